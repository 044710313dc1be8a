// The contract of a field: one value of a scenario file, how it is read, described and put into a JSON Schema.
// The fields themselves (duration, share, list, record, oneOf …) stand beside this file, one idea a file.
import type { IssueCollector } from './issue.ts';
import type { Wrong } from './mistake.ts';
import type { Node } from './node.ts';

/** What a field needs while it reads: where to put mistakes, and which names exist. */
export interface Reading extends IssueCollector {
  /** Names that a reference may point to, by kind (`queue`, `group`, …); gathered before the values are read. */
  names(kind: string): readonly string[];
  /**
   * The numbers in a column of a file, or what is wrong and with which of the two; undefined when the file itself has mistakes, which
   * are told there. Absent where files are not read.
   */
  column?(file: string, name: string): readonly number[] | (Wrong & { readonly part: 'file' | 'column' }) | undefined;
}

/** A JSON Schema fragment (draft 2020-12). */
export type JsonSchema = { readonly [key: string]: unknown };

/** What the map that a field reads may hold. Changes are joined to a written map along it. */
export interface MapShape {
  /** The field of the value at a key; undefined where there is no such key. */
  valueAt(key: string): Field<unknown> | undefined;
  /** True when the keys are names that the user chooses. */
  readonly named?: true;
  /** Keys of which one is written, each another way to say the same. A change that takes another way replaces this key or the whole map. */
  readonly ways?: { readonly keys: readonly string[]; readonly replaced: 'key' | 'map' };
}

export interface Field<T> {
  /** Short name of the kind of value for help texts, `duration`. */
  readonly kind: string;
  /** One sentence for help, JSON Schema and reference. */
  readonly doc: string;
  /** How a value is written, `300s`; each is read by the tests. */
  readonly example: string;
  /** True when the key may be left out; the value is then `defaultValue`. */
  readonly optional: boolean;
  readonly defaultValue?: T;
  /** The default in words for help texts, `20s`; absent when there is none. */
  readonly defaultText?: string;
  /** Absent when it never reads a map. */
  readonly map?: MapShape;
  /** Reads a node; a mistake goes to `reading` and yields undefined, and reading goes on. */
  read(node: Node, path: string, reading: Reading): T | undefined;
  jsonSchema(): JsonSchema;
}

/** A record of named fields; the keys are the keys of the file. */
// biome-ignore lint/suspicious/noExplicitAny: the value types are recovered by RecordOf
export type Fields = { readonly [key: string]: Field<any> };
