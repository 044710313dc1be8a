// The shape of a calling rule: the hours, on the clock of the person who is called, in which a campaign may dial. Every figure tells where
// it comes from; a scenario that knows better writes hours of its own.
import type { ClockWindow } from '../../units/wallOverlap.ts';
import type { Figure } from '../figure.ts';

/** Hours of a day; `closed`: nobody is called. They do not cross midnight. */
export type CallingHours = ClockWindow | 'closed';

export interface CallingRule {
  /** As written in scenarios, `us`. */
  readonly name: string;
  /** One line for `list`. */
  readonly summary: string;
  /** ISO 3166-1 alpha-2 of the country whose public holidays are meant. */
  readonly country: string;
  /** IANA zones of the people whom it is for. */
  readonly zones: readonly string[];
  /** True where it holds for these zones unless a scenario names another; no two such rules share a zone. */
  readonly isUsual: boolean;
  /** Monday to Friday. */
  readonly weekdays: Figure<CallingHours>;
  readonly saturday: Figure<CallingHours>;
  readonly sunday: Figure<CallingHours>;
  /** Whether people are called on public holidays of the country, at the hours of the day of the week. */
  readonly holidays: Figure<boolean>;
}
