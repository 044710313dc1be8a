// What the dialers that agents work by hand have in common: a look at the record, and perhaps the choice to skip it.
import type { DistributionSpec } from '../../random/distributions/contract.ts';
import { distribution } from '../../random/distributions/distribution.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { optional } from '../../schema/optional.ts';
import { share } from '../../schema/share.ts';
import type { Look } from './contract.ts';

/** The field of the time that an agent looks at a record before dialing it. */
export function thinkField(doc: string, example: string): Field<DistributionSpec | undefined> {
  return optional(distribution(doc, duration, { example }), undefined, 'no time');
}

export const skipField = optional(
  share('Share of records that the agent skips after the look.', { example: '5%' }),
  0,
  '0%',
);

/** `think` and `skip` among a dialer's parameters. */
export function lookOf({ think, skip }: Readonly<Record<string, unknown>>): Look {
  return { think, skip: typeof skip === 'number' ? skip : 0 };
}
