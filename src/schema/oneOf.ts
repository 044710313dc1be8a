// A member of a family, written as a map with one key: `{ lognormal: { mean: 300s, cv: 0.8 } }`.
import { byKey } from './byKey.ts';
import type { Field, Fields, JsonSchema, Reading } from './field.ts';
import { partPath, refuse, shown, unknownName } from './mistake.ts';
import type { Node } from './node.ts';
import { record } from './record.ts';

/** What a family member tells about itself. */
export interface Member {
  readonly name: string;
  readonly summary: string;
  readonly fields: Fields;
  /** Other ways to write the parameters, by the key that only this way has; the first of `fields` is that of the usual way. */
  readonly otherWays?: Readonly<Record<string, Field<Parameters>>>;
  /** What is wrong with parameters that are right one by one (`min` above `max`), or undefined. */
  check?(parameters: Parameters): string | undefined;
}

type Parameters = Readonly<Record<string, unknown>>;

/** A member with its parameters, as plain data. */
export interface Chosen {
  readonly name: string;
  readonly parameters: Parameters;
}

/** One member of a family with its parameters; `what` names the kind of member in messages, `distribution`. */
export function oneOf(
  doc: string,
  family: readonly Member[],
  options: { readonly what: string; readonly example?: string },
): Field<Chosen> {
  const { what } = options;
  const readers = new Map(family.map((member) => [member.name, parametersOf(member)]));
  const names = [...readers.keys()];
  const example = options.example ?? `{ ${names[0]}: ${readers.get(names[0])!.example} }`;
  return {
    kind: what,
    doc,
    example,
    optional: false,
    map: { valueAt: (name) => readers.get(name), ways: { keys: names, replaced: 'map' } },
    read(node, path, reading) {
      if (node.kind === 'scalar' && typeof node.value === 'string') {
        const wrong = names.includes(node.value)
          ? { message: `${what} ${node.value} has no parameters`, allowed: `write it as ${exampleOf(node.value)}` }
          : unknownName(what, node.value, names);
        return refuse(node.origin, path, reading, wrong);
      }
      const single = singleEntry(node);
      if (single === undefined) {
        return refuse(node.origin, path, reading, {
          message: `found ${node.kind === 'map' ? `a map with ${node.entries.length} keys` : shown(node)} where one ${what} is expected`,
          allowed: `allowed: ${names.join(', ')}; write it as ${example}`,
        });
      }
      return readMember(single.key, single.keyOrigin, single.value, path, reading);
    },
    jsonSchema: () => familySchema(doc, family, readers),
  };

  function exampleOf(name: string): string {
    return `{ ${name}: ${readers.get(name)!.example} }`;
  }

  function readMember(name: string, origin: Node['origin'], node: Node, path: string, reading: Reading) {
    const reader = readers.get(name);
    const memberPath = partPath(path, name);
    if (reader === undefined) {
      const wrong = unknownName(what, name, names);
      refuse(origin, memberPath, reading, wrong);
      if (wrong.nearest !== undefined) readers.get(wrong.nearest)?.read(node, memberPath, reading);
      return undefined;
    }
    const parameters = reader.read(node, memberPath, reading);
    if (parameters === undefined) return undefined;
    const member = family.find((candidate) => candidate.name === name)!;
    const message = member.check?.(parameters);
    return message === undefined ? { name, parameters } : refuse(node.origin, memberPath, reading, { message });
  }
}

function parametersOf({ summary, fields, otherWays }: Member): Field<Parameters> {
  const usual = record(summary, fields);
  return otherWays === undefined ? usual : byKey(summary, { [Object.keys(fields)[0]]: usual, ...otherWays });
}

function singleEntry(node: Node) {
  return node.kind === 'map' && node.entries.length === 1 ? node.entries[0] : undefined;
}

function familySchema(
  doc: string,
  family: readonly Member[],
  readers: ReadonlyMap<string, Field<unknown>>,
): JsonSchema {
  const members = family.map(({ name }) => ({
    type: 'object',
    properties: { [name]: readers.get(name)!.jsonSchema() },
    required: [name],
    additionalProperties: false,
  }));
  return { description: doc, oneOf: members };
}
