// How often targets are met, on tables written by hand.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Attainment, createAttainment, type LevelTarget } from '../../src/experiment/attainment.ts';
import { quotient } from '../../src/experiment/fraction.ts';
import type { PeriodKind } from '../../src/experiment/results.ts';
import { queueColumns } from '../../src/facts/columns.ts';
import { queueTableWidth } from '../../src/facts/tables.ts';
import { criticalValue } from '../../src/maths/estimators/criticalValue.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Model } from '../../src/model/model.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

const text = `shoreline: 1
name: tables
period: { from: 2027-03-01, days: 2, zone: UTC, interval: 12h }
queues:
  a: { arrivals: { rate: 60/h }, handling: { talk: { constant: { value: 1s } } } }
  b: { arrivals: { rate: 60/h }, handling: { talk: { constant: { value: 1s } } } }
groups: { agents: { skills: [a, b], staff: 1 } }
`;

let model: Model;
beforeAll(async () => {
  const { scenario } = await readScenario({ file: 't.yaml', text });
  model = (await compileModel(scenario!)).model;
});

/** A replication: answered within the threshold and answered, in each half-day of queue `queue`. */
function table(queue: number, cells: readonly (readonly [within: number, answered: number])[]): Float64Array {
  const width = queueTableWidth(model.thresholdStride);
  const rows = new Float64Array(cells.length * 2 * width);
  cells.forEach(([within, answered], interval) => {
    const at = (2 * interval + queue) * width;
    rows[at + queueColumns.indexOf('answered')] = answered;
    rows[at + queueColumns.indexOf('answeredWithin')] = within;
  });
  return rows;
}

const target: LevelTarget = { share: 0.8, counting: 'sl_offered' };
const critical = criticalValue(0.95);

function read(attainment: Attainment, queue: number, period: PeriodKind, index = 0) {
  return Object.fromEntries(
    attainment.figures(queue).flatMap(({ metric, estimate }) => {
      const found = estimate(period, index, critical);
      return found === undefined ? [] : [[metric.name, [found.estimate, found.n]]];
    }),
  );
}

/** Two days of two half-days each; 8 of 10 is exactly the target. */
function played(): Attainment {
  const attainment = createAttainment(model, [undefined, target]);
  const days = [
    [8, 10],
    [1, 4],
  ] as const;
  attainment.add(table(1, [...days, [0, 0], [0, 0]]));
  attainment.add(
    table(1, [
      [5, 10],
      [0, 0],
      [9, 10],
      [0, 0],
    ]),
  );
  attainment.add(
    table(1, [
      [10, 10],
      [3, 3],
      [1, 2],
      [8, 8],
    ]),
  );
  return attainment;
}

describe('attainment', () => {
  it('is the share of replications with contacts that meet the target, in an interval', () => {
    const attainment = played();
    expect(read(attainment, 1, 'interval', 0)).toEqual({ p_meets: [2 / 3, 3] });
    expect(read(attainment, 1, 'interval', 1)).toEqual({ p_meets: [1 / 2, 2] });
    expect(read(attainment, 1, 'interval', 2)).toEqual({ p_meets: [1 / 2, 2] });
    expect(read(attainment, 1, 'interval', 3)).toEqual({ p_meets: [1, 1] });
  });

  it('is of the sums of a day or the whole time there', () => {
    const attainment = played();
    // Days: 9 of 14, 5 of 10, 13 of 13; none, 9 of 10, 9 of 10.
    expect(read(attainment, 1, 'day', 0).p_meets).toEqual([1 / 3, 3]);
    expect(read(attainment, 1, 'day', 1).p_meets).toEqual([1, 2]);
    // All: 9 of 14, 14 of 20, 22 of 23.
    expect(read(attainment, 1, 'total').p_meets).toEqual([1 / 3, 3]);
  });

  it('counts intervals, plainly and weighted with their contacts', () => {
    const { intervals_met: met, intervals_met_weighted: weighted } = read(played(), 1, 'total');
    // 1 of 2, 1 of 2 and 3 of 4 intervals; 10 of 14, 10 of 20 and 21 of 23 contacts.
    expect(met).toEqual([5 / 8, 3]);
    expect(weighted[0]).toBeCloseTo(41 / 57, 12);
  });

  it('knows the replication added last', () => {
    const values = played()
      .figures(1)
      .map(({ metric, lastFraction }) => [metric.name, quotient(lastFraction!(0))]);
    expect(values).toEqual([
      ['intervals_met', 3 / 4],
      ['intervals_met_weighted', 21 / 23],
      ['p_meets', 1],
    ]);
  });

  it('is empty without contacts and absent without a target or by hour of day', () => {
    const attainment = createAttainment(model, [target, undefined]);
    attainment.add(
      table(1, [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    );
    expect(read(attainment, 0, 'total').p_meets).toEqual([null, 0]);
    expect(read(attainment, 1, 'total')).toEqual({});
    expect(read(attainment, 0, 'hour of day')).toEqual({});
    const last = attainment.figures(0).map(({ lastFraction }) => quotient(lastFraction!(0)));
    expect(last).toEqual([null, null, null]);
  });

  it('takes contacts that the target includes for missed', () => {
    const rows = table(0, [
      [8, 10],
      [10, 10],
      [0, 0],
      [4, 4],
    ]);
    const width = queueTableWidth(model.thresholdStride);
    [1, 1, 1, 0].forEach((blocked, interval) => {
      rows[2 * interval * width + queueColumns.indexOf('blocked')] = blocked;
    });
    const attainment = createAttainment(model, [{ ...target, include: ['blocked'] }, undefined]);
    attainment.add(rows);
    // 8 of 11, 10 of 11, 0 of 1 and 4 of 4 contacts.
    expect(read(attainment, 0, 'interval', 0)).toEqual({ p_meets: [0, 1] });
    expect(read(attainment, 0, 'interval', 2)).toEqual({ p_meets: [0, 1] });
    const { intervals_met: met, intervals_met_weighted: weighted } = read(attainment, 0, 'total');
    expect(met).toEqual([2 / 4, 1]);
    expect(weighted[0]).toBeCloseTo(15 / 27, 12);
  });

  it('refuses a counting that is no service level', () => {
    expect(() => createAttainment(model, [{ share: 0.8, counting: 'asap' }])).toThrow('asap is no service level');
  });
});
