import { expect, it } from 'vitest';
import { formatClock, formatDuration, formatLocal } from '../../src/units/formatTime.ts';
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
