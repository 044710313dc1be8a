// Staffing against requirement as it is printed: gaps, pictures and tables of a pool whose numbers are written by hand.
import { describe, expect, it } from 'vitest';
import type { ResultRow } from '../../src/experiment/results.ts';
import { gapGrid } from '../../src/report/gapGrid.ts';
import { intervalNames } from '../../src/report/intervalClock.ts';
import { hoursOf, shortestDay, staffCells } from '../../src/report/staffCells.ts';
import { staffPicture } from '../../src/report/staffPicture.ts';
import { staffReport } from '../../src/report/staffReport.ts';
import { loadZone } from '../../src/units/zone.ts';
import { inInterval, intervals, results, total } from './resultsBuilder.ts';

const labels = intervals(2, 48);

/** Half-hours from 08:00 of the first day on: required and net. */
function rowsOf(agents: readonly (readonly [number | null, number])[], firstPlace = 16): ResultRow[] {
  return labels.flatMap((label, place) => {
    const [required, net] = agents[place - firstPlace] ?? [0, 0];
    const values = { required, scheduled: net + 1, net, gap: required === null ? null : net - required };
    return Object.entries(values).map(([metric, value]): ResultRow => {
      const unused = place < firstPlace || place >= firstPlace + agents.length;
      return {
        ...inInterval('desk', label, metric, unused && metric === 'scheduled' ? 0 : value),
        scope: 'pool',
        unit: 'agents',
      };
    });
  });
}

const cellsOf = (rows: readonly ResultRow[], clock?: Parameters<typeof intervalNames>[0]) =>
  staffCells(results({ rows, intervals: labels }), intervalNames(clock)).get('desk')!;

describe('hours', () => {
  it('are means over the intervals that begin in them', () => {
    const hours = hoursOf(
      cellsOf(
        rowsOf([
          [4, 2],
          [6, 8],
        ]),
      ),
      '2027-03-08',
    );
    expect(hours[8]).toEqual({ required: 5, net: 5, gap: 0 });
    expect(hours[9]).toEqual({ required: 0, net: 0, gap: 0 });
  });

  it('are those of another clock where one is asked for', async () => {
    const zone = await loadZone('Asia/Kolkata', labels[0]!.startInstant, labels.at(-1)!.startInstant + 86_400);
    const hours = hoursOf(
      cellsOf(
        rowsOf([
          [4, 2],
          [6, 8],
        ]),
        { name: 'pune', zone },
      ),
      '2027-03-08',
    );
    // 08:00 and 08:30 in UTC are 13:30 and 14:00.
    expect([hours[13]!.net, hours[14]!.net]).toEqual([1, 4]);
  });

  it('are unknown where no number of agents is enough', () => {
    expect(
      hoursOf(
        cellsOf(
          rowsOf([
            [null, 2],
            [6, 8],
          ]),
        ),
        '2027-03-08',
      )[8],
    ).toEqual({ required: null, net: 5, gap: null });
  });
});

it('the shortest day is that on which most agent hours are missing, whatever is too many', () => {
  const short = rowsOf([
    [4, 2],
    [4, 2],
  ]);
  expect(shortestDay(cellsOf(short))).toBe('2027-03-08');
  expect(
    shortestDay(
      cellsOf(
        rowsOf(
          [
            [9, 8],
            [2, 90],
          ],
          60,
        ),
      ),
    ),
  ).toBe('2027-03-09');
  expect(shortestDay(cellsOf(rowsOf([[4, 4]])))).toBeUndefined();
});

it('the grid has a row a day, a column an hour that is used, whole agents', () => {
  const rows = rowsOf([
    [4, 2],
    [4, 2],
    [5, 5],
    [5, 5],
    [3, 10],
    [3, 15],
  ]);
  expect(gapGrid(cellsOf(rows), 80)).toEqual(['           08 09 10', 'Mon  8 Mar -2  · 10', 'Tue  9 Mar']);
});

it('the grid goes on below where the hours are wider than the page', () => {
  const lines = gapGrid(cellsOf(rowsOf(Array.from({ length: 24 }, () => [5, 1] as const))), 40);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  expect(lines.join('\n').match(/-4/g)).toHaveLength(12);
});

it('the picture tells what is there and needed, there beyond need, and missing, by characters alone', () => {
  const hours = hoursOf(
    cellsOf(
      rowsOf([
        [4, 2],
        [4, 2],
        [3, 3],
        [3, 3],
        [1, 2],
        [1, 2],
      ]),
    ),
    '2027-03-08',
  );
  expect(staffPicture(hours, 80)).toEqual([
    '   4 !!',
    '   3 !! ██',
    '   2 ██ ██ ░░',
    '   1 ██ ██ ██',
    '     08 09 10',
    'need  4  3  1',
    'work  2  3  2',
    ' gap -2  0  1',
  ]);
});

it('the picture fits 80 columns with all hours of a day and hundreds of agents', () => {
  const hours = hoursOf(
    cellsOf(
      rowsOf(
        Array.from({ length: 48 }, () => [400, 380] as const),
        0,
      ),
    ),
    '2027-03-08',
  );
  const lines = staffPicture(hours, 80);
  expect(lines.length).toBeLessThan(20);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  // Eight rows of 50: the highest, from 375 on, is reached by those required and by those at work.
  expect(lines[0]).toMatch(/^ 400( ██){24}$/);
});

it('the report has hours by pool, site and group, and no line wider than the page', () => {
  const rows = [
    ...rowsOf([
      [4, 2],
      [4, 2],
    ]),
    { ...total('pool', 'desk', 'required_hours', 12.5), unit: 'hours' as const },
    { ...total('group', 'team', 'required_hours', 7.5), unit: 'hours' as const },
    { ...total('group', 'team', 'paid_hours', 9), unit: 'hours' as const },
  ];
  const text = staffReport(results({ rows, groups: ['team'], intervals: labels }), { width: 80, color: false });
  expect(text).toMatch(/agent hours +required\n.*desk +12\.5 h\n.*team +7\.5 h\n/);
  expect(text).toMatch(/as played +paid\n.*desk *\n.*team +9\.0 h\n/);
  expect(text).toContain('desk: Mon  8 Mar, the shortest day');
  expect(text).toMatch(/08:00 +4\.0 +3\.0 +2\.0 +-2\.0 +– +–\n/);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
