// Numbers as people read them, by unit: `78.9 %`, `12.3 s`, `5,012`. Data files do not use this: they keep every digit.
import type { Unit } from '../experiment/results.ts';

/** What stands for a number that there is nothing to form from. */
const emptyText = '–';

const unitTexts: { readonly [U in Unit]?: string } = { share: ' %', seconds: ' s', minutes: ' min', hours: ' h' };

/** The number with its unit; shares as per cent. One digit after the point (two of money), none from 100 on (shares keep it). */
export function formatQuantity(value: number | null, unit: Unit): string {
  return value === null ? emptyText : formatNumber(value, unit) + (unitTexts[unit] ?? '');
}

/** A confidence interval in the unit's numbers without the unit, `[77.6, 80.1]`; empty text when there is none. */
export function formatInterval(low: number | null, high: number | null, unit: Unit): string {
  return low === null || high === null ? '' : `[${formatNumber(low, unit)}, ${formatNumber(high, unit)}]`;
}

/** Estimate and confidence interval, `78.9 % [77.6, 80.1]`. */
export function formatEstimate(
  {
    estimate,
    low,
    high,
  }: { readonly estimate: number | null; readonly low: number | null; readonly high: number | null },
  unit: Unit,
): string {
  return [formatQuantity(estimate, unit), formatInterval(low, high, unit)].filter((text) => text !== '').join(' ');
}

/** A target as it was written: no more digits than it has, `80 %`, `12.5 s`. */
export function formatTarget(value: number, unit: Unit): string {
  const shown = unit === 'share' ? value * 100 : value;
  return `${Number(shown.toFixed(3))}${unitTexts[unit] ?? ''}`;
}

function formatNumber(value: number, unit: Unit): string {
  if (unit === 'share') return (value * 100).toFixed(1);
  const digits = unit === 'money' || unit === 'money per hour' || unit === 'ratio' ? 2 : 1;
  if (Math.abs(value) < 100 - 0.5 * 10 ** -digits) return value.toFixed(digits);
  return value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');
}
