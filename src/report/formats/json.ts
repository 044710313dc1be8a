// `results.json`: everything in one document.
import { jsonDocument } from '../jsonDocument.ts';
import type { Format } from './contract.ts';

/** Raised when a key changes its name or meaning; new keys do not raise it. */
const version = 1;

export const json: Format = {
  name: 'json',
  fileName: 'results.json',
  summary: 'One JSON document with everything: provenance, axes, results, verdicts, warnings, raw values.',
  write: (results) => jsonDocument(version, results),
};
