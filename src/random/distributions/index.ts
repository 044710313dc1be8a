// The distributions that scenarios may name.
import { constant } from './constant.ts';
import type { DistributionMember } from './contract.ts';
import { empirical } from './empirical.ts';
import { exponential } from './exponential.ts';
import { gamma } from './gamma.ts';
import { lognormal } from './lognormal.ts';
import { uniform } from './uniform.ts';

export const distributions: readonly DistributionMember[] = [
  constant,
  empirical,
  exponential,
  gamma,
  lognormal,
  uniform,
];
