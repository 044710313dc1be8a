// All dialers, sorted by name.
import type { Dialer } from './contract.ts';

export const dialers: readonly Dialer[] = [];
