// All dialers, sorted by name.
import type { Dialer } from './contract.ts';
import { manual } from './manual.ts';
import { power } from './power.ts';
import { predictive } from './predictive.ts';
import { preview } from './preview.ts';
import { progressive } from './progressive.ts';
import { rule } from './rule.ts';

export const dialers: readonly Dialer[] = [manual, power, predictive, preview, progressive, rule];
