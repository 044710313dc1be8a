// Refuses work that memory cannot hold, before it begins, and says what needs it and what would help.
import type { MemoryPart } from '../experiment/memoryNeed.ts';
import { type MemoryThere, memoryThere } from '../host/memory.ts';

/** Smaller shares of the whole are not worth telling. */
const worthTelling = 0.05;

const remedies: Readonly<Record<MemoryPart['grows'], readonly string[]>> = {
  intervals: ['a longer period.interval or a shorter period', 'fewer queues and groups in one file'],
  'kept replications': [
    'fewer replications',
    '--out none without --json, which keeps no values of single replications',
  ],
  'compared replications': ['fewer replications or variants'],
  threads: ['--workers 1'],
  agents: ['fewer agents'],
  records: ['shorter call lists', '--workers 1'],
};

/** Throws an Error when the parts need more than there is. */
export function refuseTooLarge(parts: readonly MemoryPart[], there: MemoryThere = memoryThere()): void {
  const objects = parts.filter(({ kind }) => kind === 'objects');
  if (sum(parts) > there.all) throw tooLarge(parts, 'memory', `${amount(there.all)} are free`, []);
  if (sum(objects) <= there.objects) return;
  // Of the limit that Node sets, what it takes itself counts too.
  const megabytes = Math.ceil((1.2 * sum(objects) + there.objectsAtMost - there.objects) / 2 ** 20);
  const raise = `NODE_OPTIONS=--max-old-space-size=${megabytes}, since the machine has memory that Node leaves alone`;
  throw tooLarge(objects, 'memory for objects', `Node allows ${amount(there.objectsAtMost)}`, [raise]);
}

function tooLarge(parts: readonly MemoryPart[], what: string, room: string, more: readonly string[]): Error {
  const need = sum(parts);
  const told = parts.filter(({ bytes }) => bytes >= worthTelling * need);
  const lines = told.map((part) => {
    const count = part.count === undefined ? '' : `${grouped(part.count)} `;
    return `${amount(part.bytes).padStart(8)}  ${count}${part.what}`;
  });
  const help = new Set([...told.flatMap(({ grows }) => remedies[grows]), ...more]);
  return new Error(
    [
      `about ${amount(need)} of ${what} would be needed, and ${room}; nothing was played`,
      ...lines,
      'what helps:',
      ...[...help].map((each) => `  ${each}`),
    ].join('\n'),
  );
}

function sum(parts: readonly MemoryPart[]): number {
  return parts.reduce((total, { bytes }) => total + bytes, 0);
}

/** `22 GB`, `3.9 GB`, `120 MB`. */
function amount(bytes: number): string {
  const [value, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB'];
  return `${grouped(Number(value.toPrecision(2)))} ${unit}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
