// A scenario as written: a tree of values that each know where they came from. Text formats, `--set` and variants all make such trees.
import type { Origin } from './issue.ts';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly origin: Origin;
  readonly value: string | number | boolean | null;
  /** A number as its digits were written, `007`; a text field keeps them. */
  readonly written?: string;
}

export interface ListNode {
  readonly kind: 'list';
  readonly origin: Origin;
  readonly items: readonly Node[];
}

export interface MapEntry {
  readonly key: string;
  /** Where the key itself stands; unknown keys are reported here. */
  readonly keyOrigin: Origin;
  readonly value: Node;
}

export interface MapNode {
  readonly kind: 'map';
  readonly origin: Origin;
  readonly entries: readonly MapEntry[];
}

export type Node = ScalarNode | ListNode | MapNode;
