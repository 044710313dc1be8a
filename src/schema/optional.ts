// A key that may be left out.
import type { Field } from './field.ts';

/** The same field for a key that may be left out; it is then absent. */
export function optional<T>(field: Field<T>): Field<T | undefined>;
/** The same field for a key that may be left out; it is then `defaultValue`, which help writes as `defaultText`. */
export function optional<T>(field: Field<T>, defaultValue: T, defaultText?: string): Field<T>;
export function optional<T>(field: Field<T>, defaultValue?: T, defaultText?: string): Field<T | undefined> {
  if (defaultValue === undefined) return { ...field, optional: true };
  const text = defaultText ?? String(defaultValue);
  return {
    ...field,
    optional: true,
    defaultValue,
    defaultText: text,
    jsonSchema: () => ({ ...field.jsonSchema(), description: `${field.doc} Default: ${text}.` }),
  };
}
