// Contacts answered without clearance are counted from who answered, whatever was checked before.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createClearanceCount } from '../../src/experiment/clearance.ts';
import { createPlayer } from '../../src/experiment/player.ts';
import { pairColumns } from '../../src/facts/columns.ts';
import { criticalValue } from '../../src/maths/estimators/criticalValue.ts';
import { unclearedIn } from '../../src/metrics/clearance.ts';
import { compileModel } from '../../src/model/compile.ts';
import { parseScenario, readScenario } from '../../src/scenario/resolve.ts';

/** A row of the table of pairs with so many answered; the other columns hold what must not be counted. */
const row = (answered: number) => pairColumns.map((column) => (column === 'answered' ? answered : 1000));

describe('the example scenarios', () => {
  const folder = join(import.meta.dirname, '../../scenarios');
  const guarded = readdirSync(folder).filter(
    (name) => name.endsWith('.yaml') && readFileSync(join(folder, name), 'utf8').includes('dataClass'),
  );

  it.each(guarded)('%s lets nobody answer without clearance', async (name) => {
    const source = { file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') };
    const paths = parseScenario(source).references.map(({ path }) => path);
    const files = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
    const { scenario } = await readScenario({ ...source, files });
    const { model } = await compileModel(scenario!);
    const count = createClearanceCount(model);
    count.add(createPlayer(model).play(0).tables.pairs);
    const found = model.queues.flatMap((_, queue) =>
      count.figures(queue).map(({ lastFraction }) => lastFraction!(0).x),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((contacts) => contacts !== 0)).toEqual([]);
  });
});

describe('the count', () => {
  // Two queues, three groups; group 1 has no clearance for queue 1, group 2 for neither. Pairs: 0-0, 0-2, 1-0, 1-1, 1-2.
  const table = { queue: [0, 0, 1, 1, 1], group: [0, 2, 0, 1, 2], cleared: [1, 1, 0, 1, 0, 0], groups: 3 };
  const pairs = [5, 7, 11, 13, 17].flatMap(row);

  it('is of the groups without clearance for the queue', () => {
    expect(unclearedIn(pairs, 0, 0, table)).toBe(7);
    expect(unclearedIn(pairs, 0, 1, table)).toBe(13 + 17);
  });

  it('is of the interval whose pairs begin there', () => {
    expect(unclearedIn([...pairs, ...[1, 2, 3, 4, 6].flatMap(row)], pairs.length, 1, table)).toBe(4 + 6);
  });
});

const scenario = `shoreline: 1
name: clearance
period: { from: 2027-03-01, days: 1, zone: UTC, interval: 1h }
sites: { leeds: { zone: UTC, clearances: [payment] }, york: { zone: UTC, clearances: [payment] } }
queues:
  cards: { dataClass: payment, arrivals: { rate: 30/h }, handling: { talk: { constant: { value: 120s } } } }
  other: { arrivals: { rate: 30/h }, handling: { talk: { constant: { value: 120s } } } }
groups:
  a: { site: leeds, skills: [cards, other], staff: 2 }
  b: { site: york, skills: [cards], staff: 2 }
`;

describe('of a centre that was played', () => {
  const play = async () => {
    const { scenario: read, issues } = await readScenario({ file: 's.yaml', text: scenario });
    if (read === undefined) throw new Error(JSON.stringify(issues));
    const { model } = await compileModel(read);
    return { model, tables: createPlayer(model).play(0).tables };
  };
  const countIn = (model: Parameters<typeof createClearanceCount>[0], pairs: Float64Array, queue: number) => {
    const count = createClearanceCount(model);
    count.add(pairs);
    count.add(pairs);
    const figures = count.figures(queue);
    const estimates = figures.map(({ metric, estimate }) => [metric, estimate('total', 0, criticalValue(0.95))]);
    return { estimates, last: figures.map(({ lastFraction }) => lastFraction!(0).x) };
  };

  it('is 0 where all sites are cleared, and there is none of a queue without a class of data', async () => {
    const { model, tables } = await play();
    expect(countIn(model, tables.pairs, 0)).toMatchObject({ estimates: [[{}, { estimate: 0, n: 2 }]], last: [0] });
    expect(countIn(model, tables.pairs, 1)).toEqual({ estimates: [], last: [] });
  });

  it('is what the group answered once its site is not cleared', async () => {
    const { model, tables } = await play();
    // Pairs are those of cards with a and b, then of other with a.
    const answered = tables.pairs.filter((_, at) => at % (3 * pairColumns.length) === pairColumns.length);
    const expected = answered.reduce((sum, value) => sum + value, 0);
    const without = { ...model, cleared: Uint8Array.of(1, 0, 1, 1) };
    expect(expected).toBeGreaterThan(100);
    expect(countIn(without, tables.pairs, 0)).toMatchObject({
      estimates: [[{}, { estimate: expected }]],
      last: [expected],
    });
  });
});
