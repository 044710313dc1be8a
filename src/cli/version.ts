// Versions of what makes results.
import { readFileSync } from 'node:fs';

/** The version of this program, as its package says. */
export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** This program, the Node that runs it and the time zone rules that come with that. */
export function versions(): Readonly<Record<string, string>> {
  return { shoreline: programVersion(), node: process.versions.node, tz: process.versions.tz ?? 'unknown' };
}
