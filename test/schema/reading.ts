// Reads one value with one field, as if it stood in a file behind `v: `, so that its first character is in column 4.
import { parseFile } from '../../src/scenario/parse.ts';
import type { Field } from '../../src/schema/field.ts';
import type { Issue } from '../../src/schema/issue.ts';

export interface Outcome<T> {
  readonly value: T | undefined;
  readonly issues: readonly Issue[];
}

export function read<T>(field: Field<T>, text: string, names: Readonly<Record<string, string[]>> = {}): Outcome<T> {
  const issues: Issue[] = [];
  const add = (issue: Issue) => issues.push(issue);
  const root = parseFile('test.yaml', `v: ${text}`, { add });
  const node = root?.entries[0]?.value;
  const value = node && field.read(node, 'v', { add, names: (kind) => names[kind] ?? [] });
  return { value, issues };
}

/** `line:column message | allowed | nearest` of each issue. */
export function told(issues: readonly Issue[]): string[] {
  return issues.map(({ origin, message, allowed, nearest }) => {
    const place = 'line' in origin ? `${origin.line}:${origin.column}` : origin.kind === 'option' ? origin.option : '';
    return [`${place} ${message}`, allowed, nearest].filter((part) => part !== undefined).join(' | ');
  });
}
