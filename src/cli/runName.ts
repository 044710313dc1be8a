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
  const content = `${canonicalText(scenario)}\n${JSON.stringify(options)}`;
  return createHash('sha256').update(content).digest('hex').slice(0, hexDigits);
}
