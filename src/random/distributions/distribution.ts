// The field of a scenario that holds a distribution: `{ lognormal: { mean: 300s, cv: 0.8 } }`.
import type { Field } from '../../schema/field.ts';
import { oneOf } from '../../schema/oneOf.ts';
import type { DistributionMember, DistributionSpec, QuantityField } from './contract.ts';
import { distributions } from './index.ts';

/** A distribution of the family; `quantity` is `duration` when times are drawn and `number` when factors are. */
export function distribution(
  doc: string,
  quantity: QuantityField,
  options: { readonly example?: string } = {},
): Field<DistributionSpec> {
  return oneOf(
    doc,
    distributions.map((member) => withFields(member, quantity)),
    { what: 'distribution', ...options },
  );
}

function withFields(member: DistributionMember, quantity: QuantityField) {
  const { name, summary, check } = member;
  return { name, summary, fields: member.fields(quantity), ...(check === undefined ? {} : { check }) };
}
