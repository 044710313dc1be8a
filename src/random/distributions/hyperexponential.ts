// The hyperexponential distribution: an exponential whose mean is itself drawn from a few.
import { list } from '../../schema/list.ts';
import { optional } from '../../schema/optional.ts';
import { ratio, share } from '../../schema/share.ts';
import { compose } from './composed.ts';
import type { DistributionMember, QuantityField } from './contract.ts';
import { exponential } from './exponential.ts';
import { shareMistake } from './shares.ts';

const fields = (quantity: QuantityField) => ({
  mean: optional(quantity('Mean; goes with cv.', { positive: true })),
  cv: optional(
    ratio('Coefficient of variation, standard deviation by mean; goes with mean.', { min: 1, max: 100, example: '2' }),
  ),
  shares: optional(
    list('How often each mean is taken; goes with means.', share('A share.', { positive: true, example: '50%' })),
  ),
  means: optional(list('Means of the exponentials; goes with shares.', quantity('A mean.', { positive: true }))),
});

interface Parameters {
  readonly mean?: number;
  readonly cv?: number;
  readonly shares?: readonly number[];
  readonly means?: readonly number[];
}

interface Phases {
  readonly shares: readonly number[];
  readonly means: readonly number[];
}

export const hyperexponential: DistributionMember<ReturnType<typeof fields>> = {
  name: 'hyperexponential',
  summary: 'more uneven than exponential (cv 1 or more): quick and long contacts in one queue',
  example: '{ hyperexponential: { mean: 300s, cv: 2 } }',
  fields,
  check(parameters) {
    const phases = phasesOf(parameters);
    if (phases === undefined) return 'hyperexponential takes either mean and cv, or shares and means';
    const { shares, means } = phases;
    if (shares.length !== means.length) return `there are ${shares.length} shares but ${means.length} means`;
    return shareMistake(shares);
  },
  create(parameters, createPart) {
    const phases = phasesOf(parameters);
    if (phases === undefined) throw new Error('hyperexponential needs mean and cv, or shares and means');
    const { shares, means } = phases;
    return compose(means.map((mean, i) => ({ share: shares[i], of: exponential.create({ mean }, createPart) })));
  },
};

function phasesOf({ mean, cv, shares, means }: Parameters): Phases | undefined {
  if (mean !== undefined && cv !== undefined && shares === undefined && means === undefined) return balanced(mean, cv);
  if (shares !== undefined && means !== undefined && mean === undefined && cv === undefined) return { shares, means };
  return undefined;
}

/**
 * Two phases that each carry half of the mean ("balanced means"): p₁ = (1 + √((c² − 1)/(c² + 1)))/2, means m/2p₁ and m/2p₂.
 * Source: Whitt (1982), "Approximating a point process by a renewal process", Operations Research 30; Allen (1990),
 * Probability, Statistics, and Queueing Theory. p₂ is formed without the difference that would lose its digits for large c.
 */
function balanced(mean: number, cv: number): Phases {
  const square = cv * cv;
  const root = Math.sqrt((square - 1) / (square + 1));
  const shares = [(1 + root) / 2, 1 / ((square + 1) * (1 + root))];
  return { shares, means: shares.map((each) => mean / (2 * each)) };
}
