// Handling times of groups of their own: the group's quantile at the place of the contact among those of its queue.
import { describe, expect, it } from 'vitest';
import { createCustomers } from '../../src/centre/customers.ts';
import { createOwnHandling } from '../../src/centre/ownHandling.ts';
import { createCell } from '../../src/engine/clock.ts';
import { createContactColumns } from '../../src/facts/contactColumns.ts';
import type { OwnHandling, QueueModel } from '../../src/model/model.ts';
import type { DistributionSpec } from '../../src/random/distributions/contract.ts';

const constant = (value: number): DistributionSpec => ({ name: 'constant', parameters: { value } });
const exponential = (mean: number): DistributionSpec => ({ name: 'exponential', parameters: { mean } });
const uniform = (from: number, to: number): DistributionSpec => ({ name: 'uniform', parameters: { from, to } });

type Handling = Pick<QueueModel, 'talk' | 'hold' | 'wrap'>;
type Own = Partial<Pick<OwnHandling, 'talk' | 'hold' | 'wrap'>>;

/** What contacts of one queue with these drawn times take in group 1; group 0 has no times of its own. Contacts come a second apart. */
function timesOf(
  usual: Partial<Handling>,
  own: Own,
  drawn: readonly Partial<Record<keyof Handling, number>>[],
  more = {},
) {
  const {
    demand,
    replication = 0,
    group = 1,
  } = more as {
    demand?: Pick<QueueModel['demand'], 'handleByTime'>;
    replication?: number;
    group?: number;
  };
  const contacts = createContactColumns(drawn.length, false);
  const clock = createCell(0);
  const customers = createCustomers({ queues: 1, slots: drawn.length, contacts, clock });
  const queue = {
    name: 'calls',
    demand: demand ?? { handleByTime: undefined },
    talk: constant(60),
    hold: undefined,
    wrap: undefined,
    ...usual,
  } as unknown as QueueModel;
  const ownHandling = [{ queue: 0, group: 1, talk: undefined, hold: undefined, wrap: undefined, ...own }];
  const groups = ['a', 'b'].map((name) => ({ name, law: 'headcount' as const, site: -1, shrinkage: undefined }));
  const handling = createOwnHandling({
    model: { seed: 'own', queues: [queue], groups, ownHandling },
    contacts,
    customers,
  });
  customers.begin();
  handling.begin(replication);
  return drawn.map(({ talk = 0, hold = 0, wrap = 0 }, contact) => {
    clock[0] = contact;
    contacts.queue[contact] = 0;
    contacts.arrival[contact] = contact;
    contacts.talk[contact] = talk;
    contacts.hold[contact] = hold;
    contacts.wrap[contact] = wrap;
    customers.isFirstTry(contact);
    handling.apply(contact, group);
    return [contacts.talk[contact], contacts.hold[contact], contacts.wrap[contact]];
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a drawn time', () => {
  it('becomes the quantile of the group at the same place', () => {
    const times = timesOf({ talk: uniform(0, 100) }, { talk: uniform(200, 300) }, [
      { talk: 0 },
      { talk: 25 },
      { talk: 99 },
    ]);
    for (const [i, expected] of [200, 225, 299].entries()) expect(times[i][0]).toBeCloseTo(expected, 9);
    const stretched = timesOf({ talk: exponential(60) }, { talk: exponential(90) }, [{ talk: 10 }, { talk: 600 }]);
    for (const [i, expected] of [15, 900].entries()) expect(stretched[i][0]).toBeCloseTo(expected, 6);
  });

  it('stays in groups without times of their own, and in parts that are the queue’s', () => {
    const drawn = [{ talk: 30, wrap: 7 }];
    const usual = { talk: exponential(60), wrap: exponential(10) };
    expect(timesOf(usual, { talk: exponential(1) }, drawn, { group: 0 })).toEqual([[30, 0, 7]]);
    expect(timesOf(usual, { talk: exponential(1) }, drawn)[0].slice(1)).toEqual([0, 7]);
  });

  it('of a time of day that takes longer keeps the factor of that time', () => {
    const demand = { handleByTime: { start: Float64Array.of(0, 1, 2), factor: Float64Array.of(1, 1.5, 0) } };
    const drawn = [{ talk: 50 }, { talk: 75 }, { talk: 0 }];
    const times = timesOf({ talk: uniform(0, 100) }, { talk: constant(4) }, drawn, { demand });
    for (const [i, expected] of [4, 6, 0].entries()) expect(times[i][0]).toBeCloseTo(expected, 9);
  });

  it('that hardly ever comes stays finite', () => {
    const [[talk]] = timesOf({ talk: exponential(60) }, { talk: exponential(60) }, [{ talk: 60_000 }]);
    expect(talk).toBeGreaterThan(60 * 30);
    expect(talk).toBeLessThan(60 * 40);
  });
});

describe('a time that many contacts have', () => {
  const many = Array.from({ length: 4000 }, () => ({ talk: 60 }));

  it('is spread over all that the group has in its place', () => {
    const times = timesOf({}, { talk: exponential(80) }, many).map(([talk]) => talk);
    expect(Math.abs(mean(times) - 80)).toBeLessThan((4 * 80) / Math.sqrt(4000));
    const beyond = times.filter((time) => time > 80 * Math.LN2).length / 4000;
    expect(Math.abs(beyond - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
  });

  it('keeps its place among others: of 25 % short and 75 % long ones the long take the upper three quarters', () => {
    const talk = { name: 'empirical', parameters: { values: [10, 60], weights: [1, 3] }, scale: 1.1 };
    const drawn = [...many.map(() => ({ talk: 66 })), ...many.map(() => ({ talk: 11 }))];
    const times = timesOf({ talk }, { talk: uniform(0, 400) }, drawn).map(([own]) => own);
    const [long, short] = [times.slice(0, 4000), times.slice(4000)];
    expect([Math.floor(Math.min(...long)), Math.ceil(Math.max(...long))]).toEqual([100, 400]);
    expect([Math.floor(Math.min(...short)), Math.ceil(Math.max(...short))]).toEqual([0, 100]);
    expect(Math.abs(mean(long) - 250)).toBeLessThan(4 * Math.sqrt(300 ** 2 / 12 / 4000));
  });

  it('is spread for each part by a draw of its own, another one in each replication', () => {
    const own = { talk: uniform(0, 1), hold: uniform(0, 1), wrap: uniform(0, 1) };
    const times = timesOf({}, own, many);
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      const product = mean(times.map((time) => (time[one] - 0.5) * (time[other] - 0.5)));
      expect(Math.abs(product)).toBeLessThan(4 / 12 / Math.sqrt(4000));
    }
    expect(timesOf({}, own, many)).toEqual(times);
    expect(timesOf({}, own, many, { replication: 1 })[0]).not.toEqual(times[0]);
  });
});
