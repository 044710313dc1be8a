// What results are called.
import type { Results } from '../experiment/results.ts';

/** The scenario's name, and that of the variant where one was played: `First centre, variant evening`. */
export function titleOf({ scenario, variant }: Pick<Results, 'scenario' | 'variant'>): string {
  return variant === undefined ? scenario : `${scenario}, variant ${variant}`;
}
