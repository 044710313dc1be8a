// The Weibull distribution: scale·E^(1/shape) with E exponential of mean 1.
import { logGamma } from '../../maths/special/logGamma.ts';
import { number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { fillExponential } from '../ziggurat/exponential.ts';
import type { DistributionMember, QuantityField } from './contract.ts';

const fields = (quantity: QuantityField) => ({
  shape: number('Below 1 the longer it has lasted the longer it goes on, at 1 it is exponential, above 1 it ages.', {
    min: 0.1,
    max: 100,
    example: '1.5',
  }),
  mean: optional(quantity('Mean; or write scale.', { positive: true })),
  scale: optional(quantity('The value that a share 1 − 1/e (63 %) stays below; or write mean.', { positive: true })),
});

interface Parameters {
  readonly shape: number;
  readonly mean?: number;
  readonly scale?: number;
}

export const weibull: DistributionMember<ReturnType<typeof fields>> = {
  name: 'weibull',
  summary: 'a hazard that falls or rises with time; measured patience often has a shape below 1',
  example: '{ weibull: { shape: 0.8, mean: 150s } }',
  fields,
  check: (parameters) => (unitOf(parameters) === undefined ? 'weibull takes either mean or scale' : undefined),
  create(parameters) {
    const { shape } = parameters;
    const unit = unitOf(parameters);
    if (unit === undefined) throw new Error('weibull needs either mean or scale');
    const power = 1 / shape;
    const logMean = logGamma(1 + power);
    const mean = unit * Math.exp(logMean);
    return {
      mean,
      variance: mean * mean * Math.expm1(logGamma(1 + 2 * power) - 2 * logMean),
      quantile: (u) => unit * (-Math.log1p(-u)) ** power,
      cumulative: (x) => (x > 0 ? -Math.expm1(-((x / unit) ** shape)) : 0),
      fill(words, out, offset, stride, count, scale) {
        fillExponential(words, out, offset, stride, count, 1);
        const factor = unit * scale;
        for (let i = 0, at = offset; i < count; i++, at += stride) out[at] = factor * out[at] ** power;
      },
    };
  },
};

/** The scale, from the mean by mean = scale·Γ(1 + 1/shape) (Weibull 1951); undefined unless one of the two is given. */
function unitOf({ shape, mean, scale }: Parameters): number | undefined {
  if (mean !== undefined && scale !== undefined) return undefined;
  return mean === undefined ? scale : mean / Math.exp(logGamma(1 + 1 / shape));
}
