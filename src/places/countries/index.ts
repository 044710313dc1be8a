// All countries, sorted by code.
import { australia } from './australia.ts';
import { canada } from './canada.ts';
import { colombia } from './colombia.ts';
import type { Country } from './contract.ts';
import { costaRica } from './costaRica.ts';
import { egypt } from './egypt.ts';
import { germany } from './germany.ts';
import { india } from './india.ts';
import { ireland } from './ireland.ts';
import { malaysia } from './malaysia.ts';
import { mexico } from './mexico.ts';
import { morocco } from './morocco.ts';
import { newZealand } from './newZealand.ts';
import { philippines } from './philippines.ts';
import { poland } from './poland.ts';
import { portugal } from './portugal.ts';
import { romania } from './romania.ts';
import { southAfrica } from './southAfrica.ts';
import { spain } from './spain.ts';
import { unitedKingdom } from './unitedKingdom.ts';
import { unitedStates } from './unitedStates.ts';

export const countries: readonly Country[] = [
  australia,
  canada,
  colombia,
  costaRica,
  germany,
  egypt,
  spain,
  unitedKingdom,
  ireland,
  india,
  morocco,
  mexico,
  malaysia,
  newZealand,
  philippines,
  poland,
  portugal,
  romania,
  unitedStates,
  southAfrica,
];
