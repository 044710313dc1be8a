// A record as one JSON document. Keys are stable within a version; each element of a list has a line of its own and is formed when its turn comes.

/** `version` stands first; keys with the value undefined are left out. */
export function* jsonDocument(version: number, record: object): Iterable<string> {
  yield `{\n"version": ${version}`;
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    yield `,\n${JSON.stringify(key)}: `;
    if (isIterable(value)) yield* list(value);
    else yield JSON.stringify(value);
  }
  yield '\n}\n';
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function* list(elements: Iterable<unknown>): Iterable<string> {
  yield '[';
  let count = 0;
  for (const element of elements) yield `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(element)}`;
  yield count === 0 ? ']' : '\n]';
}
