// The distributions that scenarios may name.
import { constant } from './constant.ts';
import type { DistributionMember } from './contract.ts';
import { empirical } from './empirical.ts';
import { erlang } from './erlang.ts';
import { exponential } from './exponential.ts';
import { gamma } from './gamma.ts';
import { hyperexponential } from './hyperexponential.ts';
import { lognormal } from './lognormal.ts';
import { mixture } from './mixture.ts';
import { pareto } from './pareto.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';
import { weibull } from './weibull.ts';

export const distributions: readonly DistributionMember[] = [
  constant,
  empirical,
  erlang,
  exponential,
  gamma,
  hyperexponential,
  lognormal,
  mixture,
  pareto,
  triangular,
  uniform,
  weibull,
];
