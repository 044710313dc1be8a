// `results.json`: everything in one document. Keys are stable within a version; each element of a list has a line of its own.
import type { Format } from './contract.ts';

/** Raised when a key changes its name or meaning; new keys do not raise it. */
const version = 1;

export const json: Format = {
  name: 'json',
  fileName: 'results.json',
  summary: 'One JSON document with everything: provenance, axes, results, verdicts, warnings, raw values.',
  *write(results) {
    yield `{\n"version": ${version}`;
    for (const [key, value] of Object.entries(results)) {
      if (value === undefined) continue;
      yield `,\n${JSON.stringify(key)}: `;
      if (Array.isArray(value)) yield* list(value);
      else yield JSON.stringify(value);
    }
    yield '\n}\n';
  },
};

function* list(elements: readonly unknown[]): Iterable<string> {
  yield '[';
  for (const [index, element] of elements.entries()) yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(element)}`;
  yield elements.length === 0 ? ']' : '\n]';
}
