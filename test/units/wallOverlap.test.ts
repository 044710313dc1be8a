import { describe, expect, it } from 'vitest';
import { dayNumber, utcMidnight } from '../../src/units/calendar.ts';
import {
  type ClockWindow,
  isWithin,
  secondsInWindow,
  secondsOnDays,
  secondsOnWeekday,
} from '../../src/units/wallOverlap.ts';
import { cutByWall } from '../../src/units/wallPieces.ts';
import { loadZone, toInstant, toLocal } from '../../src/units/zone.ts';

const hour = 3600;
const night: ClockWindow = { from: 22 * hour, to: 6 * hour };

async function zoneOf(name: string, date: string) {
  return loadZone(name, utcMidnight(date), utcMidnight(date) + 48 * hour);
}

/** A stretch from a local time of a date; its length is real time. */
async function stretch(name: string, date: string, from: number, length: number) {
  const zone = await zoneOf(name, date);
  const start = toInstant(zone, date, from * hour);
  return { zone, start, end: start + length * hour };
}

describe('hours of night, 22:00 to 06:00', () => {
  // Shifts of the real length given. In spring an hour of the night is missing, in autumn one comes twice: London on 28 March and
  // 31 October 2027, New York on 14 March and 7 November 2027, Sydney on 4 April (back) and 3 October 2027 (forward).
  const shifts: [zone: string, date: string, from: number, length: number, nightHours: number][] = [
    ['UTC', '2027-03-08', 9, 8, 0],
    ['UTC', '2027-03-08', 20, 9, 7],
    ['UTC', '2027-03-08', 0, 24, 8],
    ['Europe/London', '2027-03-26', 22, 8, 8],
    ['Europe/London', '2027-03-27', 22, 8, 7],
    ['Europe/London', '2027-10-30', 22, 10, 9],
    ['Europe/London', '2027-10-31', 0, 25, 9],
    ['America/New_York', '2027-03-13', 23, 8, 6],
    ['America/New_York', '2027-11-06', 23, 8, 8],
    ['America/New_York', '2027-11-07', 0, 8, 7],
    ['Australia/Sydney', '2027-04-03', 21, 10, 9],
    ['Australia/Sydney', '2027-10-02', 21, 10, 7],
    ['Australia/Lord_Howe', '2026-04-04', 22, 9, 8.5],
    ['Asia/Kolkata', '2027-03-13', 21.5, 9, 8],
    ['America/Monterrey', '2027-04-03', 22, 9, 8],
    ['America/Monterrey', '2027-10-30', 22, 9, 8],
    ['Africa/Johannesburg', '2027-03-27', 18, 12, 8],
    ['Asia/Manila', '2027-03-13', 20, 9, 7],
  ];
  it.each(shifts)('%s %s from %d for %d h: %d', async (name, date, from, length, nightHours) => {
    const { zone, start, end } = await stretch(name, date, from, length);
    expect(secondsInWindow(zone, start, end, night) / hour).toBe(nightHours);
  });

  it('counts a night whose end falls into the gap up to the change', async () => {
    // The clock of New York passes from 01:59:59 to 03:00 on 14 March 2027, and with that the end of this night.
    const { zone, start, end } = await stretch('America/New_York', '2027-03-14', 0, 6);
    expect(secondsInWindow(zone, start, end, { from: 22 * hour, to: 2.5 * hour })).toBe(2 * hour);
  });

  it('knows windows within a day, over midnight, and none', () => {
    expect([5, 6, 21, 22].map((clock) => isWithin(night, clock * hour))).toEqual([true, false, false, true]);
    const day = { from: 8 * hour, to: 20 * hour };
    expect([7, 8, 19, 20].map((clock) => isWithin(day, clock * hour))).toEqual([false, true, true, false]);
    expect([0, 12].map((clock) => isWithin({ from: 0, to: 24 * hour }, clock * hour))).toEqual([true, true]);
    expect(isWithin({ from: hour, to: hour }, hour)).toBe(false);
  });
});

describe('hours on a weekday', () => {
  it('begin and end at local midnight', async () => {
    // Saturday 6 March 2027, 20:00 in Manila, is still morning in UTC.
    const { zone, start, end } = await stretch('Asia/Manila', '2027-03-06', 20, 9);
    expect(secondsOnWeekday(zone, start, end, 7)).toBe(5 * hour);
    expect(secondsOnWeekday(zone, start, end, 6)).toBe(4 * hour);
  });

  it('are 25 on the Sunday on which clocks fall back', async () => {
    const { zone, start, end } = await stretch('Europe/London', '2027-10-30', 12, 48);
    expect(secondsOnWeekday(zone, start, end, 7)).toBe(25 * hour);
  });

  it('are 23 on the Sunday on which they spring forward', async () => {
    const { zone, start, end } = await stretch('America/New_York', '2027-03-13', 12, 48);
    expect(secondsOnWeekday(zone, start, end, 7)).toBe(23 * hour);
  });
});

describe('hours on holidays', () => {
  const holidays = new Set([dayNumber('2027-12-25'), dayNumber('2027-12-30')]);
  it.each([
    ['before midnight of the day', '2027-12-24', 20, 9, 5],
    ['on the day', '2027-12-25', 9, 8, 8],
    ['into the next day', '2027-12-25', 22, 8, 2],
    ['on no holiday', '2027-12-27', 9, 8, 0],
    ['of no length', '2027-12-25', 9, 0, 0],
  ] as [string, string, number, number, number][])('%s', async (_, date, from, length, expected) => {
    const { zone, start, end } = await stretch('Asia/Manila', date, from, length);
    expect(secondsOnDays(zone, start, end, holidays)).toBe(expected * hour);
  });
});

describe('pieces of a stretch', () => {
  it('are cut at midnight, at given times and at clock changes, and nothing is lost', async () => {
    const { zone, start, end } = await stretch('America/New_York', '2027-11-06', 20, 12);
    const pieces = cutByWall(zone, start, end, [6 * hour, 22 * hour]);
    expect(pieces.map((piece) => [piece.day - dayNumber('2027-11-06'), piece.clock / hour])).toEqual([
      [0, 20],
      [0, 22],
      [1, 0],
      [1, 1],
      [1, 6],
    ]);
    expect(pieces.map((piece) => (piece.end - piece.start) / hour)).toEqual([2, 2, 2, 5, 1]);
  });

  it('belong to the date on which they lie, a shift to the one on which it starts', async () => {
    const { zone, start, end } = await stretch('Asia/Manila', '2027-12-24', 23, 9);
    expect(toLocal(zone, start).date).toBe('2027-12-24');
    expect(cutByWall(zone, start, end).map(({ day }) => day - dayNumber('2027-12-24'))).toEqual([0, 1]);
  });

  it('need a zone that covers the stretch', async () => {
    const { zone, start } = await stretch('Asia/Manila', '2027-12-24', 23, 9);
    expect(() => cutByWall(zone, start, start + 30 * 24 * hour)).toThrow(RangeError);
  });
});
