// What the rest of a month has to average, so that the whole of it meets a target that is a share of contacts.
import type { Share } from '../units/quantities.ts';

export interface MonthSoFar {
  readonly attained: Share;
  /** Contacts that it is a share of: those so far, and those that are still expected. More than 0 of the latter. */
  readonly offered: number;
  readonly expected: number;
  readonly target: Share;
}

/**
 * The share that the rest must average: (target × all − attained × so far) ÷ rest. Below 0 or above 1 it is one that nothing can be: of
 * a share that is to be high, below 0 the target is met whatever comes, above 1 it is out of reach.
 */
export function neededOfTheRest({ attained, offered, expected, target }: MonthSoFar): number {
  return (target * (offered + expected) - attained * offered) / expected;
}

/** The share of the whole month when the rest averages `rest`. */
export function wholeMonth({ attained, offered, expected }: Omit<MonthSoFar, 'target'>, rest: Share): Share {
  return (attained * offered + rest * expected) / (offered + expected);
}
