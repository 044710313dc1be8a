// When a queue is open or a campaign works.
import type { Seconds } from '../units/quantities.ts';

export interface OpeningHours {
  /** Whose clock is meant; undefined: the period's. */
  readonly zone?: string;
  /** Local times, on ISO weekdays; a stretch does not cross midnight. */
  readonly open: readonly { readonly days: readonly number[]; readonly from: Seconds; readonly to: Seconds }[];
  /** At closing time those who wait are served (`drain`) or cut off (`clear`). */
  readonly closing: 'drain' | 'clear';
}
