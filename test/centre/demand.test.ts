// The coming contacts: as many as expected, when expected, and none where there are none.
import { describe, expect, it } from 'vitest';
import type { Demand, LaneClass, QueueModel } from '../../src/model/model.ts';
import { comingContacts } from './comingContacts.ts';

const day = 86_400;

/** A queue with one rate a day, from day number 20,000 on. */
function queue(rates: readonly number[], more: Partial<QueueModel> = {}): QueueModel {
  const starts = Float64Array.from([...rates.keys(), rates.length], (d) => d * day);
  return {
    name: 'calls',
    firstLane: 0,
    laneChoice: undefined,
    demand: {
      dayNumbers: Int32Array.from(rates.keys(), (d) => 20_000 + d),
      dayStart: starts,
      pieceStart: starts,
      pieceRate: Float64Array.from(rates, (contacts) => contacts / day),
      handleByTime: undefined,
      patienceByTime: undefined,
      process: { kind: 'poisson', slope: undefined, dispersion: undefined },
    },
    busyness: [],
    talk: { name: 'constant', parameters: { value: 60 } },
    hold: undefined,
    wrap: undefined,
    patience: undefined,
    balking: 0,
    capacity: Number.POSITIVE_INFINITY,
    lines: Number.POSITIVE_INFINITY,
    redial: undefined,
    opening: undefined,
    isGuarded: false,
    coverage: 1,
    ...more,
  };
}

const contactsOf = (queues: readonly QueueModel[], replication = 0) =>
  comingContacts({ seed: 'demand', queues }, replication);

describe('the contacts of a queue', () => {
  it('come in order, within their days, about as many as expected', () => {
    const contacts = contactsOf([queue([10_000, 0, 2500])]);
    const times = contacts.map(({ arrival }) => arrival);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const perDay = [0, 1, 2].map((d) => times.filter((time) => Math.floor(time / day) === d).length);
    // Within four standard deviations of a Poisson number.
    expect(Math.abs(perDay[0] - 10_000)).toBeLessThan(400);
    expect(perDay[1]).toBe(0);
    expect(Math.abs(perDay[2] - 2500)).toBeLessThan(200);
  });

  it('bring what the queue gives them, and wait for ever without a patience', () => {
    for (const contact of contactsOf([queue([50])]))
      expect(contact).toMatchObject({
        queue: 0,
        talk: 60,
        hold: 0,
        wrap: 0,
        patience: Number.POSITIVE_INFINITY,
        balkDraw: 1,
      });
  });

  it('draw whether they balk where somebody may', () => {
    const draws = contactsOf([queue([10_000], { balking: 0.3 })]).map(({ balkDraw }) => balkDraw);
    const share = draws.filter((draw) => draw < 0.3).length / draws.length;
    expect(Math.abs(share - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 10_000));
    expect(Math.max(...draws)).toBeLessThan(1);
  });

  it('differ from replication to replication, and are the same again in the same one', () => {
    const model = [queue([100])];
    expect(contactsOf(model, 1)).not.toEqual(contactsOf(model, 0));
    expect(contactsOf(model, 1)).toEqual(contactsOf(model, 1));
  });

  it('are none without demand', () => {
    expect(contactsOf([queue([0, 0])])).toEqual([]);
  });

  it('are as many more as the factor of the day says, and the same one for all hours of it', () => {
    const distribution = { name: 'empirical', parameters: { values: [0.5, 1.5] } };
    const busyness = [{ stream: 'busyness/calls', distribution, correlation: 0 }];
    const counts = Array.from({ length: 40 }, (_, replication) => {
      const times = contactsOf([queue([1000], { busyness })], replication).map(({ arrival }) => arrival);
      return [times.filter((time) => time < day / 2).length, times.filter((time) => time >= day / 2).length];
    });
    for (const [morning, evening] of counts) {
      const expected = morning + evening > 1000 ? 750 : 250;
      expect(Math.abs(morning - expected)).toBeLessThan(5 * Math.sqrt(expected));
      expect(Math.abs(evening - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
    const busy = counts.filter(([morning, evening]) => morning + evening > 1000).length;
    expect(busy).toBeGreaterThan(8);
    expect(busy).toBeLessThan(32);
  });
});

it('contacts of several queues come in order of time', () => {
  const contacts = contactsOf([queue([500], { name: 'a' }), queue([500], { name: 'b' }), queue([0], { name: 'c' })]);
  const times = contacts.map(({ arrival }) => arrival);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(new Set(contacts.map((contact) => contact.queue))).toEqual(new Set([0, 1]));
});

describe('contacts of several lanes', () => {
  const half = day / 2;
  const exponential = (mean: number) => ({ name: 'exponential', parameters: { mean } });
  const lane = (share: number, firstLane: number, more: Partial<LaneClass> = {}): LaneClass => ({
    name: `c${firstLane}`,
    share,
    firstLane,
    patience: undefined,
    allocation: undefined,
    ...more,
  });
  const brought = { talk: exponential(100), patience: exponential(50) };
  const withClasses = (...classes: LaneClass[]) => queue([10_000], { ...brought, laneChoice: { classes } });
  const shareOf = (contacts: readonly { readonly lane: number }[], which: number) =>
    contacts.filter((contact) => contact.lane === which).length / contacts.length;
  const deviation = (share: number, of: number) => Math.sqrt((share * (1 - share)) / of);

  it('are of a class in its share, and of an allocation in that of the time of day', () => {
    const allocation = { pieceStart: Float64Array.of(0, half), shares: Float64Array.of(0.6, 0.4, 0.1, 0.9), count: 2 };
    const contacts = contactsOf([withClasses(lane(0.08, 0), lane(0.92, 1, { allocation }))]);
    expect(Math.abs(shareOf(contacts, 0) - 0.08)).toBeLessThan(4 * deviation(0.08, 10_000));
    for (const [part, share] of [0.6, 0.1].entries()) {
      const own = contacts.filter((contact) => contact.lane > 0 && Math.floor(contact.arrival / half) === part);
      expect(Math.abs(shareOf(own, 1) - share)).toBeLessThan(4 * deviation(share, own.length));
    }
  });

  it('bring what they bring without lanes, whatever the shares', () => {
    const drawn = (model: QueueModel) => contactsOf([model]).map(({ lane: _, ...others }) => others);
    const plain = drawn(queue([10_000], brought));
    expect(drawn(withClasses(lane(0.08, 0), lane(0.92, 1)))).toEqual(plain);
    expect(drawn(withClasses(lane(0.5, 0), lane(0.3, 1), lane(0.2, 2)))).toEqual(plain);
  });

  it('have the patience of their class where it has its own, and else that of the queue', () => {
    const classes = (share: number) =>
      withClasses(
        lane(share, 0, { patience: exponential(500) }),
        lane(0.2, 1, { patience: 'never' }),
        lane(0.8 - share, 2),
      );
    const plain = contactsOf([queue([10_000], brought)]);
    const [few, many] = [classes(0.1), classes(0.3)].map((model) => contactsOf([model]));
    const ofClass = (contacts: typeof few, which: number) => contacts.filter((contact) => contact.lane === which);
    const mean = (contacts: typeof few) => contacts.reduce((sum, { patience }) => sum + patience, 0) / contacts.length;
    const own = ofClass(many, 0);
    expect(Math.abs(mean(own) - 500)).toBeLessThan((4 * 500) / Math.sqrt(own.length));
    for (const { patience } of ofClass(many, 1)) expect(patience).toBe(Number.POSITIVE_INFINITY);
    many.forEach((contact, i) => {
      if (contact.lane === 2) expect(contact.patience).toBe(plain[i].patience);
      // Who is of the first class with the smaller share is so with the larger one, and just as patient.
      if (few[i].lane === 0) expect(contact).toEqual(few[i]);
    });
  });

  it('never give up in a class without patience of a queue without it, block after block', () => {
    const model = queue([5000], {
      laneChoice: { classes: [lane(0.5, 0, { patience: exponential(60) }), lane(0.5, 1)] },
    });
    for (const { lane: own, patience } of contactsOf([model]))
      expect(patience === Number.POSITIVE_INFINITY).toBe(own === 1);
  });
});

describe('contacts of every process', () => {
  const { demand } = queue([200, 100]);
  const withProcess = (name: string, process: Demand['process'], more: Partial<QueueModel> = {}) =>
    queue([200, 100], {
      name,
      demand: { ...demand, process },
      talk: { name: 'exponential', parameters: { mean: 100 } },
      patience: { name: 'exponential', parameters: { mean: 50 } },
      ...more,
    });
  const dispersion = { measure: 'ratio', value: 2, pieceInterval: Int32Array.of(0, 1) } as const;
  const models = [
    withProcess('poisson', { kind: 'poisson', slope: undefined, dispersion: undefined }),
    withProcess('sloped', { kind: 'poisson', slope: Float64Array.of(1e-9, -1e-9), dispersion: undefined }),
    withProcess('dispersed', { kind: 'poisson', slope: undefined, dispersion }),
    withProcess('counted', { kind: 'fixedCounts', counts: Int32Array.of(200, 100) }),
    withProcess('split', {
      kind: 'splitTotal',
      total: { name: 'gamma', parameters: { mean: 200, cv: 0.2 } },
      dayFactor: Float64Array.of(1, 0.5),
      concentration: 50,
      dayPart: Int32Array.of(0, 2, 4),
      partStart: Float64Array.of(0, day / 2, day, (3 * day) / 2, 2 * day),
      partWeight: Float64Array.of(1, 2, 1, 2),
    }),
    withProcess('recorded', {
      kind: 'recorded',
      times: Float64Array.of(5, 5, 90_000),
      dayTime: Int32Array.of(0, 2, 3),
    }),
  ];
  const drawnOf = (played: readonly QueueModel[], name: string, replication: number) =>
    contactsOf(played, replication)
      .filter((contact) => played[contact.queue].name === name)
      .map(({ queue: _, ...drawn }) => drawn);

  it.each(models)('$name are the same with and without other queues', (model) => {
    for (const replication of [0, 1]) {
      const alone = drawnOf([model], model.name, replication);
      expect(alone.length).toBeGreaterThan(0);
      expect(drawnOf(models, model.name, replication)).toEqual(alone);
    }
  });

  it('bring the same whatever their process and number', () => {
    const brought = models.map(({ name }) =>
      drawnOf([{ ...models.find((model) => model.name === name)!, name: 'calls' }], 'calls', 0)
        .filter(({ arrival }) => arrival < day)
        .map(({ talk, patience }) => [talk, patience]),
    );
    for (const contacts of brought) expect(contacts.slice(0, 2)).toEqual(brought[0].slice(0, 2));
  });
});

it('contacts take as long as their time of day says, in proportion', () => {
  const { demand } = queue([100, 100]);
  const parts = { talk: 60, hold: 10, wrap: 20 };
  const constant = (value: number) => ({ name: 'constant', parameters: { value } });
  const model = queue([100, 100], {
    demand: { ...demand, handleByTime: { start: Float64Array.of(0, day), factor: Float64Array.of(1, 1.5) } },
    talk: constant(parts.talk),
    hold: constant(parts.hold),
    wrap: constant(parts.wrap),
  });
  for (const { arrival, talk, hold, wrap } of contactsOf([model])) {
    const factor = arrival < day ? 1 : 1.5;
    expect([talk, hold, wrap]).toEqual([60 * factor, 10 * factor, 20 * factor]);
  }
});

it('queues that share the busyness of a profile have it in common', () => {
  const distribution = { name: 'empirical', parameters: { values: [0.5, 1.5] } };
  const busyness = [{ stream: 'busyness/demand/shopping', distribution, correlation: 0 }];
  const models = [queue([1000], { name: 'a', busyness }), queue([1000], { name: 'b', busyness })];
  for (let replication = 0; replication < 20; replication++) {
    const contacts = contactsOf(models, replication);
    const [a, b] = [0, 1].map((id) => contacts.filter((contact) => contact.queue === id).length > 1000);
    expect(a).toBe(b);
  }
});
