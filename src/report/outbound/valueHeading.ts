// How a column of money that outcomes bring is headed.
import type { Results } from '../../experiment/results.ts';

/** With the currency, where one is known. */
export function valueHeading({ axes }: Results): string {
  return axes.currency === undefined ? 'value' : `value ${axes.currency}`;
}
