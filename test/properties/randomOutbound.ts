// Small random scenarios with campaigns: a few dozen records in places around the world over three days, one of which is the day on which
// New York's clocks go forward.
import fc from 'fast-check';
import type { DistributionSpec } from '../../src/random/distributions/contract.ts';
import type {
  AttemptRules,
  Campaign,
  CampaignSkill,
  Detection,
  FileList,
  Outcome,
} from '../../src/scenario/campaign.ts';
import type { Group, Queue, Scenario } from '../../src/scenario/scenario.ts';

const hour = 3600;
const day = 24 * hour;
const exponential = (mean: number): DistributionSpec => ({ name: 'exponential', parameters: { mean } });
const uniform = (from: number, to: number): DistributionSpec => ({ name: 'uniform', parameters: { from, to } });
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const limit = (...values: number[]) => fc.constantFrom(undefined, ...values);

/** Leaves out what is undefined. */
function written<T extends object>(record: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof written<T>
  >;
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const window = fc.record({
  open: fc.constantFrom(
    [{ days: everyDay, from: 8 * hour, to: 12 * hour }],
    [{ days: everyDay, from: 9 * hour, to: 20 * hour }],
    [
      { days: everyDay, from: 8 * hour, to: 9 * hour },
      { days: everyDay, from: 10 * hour, to: 11.25 * hour },
    ],
    [{ days: [6, 1], from: 10 * hour, to: 16 * hour }],
  ),
  closedOn: fc.constantFrom<string[]>([], [], ['2027-03-14']),
});

const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Adelaide'];

const list: fc.Arbitrary<FileList> = fc
  .record({
    size: fc.integer({ min: 1, max: 40 }),
    windows: fc.array(window, { minLength: 1, maxLength: 3 }),
    firstZone: fc.nat(3),
    languages: fc.constantFrom<string[]>([], [], ['en', 'es']),
    priorities: fc.constantFrom([1], [1, 1], [2, 1]),
  })
  .chain(({ size, windows, firstZone, languages, priorities }) => {
    const column = (most: number) => fc.array(fc.nat(most), { minLength: size, maxLength: size });
    return fc.record({
      kind: fc.constant('file' as const),
      file: fc.constant('list.csv'),
      places: fc.constant(
        windows.map((own, i) => ({ name: `place ${i}`, zone: zones[(firstZone + i) % zones.length], window: own })),
      ),
      languages: fc.constant(languages),
      phoneTypes: fc.constant(['mobile', 'landline'].map((name) => ({ name, share: 0.5, invalid: 0 }))),
      segments: fc.constant(priorities.map((priority, i) => ({ name: `segment ${i}`, priority, value: i + 1 }))),
      place: column(windows.length - 1),
      language: languages.length === 0 ? fc.constant(new Array<number>(size).fill(-1)) : column(1),
      segment: column(priorities.length - 1),
      phones: fc.array(fc.constantFrom('0', '1', '01', '01x', '0x', '0011'), { minLength: size, maxLength: size }),
      value: fc.constant([]),
    });
  });

const attempts: fc.Arbitrary<AttemptRules> = fc
  .record({
    most: limit(2, 5),
    mostPerPhone: limit(1, 3),
    perDay: limit(1, 3),
    perPhoneDay: limit(1, 2),
    cap: fc.constantFrom(undefined, undefined, { dials: 3, days: 2 }, { dials: 2, days: 7 }),
    freezeDays: limit(1, 2),
    gaps: fc.record({
      // Odd times and even ones, so that things happen at one instant now and then.
      noAnswer: fc.constantFrom(0, 1203.37, 3 * hour + 0.71),
      busy: fc.constantFrom(301.19, 1800.41),
      machine: fc.constantFrom(0, 4 * hour + 0.13),
      invalid: fc.constant(0),
      nuisance: fc.constantFrom(600, day),
      wrongParty: fc.constantFrom(hour, day),
      skipped: fc.constantFrom(hour, day),
    }),
    order: fc.constantFrom('fresh-first' as const, 'due-first' as const, 'newest-first' as const),
    prefer: fc.constantFrom(
      undefined,
      undefined,
      { hours: [9, 17], within: 5 * hour },
      { hours: [10], within: 2 * day },
    ),
  })
  .map(written);

const dialers = fc.oneof(
  fc.constant({ name: 'manual', parameters: {} }),
  fc.constant({ name: 'preview', parameters: { think: exponential(40), skip: 0.2 } }),
  fc.constant({ name: 'progressive', parameters: {} }),
  fc.constantFrom(1, 1.5, 3).map((ratio) => ({ name: 'power', parameters: { ratio } })),
  fc.constant({ name: 'rule', parameters: { ratio: 1, more: 1, atLeast: 1, idleAtLeast: 2 } }),
);

const outcomes: fc.Arbitrary<Outcome[]> = fc
  .record({
    halfLife: limit(day),
    kept: limit(0.5),
    value: fc.constantFrom<(number | 'record' | undefined)[]>(undefined, 10, 'record'),
    talk: some(fc.constant(uniform(200, 400))),
    later: fc.constantFrom<Outcome['followUp'][]>(
      { kind: 'retry', after: 2 * hour },
      { kind: 'appointment', after: exponential(3 * hour) },
      { kind: 'appointment', after: exponential(10 * hour), at: 17 * hour },
    ),
  })
  .map(({ later, ...sale }) => [
    { name: 'sale', share: 0.3, isConversion: true, followUp: { kind: 'close' }, ...written(sale) },
    { name: 'later', share: 0.4, isConversion: false, followUp: later },
    { name: 'refused', share: 0.3, isConversion: false, followUp: { kind: 'close' } },
  ]);

function campaign(name: string): fc.Arbitrary<Campaign> {
  return fc
    .record({
      list,
      attempts,
      live: fc.array(fc.constantFrom(0.1, 0.3, 0.5), { minLength: 24, maxLength: 24 }),
      decay: fc.constantFrom(1, 0.8),
      detection: some(
        fc.record({
          falsePositive: fc.constantFrom(0, 0.2),
          falseNegative: fc.constantFrom(0, 0.3),
          decision: fc.constantFrom(0, 1.5),
        }),
      ) as fc.Arbitrary<Detection | undefined>,
      rightParty: fc.constantFrom([1, 1], [0.6, 0.3]),
      wrap: some(fc.constant(exponential(25))),
      outcomes,
      dialer: dialers,
      lines: limit(1, 3),
      connectWithin: fc.constantFrom(0, 2, 60),
      quota: some(fc.constantFrom({ total: 3 }, { bySegment: true })),
    })
    .map(({ live, decay, detection, rightParty, wrap, outcomes: ends, lines, quota, ...rest }): Campaign => {
      // Agents who dial by hand look at records before they take a line, so limits of lines do not bind them as they do dialers.
      const isByHand = ['manual', 'preview'].includes(rest.dialer.name);
      const bySegment = rest.list.segments.map((_, i) => (i === 0 ? 2 : -1));
      return {
        ...rest,
        ...written({
          detection,
          lines: isByHand ? undefined : lines,
          quota: quota && { outcome: 'sale', ...('total' in quota ? { total: quota.total } : { bySegment }) },
        }),
        name,
        dial: {
          ring: exponential(12),
          ringOut: 25.71,
          busyTone: 4.13,
          live,
          machine: live.map((share) => share / 2),
          busy: 0.1,
          days: [1, 0.9, 0.8, 1, 1, 0.5, 1.1],
          phoneTypes: [1, 0.7],
          decay,
        },
        conversation: {
          rightParty,
          wrongPartyTalk: exponential(50),
          machineTalk: exponential(14),
          talk: exponential(240),
          ...(wrap && { wrap }),
          outcomes: ends,
        },
        nuisanceMessage: false,
        judgedBy: [],
      };
    });
}

const queue: Queue = {
  name: 'calls',
  arrivals: { kind: 'rate', rate: 8 / hour },
  handling: { talk: exponential(200) },
  patience: exponential(120),
  balking: 0,
  weight: 1,
  headStart: 0,
  shortAbandon: 0,
  thresholds: [],
  target: { within: 20, counting: 'sl_offered' },
} as Queue;

/** One or two campaigns, one or two groups, and an inbound queue that perhaps shares the first. */
export const randomOutbound: fc.Arbitrary<Scenario> = fc
  .record({
    campaigns: fc.oneof(fc.tuple(campaign('first')), fc.tuple(campaign('first'), campaign('second'))),
    groupCount: fc.constantFrom(1, 1, 2),
    hasQueue: fc.boolean(),
  })
  .chain(({ campaigns, groupCount, hasQueue }) => {
    const skill = (name: string): fc.Arbitrary<CampaignSkill> =>
      fc.record({
        campaign: fc.constant(name),
        rank: fc.integer({ min: 1, max: 3 }),
        handle: fc.constantFrom(1, 1.3),
        reserve: fc.constantFrom(0, 0, 1),
      });
    const group = (i: number): fc.Arbitrary<Group> =>
      fc
        .record({
          staff: fc.integer({ min: 1, max: 4 }),
          skills: fc.tuple(...campaigns.map(({ name }) => skill(name))),
          languages: i === 0 ? fc.constant(undefined) : fc.constantFrom(undefined, ['es']),
        })
        .map(({ staff, skills, languages }) => ({
          name: `group ${i}`,
          skills: hasQueue && i === 0 ? [{ queue: 'calls', rank: 2, handle: 1, reserve: 0 }] : [],
          campaigns: skills,
          ...(languages && { languages }),
          presence: { law: 'headcount', every: day, agents: [staff] },
        }));
    return fc.tuple(...Array.from({ length: groupCount }, (_, i) => group(i))).map(
      (groups): Scenario => ({
        name: 'random outbound',
        period: { from: '2027-03-13', days: 3, zone: 'UTC', interval: hour, warmUp: 0, afterEnd: 'continue' },
        run: { replications: 2, precision: [], most: 2, seed: 'random', confidence: 0.95 } as Scenario['run'],
        queues: hasQueue ? [queue] : [],
        groups,
        campaigns,
        routing: { policy: 'longest-idle', plans: [] },
      }),
    );
  });
