// What the calendar does to demand, by hand.
import { describe, expect, it } from 'vitest';
import { calendarFactor, factorOfDay } from '../../src/model/calendarFactor.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

const hour = 3600;
const day = 24 * hour;

describe('spikes', () => {
  const campaign = {
    name: 'campaign',
    start: { date: '2027-03-10', clock: 8 * hour },
    factor: 2,
    lasts: 6 * hour,
    fades: 12 * hour,
  };

  it('hold in full, fall evenly back to 1, and do nothing before or after', () => {
    const at = calendarFactor({ spikes: [campaign] });
    expect(at('2027-03-10', 7.99 * hour)).toBe(1);
    expect(at('2027-03-10', 8 * hour)).toBe(2);
    expect(at('2027-03-10', 13 * hour)).toBe(2);
    expect(at('2027-03-10', 20 * hour)).toBe(1.5);
    expect(at('2027-03-11', 2 * hour)).toBe(1);
    expect(at('2026-03-10', 9 * hour)).toBe(1);
  });

  it('of each month begin at midnight, over the turn of a month too, and do not add up', () => {
    const at = calendarFactor({
      spikes: [{ name: 'bills', start: { monthDays: [1, 30] }, factor: 1.4, lasts: 0, fades: 4 * day }],
    });
    expect(at('2027-03-01', 0)).toBeCloseTo(1.4, 12);
    expect(at('2027-03-03', 0)).toBeCloseTo(1.2, 12);
    expect(at('2027-03-05', 0)).toBe(1);
    // The one of the 30th has two days to go when that of the 1st begins.
    expect(at('2027-03-31', 12 * hour)).toBeCloseTo(1.4 - 0.4 * 0.375, 12);
    expect(at('2027-04-01', 0)).toBeCloseTo(1.4, 12);
  });

  it('of a day count by their mean where only days are told apart', () => {
    const at = calendarFactor({ spikes: [{ ...campaign, lasts: 6 * hour, fades: 0 }] });
    expect(factorOfDay(at, '2027-03-10')).toBeCloseTo(1 + 6 / 24, 12);
  });
});

describe('months, weekdays, dates and growth', () => {
  it('multiply', () => {
    const at = calendarFactor({
      days: [2, 1, 1, 1, 1, 1, 1],
      months: [1, 1, 1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      dates: [{ from: '2027-03-08', to: '2027-03-09', factor: 0.5 }],
    });
    expect([at('2027-03-01', 0), at('2027-03-02', 0), at('2027-03-08', 0), at('2027-04-05', 0)]).toEqual([
      3, 1.5, 1.5, 2,
    ]);
  });

  it('grow by the rate in a twelfth of 365.25 days, before and after their date', () => {
    const at = calendarFactor({ growth: { perMonth: 0.02, from: '2027-01-01' } });
    expect(at('2027-01-01', 0)).toBe(1);
    // 2029-01-01 is 731 days later: 24 months and half a day.
    expect(at('2028-12-31', 12 * hour)).toBeCloseTo(1.02 ** 24, 10);
    expect(at('2026-12-01', 13.5 * hour)).toBeCloseTo(1 / 1.02, 10);
  });

  it('are read from a scenario, with every mistake', async () => {
    const text = (calendar: string) => `shoreline: 1
name: calendar
period: { from: 2027-03-01, days: 1, zone: UTC }
queues:
  calls:
    arrivals: { every: 24h, volumes: [100], ${calendar} }
    handling: { talk: { constant: { value: 60s } } }
groups: { desk: { skills: [calls], staff: 1 } }
`;
    const read = (calendar: string) => readScenario({ file: 'calendar.yaml', text: text(calendar) });
    const { scenario } = await read(
      'months: { dec: 1.35 }, growth: { perMonth: -1%, from: 2027-01-01 }, spikes: { bills: { monthDays: [1, 15], factor: 1.35, fades: 3d } }',
    );
    expect(scenario!.queues[0].arrivals).toMatchObject({
      months: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.35],
      growth: { perMonth: -0.01, from: '2027-01-01' },
      spikes: [{ name: 'bills', start: { monthDays: [1, 15] }, factor: 1.35, lasts: 0, fades: 3 * day }],
    });
    const { issues } = await read(
      'months: { decembre: 2 }, spikes: { a: { at: 2027-03-01T08:00, factor: 2 }, b: { factor: 2, lasts: 1d } }',
    );
    expect(issues.map(({ message, nearest }) => [message, nearest])).toEqual([
      ['unknown month "decembre"', 'dec'],
      ['it lasts no time', undefined],
      ['missing key "at" or "monthDays"', undefined],
    ]);
  });
});
