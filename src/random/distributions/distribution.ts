// The field of a scenario that holds a distribution: `{ lognormal: { mean: 300s, cv: 0.8 } }`.
import type { Field } from '../../schema/field.ts';
import { type Member, oneOf } from '../../schema/oneOf.ts';
import type { DistributionMember, DistributionSpec, PartField, QuantityField } from './contract.ts';
import { distributions } from './index.ts';

/** A distribution of the family; `quantity` is `duration` when times are drawn and `number` when factors are. */
export function distribution(
  doc: string,
  quantity: QuantityField,
  options: { readonly example?: string } = {},
): Field<DistributionSpec> {
  return oneOf(doc, distributionsOf(quantity), { what: 'distribution', ...options });
}

/** The members of the family with the fields of their parameters. A composed member is made of members that are not. */
export function distributionsOf(quantity: QuantityField): readonly Member[] {
  const simple = distributions.filter(({ composed }) => !composed);
  const part: PartField = (doc) =>
    oneOf(
      doc,
      simple.map((member) => withFields(member, quantity, part)),
      { what: 'distribution' },
    );
  return distributions.map((member) => withFields(member, quantity, part));
}

function withFields(member: DistributionMember, quantity: QuantityField, part: PartField): Member {
  const { name, summary, otherWays, check } = member;
  return {
    name,
    summary,
    fields: member.fields(quantity, part),
    ...(otherWays === undefined ? {} : { otherWays }),
    ...(check === undefined ? {} : { check }),
  };
}
