// `variants:` named changes to the scenario. What they change is read by the sections changed; here is only what belongs to a variant itself.
import type { Field } from '../../schema/field.ts';
import { mapOf, type Named } from '../../schema/mapOf.ts';
import { partPath, refuse, shown, type Wrong } from '../../schema/mistake.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import { text } from '../../schema/text.ts';

/** What a variant says of itself. */
export interface WrittenVariant {
  readonly note?: string;
  /** The variant that this one builds on; undefined: the scenario as it stands. */
  readonly from?: string;
}

/** What the scenario without any change is called among its variants. */
export const baseName = 'base';

const own = {
  note: optional(text('What the variant is for; told instead of the note of the scenario.')),
  from: optional(ref('The variant that this one builds on.', 'variant', { example: 'evening' })),
};

const label: Field<WrittenVariant> = record('A named change to the scenario.', own);

/** Keys of the scenario that no variant may change, and why. */
const unchangeable: Readonly<Record<string, Wrong>> = {
  shoreline: { message: 'a variant has the version of its file' },
  run: {
    message: 'all variants are run alike, so that they can be compared',
    allowed: 'run: beside variants:, or --replications and --seed',
  },
  variants: { message: 'a variant has no variants', allowed: 'from: and the name of another variant' },
};

const variant: Field<WrittenVariant> = {
  kind: 'variant',
  doc: 'A change: the same keys as in the scenario, where they differ. Maps are joined, lists and values replaced; null takes a key away.',
  example: '{ note: more staff, groups: { north: { staff: 14 } } }',
  optional: false,
  read(node, path, reading) {
    if (node.kind !== 'map') {
      const message = `found ${shown(node)} where a map is expected`;
      return refuse(node.origin, path, reading, { message, allowed: `write it as ${variant.example}` });
    }
    for (const { key, keyOrigin } of node.entries) {
      const wrong = Object.hasOwn(unchangeable, key) ? unchangeable[key] : undefined;
      if (wrong !== undefined) refuse(keyOrigin, partPath(path, key), reading, wrong);
    }
    return label.read({ ...node, entries: node.entries.filter(({ key }) => key in own) }, path, reading);
  },
  jsonSchema: () => ({ ...label.jsonSchema(), description: variant.doc, additionalProperties: true }),
};

const named = mapOf('Named changes to the scenario.', variant, { example: 'more' });

export const variants: Field<readonly Named<WrittenVariant>[]> = {
  ...named,
  read(node, path, reading) {
    for (const { key, keyOrigin } of node.kind === 'map' ? node.entries : []) {
      if (key !== baseName) continue;
      const message = `${baseName} is the scenario without a change`;
      refuse(keyOrigin, partPath(path, key), reading, { message, allowed: 'another name' });
    }
    return named.read(node, path, reading);
  },
};

/** Whether a key of a variant is a change, and one that may be made. */
export function isChange(key: string): boolean {
  return key !== 'from' && !Object.hasOwn(unchangeable, key);
}
