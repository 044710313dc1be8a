// The ways to count a service level from the law of a queue: who is in the denominator, and what an abandonment counts for.
import type { QueueLaw } from './queueLaw.ts';

/**
 * How abandonments count. Answered within the threshold, divided by:
 * `sl_offered` all · `sl_answered` the answered · `sl_excl_ab_T` all but those who abandoned within the threshold ·
 * `sl_excl_short` all but the short abandonments; or with the early abandonments as met, divided by all:
 * `sl_ab_T_success` those within the threshold · `sl_short_success` the short ones.
 * Source: Jouini, Koole and Roubos (2013), "Performance indicators for call centers with impatient customers".
 */
export type ServiceLevelCounting =
  | 'sl_offered'
  | 'sl_answered'
  | 'sl_excl_ab_T'
  | 'sl_ab_T_success'
  | 'sl_excl_short'
  | 'sl_short_success';

/**
 * The service level within `seconds` under a way of counting; null when nobody is left in the denominator.
 * @param short abandonments within so many seconds are short; matters for the two `short` ways only
 */
export function serviceLevel(law: QueueLaw, counting: ServiceLevelCounting, seconds: number, short = 0): number | null {
  const met = law.answeredWithin(seconds);
  switch (counting) {
    case 'sl_offered':
      return met;
    case 'sl_answered':
      return over(met, 1 - law.abandoned);
    case 'sl_excl_ab_T':
      return over(met, 1 - law.abandonedWithin(seconds));
    case 'sl_ab_T_success':
      return met + law.abandonedWithin(seconds);
    case 'sl_excl_short':
      return over(met, 1 - law.abandonedWithin(short));
    case 'sl_short_success':
      return met + law.abandonedWithin(short);
  }
}

function over(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}
