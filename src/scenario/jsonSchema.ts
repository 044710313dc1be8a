// The grammar as a JSON Schema (draft 2020-12), with which editors complete and check scenario files as they are typed.
import type { JsonSchema } from '../schema/field.ts';
import { definitionName } from '../schema/ref.ts';
import { grammar } from './grammar.ts';
import { vocabulary } from './vocabulary.ts';

/** The schema of a scenario file. Names that a file declares itself are any text there: a schema cannot compare them. */
export function scenarioJsonSchema(): JsonSchema {
  const { required, anyOf, ...schema } = grammar.jsonSchema();
  const fixed = Object.entries(vocabulary).map(([kind, names]) => [definitionName(kind), { enum: names }]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Shoreline scenario',
    ...schema,
    // A roster makes groups.
    required: (required as readonly string[]).filter((key) => key !== 'groups'),
    allOf: [{ anyOf }, { anyOf: [{ required: ['groups'] }, { required: ['roster'] }] }],
    $defs: {
      [definitionName('demand profile')]: { type: 'string' },
      site: { type: 'string' },
      queue: { type: 'string' },
      campaign: { type: 'string' },
      group: { type: 'string' },
      variant: { type: 'string' },
      ...Object.fromEntries(fixed),
    },
  };
}
