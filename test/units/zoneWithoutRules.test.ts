import { expect, it, vi } from 'vitest';
import { loadZone, offsetAt } from '../../src/units/zone.ts';

vi.mock('temporal-polyfill', () => {
  throw new Error('zone rules were loaded');
});

it('loads no zone rules for UTC', async () => {
  expect(offsetAt(await loadZone('UTC', 0, 1), 0)).toBe(0);
  expect(offsetAt(await loadZone('Etc/UTC', 0, 1), 0)).toBe(0);
  await expect(loadZone('Asia/Manila', 0, 1)).rejects.toThrow();
});
