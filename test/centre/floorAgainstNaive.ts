// Plays a scenario on the fast floor and on the slow one and tells where their tables differ.
import { expect } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import { groupColumns, pairColumns, portionColumns, queueColumns } from '../../src/facts/columns.ts';
import { rowOfWaits } from '../../src/facts/ledger.ts';
import type { FactTables } from '../../src/facts/tables.ts';
import { queueTableWidth } from '../../src/facts/tables.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Model, Sizing } from '../../src/model/model.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { comingContacts } from './comingContacts.ts';
import { playNaively } from './naiveFloor.ts';
import { tableNaively } from './naiveTables.ts';

/** Sizes for lists and pools that a test wants in place of the compiled ones. */
export type SizingChange = (sizing: Sizing, model: Model) => Sizing;

/** Plays two replications one after the other on one floor and holds each against the slow floor's. */
export async function holdAgainstNaive(scenario: Scenario, sizing: SizingChange = (same) => same): Promise<void> {
  const { model: compiled } = await compileModel(scenario);
  const model: Model = { ...compiled, sizing: sizing(compiled.sizing, compiled) };
  const player = createPlayer(model);
  for (const replication of [0, 1]) {
    const { tables } = player.play(replication);
    const naive = tableNaively(scenario, playNaively(scenario, comingContacts(model, replication), replication), model);
    const width = queueTableWidth(model.thresholdStride);
    const levels = Array.from({ length: width - queueColumns.length }, (_, i) => `level ${i}`);
    compare('queue', tables.queues, naive.queues, [...queueColumns, ...levels]);
    compare('group', tables.groups, naive.groups, groupColumns);
    compare('pair', tables.pairs, naive.pairs, pairColumns);
    compare('portion', tables.portions, naive.portions, portionColumns);
    naive.waits.forEach((waits, queue) => {
      expect(waitsOf(tables, model, queue), `waits of queue ${queue}`).toEqual(waits);
    });
  }
}

function waitsOf({ waitsByDay }: FactTables, { timeline }: Model, queue: number): number[] {
  const sum = new Array<number>(rowOfWaits).fill(0);
  for (let day = 0; day < timeline.dayCount; day++)
    for (let bin = 0; bin < rowOfWaits; bin++)
      sum[bin] += waitsByDay[(queue * timeline.dayCount + day) * rowOfWaits + bin];
  return sum;
}

function compare(what: string, actual: Float64Array, expected: readonly number[], columns: readonly string[]): void {
  expect(actual.length, `${what} rows`).toBe(expected.length);
  const differences = expected.flatMap((value, i) => {
    if (Math.abs(actual[i] - value) <= 2e-6 + 1e-9 * Math.abs(value)) return [];
    const row = Math.floor(i / columns.length);
    return [`${what} row ${row} ${columns[i % columns.length]}: ${actual[i]} instead of ${value}`];
  });
  expect(differences).toEqual([]);
}
