// A small scenario in order, and what is told about it after a change.
import { readScenario, type ScenarioSource } from '../../src/scenario/resolve.ts';
import type { Issue } from '../../src/schema/issue.ts';

export const small = `shoreline: 1
name: Small
period: { from: 2027-03-01, days: 1, zone: UTC }
queues:
  orders:
    arrivals: { rate: 60/h }
    handling: { talk: { exponential: { mean: 300s } } }
  billing:
    arrivals: { rate: 30/h }
    handling: { talk: { exponential: { mean: 400s } } }
groups:
  north: { skills: [orders, billing], staff: 12 }
  south: { skills: { orders: 2 }, staff: 3 }
`;

/** The small scenario with one piece of its text replaced; throws when the piece is not there. */
export function changed(piece: string, replacement: string, text: string = small): string {
  if (!text.includes(piece)) throw new Error(`no ${piece} in the scenario`);
  return text.replace(piece, replacement);
}

/** Reads a text as \`small.yaml\`. */
export function readSmall(text: string, more: Partial<ScenarioSource> & { files?: Record<string, string> } = {}) {
  const { files = {}, ...source } = more;
  return readScenario({ file: 'small.yaml', text, ...source, files: new Map(Object.entries(files)) });
}

/** Everything that is told: \`line:column path: message | allowed | nearest\`, after the file name where it is another one. */
export async function toldAbout(text: string, more: Parameters<typeof readSmall>[1] = {}): Promise<string[]> {
  return (await readSmall(text, more)).issues.map(line);
}

function line({ origin, path, message, allowed, nearest, severity }: Issue): string {
  const file = 'file' in origin && origin.file !== 'small.yaml' ? `${origin.file}:` : '';
  const place =
    'file' in origin ? `${file}${origin.line}:${origin.column}` : origin.kind === 'option' ? origin.option : '';
  const parts = [`${place} ${path}: ${message}`, allowed, nearest].filter((part) => part !== undefined).join(' | ');
  return severity === 'warning' ? `warning ${parts}` : parts;
}
