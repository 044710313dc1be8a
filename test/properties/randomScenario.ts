// Small random scenarios: a few queues and groups over a few hours, with everything that the floor can do.
import fc from 'fast-check';
import type { DistributionSpec } from '../../src/random/distributions/contract.ts';
import type { OpeningHours } from '../../src/scenario/openingHours.ts';
import type {
  CustomerClass,
  Group,
  Presence,
  Queue,
  Redial,
  Routing,
  RoutingStep,
  Scenario,
  Skill,
} from '../../src/scenario/scenario.ts';

export interface RandomScenarioOptions {
  /** Times of handling and patience in whole steps of five seconds, so that many things happen at the same instant. */
  readonly onGrid: boolean;
  /** Whether customers of some queues try again; by default none do. */
  readonly redials?: boolean;
}

const hour = 3600;

export function randomScenario(options: RandomScenarioOptions): fc.Arbitrary<Scenario> {
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
    .chain(
      ([queueCount, groupCount, hours]) =>
        fc.record({
          name: fc.constant('random'),
          period: fc.record({
            from: fc.constant('2027-03-01'),
            length: fc.constant(hours * hour),
            zone: fc.constant('UTC'),
            interval: fc.constantFrom<number | 'whole'>(900, 1800, hour, 'whole'),
            warmUp: fc.constantFrom(0, 900, 2 * hour),
            afterEnd: fc.constantFrom('continue', 'drain'),
          }),
          run: fc.constant({ replications: 2, precision: [], most: 2, seed: 'random', confidence: 0.95 }),
          lines: fc.constantFrom(undefined, undefined, 3, 8),
          queues: fc.tuple(...names('q', queueCount).map((name) => randomQueue(name, options))),
          groups: randomGroups(names('q', queueCount), groupCount),
          routing: fc.constant<Routing>({ policy: 'longest-idle', plans: [] }),
        }) as fc.Arbitrary<Scenario & { readonly lines: number | undefined }>,
    )
    .map(({ lines, ...scenario }): Scenario => ({ ...scenario, ...(lines !== undefined && { lines }) }))
    .chain((scenario) => randomRouting(scenario).map((routing) => ({ ...scenario, routing })))
    .chain((scenario) => withClasses(scenario, options))
    .chain((scenario) => (options.onGrid ? fc.constant(scenario) : withOwnHandling(scenario)));
}

const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

function times(onGrid: boolean, mean: number): fc.Arbitrary<DistributionSpec> {
  const constant = fc.constantFrom(0, 5, mean).map((value) => ({ name: 'constant', parameters: { value } }));
  const empirical = fc
    .uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 })
    .map((steps) => ({ name: 'empirical', parameters: { values: steps.map((step) => 5 * step) } }));
  if (onGrid) return fc.oneof(constant, empirical);
  return fc.oneof(
    constant,
    fc.constant({ name: 'exponential', parameters: { mean } }),
    fc.constant({ name: 'uniform', parameters: { from: mean / 2, to: mean } }),
  );
}

function randomQueue(name: string, { onGrid, redials = false }: RandomScenarioOptions): fc.Arbitrary<Queue> {
  const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
  return fc
    .record({
      arrivals: fc.oneof(
        fc.integer({ min: 5, max: 120 }).map((perHour) => ({ kind: 'rate' as const, rate: perHour / hour })),
        fc
          .array(fc.integer({ min: 0, max: 60 }), { minLength: 48, maxLength: 48 })
          .map((volumes) => ({ kind: 'daily' as const, every: 1800, volumes })),
      ),
      talk: times(onGrid, 90),
      hold: some(times(onGrid, 20)),
      wrap: some(times(onGrid, 30)),
      patience: some(times(onGrid, 60)),
      balking: fc.constantFrom(0, 0, 0.4),
      capacity: fc.constantFrom(undefined, undefined, 0, 1, 3),
      lines: fc.constantFrom(undefined, undefined, undefined, 2, 5),
      hours: some(randomHours),
      messageAfter: fc.constantFrom(undefined, undefined, 10, 40),
      redial: redials ? some(randomRedial) : fc.constant(undefined),
      weight: fc.constantFrom(0, 1, 1, 2.5),
      headStart: fc.constantFrom(0, 0, 30),
      shortAbandon: fc.constantFrom(0, 5, 40),
      thresholds: fc.constantFrom([], [10], [10, 60]),
      within: fc.constantFrom(0, 20, 40),
    })
    .map(({ talk, hold, wrap, patience, capacity, lines, hours, messageAfter, redial, within, ...queue }) => ({
      ...queue,
      name,
      handling: { talk, ...(hold && { hold }), ...(wrap && { wrap }) },
      ...(patience && { patience }),
      ...(capacity !== undefined && { capacity }),
      ...(lines !== undefined && { lines }),
      ...(hours && { hours }),
      ...(messageAfter !== undefined && { messageAfter }),
      ...(redial && { redial }),
      target: { within, counting: 'sl_offered' },
    }));
}

const stretch = (days: readonly number[], from: number, to: number) => ({ days, from: from * hour, to: to * hour });
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The period begins on a Monday at midnight, perhaps with a warm-up on the Sunday before. */
const randomHours: fc.Arbitrary<OpeningHours> = fc.record({
  open: fc.constantFrom(
    [stretch(everyDay, 0, 24)],
    [stretch(everyDay, 0, 1.5)],
    [stretch([1, 7], 0.5, 2), stretch([1], 2.25, 4)],
    [stretch([7], 12, 24), stretch([1], 0, 3)],
    [stretch(everyDay, 1, 2), stretch(everyDay, 2, 3)],
  ),
  closing: fc.constantFrom('drain', 'clear'),
});

const randomRedial: fc.Arbitrary<Redial> = fc.record({
  share: fc.constantFrom(0, 0.5, 1),
  blocked: fc.constantFrom(0, 0.8, 1),
  after: fc.constantFrom(
    { name: 'constant', parameters: { value: 300 } },
    { name: 'exponential', parameters: { mean: 120 } },
  ),
  most: fc.constantFrom(1, 3),
});

/** Groups of which the first has every skill, so that nobody waits in vain for want of one. */
function randomGroups(queues: readonly string[], count: number): fc.Arbitrary<Group[]> {
  const skill = (queue: string, reserves: readonly number[]) =>
    fc.record({
      queue: fc.constant(queue),
      rank: fc.integer({ min: 1, max: 2 }),
      handle: fc.constantFrom(1, 1, 0.5, 2),
      reserve: fc.constantFrom(...reserves),
    });
  const groups = names('g', count).map((name, position) =>
    fc.subarray([...queues], { minLength: position === 0 ? queues.length : 1 }).chain((own) =>
      fc.record({
        name: fc.constant(name),
        skills: fc.tuple(...own.map((queue) => skill(queue, position === 0 ? [0, 0, 0, 1] : [0, 0, 1, 2]))),
        presence: randomPresence,
      }),
    ),
  );
  return fc.tuple(...groups) as unknown as fc.Arbitrary<Group[]>;
}

const shift = fc.record({
  agents: fc.integer({ min: 1, max: 3 }),
  start: fc.oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 80, max: 95 })).map((part) => part * 900),
  length: fc.oneof(
    fc.integer({ min: 1, max: 20 }).map((part) => part * 900),
    fc.constant(24 * hour),
  ),
  days: fc.constantFrom([1, 2, 3, 4, 5, 6, 7], [1], [2, 7]),
});

const randomPresence: fc.Arbitrary<Presence> = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: 48, maxLength: 48 })
    .map((agents) => ({ law: 'headcount' as const, every: 1800, agents })),
  fc.integer({ min: 0, max: 4 }).map((agents) => ({ law: 'headcount' as const, every: 24 * hour, agents: [agents] })),
  fc.array(shift, { minLength: 1, maxLength: 4 }).map((shifts) => ({ law: 'rostered' as const, shifts })),
);

/** Plans in which the skilled groups of a queue are cut into one to three steps; now and then a group is left out. */
function randomRouting(scenario: Scenario): fc.Arbitrary<Routing> {
  const plans = scenario.queues.map(({ name }) =>
    fc.option(randomPlan(scenario, name), { nil: undefined, freq: 2 }).map((steps) => steps && { queue: name, steps }),
  );
  return fc
    .record({
      policy: fc.constantFrom('longest-idle', 'ordered', 'fewest-skills', 'weighted-wait', 'random'),
      plans: fc.tuple(...plans),
    })
    .map(({ policy, plans: all }) => ({ policy, plans: all.filter((plan) => plan !== undefined) }));
}

function randomPlan({ groups }: Scenario, queue: string): fc.Arbitrary<readonly RoutingStep[]> {
  const skilled = groups.filter(({ skills }) => skills.some((skill) => skill.queue === queue)).map(({ name }) => name);
  return fc
    .record({
      order: fc.shuffledSubarray(skilled, { minLength: 1 }),
      delays: fc.subarray([10, 30, 45], { minLength: 0 }),
      ranks: fc.option(
        fc.array(fc.integer({ min: 1, max: 2 }), { minLength: skilled.length, maxLength: skilled.length }),
        {
          nil: undefined,
        },
      ),
      allocates: fc.constantFrom(false, false, true),
      byPart: fc.boolean(),
      share: fc.constantFrom(0, 0.3, 0.5, 1),
      second: fc.subarray(skilled, { minLength: 1 }),
    })
    .map(({ order, delays, ranks, allocates, byPart, share, second }) => {
      const ranked = (named: readonly string[]) => ({
        groups: named,
        ...(ranks && { ranks: ranks.slice(0, named.length) }),
      });
      if (!allocates)
        return [0, ...delays].slice(0, order.length).map((after, i, all) => ({
          after,
          ...ranked(i === all.length - 1 ? order.slice(i) : order.slice(i, i + 1)),
        }));
      const every = byPart ? 2 * hour : 24 * hour;
      const shares = Array.from({ length: (24 * hour) / every }, (_, part) => (part % 2 === 0 ? share : 1 - share));
      const allocations = [
        { name: 'one', ...ranked(order.slice(0, 1)), every, shares },
        { name: 'two', ...ranked(second), every, shares: shares.map((own) => 1 - own) },
      ];
      return [
        { after: 0, groups: [], allocations },
        ...delays.slice(0, 1).map((after) => ({ after, ...ranked(order) })),
      ];
    });
}

/** Some queues tell classes apart, some of which have a patience and a plan of their own. */
function withClasses(scenario: Scenario, { onGrid }: RandomScenarioOptions): fc.Arbitrary<Scenario> {
  const shares = fc.constantFrom([0.3, 0.7], [0.5, 0.1, 0.4], [0, 1], [1]);
  const queues = scenario.queues.map((queue) => {
    const one = fc.record({
      rank: fc.integer({ min: 1, max: 2 }),
      weight: fc.constantFrom(0, 1, 3),
      headStart: fc.constantFrom(0, 20),
      patience: fc.oneof(fc.constant(undefined), fc.constant('never' as const), times(onGrid, 40)),
      plan: fc.option(randomPlan(scenario, queue.name), { nil: undefined, freq: 2 }),
    });
    const classes = shares.chain((all) =>
      fc.tuple(
        ...all.map((share, place) =>
          one.map(({ patience, plan, ...own }): CustomerClass => {
            return { name: `c${place}`, share, ...own, ...(patience && { patience }), ...(plan && { plan }) };
          }),
        ),
      ),
    );
    return fc
      .option(classes, { nil: undefined, freq: 2 })
      .map((own): Queue => (own ? { ...queue, classes: own } : queue));
  });
  return fc.tuple(...queues).map((all) => ({ ...scenario, queues: all }));
}

/** Some skills have talk times of their own, where the queue's are of a kind that the slow floor can turn into others. */
function withOwnHandling(scenario: Scenario): fc.Arbitrary<Scenario> {
  const own = fc.constantFrom<DistributionSpec | undefined>(
    undefined,
    undefined,
    { name: 'exponential', parameters: { mean: 70 } },
    { name: 'uniform', parameters: { from: 5, to: 130 } },
  );
  const groups = scenario.groups.map((group) =>
    fc.tuple(...group.skills.map(() => own)).map(
      (talks): Group => ({
        ...group,
        skills: group.skills.map((skill, place): Skill => {
          const { talk } = scenario.queues.find(({ name }) => name === skill.queue)!.handling;
          const turned = talk.name === 'constant' ? undefined : talks[place];
          return turned === undefined ? skill : { ...skill, handling: { talk: turned } };
        }),
      }),
    ),
  );
  return fc.tuple(...groups).map((all) => ({ ...scenario, groups: all }));
}
