// YAML text (of which JSON is a part) to a tree of located values. Knows nothing of what a scenario contains.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Node as YamlNode,
} from 'yaml';
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { doubt, refuse } from '../schema/mistake.ts';
import type { MapEntry, MapNode, Node } from '../schema/node.ts';
import { yamlMistake } from './yamlMistake.ts';

/** A tree has at most this many values: aliases inside aliases could otherwise grow without bound from a short text. */
const mostValues = 2_000_000;

/** The tree of a scenario file, or undefined when the text cannot be read or is no map. Doubled keys are told and the first is kept. */
export function parseFile(file: string, text: string, issues: IssueCollector): MapNode | undefined {
  const lines = new LineCounter();
  const originAt = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset);
    return { kind: 'file', file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const root = parse(text, lines, originAt, issues);
  if (root === undefined || root.kind === 'map') return root;
  const empty = root.kind === 'scalar' && root.value === null;
  const message = empty ? 'the file is empty' : 'the file is not a map of keys and values';
  return refuse(root.origin, '', issues, { message, allowed: 'a scenario begins with shoreline: 1' });
}

/** The tree of a value given on the command line; all of it comes from that option. */
export function parseOption(option: string, text: string, issues: IssueCollector): Node | undefined {
  return parse(text, new LineCounter(), () => ({ kind: 'option', option }), issues);
}

function parse(
  text: string,
  lineCounter: LineCounter,
  originAt: (offset: number) => Origin,
  issues: IssueCollector,
): Node | undefined {
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const wrong = yamlMistake(document.errors);
  if (wrong !== undefined) return refuse(originAt(wrong.offset), '', issues, { message: wrong.message });
  for (const warning of document.warnings) doubt(originAt(warning.pos[0]), '', issues, { message: warning.message });
  return new TreeBuilder(document, originAt, issues).build(document.contents, '');
}

/** Copies a YAML tree, following aliases; the nodes above the present one are known, so that no value contains itself. */
class TreeBuilder {
  readonly #targets: ReadonlyMap<YamlNode, YamlNode>;
  readonly #originAt: (offset: number) => Origin;
  readonly #issues: IssueCollector;
  readonly #above: YamlNode[] = [];
  #valueCount = 0;

  constructor(document: Document, originAt: (offset: number) => Origin, issues: IssueCollector) {
    this.#targets = targetsOf(document);
    this.#originAt = originAt;
    this.#issues = issues;
  }

  build(yaml: unknown, path: string): Node | undefined {
    const node = yaml as YamlNode | null;
    const origin = this.#originAt(node?.range?.[0] ?? 0);
    if (node === null) return { kind: 'scalar', origin, value: null };
    if (this.#above.includes(node))
      return refuse(origin, path, this.#issues, { message: 'this value contains itself' });
    if (++this.#valueCount > mostValues) {
      if (this.#valueCount === mostValues + 1)
        refuse(origin, path, this.#issues, { message: 'the file has too many values' });
      return undefined;
    }
    this.#above.push(node);
    const built = this.#buildNode(node, origin, path);
    this.#above.pop();
    return built;
  }

  #buildNode(node: YamlNode, origin: Origin, path: string): Node | undefined {
    if (isAlias(node)) {
      const target = this.#targets.get(node);
      if (target !== undefined) return this.build(target, path);
      return refuse(origin, path, this.#issues, {
        message: `nothing is named &${node.source}, which *${node.source} refers to`,
        allowed: 'a text that begins with * must be quoted',
      });
    }
    if (isMap(node)) return { kind: 'map', origin, entries: this.#buildEntries(node.items, path) };
    if (isSeq(node)) {
      const items = node.items.map((item, position) => this.build(item, `${path}[${position}]`));
      return { kind: 'list', origin, items: items.filter((item) => item !== undefined) };
    }
    const { value, source } = node as { value: unknown; source?: string };
    if (typeof value === 'number')
      return { kind: 'scalar', origin, value, ...(source === undefined ? {} : { written: source }) };
    const plain = typeof value === 'string' || typeof value === 'boolean' || value === null;
    return { kind: 'scalar', origin, value: plain ? value : String(value) };
  }

  #buildEntries(pairs: readonly { key: unknown; value: unknown }[], path: string): MapEntry[] {
    const entries: MapEntry[] = [];
    for (const { key, value } of pairs) {
      const name = keyText(key);
      const keyOrigin = this.#originAt((key as YamlNode | null)?.range?.[0] ?? 0);
      const keyPath = path === '' ? name : `${path}.${name}`;
      const built = this.build(value, keyPath) ?? { kind: 'scalar', origin: keyOrigin, value: null };
      const glued = /^([^\s:]+):(\S.*)$/.exec(name);
      if (value === null && glued !== null) {
        const allowed = `a blank behind the colon: ${glued[1]}: ${glued[2]}`;
        refuse(keyOrigin, keyPath, this.#issues, { message: `${JSON.stringify(name)} has no value`, allowed });
      }
      if (entries.some((entry) => entry.key === name)) {
        refuse(keyOrigin, keyPath, this.#issues, { message: `key ${JSON.stringify(name)} is written twice` });
      } else entries.push({ key: name, keyOrigin, value: value === null ? { ...built, origin: keyOrigin } : built });
    }
    return entries;
  }
}

/** What each alias stands for: the last node before it that is marked with its name. */
function targetsOf(document: Document): ReadonlyMap<YamlNode, YamlNode> {
  const marked = new Map<string, YamlNode>();
  const targets = new Map<YamlNode, YamlNode>();
  visit(document, {
    Node(_key, node) {
      const target = isAlias(node) ? marked.get(node.source) : undefined;
      if (target !== undefined) targets.set(node, target);
      if (!isAlias(node) && node.anchor !== undefined) marked.set(node.anchor, node);
    },
  });
  return targets;
}

/** Keys are texts as they are written: `007` stays `007`. */
function keyText(key: unknown): string {
  return isScalar(key) ? (key.source ?? String(key.value)) : String(key);
}
