// Headcount by weekday and from a file, on the clock of the model.
import { describe, expect, it } from 'vitest';
import { changeOrder } from '../../src/model/changeOrder.ts';
import { compileModel } from '../../src/model/compile.ts';
import { repeatingRows } from '../../src/model/repeatingRows.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

const hour = 3600;

/** Hours on the clock at which the headcount changes, and to what. */
async function changesOf(period: string, staff: string, csv = ''): Promise<(readonly [number, number])[]> {
  const text = `shoreline: 1
name: staff
period: { ${period} }
queues: { calls: { arrivals: { rate: 60/h }, handling: { talk: { constant: { value: 100s } } } } }
groups: { agents: { skills: [calls], staff: { ${staff} } } }
`;
  const { scenario, issues } = await readScenario({ file: 's.yaml', text, files: new Map([['s.csv', csv]]) });
  if (scenario === undefined) throw new Error(JSON.stringify(issues));
  const { schedule } = (await compileModel(scenario)).model;
  const isStaff = (kind: number) => kind === changeOrder.staffFalls || kind === changeOrder.staffRises;
  return [...schedule.time.keys()]
    .filter((at) => isStaff(schedule.kind[at]))
    .map((at) => [schedule.time[at] / hour, schedule.headcount[at]] as const);
}

const two = (part: number) => String(part).padStart(2, '0');
/** A row for each of the hours of a date, the number of agents being the hour itself. */
const rowsOf = (date: string, hours: readonly number[]) => hours.map((h) => `${date}T${two(h)}:00,${h}`);
const csvOf = (...rows: string[]) => ['start,agents', ...rows].join('\n');
const hours = Array.from({ length: 24 }, (_, h) => h);

describe('staff by weekday', () => {
  it('follows the local calendar', async () => {
    // 2027-03-05 is a Friday; the day after the end is simulated as well.
    const changes = await changesOf(
      'from: 2027-03-05, days: 3, zone: UTC',
      'every: 12h, days: { mon-fri: [5, 6], sat: 2 }',
    );
    expect(changes).toEqual([
      [0, 5],
      [12, 6],
      [24, 2],
      [48, 0],
      [72, 5],
      [84, 6],
    ]);
  });
});

describe('staff from a file', () => {
  it('is that of its rows, and of the same time a day earlier or later beyond them', async () => {
    const csv = csvOf('2027-03-01T00:00,1', '2027-03-01T12:00,2');
    expect(await changesOf('from: 2027-03-01, days: 1, zone: UTC, warmUp: 6h', 'file: s.csv', csv)).toEqual([
      [0, 2],
      [6, 1],
      [18, 2],
      [30, 1],
      [42, 2],
    ]);
  });

  it('repeats whole weeks', () => {
    const days = Array.from({ length: 8 }, (_, day) => ({ start: `2027-03-0${day + 1}T00:00`, day }));
    const find = repeatingRows(days, 24 * hour);
    const at = (date: string) => find({ date, clock: 0 })?.day;
    expect(['2027-02-28', '2027-03-01', '2027-03-08', '2027-03-09'].map(at)).toEqual([6, 0, 7, 1]);
    expect(find({ date: '2027-03-01', clock: 12 * hour })).toBeUndefined();
  });

  it('stays as it is where it has no row at all', async () => {
    const csv = csvOf('2027-03-01T00:00,1', '2027-03-01T01:00,2');
    expect(await changesOf('from: 2027-03-01, length: 2h, zone: UTC', 'file: s.csv', csv)).toEqual([
      [0, 1],
      [1, 2],
      // The next day, when the file begins anew.
      [24, 1],
      [25, 2],
    ]);
  });

  it('by local time leaves out the hour that the clock skips', async () => {
    const csv = csvOf(
      ...rowsOf(
        '2027-03-28',
        hours.filter((h) => h !== 2),
      ),
    );
    const changes = await changesOf(
      'from: 2027-03-28, days: 1, zone: Europe/Berlin, afterEnd: drain',
      'file: s.csv',
      csv,
    );
    expect(changes).toEqual(hours.filter((h) => h !== 2).map((h, passed) => [passed, h]));
  });

  it('by local time is the same in the hour that the clock shows twice', async () => {
    const csv = csvOf(...rowsOf('2027-10-31', hours));
    const changes = await changesOf(
      'from: 2027-10-31, days: 1, zone: Europe/Berlin, afterEnd: drain',
      'file: s.csv',
      csv,
    );
    expect(changes).toEqual(hours.map((h) => [h <= 2 ? h : h + 1, h]));
  });

  it('by instants tells the two hours apart', async () => {
    // Local time is two hours ahead of UTC before the change and one after it.
    const starts = Array.from({ length: 25 }, (_, h) => `2027-10-${h < 2 ? 30 : 31}T${two((h + 22) % 24)}:00Z`);
    const csv = csvOf(...starts.map((start, h) => `${start},${h}`));
    const changes = await changesOf(
      'from: 2027-10-31, days: 1, zone: Europe/Berlin, afterEnd: drain',
      'file: s.csv',
      csv,
    );
    expect(changes).toEqual(starts.map((_, h) => [h, h]));
  });

  it('of a zone half an hour off is cut to its hours', async () => {
    const csv = csvOf('2027-03-01T00:00+05:30,1', '2027-03-01T01:00+05:30,2');
    expect(
      await changesOf('from: 2027-03-01, length: 2h, zone: Asia/Kolkata, afterEnd: drain', 'file: s.csv', csv),
    ).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});
