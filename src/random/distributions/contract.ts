// The shape of a probability distribution of a non-negative quantity (seconds of talk, patience, a factor, …).
import type { Field, Fields } from '../../schema/field.ts';
import type { Limits } from '../../schema/limits.ts';
import type { RecordOf } from '../../schema/record.ts';
import type { WordSource } from '../wordSource.ts';

/** A distribution with its parameters filled in. Immutable; has no state of its own. */
export interface Distribution {
  readonly mean: number;
  /** Infinity where the second moment does not exist. */
  readonly variance: number;
  /** Smallest x with P(X ≤ x) ≥ u, for u in [0, 1); finite for u < 1 unless the distribution itself has an atom at Infinity. */
  quantile(u: number): number;
  /** P(X ≤ x). */
  cumulative(x: number): number;
  /**
   * Writes `count` independent variates, each times `scale`, to out[offset], out[offset + stride], …
   * Reads as many words from `words` as it needs; the i-th variate depends on the words and on the sequence of counts alone.
   */
  fill(words: WordSource, out: Float64Array, offset: number, stride: number, count: number, scale: number): void;
}

/** The field of a parameter that is counted in what is drawn: `duration` for times, `number` for factors. */
export type QuantityField = (doc: string, options?: Limits & { readonly example?: string }) => Field<number>;

/** The field of a distribution within another. */
export type PartField = (doc: string) => Field<DistributionSpec>;

/** One member of the family: what a scenario may write as `{ name: { …parameters } }`. */
export interface DistributionMember<F extends Fields = Fields> {
  readonly name: string;
  /** One line: what it is and when to use it. */
  readonly summary: string;
  /** A YAML fragment that the tests read as a distribution of times, `{ lognormal: { mean: 300s, cv: 0.8 } }`. */
  readonly example: string;
  /** Its parameters; `part` makes the field of a distribution that it is composed of. */
  fields(quantity: QuantityField, part: PartField): F;
  /** Other ways to write them, by the key that only this way has; the first of `fields` is that of the usual way. */
  readonly otherWays?: Readonly<Record<string, Field<RecordOf<F>>>>;
  /** True when some of its parameters are distributions; such a member is no part of another. */
  readonly composed?: true;
  /** What is wrong with parameters that are right one by one (`to` below `from`), or undefined. */
  check?(parameters: RecordOf<F>): string | undefined;
  /** Parameters must have passed their fields and `check`; `createPart` makes the distributions among them. */
  create(parameters: RecordOf<F>, createPart: (spec: DistributionSpec) => Distribution): Distribution;
}

/** A distribution as plain data: what a Scenario holds and what crosses to a worker. */
export interface DistributionSpec {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Factor on every value; 1 when absent. Positive and finite. */
  readonly scale?: number;
}
