// A record as one JSON document. Keys are stable within a version; each element of a list has a line of its own.

/** `version` stands first; keys with the value undefined are left out. */
export function* jsonDocument(version: number, record: object): Iterable<string> {
  yield `{\n"version": ${version}`;
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    yield `,\n${JSON.stringify(key)}: `;
    if (Array.isArray(value)) yield* list(value);
    else yield JSON.stringify(value);
  }
  yield '\n}\n';
}

function* list(elements: readonly unknown[]): Iterable<string> {
  yield '[';
  for (const [index, element] of elements.entries()) yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(element)}`;
  yield elements.length === 0 ? ']' : '\n]';
}
