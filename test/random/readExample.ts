// Reads a YAML fragment with a field, for tests: the value and the messages of all mistakes.
import { parse } from 'yaml';
import type { Field, Reading } from '../../src/schema/field.ts';
import type { Issue, Origin } from '../../src/schema/issue.ts';
import type { Node } from '../../src/schema/node.ts';

const origin: Origin = { kind: 'file', file: 'test.yaml', line: 1, column: 1 };

export function readExample<T>(
  field: Field<T>,
  yaml: string,
  own?: Reading,
): { value: T | undefined; messages: string[] } {
  const messages: string[] = [];
  const reading = own ?? { add: (issue: Issue) => messages.push(issue.message), names: () => [] };
  return { value: field.read(nodeOf(parse(yaml)), 'example', reading), messages };
}

function nodeOf(value: unknown): Node {
  if (Array.isArray(value)) return { kind: 'list', origin, items: value.map(nodeOf) };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, part]) => ({ key, keyOrigin: origin, value: nodeOf(part) }));
    return { kind: 'map', origin, entries };
  }
  return { kind: 'scalar', origin, value: value as string | number | boolean | null };
}
