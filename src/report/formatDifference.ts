// Differences as people read them: `+3.1 [2.8, 3.4] *`.
import type { ComparisonRow } from '../experiment/results.ts';

const wholePercent = 100;
/** Stands where the mark of others stands, so that numbers are lined up. */
const unmarked = '  ';

/**
 * The difference with its sign and interval in the unit's numbers, shares in percentage points. `*`: the interval leaves out 0.
 * Digits after the point: as many as the interval needs to have a width, at most three. `same`: the two do not differ at all.
 */
export function formatDifference({
  difference,
  low,
  high,
  unit,
}: Pick<ComparisonRow, 'difference' | 'low' | 'high' | 'unit'>): string {
  if (difference === null) return `–${unmarked}`;
  if (difference === 0 && (low ?? 0) === 0 && (high ?? 0) === 0) return `same${unmarked}`;
  const scale = unit === 'share' ? wholePercent : 1;
  if (low === null || high === null) return signed(difference * scale, 1) + unmarked;
  const digits = digitsFor(difference * scale, ((high - low) / 2) * scale);
  const interval = `[${plain(low * scale, digits)}, ${plain(high * scale, digits)}]`;
  return `${signed(difference * scale, digits)} ${interval}${low > 0 || high < 0 ? ' *' : unmarked}`;
}

function digitsFor(difference: number, half: number): number {
  if (half >= 10 || Math.abs(difference) >= 1000) return 0;
  if (half === 0) return 1;
  return Math.min(3, Math.max(1, Math.ceil(-Math.log10(half))));
}

function signed(value: number, digits: number): string {
  const text = plain(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function plain(value: number, digits: number): string {
  const [whole, part] = value.toFixed(digits).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = part === undefined ? grouped : `${grouped}.${part}`;
  return Number(value.toFixed(digits)) === 0 ? text.replace('-', '') : text;
}
