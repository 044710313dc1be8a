// The output formats, by name.
import { campaignsCsv } from './campaignsCsv.ts';
import type { Format } from './contract.ts';
import { dialsCsv } from './dialsCsv.ts';
import { intervalsCsv } from './intervalsCsv.ts';
import { json } from './json.ts';
import { manifest } from './manifest.ts';
import { markdown } from './markdown.ts';
import { replicationsCsv } from './replicationsCsv.ts';
import { resultsCsv } from './resultsCsv.ts';
import { summaryCsv } from './summaryCsv.ts';

export const formats: readonly Format[] = [
  campaignsCsv,
  dialsCsv,
  intervalsCsv,
  json,
  manifest,
  markdown,
  replicationsCsv,
  resultsCsv,
  summaryCsv,
];
