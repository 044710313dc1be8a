import { describe, expect, it } from 'vitest';
import { dayNumber, secondsPerDay, utcMidnight } from '../../src/units/calendar.ts';
import { hourOfWeek, hoursOfWeek } from '../../src/units/hourOfWeek.ts';
import { loadZone } from '../../src/units/zone.ts';

const hour = 3600;
const wall = (date: string, clock: number) => dayNumber(date) * secondsPerDay + clock * hour;

it('counts from Monday 00:00', () => {
  expect(hourOfWeek(wall('2027-03-08', 0))).toBe(0);
  expect(hourOfWeek(wall('2027-03-08', 9.5))).toBe(9);
  expect(hourOfWeek(wall('2027-03-14', 23.99))).toBe(167);
  expect(hourOfWeek(wall('1969-12-29', 5))).toBe(5);
});

describe('hours of the week of instants', () => {
  const hoursIn = async (name: string, from: string, count: number) => {
    const start = Date.parse(from) / 1000;
    const zone = await loadZone(name, start, start + count * hour);
    return [
      ...hoursOfWeek(
        zone,
        Float64Array.from({ length: count }, (_, i) => start + i * hour),
      ),
    ];
  };

  // Sunday is hours 144 to 167.
  it('leave out the hour that New York skips', async () => {
    expect(await hoursIn('America/New_York', '2027-03-14T05:00Z', 4)).toEqual([144, 145, 147, 148]);
  });
  it('repeat the hour that New York has twice', async () => {
    expect(await hoursIn('America/New_York', '2027-11-07T04:00Z', 4)).toEqual([144, 145, 145, 146]);
  });
  it('follow London and Sydney the other way round', async () => {
    expect(await hoursIn('Europe/London', '2027-03-28T00:00Z', 3)).toEqual([144, 146, 147]);
    expect(await hoursIn('Australia/Sydney', '2027-04-03T14:00Z', 4)).toEqual([145, 146, 146, 147]);
  });
  it('begin at the half hour in India: Sunday 19:00 UTC is Monday 00:30', async () => {
    expect(await hoursIn('Asia/Kolkata', '2027-03-14T18:00Z', 3)).toEqual([167, 0, 1]);
  });
  it('do not jump where there is no daylight saving', async () => {
    for (const name of ['America/Monterrey', 'Africa/Johannesburg', 'Asia/Manila']) {
      const hours = await hoursIn(name, '2027-01-01T00:00Z', 365 * 24);
      expect(hours.every((each, i) => i === 0 || each === (hours[i - 1]! + 1) % 168)).toBe(true);
    }
  });
  it('need not ascend', async () => {
    const start = utcMidnight('2027-03-14');
    const zone = await loadZone('America/New_York', start, start + 86_400);
    expect([...hoursOfWeek(zone, [start + 8 * hour, start + 5 * hour])]).toEqual([148, 144]);
  });
});
