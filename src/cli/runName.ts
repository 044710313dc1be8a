// The name of a run: equal for equal inputs, different for different ones.
import { createHash } from 'node:crypto';
import { canonicalText } from '../scenario/canonical.ts';
import type { Scenario } from '../scenario/scenario.ts';

const hexDigits = 12;

/**
 * The first 12 hex digits of the SHA-256 (FIPS 180-4) of the scenario, which holds its seed and the contents of its files,
 * and of the options that change what is written.
 */
export function runHash(scenario: Scenario, options: Readonly<Record<string, boolean>>): string {
  return hashOf([canonicalText(scenario), JSON.stringify(options)]);
}

/** The same for scenarios that are compared under these names, the baseline first. */
export function comparisonHash(
  arms: readonly { readonly name: string; readonly scenario: Scenario }[],
  options: Readonly<Record<string, boolean>>,
): string {
  const content = arms.map(({ name, scenario }) => `${JSON.stringify(name)} ${canonicalText(scenario)}`);
  return hashOf([...content, JSON.stringify(options)]);
}

function hashOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, hexDigits);
}
