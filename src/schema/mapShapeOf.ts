// A field made from another reads the same maps.
import type { Field } from './field.ts';

/** The property `map` of a field, to be spread into a field that is made from it; nothing when it has none. */
export function mapShapeOf(field: Field<unknown> | undefined): Pick<Field<unknown>, 'map'> {
  return field?.map === undefined ? {} : { map: field.map };
}
