// `run:` how often the period is played, and from which random numbers.
import type { Field } from '../../schema/field.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import { text } from '../../schema/text.ts';
import type { RunPlan } from '../scenario.ts';

export const run: Field<RunPlan> = record('How often the period is played, and from which random numbers.', {
  replications: optional(count('How often the whole period is played.', { min: 1, example: '20' }), 20),
  seed: optional(text('Any text; the same seed gives the same results to the byte.'), 'shoreline'),
  confidence: optional(
    share('Level of the confidence intervals.', { min: 0.5, max: 0.9999, example: '95%' }),
    0.95,
    '95%',
  ),
});

/** The plan of a file without `run:`. */
export const defaultRun: RunPlan = { replications: 20, seed: 'shoreline', confidence: 0.95 };
