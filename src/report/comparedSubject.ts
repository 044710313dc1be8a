// A block of lines of a printed comparison, of one queue, campaign, group, site or pool.
import type { Scope } from '../experiment/results.ts';

export interface Line {
  readonly heading: string;
  readonly metric: string;
  /** Whose metric it is, where it is not the subject's own. */
  readonly of?: { readonly scope: Scope; readonly name: string };
}

export interface Subject {
  readonly scope: Scope;
  readonly name: string;
  /** What stands for the name; undefined: the name itself. */
  readonly title?: string;
  readonly lines: readonly Line[];
}
