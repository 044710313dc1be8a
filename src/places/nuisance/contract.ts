// The shape of a nuisance rule: how many of the people who answer may find nobody there, how that is counted, and what a dialer must do
// besides. A nuisance call is one that a person answered and that no agent took in time. Every figure tells where it comes from.
import type { Seconds, Share } from '../../units/quantities.ts';
import type { Figure } from '../figure.ts';

/** Over what time the share is formed, on local dates. */
export type JudgedPeriod =
  /** Blocks of so many days, one after another from the first day of the campaign; the last one, or a short campaign, as it is. */
  | { readonly kind: 'successive'; readonly days: number }
  /** Any so many days in a row. */
  | { readonly kind: 'rolling'; readonly days: number }
  /** Each calendar month. */
  | { readonly kind: 'month' };

/**
 * What nuisance calls are divided by: all calls that a person answered; or nuisance calls and those that an agent took. The second leaves
 * out people whom the dialer took for a machine, unless these count as nuisance calls (`falsePositives`).
 */
export type NuisanceBasis = 'live' | 'connected and nuisance';

export interface NuisanceRule {
  /** As written in scenarios, `us-30-day`. */
  readonly name: string;
  /** One line for `list`. */
  readonly summary: string;
  /** Largest share of nuisance calls of a campaign; `none`: no share is safe, and none is a breach by itself. */
  readonly cap: Figure<Share | 'none'>;
  readonly period: Figure<JudgedPeriod>;
  readonly basis: Figure<NuisanceBasis>;
  /** Whether people whom the dialer takes for a machine, and hangs up on, are nuisance calls too. */
  readonly falsePositives: Figure<boolean>;
  /** A person who answers is to be connected within so long, seconds. */
  readonly connectWithin: Figure<Seconds>;
  /** An unanswered phone is to ring at least so long, seconds; undefined: the rule does not say. */
  readonly ringAtLeast?: Figure<Seconds>;
  /** Whether a nuisance call has to end with a recorded message. */
  readonly message: Figure<boolean>;
  /** Least time to the next dial after a nuisance call, seconds; undefined: the rule does not say. */
  readonly redialAfter?: Figure<Seconds>;
}
