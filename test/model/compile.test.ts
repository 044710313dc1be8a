// From scenarios to models: where names, local times and time zones end.
import { describe, expect, it } from 'vitest';
import { changeOrder } from '../../src/model/changeOrder.ts';
import { compileModel } from '../../src/model/compile.ts';
import { meanHandle } from '../../src/model/meanTimes.ts';
import type { Model } from '../../src/model/model.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

const hour = 3600;
const day = 24 * hour;

interface Parts {
  readonly period?: string;
  readonly arrivals?: string;
  readonly queue?: string;
  readonly groups?: string;
  readonly routing?: string;
  readonly files?: Record<string, string>;
}

async function modelOf({ period, arrivals, queue = '', groups, routing = '', files = {} }: Parts): Promise<Model> {
  const text = `shoreline: 1
name: model
period: { ${period ?? 'from: 2027-03-01, days: 1, zone: UTC'} }
queues:
  calls:
    arrivals: { ${arrivals ?? 'rate: 60/h'} }
    handling: { talk: { constant: { value: 100s } }, wrap: { exponential: { mean: 20s } } }
    ${queue}
groups:
  ${groups ?? 'agents: { skills: [calls], staff: 3 }'}
${routing}`;
  const { scenario, issues } = await readScenario({ file: 'm.yaml', text, files: new Map(Object.entries(files)) });
  if (scenario === undefined) throw new Error(JSON.stringify(issues));
  return (await compileModel(scenario)).model;
}

const list = (values: ArrayLike<number>) => Array.from(values);

/** The calendar as readable lines: kind, time in hours, and what it is about. */
function calendarOf({ schedule }: Model, kinds: readonly (keyof typeof changeOrder)[]): string[] {
  return list(schedule.time).flatMap((time, i) => {
    const kind = kinds.find((name) => changeOrder[name] === schedule.kind[i]);
    if (kind === undefined) return [];
    const isHeadcount = kind === 'staffFalls' || kind === 'staffRises';
    const what = isHeadcount ? schedule.headcount[i] : `agent ${schedule.subject[i]}`;
    return [`${time / hour} ${kind} ${what} until ${schedule.until[i] / hour}`];
  });
}

describe('the timeline', () => {
  it('starts with the warm-up and has the edges of the counted intervals', async () => {
    const { timeline } = await modelOf({
      period: 'from: 2027-03-01, length: 2h, zone: UTC, interval: 30m, warmUp: 1h',
    });
    expect(timeline.origin).toBe(Date.UTC(2027, 1, 28, 23) / 1000);
    expect([timeline.countFrom, timeline.countTo]).toEqual([hour, 3 * hour]);
    expect(list(timeline.edges)).toEqual([1, 1.5, 2, 2.5, 3].map((at) => at * hour));
    expect(list(timeline.hourOf)).toEqual([0, 0, 1, 1]);
    expect(timeline).toMatchObject({ hasDays: true, hasHours: true, dayCount: 1, afterEnd: 'continue' });
  });

  it('has no days or hours where an interval reaches beyond them', async () => {
    const whole = await modelOf({ period: 'from: 2027-03-01, days: 2, zone: UTC, interval: whole' });
    expect(whole.timeline).toMatchObject({ hasDays: false, hasHours: false, dayCount: 1 });
    const byTwoHours = await modelOf({ period: 'from: 2027-03-01, days: 2, zone: UTC, interval: 2h' });
    expect(byTwoHours.timeline).toMatchObject({ hasDays: true, hasHours: false, dayCount: 2 });
  });
});

describe('demand', () => {
  it('of a rate is that rate, day by day, a day beyond the end', async () => {
    const { demand } = (await modelOf({})).queues[0];
    expect(list(demand.pieceRate)).toEqual([1 / 60, 1 / 60]);
    expect(list(demand.dayStart)).toEqual([0, day, 2 * day]);
    // 2027-03-01 is day 20,878 after 1970-01-01.
    expect(list(demand.dayNumbers)).toEqual([20_878, 20_879]);
  });

  it('ends with the counted time under `drain`', async () => {
    const { demand } = (await modelOf({ period: 'from: 2027-03-01, length: 3h, zone: UTC, afterEnd: drain' }))
      .queues[0];
    expect(list(demand.pieceStart)).toEqual([0, 3 * hour]);
  });

  const halfHours = (volumeOf: (part: number) => number) => Array.from({ length: 48 }, (_, part) => volumeOf(part));

  it('follows the wall clock over a day of 23 hours: what is skipped does not come', async () => {
    const { queues, timeline } = await modelOf({
      period: 'from: 2027-03-28, days: 1, zone: Europe/Berlin, afterEnd: drain',
      arrivals: `every: 30m, volumes: [${halfHours((part) => part + 1).join(', ')}]`,
    });
    const { pieceStart, pieceRate, dayStart } = queues[0].demand;
    expect(timeline.edges.length - 1).toBe(46);
    expect(list(dayStart)).toEqual([0, 23 * hour]);
    const volumes = list(pieceRate).map((rate, i) => rate * (pieceStart[i + 1] - pieceStart[i]));
    // The half-hours from 02:00 and 02:30 are skipped.
    const expected = halfHours((part) => part + 1).filter((_, part) => part !== 4 && part !== 5);
    volumes.forEach((volume, i) => {
      expect(volume).toBeCloseTo(expected[i], 9);
    });
    expect(volumes.length).toBe(46);
  });

  it('brings an hour that the clock shows twice twice, on a day of 25 hours', async () => {
    const { queues, timeline } = await modelOf({
      period: 'from: 2027-10-31, days: 1, zone: Europe/Berlin, afterEnd: drain, interval: 1h',
      arrivals: `every: 1h, volumes: [${Array.from({ length: 24 }, (_, part) => part).join(', ')}]`,
    });
    const rates = list(queues[0].demand.pieceRate).map((rate) => Math.round(rate * hour));
    expect(timeline.edges.length - 1).toBe(25);
    expect(rates.slice(0, 6)).toEqual([0, 1, 2, 2, 3, 4]);
  });

  it('of a forecast repeats by days before and after its rows', async () => {
    const rows = (date: string, base: number) =>
      Array.from({ length: 4 }, (_, part) => `${date}T${String(6 * part).padStart(2, '0')}:00,${base + part}`);
    const csv = ['start,volume', ...rows('2027-03-01', 10), ...rows('2027-03-02', 20)].join('\n');
    const { queues } = await modelOf({
      period: 'from: 2027-03-01, days: 2, zone: UTC, interval: 6h, warmUp: 12h',
      arrivals: 'file: f.csv',
      files: { 'f.csv': csv },
    });
    const { pieceRate } = queues[0].demand;
    // Half of the day before (as 2027-03-02), both days, and the day after (as 2027-03-01).
    expect(list(pieceRate).map((rate) => Math.round(rate * 6 * hour))).toEqual([
      22, 23, 10, 11, 12, 13, 20, 21, 22, 23, 10, 11, 12, 13,
    ]);
  });
});

describe('thresholds', () => {
  it('are sorted, without doubles, with the target and the short abandon among them', async () => {
    const model = await modelOf({
      queue: 'thresholds: [60s, 10s, 20s]\n    shortAbandon: 10s\n    target: { within: 20s }',
    });
    expect(model.thresholdStride).toBe(4);
    expect(list(model.thresholds)).toEqual([10, 20, 60, Number.POSITIVE_INFINITY]);
    expect([model.shortThreshold[0], model.targetThreshold[0]]).toEqual([0, 1]);
    // The target's own threshold is reported as it is.
    expect(model.furtherThresholds).toEqual([[60, 10]]);
  });
});

describe('staff', () => {
  it('of a number changes nothing after the start', async () => {
    const model = await modelOf({});
    expect(list(model.agents.firstAgent)).toEqual([0, 3]);
    expect(calendarOf(model, ['staffFalls', 'staffRises'])).toEqual(['0 staffRises 3 until Infinity']);
  });

  it('by parts of the day changes where the number does, and knows when it next falls', async () => {
    const model = await modelOf({
      period: 'from: 2027-03-01, days: 1, zone: UTC, afterEnd: drain',
      groups: 'agents: { skills: [calls], staff: { every: 4h, agents: [2, 5, 5, 7, 4, 4] } }',
    });
    expect(list(model.agents.firstAgent)).toEqual([0, 7]);
    expect(calendarOf(model, ['staffFalls', 'staffRises'])).toEqual([
      '0 staffRises 2 until 16',
      '4 staffRises 5 until 16',
      '12 staffRises 7 until 16',
      '16 staffFalls 4 until Infinity',
    ]);
  });

  it('of shifts comes and leaves by the local clock, before and after the change of the clock', async () => {
    const model = await modelOf({
      period: 'from: 2027-03-27, days: 2, zone: Europe/Berlin, afterEnd: drain',
      groups:
        'agents: { skills: [calls], shifts: [{ agents: 1, start: 08:00, length: 8h }, { agents: 2, start: 22:00, length: 8h, days: sat }] }',
    });
    expect(list(model.agents.firstAgent)).toEqual([0, 3]);
    expect(calendarOf(model, ['shiftStarts', 'shiftEnds'])).toEqual([
      '8 shiftStarts agent 0 until 16',
      '16 shiftEnds agent 0 until 16',
      '22 shiftStarts agent 1 until 30',
      '22 shiftStarts agent 2 until 30',
      // Sunday has 23 hours: eight hours of work end at 07:00, and 08:00 is 31 hours after Saturday began.
      '30 shiftEnds agent 1 until 30',
      '30 shiftEnds agent 2 until 30',
      '31 shiftStarts agent 0 until 39',
      '39 shiftEnds agent 0 until 39',
    ]);
  });

  it('of a night shift that began the day before is there from the start', async () => {
    const model = await modelOf({
      period: 'from: 2027-03-01, length: 8h, zone: UTC, afterEnd: drain',
      groups: 'agents: { skills: [calls], shifts: [{ agents: 1, start: 22:00, length: 8h }] }',
    });
    expect(calendarOf(model, ['shiftStarts', 'shiftEnds'])).toEqual([
      '0 shiftStarts agent 0 until 6',
      '6 shiftEnds agent 0 until 6',
    ]);
  });

  it('of a shift that starts in the hour that is skipped starts when the clock has sprung', async () => {
    const model = await modelOf({
      period: 'from: 2027-03-28, days: 1, zone: Europe/Berlin, afterEnd: drain',
      groups: 'agents: { skills: [calls], shifts: [{ agents: 1, start: 02:30, length: 2h }] }',
    });
    // 02:30 does not exist; an hour later by the clock is 03:30, two and a half hours after midnight.
    expect(calendarOf(model, ['shiftStarts'])).toEqual(['2.5 shiftStarts agent 0 until 4.5']);
  });

  it('of hundreds of agents over many months compiles', async () => {
    const model = await modelOf({
      period: 'from: 2027-01-01, days: 200, zone: UTC',
      groups: 'agents: { skills: [calls], shifts: [{ agents: 400, start: 08:00, length: 8h }] }',
    });
    const starts = list(model.schedule.kind).filter((kind) => kind === changeOrder.shiftStarts).length;
    // A day beyond the end is staffed as well.
    expect(starts).toBe(201 * 400);
  });

  it('does not change in the counted end or later under `drain`', async () => {
    const model = await modelOf({
      period: 'from: 2027-03-01, length: 8h, zone: UTC, afterEnd: drain',
      groups:
        'agents: { skills: [calls], shifts: [{ agents: 1, start: 00:00, length: 8h }, { agents: 1, start: 08:00, length: 8h }] }',
    });
    expect(calendarOf(model, ['shiftStarts', 'shiftEnds'])).toEqual(['0 shiftStarts agent 0 until Infinity']);
  });

  it('comes in the order of the list of equal times', async () => {
    const { schedule } = await modelOf({
      period: 'from: 2027-03-01, length: 12h, zone: UTC, interval: 6h, afterEnd: drain',
      groups: `down: { skills: [calls], staff: { every: 6h, agents: [2, 1, 1, 1] } }
  up: { skills: [calls], staff: { every: 6h, agents: [1, 2, 2, 2] } }
  by-roster: { skills: [calls], shifts: [{ agents: 1, start: 06:00, length: 6h }, { agents: 1, start: 00:00, length: 6h }] }`,
    });
    const at6 = list(schedule.time).flatMap((time, i) => (time === 6 * hour ? [schedule.kind[i]] : []));
    expect(at6).toEqual([
      changeOrder.staffFalls,
      changeOrder.shiftEnds,
      changeOrder.staffRises,
      changeOrder.shiftStarts,
      changeOrder.intervalEdge,
    ]);
  });
});

describe('routing', () => {
  it('numbers pairs by queue and group, where a plan lets the group serve the queue', async () => {
    const groups =
      'one: { skills: [calls], staff: 1 }\n  two: { skills: { calls: { rank: 3, handle: 120% } }, staff: 1 }';
    const both = await modelOf({ groups });
    expect(list(both.pairs.of)).toEqual([0, 1]);
    expect(list(both.handleFactor)).toEqual([1, 1.2]);
    const onlyTwo = await modelOf({ groups, routing: 'routing: { plans: { calls: [{ groups: [two] }] } }' });
    expect(list(onlyTwo.pairs.of)).toEqual([-1, 0]);
    expect([list(onlyTwo.pairs.queue), list(onlyTwo.pairs.group)]).toEqual([[0], [1]]);
  });
});

it('the mean handling time is that of all parts', async () => {
  const { queues } = await modelOf({});
  expect(meanHandle(queues[0])).toBe(120);
});
