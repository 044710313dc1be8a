// `--check`: what the verdicts of a run mean for the exit code.
import type { Verdict } from '../experiment/results.ts';
import { exitCodes } from './exitCodes.ts';
import { choice } from './options.ts';

/** The option, saying whose targets are meant: `a target`, `a variant`. */
export function checkOption(who: string) {
  return choice(['missed', 'strict'], `End with code 3 when ${who} was missed; under strict also when it is too close`);
}

/** `check` as given; undefined: nobody asked. */
export function exitCodeOf(verdicts: readonly Verdict[], check: 'missed' | 'strict' | undefined): number {
  const some = (outcome: Verdict['outcome']): boolean => verdicts.some((verdict) => verdict.outcome === outcome);
  const failed = check !== undefined && (some('MISSED') || (check === 'strict' && some('TOO CLOSE')));
  return failed ? exitCodes.targetMissed : exitCodes.done;
}
