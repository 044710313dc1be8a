// Holds the code to the map of rooms in src/README.md: who may import whom, no cycles, no hidden sources of chance or time.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** Rooms in order, each with the rooms that it may import. */
const rooms: Record<string, readonly string[]> = {
  units: [],
  maths: [],
  engine: [],
  schema: ['units'],
  facts: ['units', 'maths'],
  random: ['units', 'maths', 'schema'],
  places: ['units', 'schema'],
  policies: ['units', 'maths', 'schema', 'random'],
  metrics: ['units', 'maths', 'schema', 'facts'],
  scenario: ['units', 'schema', 'random', 'places', 'policies', 'metrics'],
  model: ['units', 'maths', 'schema', 'facts', 'random', 'places', 'policies', 'metrics', 'scenario'],
  centre: ['units', 'engine', 'facts', 'random', 'policies', 'model'],
  planning: ['units', 'maths', 'metrics', 'model'],
  experiment: [
    'units',
    'maths',
    'engine',
    'schema',
    'facts',
    'random',
    'places',
    'policies',
    'metrics',
    'scenario',
    'model',
    'centre',
    'planning',
  ],
  report: ['units', 'maths', 'experiment'],
  host: ['units', 'model', 'experiment', 'report'],
  cli: [
    'units',
    'maths',
    'schema',
    'facts',
    'random',
    'places',
    'policies',
    'metrics',
    'scenario',
    'model',
    'planning',
    'experiment',
    'report',
    'host',
  ],
};

/** What a room may take of another only as a type, or only one file of it. */
const narrow: Record<string, (target: string) => boolean> = {
  // Reports see results, not how they come about.
  'report>experiment': (target) => target.endsWith('/results.ts'),
  // Rows of the contact log are written where they arise, in the threads.
  'host>report': (target) => target === 'report/contactRows.ts',
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)))
    .sort();
}

const files = filesBelow(src);
const texts = new Map(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));

/** Files of src that `file` imports, statically or not. */
function importsOf(file: string): string[] {
  const pattern = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;
  return [...texts.get(file)!.matchAll(pattern)].map((match) => relative(src, resolve(src, dirname(file), match[1])));
}

const roomOf = (file: string): string => file.split('/')[0];

describe('the rooms of src', () => {
  test('every folder is a room of the map', () => {
    expect(files.map(roomOf).filter((room) => !(room in rooms))).toEqual([]);
  });

  test('a room imports only the rooms that it may', () => {
    const breaches: string[] = [];
    for (const file of files)
      for (const target of importsOf(file)) {
        const [from, to] = [roomOf(file), roomOf(target)];
        if (from === to) continue;
        const allowed = rooms[from].includes(to) && (narrow[`${from}>${to}`]?.(target) ?? true);
        if (!allowed) breaches.push(`${file} imports ${target}`);
      }
    expect(breaches).toEqual([]);
  });

  test('there are no import cycles', () => {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done' || !texts.has(file)) return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const target of importsOf(file)) visit(target, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('chance, clock, locale and files are touched only where the map says', () => {
    const rules: [RegExp, (file: string) => boolean][] = [
      [/Math\.random/, () => false],
      [/Date\.now|new Date\(\)|performance\.now|process\.hrtime/, (file) => roomOf(file) === 'host'],
      [/from 'node:(fs|os|child_process|worker_threads)/, (file) => ['host', 'cli'].includes(roomOf(file))],
      [/toLocale|Intl\.(NumberFormat|Collator)/, () => false],
      [/process\.(argv|env|exit|stdout|stderr)/, (file) => ['host', 'cli'].includes(roomOf(file))],
    ];
    const breaches: string[] = [];
    for (const [pattern, isAllowed] of rules)
      for (const [file, text] of texts)
        if (pattern.test(text) && !isAllowed(file)) breaches.push(`${file}: ${pattern}`);
    expect(breaches).toEqual([]);
  });

  test('the index of a family holds a sorted list and nothing else', () => {
    for (const file of files.filter((name) => name.endsWith('/index.ts'))) {
      const text = texts.get(file)!;
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|import [\s\S]*?from '[^']+';/g, '');
      expect(code, file).not.toMatch(/=>|function|class|if \(|for \(/);
    }
  });
});

describe('the project', () => {
  test('the lock file records no download addresses', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|https?:\/\/registry/);
  });

  test('every room has its line in the map', () => {
    const map = readFileSync(join(src, 'README.md'), 'utf8');
    for (const room of Object.keys(rooms)) expect(map, room).toContain(`\`${room}/\``);
  });
});
