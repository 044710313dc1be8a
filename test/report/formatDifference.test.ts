import { expect, it } from 'vitest';
import { formatDifference } from '../../src/report/formatDifference.ts';

it.each([
  [{ difference: 0.031, low: 0.028, high: 0.034, unit: 'share' }, '+3.1 [2.8, 3.4] *'],
  [{ difference: -0.0004, low: -0.0009, high: 0.0001, unit: 'share' }, '-0.04 [-0.09, 0.01]  '],
  [{ difference: -1.16, low: -1.5, high: -0.82, unit: 'seconds' }, '-1.2 [-1.5, -0.8] *'],
  [{ difference: 1234.5, low: 1200.25, high: 1268.75, unit: 'contacts' }, '+1,235 [1,200, 1,269] *'],
  [{ difference: 0.01, low: -0.5, high: 0.52, unit: 'hours' }, '0.0 [-0.5, 0.5]  '],
  [{ difference: 4, low: 4, high: 4, unit: 'hours' }, '+4.0 [4.0, 4.0] *'],
  [{ difference: 0, low: 0, high: 0, unit: 'contacts' }, 'same  '],
  [{ difference: 2.5, low: null, high: null, unit: 'seconds' }, '+2.5  '],
  [{ difference: null, low: null, high: null, unit: 'seconds' }, '–  '],
] as const)('%j is %s', (row, text) => expect(formatDifference(row)).toBe(text));
