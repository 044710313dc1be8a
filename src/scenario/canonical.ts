// One text for equal scenarios, from which a run is named.
import type { Scenario } from './scenario.ts';

/** JSON of a scenario with the keys of every record in alphabetical order and nothing optional added; equal scenarios give equal bytes. */
export function canonicalText(scenario: Scenario): string {
  return JSON.stringify(scenario, (_key, value: unknown) => (isRecord(value) ? sorted(value) : value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
