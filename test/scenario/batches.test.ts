// `run.batches`: what stands in the place of replications, and what cannot be cut.
import { describe, expect, it } from 'vitest';
import { changed, readSmall, small, toldAbout } from './small.ts';

const withRun = (run: string, period = 'days: 1') => `${changed('days: 1', period)}run: { ${run} }\n`;

describe('run.batches', () => {
  it('cuts a single replication', async () => {
    const { scenario, issues } = await readSmall(withRun('batches: 24'));
    expect(issues).toEqual([]);
    expect(scenario!.run).toMatchObject({ batches: 24, replications: 1 });
    expect((await readSmall(small)).scenario!.run).not.toHaveProperty('batches');
  });

  it.each([
    ['batches: 1', 'run.batches: 1 is below 2 | allowed: from 2'],
    [
      'batches: 8, replications: 20',
      'run.replications: batches cut a single replication, and there are 20 | replications: 1, or no batches',
    ],
    [
      'batches: 8, precision: { asa: 1s }',
      'run.precision: a precision is reached by more replications, and batches cut a single one | precision without batches, or batches alone',
    ],
    ['batches: 30', 'run.batches: 48 intervals cannot be cut into 30 batches of as many each | 24 or 48 is allowed'],
    ['batches: 100', 'run.batches: 48 intervals cannot be cut into 100 batches of as many each | 48 is allowed'],
  ])('refuses %s', async (run, message) => {
    const told = await toldAbout(withRun(run));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^14:\d+ /);
    expect(told[0].replace(/^\S+ /, '')).toBe(message);
  });

  it('tells both mistakes at once', async () => {
    expect(await toldAbout(withRun('batches: 8, replications: 3, precision: { asa: 1s }'))).toHaveLength(2);
  });

  it('refuses a period of one interval, and one whose intervals cannot be shared out', async () => {
    expect(await toldAbout(withRun('batches: 30', 'days: 1, interval: whole'))).toEqual([
      '14:17 run.batches: the period is one interval, which cannot be cut into 30 batches | period.interval such as 1h or 1d',
    ]);
    expect(await toldAbout(withRun('batches: 30', 'length: 20m'))).toEqual([
      '14:17 run.batches: 1 interval cannot be cut into 30 batches of as many each | shorter intervals are allowed',
    ]);
  });

  it('counts the intervals of a day with a clock change', async () => {
    // 23 hours have 46 half-hours.
    const text = withRun('batches: 24', 'days: 1').replace('from: 2027-03-01', 'from: 2027-03-28');
    expect(await toldAbout(text.replace('zone: UTC', 'zone: Europe/London'))).toEqual([
      '14:17 run.batches: 46 intervals cannot be cut into 24 batches of as many each | 23 or 46 is allowed',
    ]);
  });

  it('refuses more replications from the command line', async () => {
    expect(await toldAbout(withRun('batches: 24'), { replications: 5 })).toEqual([
      '--replications run.replications: batches cut a single replication, and there are 5 | replications: 1, or no batches',
    ]);
  });

  it('holds for each variant, whose period may differ', async () => {
    const text = `${withRun('batches: 16')}variants: { hourly: { period: { interval: 1h } } }\n`;
    expect((await readSmall(text)).issues[0].origin).toMatchObject({ kind: 'variant', variant: 'hourly' });
    expect(await toldAbout(text)).toEqual([
      '14:17 run.batches: 24 intervals cannot be cut into 16 batches of as many each | 12 or 24 is allowed',
    ]);
  });
});
