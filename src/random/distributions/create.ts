// From a distribution as plain data to one that draws.
import type { Distribution, DistributionSpec } from './contract.ts';
import { distributions } from './index.ts';
import { stretched } from './stretched.ts';

/** The distribution that `spec` names; its parameters have been read by the member's fields. Throws on an unknown name. */
export function createDistribution(spec: DistributionSpec): Distribution {
  const member = distributions.find(({ name }) => name === spec.name);
  if (member === undefined) throw new Error(`unknown distribution ${spec.name}`);
  const created = member.create(spec.parameters, createDistribution);
  return spec.scale === undefined ? created : stretched(created, spec.scale);
}
