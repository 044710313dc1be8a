// All calling rules, sorted by name.
import { australia } from './australia.ts';
import { canada } from './canada.ts';
import type { CallingRule } from './contract.ts';
import { florida } from './florida.ts';
import { southAfrica } from './southAfrica.ts';
import { spain } from './spain.ts';
import { texas } from './texas.ts';
import { unitedKingdom } from './unitedKingdom.ts';
import { unitedStates } from './unitedStates.ts';
import { unitedStatesCollections } from './unitedStatesCollections.ts';

export const callingRules: readonly CallingRule[] = [
  australia,
  canada,
  southAfrica,
  spain,
  unitedKingdom,
  unitedStates,
  unitedStatesCollections,
  florida,
  texas,
];
