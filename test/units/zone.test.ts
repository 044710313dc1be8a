import { describe, expect, it } from 'vitest';
import { dayNumber, secondsPerDay, utcMidnight } from '../../src/units/calendar.ts';
import { instantAt, isZoneName, loadZone, offsetAt, toInstant, toLocal, wallTimeAt } from '../../src/units/zone.ts';

const hour = 3600;
const at = (text: string): number => Date.parse(text) / 1000;

async function zoneAround(name: string, date: string) {
  return loadZone(name, utcMidnight(date), utcMidnight(date) + 24 * hour);
}

describe('local shift to UTC', () => {
  // Published rules of the tz database: New York, London and Lord Howe change in 2026 on the dates below, Manila never does,
  // and in Santiago the midnight of 6 September does not exist.
  const shifts: [
    zone: string,
    date: string,
    from: number,
    to: number,
    utcFrom: string,
    utcTo: string,
    hours: number,
  ][] = [
    ['America/New_York', '2026-03-08', 8, 16, '2026-03-08T12:00Z', '2026-03-08T20:00Z', 8],
    ['America/New_York', '2026-11-01', 8, 16, '2026-11-01T13:00Z', '2026-11-01T21:00Z', 8],
    ['America/New_York', '2026-03-08', 0, 8, '2026-03-08T05:00Z', '2026-03-08T12:00Z', 7],
    ['America/New_York', '2026-11-01', 0, 8, '2026-11-01T04:00Z', '2026-11-01T13:00Z', 9],
    ['Asia/Manila', '2026-03-08', 8, 16, '2026-03-08T00:00Z', '2026-03-08T08:00Z', 8],
    ['Europe/London', '2026-03-29', 0, 8, '2026-03-29T00:00Z', '2026-03-29T07:00Z', 7],
    ['Europe/London', '2026-10-25', 0, 8, '2026-10-24T23:00Z', '2026-10-25T08:00Z', 9],
    ['Australia/Lord_Howe', '2026-04-05', 0, 8, '2026-04-04T13:00Z', '2026-04-04T21:30Z', 8.5],
    ['America/Santiago', '2026-09-06', 0, 8, '2026-09-06T04:00Z', '2026-09-06T11:00Z', 7],
  ];
  it.each(shifts)('%s %s %i:00-%i:00', async (name, date, from, to, utcFrom, utcTo, hours) => {
    const zone = await zoneAround(name, date);
    const start = toInstant(zone, date, from * hour);
    const end = toInstant(zone, date, to * hour);
    expect([start, end]).toEqual([at(utcFrom), at(utcTo)]);
    expect((end - start) / hour).toBe(hours);
  });
});

describe('clock changes', () => {
  it('moves a time that does not exist forward by the gap', async () => {
    const zone = await zoneAround('America/New_York', '2027-03-14');
    const instant = toInstant(zone, '2027-03-14', 2.5 * hour);
    expect(instant).toBe(at('2027-03-14T07:30Z'));
    expect(toLocal(zone, instant)).toEqual({ date: '2027-03-14', secondsAfterMidnight: 3.5 * hour, offset: -4 * hour });
  });

  it('takes the first of two times', async () => {
    const zone = await zoneAround('America/New_York', '2027-11-07');
    expect(toInstant(zone, '2027-11-07', 1.5 * hour)).toBe(at('2027-11-07T05:30Z'));
    expect(toInstant(zone, '2027-11-07', 2 * hour)).toBe(at('2027-11-07T07:00Z'));
  });

  it('rolls 24:00 and later to the next date on the wall clock', async () => {
    const zone = await zoneAround('America/New_York', '2027-03-14');
    // 06:00 of the 14th, nine hours after 20:00 of the 13th although the clock says ten.
    expect(toInstant(zone, '2027-03-13', 30 * hour)).toBe(at('2027-03-14T10:00Z'));
    expect(toInstant(zone, '2027-03-14', -4 * hour)).toBe(at('2027-03-14T01:00Z'));
  });

  it('reads the wall clock and back, but for the second of two equal readings', async () => {
    const zone = await zoneAround('Europe/London', '2027-10-31');
    const one = dayNumber('2027-10-31') * secondsPerDay + hour;
    expect(instantAt(zone, one)).toBe(at('2027-10-31T00:00Z'));
    expect([wallTimeAt(zone, at('2027-10-31T00:00Z')), wallTimeAt(zone, at('2027-10-31T01:00Z'))]).toEqual([one, one]);
  });

  it('keeps the clocks of Monterrey, Johannesburg and Manila all year', async () => {
    // Mexico gave up daylight saving in October 2022.
    for (const name of ['America/Monterrey', 'Africa/Johannesburg', 'Asia/Manila']) {
      const zone = await loadZone(name, utcMidnight('2027-01-01'), utcMidnight('2028-12-31'));
      expect([name, zone.changes.length]).toEqual([name, 0]);
    }
    const monterrey = await loadZone('America/Monterrey', utcMidnight('2022-01-01'), utcMidnight('2027-12-31'));
    expect([...monterrey.changes]).toEqual([at('2022-04-03T08:00Z'), at('2022-10-30T07:00Z')]);
  });

  it('holds the new offset from the change on', async () => {
    const zone = await zoneAround('Australia/Lord_Howe', '2026-10-04');
    const change = at('2026-10-03T15:30Z');
    expect([...zone.changes]).toEqual([change]);
    expect([offsetAt(zone, change - 1), offsetAt(zone, change)]).toEqual([10.5 * hour, 11 * hour]);
  });
});

describe('the table', () => {
  it('knows zones with offsets of three quarters of an hour', async () => {
    const zone = await zoneAround('Asia/Kathmandu', '2027-03-08');
    expect(toLocal(zone, at('2027-03-08T00:00Z'))).toEqual({
      date: '2027-03-08',
      secondsAfterMidnight: 5.75 * hour,
      offset: 5.75 * hour,
    });
  });

  it('has no ends for UTC and survives structured cloning', async () => {
    const zone = structuredClone(await loadZone('UTC', 0, 0));
    expect(toInstant(zone, '2500-01-01', 0)).toBe(utcMidnight('2500-01-01'));
    expect(toLocal(zone, -1)).toEqual({ date: '1969-12-31', secondsAfterMidnight: 86_399, offset: 0 });
  });

  it('refuses instants that it does not cover', async () => {
    const zone = await zoneAround('Europe/London', '2027-03-08');
    expect(() => offsetAt(zone, at('2027-03-12T00:00Z'))).toThrow(RangeError);
    expect(() => toInstant(zone, '2027-03-05', 0)).toThrow(RangeError);
    expect(offsetAt(zone, at('2027-03-11T00:00Z'))).toBe(0);
  });

  it('refuses names of no zone', async () => {
    expect(isZoneName('America/New_Yrok')).toBe(false);
    expect(isZoneName('America/New_York')).toBe(true);
    await expect(loadZone('America/New_Yrok', 0, 1)).rejects.toThrow('unknown time zone "America/New_Yrok"');
  });
});
