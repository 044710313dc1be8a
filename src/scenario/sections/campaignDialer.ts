// `dialer:` of a campaign: a member of the family of dialers with its parameters.
import type { DialerSpec } from '../../policies/dialing/contract.ts';
import { dialers } from '../../policies/dialing/index.ts';
import { predictive } from '../../policies/dialing/predictive.ts';
import { progressive } from '../../policies/dialing/progressive.ts';
import type { Field } from '../../schema/field.ts';
import { refuse } from '../../schema/mistake.ts';
import type { Node } from '../../schema/node.ts';
import { oneOf } from '../../schema/oneOf.ts';
import { nodeAt, textOf } from '../tree.ts';

const anyDialer = oneOf('How it dials.', dialers, { what: 'dialer', example: progressive.example });

/** A target of no nuisance calls is understandable and cannot be reached by dialing ahead: that is told in place of the bounds of a share. */
export const dialer: Field<DialerSpec> = {
  ...anyDialer,
  read(node, path, reading) {
    const target = nodeAt(node, predictive.name, 'nuisance');
    if (target === undefined || !isZero(target)) return anyDialer.read(node, path, reading);
    return refuse(target.origin, `${path}.${predictive.name}.nuisance`, reading, {
      message:
        'a target of no nuisance calls: who dials before an agent is free cannot exclude that two people answer and one agent is there',
      allowed: `a share above 0%, or ${progressive.example}, which dials for free agents alone and so has none`,
    });
  },
};

function isZero(node: Node): boolean {
  return /^0*\.?0*\s*%?$/.test(textOf(node)?.trim() || '1');
}
