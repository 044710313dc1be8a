import { describe, expect, it } from 'vitest';
import { formatClock, formatDuration, formatLocal, millisecondFormatter } from '../../src/units/formatTime.ts';
import { loadZone } from '../../src/units/zone.ts';

it('writes local times with their offset', async () => {
  const instant = Date.parse('2027-03-08T14:30:00.9Z') / 1000;
  const local = async (name: string) => formatLocal(await loadZone(name, instant, instant), instant);
  expect(await local('America/New_York')).toBe('2027-03-08T09:30:00-05:00');
  expect(await local('Asia/Kolkata')).toBe('2027-03-08T20:00:00+05:30');
  expect(await local('UTC')).toBe('2027-03-08T14:30:00+00:00');
});

it('writes clock times', () => {
  expect([0, 34_259, 86_340, 94_500].map(formatClock)).toEqual(['00:00', '09:30', '23:59', '26:15']);
});

it('writes durations in words', () => {
  expect([0, 20, 12.5, 90, 5400, 3600, 90_000, 604_800, -30, 59.9999].map(formatDuration)).toEqual([
    '0 s',
    '20 s',
    '12.5 s',
    '1 min 30 s',
    '1 h 30 min',
    '1 h',
    '25 h',
    '7 d',
    '-30 s',
    '1 min',
  ]);
});

describe('times to the millisecond', () => {
  it('are rounded, and pass into the next second, day and offset', async () => {
    const midnight = Date.parse('2027-03-27T00:00Z') / 1000;
    const zone = await loadZone('Europe/London', midnight, midnight + 2 * 86_400);
    const text = millisecondFormatter(zone);
    const at = (iso: string, more: number) => text(Date.parse(iso) / 1000 + more);
    expect(at('2027-03-27T09:30:00Z', 0.25)).toBe('2027-03-27T09:30:00.250+00:00');
    expect(at('2027-03-27T23:59:59Z', 0.9994)).toBe('2027-03-27T23:59:59.999+00:00');
    expect(at('2027-03-27T23:59:59Z', 0.9996)).toBe('2027-03-28T00:00:00.000+00:00');
    // The clocks go from 01:00 to 02:00.
    expect(at('2027-03-28T00:59:59Z', 0.999)).toBe('2027-03-28T00:59:59.999+00:00');
    expect(at('2027-03-28T00:59:59Z', 0.9999)).toBe('2027-03-28T02:00:00.000+01:00');
    expect(at('2027-03-28T22:59:59Z', 0.5)).toBe('2027-03-28T23:59:59.500+01:00');
    expect(at('2027-03-28T23:00:00Z', 0)).toBe('2027-03-29T00:00:00.000+01:00');
  });

  it('are the same in whatever order they come', async () => {
    const start = Date.parse('2027-10-30T00:00Z') / 1000;
    const zone = await loadZone('Europe/London', start, start + 3 * 86_400);
    const text = millisecondFormatter(zone);
    const seconds = Array.from({ length: 3 * 48 }, (_, i) => start + i * 1800);
    const shuffled = seconds.map((_, i) => seconds[(i * 65) % seconds.length]);
    for (const instant of [...seconds, ...shuffled])
      expect(text(instant).replace('.000', '')).toBe(formatLocal(zone, instant));
  });
});
