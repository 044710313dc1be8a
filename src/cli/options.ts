// The kinds of options that commands are made from: how each is declared to the parser, checked and read.
import type { Field } from '../schema/field.ts';
import type { Issue } from '../schema/issue.ts';
import type { Wrong } from '../schema/mistake.ts';
import { unknownName } from '../schema/mistake.ts';
import { UsageError } from './usageError.ts';

export interface Option<T> {
  /** One sentence for --help. */
  readonly doc: string;
  /** What stands for the value in --help, `N`; absent for options without a value. */
  readonly placeholder?: string;
  /** Reads what was written: undefined when absent, a list when given several times. Throws a UsageError. */
  read(written: Written, name: string): T;
}

/** What the parser hands over. */
export type Written = string | boolean | undefined | readonly string[];

// biome-ignore lint/suspicious/noExplicitAny: the value types are recovered by Given
export type Options = { readonly [name: string]: Option<any> };

/** The values that a record of options reads. */
export type Given<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/** On or off; undefined when not given. `--no-name` turns it off, and the last one counts. */
export function flag(doc: string): Option<boolean | undefined> {
  return { doc, read: (written) => (typeof written === 'boolean' ? written : undefined) };
}

/** Any text, once. */
export function text(placeholder: string, doc: string): Option<string | undefined> {
  return { doc, placeholder, read: single };
}

/** Any text, as often as wanted. */
export function texts(placeholder: string, doc: string): Option<readonly string[]> {
  return {
    doc,
    placeholder,
    read(written) {
      if (written === undefined || typeof written === 'boolean') return [];
      return typeof written === 'string' ? [written] : written;
    },
  };
}

/** A whole number, in digits, of 1 or more unless `least` says otherwise. */
export function countOf(placeholder: string, doc: string, least = 1): Option<number | undefined> {
  return {
    doc,
    placeholder,
    read(written, name) {
      const digits = single(written, name);
      if (digits === undefined) return undefined;
      const value = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
      if (value >= least && Number.isSafeInteger(value)) return value;
      throw wrong(name, {
        message: `found ${JSON.stringify(digits)}`,
        allowed: `a whole number of ${least} or more is allowed`,
      });
    },
  };
}

/** A value written as in scenario files: a duration, a rate, a share. The field's doc is the sentence for --help. */
export function quantity<T>(placeholder: string, field: Field<T>): Option<T | undefined> {
  return {
    doc: field.doc,
    placeholder,
    read(written, name) {
      const word = single(written, name);
      if (word === undefined) return undefined;
      const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : word;
      const issues: Issue[] = [];
      const origin = { kind: 'option', option: `--${name}` } as const;
      const reading = { add: (issue: Issue) => issues.push(issue), names: () => [] };
      const read = field.read({ kind: 'scalar', origin, value, written: word }, name, reading);
      if (issues.length > 0) throw wrong(name, issues[0]);
      return read;
    },
  };
}

/** One of a few words. */
export function choice<const T extends string>(names: readonly T[], doc: string): Option<T | undefined> {
  return {
    doc,
    placeholder: names.join('|'),
    read(written, name) {
      const word = single(written, name);
      const found = names.find((each) => each === word);
      if (word !== undefined && found === undefined) throw wrong(name, unknownName('value', word, names));
      return found;
    },
  };
}

function single(written: Written, name: string): string | undefined {
  if (written === undefined || typeof written === 'string') return written;
  const times = typeof written === 'boolean' ? 'without a value' : `${written.length} times`;
  throw wrong(name, { message: `given ${times}`, allowed: 'once, with a value, is allowed' });
}

function wrong(name: string, what: Wrong): UsageError {
  return new UsageError({ ...what, message: `--${name}: ${what.message}` });
}
