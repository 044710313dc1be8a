// A scenario file and what it refers to, to a Scenario: complete, or everything that is wrong with the file, its variants included.
import type { Issue } from '../schema/issue.ts';
import { refuse, unknownName, type Wrong } from '../schema/mistake.ts';
import type { MapNode } from '../schema/node.ts';
import { changeWork, type WorkChanges } from './changeWork.ts';
import { createFileReaders, type FileReaders } from './fileReaders.ts';
import { Issues } from './issues.ts';
import { asMeant } from './meantSections.ts';
import { namesIn } from './namesIn.ts';
import { assign, replaceAt } from './override.ts';
import { parseFile } from './parse.ts';
import { precisionNode } from './precisionOption.ts';
import { type ReferringTree, readTree } from './readTree.ts';
import {
  columnFilesOf,
  type FileContent,
  type FileReference,
  listFilesOf,
  referencesOf,
  rosterFileOf,
} from './references.ts';
import type { Scenario } from './scenario.ts';
import { baseName } from './sections/variants.ts';
import { staffAlone } from './staffAlone.ts';
import { nodeAt } from './tree.ts';
import { originIn, variantsOf } from './variants.ts';

export type { FileContent } from './references.ts';

/** The text of a scenario and what the command line changes in it. */
export interface ScenarioSource extends WorkChanges {
  /** Name of the file, for messages; references are relative to its folder. */
  readonly file: string;
  readonly text: string;
  /** The same text as it was understood before, which spares reading it again. */
  readonly understood?: ParsedScenario | undefined;
  /** Name of the variant that is wanted; undefined or `base`: the scenario itself. */
  readonly variant?: string;
  /** Assignments `path=value`, made in this order in what is wanted. */
  readonly sets?: readonly string[];
  readonly seed?: string;
  readonly replications?: number;
  /** Half-widths `metric=width`, or lists of them; when there are any, they take the place of those of the file. */
  readonly precision?: readonly string[];
  /** Most replications to reach them. */
  readonly most?: number;
}

/** A scenario of which the text is understood, but not yet the content. */
export interface ParsedScenario {
  readonly issues: readonly Issue[];
  /** The tree of the text, undefined when it cannot be read, and what is wrong with the text. */
  readonly written: { readonly root: MapNode | undefined; readonly issues: readonly Issue[] };
  /** Files to be read before the scenario can be resolved. */
  readonly references: readonly FileReference[];
  /** The scenario and its variants in the order of the file; empty when the text cannot be read. */
  readonly trees: readonly Tree[];
  /** The scenario without what the command line changes. */
  readonly asWritten: Tree | undefined;
  /** Changes to be made when all else is resolved. */
  readonly work: WorkChanges;
}

/** The scenario or one of its variants. */
interface Tree extends ReferringTree {
  /** Undefined: the scenario itself. */
  readonly variant: string | undefined;
  /** What the variant is for; undefined where it does not say. */
  readonly note: string | undefined;
  /** The one that is asked for. What the command line changes is changed here. */
  readonly wanted: boolean;
}

export interface ResolvedScenario {
  /** Undefined when there is an error among the issues. */
  readonly scenario?: Scenario;
  /** Errors and warnings in order of file, line and column; those of options last. */
  readonly issues: readonly Issue[];
  /** Those of them that concern what is asked for and not another variant. */
  readonly ownIssues: readonly Issue[];
}

/** Text to trees, with options applied to the one that is asked for. */
export function parseScenario(source: ScenarioSource): ParsedScenario {
  const { file, text, variant: wanted = baseName, volumes = [], handles = [] } = source;
  const work: WorkChanges = { volumes, handles };
  const whole = source.understood?.written ?? understand(file, text);
  const issues = new Issues(whole.issues);
  const written = whole.root;
  if (written === undefined)
    return { issues: issues.list, written: whole, references: [], trees: [], asWritten: undefined, work };
  const variants = variantsOf(written, issues);
  const treeOf = (root: MapNode, variant?: string, note?: string): Tree => {
    const isWanted = (variant ?? baseName) === wanted;
    const changed = isWanted ? withOptions(root, source, issues) : root;
    return { variant, note, wanted: isWanted, ...referring(changed, file) };
  };
  const trees = [treeOf(written), ...variants.map(({ name, note, root }) => treeOf(root, name, note))];
  const names = [baseName, ...namesIn(written, 'variant')];
  if (!names.includes(wanted)) {
    refuse({ kind: 'option', option: `--variant ${wanted}` }, '', issues, unknownName('variant', wanted, names));
  }
  const asWritten = { ...trees[0]!, ...referring(written, file) };
  const references = [...trees, asWritten].flatMap((tree) => [
    ...tree.references,
    ...tree.columnFiles,
    ...tree.lists,
    ...(tree.rosterFile === undefined ? [] : [tree.rosterFile]),
  ]);
  return { issues: issues.list, written: whole, references: onceEach(references), trees, asWritten, work };
}

function understand(file: string, text: string): ParsedScenario['written'] {
  const issues = new Issues();
  const root = parseFile(file, text, issues);
  return { root: root && asMeant(root, issues), issues: issues.list };
}

/**
 * Trees and referenced files (by `Reference.path`) to the scenario that is asked for. Mistakes in any tree make the file invalid. `readers`
 * may have read the same files before.
 */
export async function resolveScenario(
  parsed: ParsedScenario,
  files: ReadonlyMap<string, FileContent>,
  readers = createFileReaders(),
): Promise<ResolvedScenario> {
  const { trees, asWritten, work } = parsed;
  const read = async (tree: Tree) => {
    const issues = new Issues();
    return { scenario: await readTree(tree, files, readers, issues), found: issues.list };
  };
  const issues = new Issues(parsed.issues);
  const known = new Set<string>();
  const ownIssues: Issue[] = [...parsed.issues];
  let wanted: Scenario | undefined;
  for (const tree of trees) {
    const { scenario, found } = await read(tree);
    if (tree.wanted) ownIssues.push(...found);
    if (tree.wanted && scenario !== undefined) {
      const named = tree.variant === undefined ? scenario : { ...scenario, variant: tree.variant };
      wanted = changeWork(named, work, issues);
    }
    for (const issue of found) if (!known.has(placeOf(issue))) issues.add(ofVariant(issue, tree.variant));
    for (const issue of found) known.add(placeOf(issue));
    // What the command line puts right for the scenario is no mistake of its variants.
    if (tree === trees[0] && trees.length > 1)
      for (const issue of (await read(asWritten!)).found) known.add(placeOf(issue));
  }
  const told = { issues: issues.sorted(), ownIssues: new Issues(ownIssues).sorted() };
  return wanted === undefined || issues.haveError ? told : { scenario: wanted, ...told };
}

/** The sites and people of what is asked for, whatever is wrong with its work; undefined when something is wrong with them. */
export async function resolveStaff(
  { trees }: ParsedScenario,
  files: ReadonlyMap<string, FileContent>,
  readers: FileReaders,
): Promise<Scenario | undefined> {
  const wanted = trees.find((tree) => tree.wanted);
  if (wanted === undefined) return undefined;
  const root = staffAlone(wanted.root);
  const references = wanted.references.filter(({ content }) => content === 'staff');
  const tree = { ...wanted, root, references, columnFiles: [], lists: [] };
  return readTree(tree, files, readers, new Issues());
}

/** Tells mistakes of sites in what is asked for at their place there; `key` is the key of the site that is wrong. */
export function refuseSites(
  { trees }: ParsedScenario,
  key: string,
  wrong: readonly ({ readonly site: string } & Wrong)[],
): readonly Issue[] {
  const issues = new Issues();
  const wanted = trees.find((tree) => tree.wanted);
  for (const { site, message, allowed } of wrong) {
    const place = nodeAt(wanted?.root, 'sites', site, key);
    refuse(place?.origin ?? { kind: 'default' }, `sites.${site}.${key}`, issues, {
      message,
      ...(allowed === undefined ? {} : { allowed }),
    });
  }
  return issues.list.map((issue) => ofVariant(issue, wanted?.variant));
}

/** Both steps at once, for callers that have the referenced files already. */
export function readScenario(
  source: ScenarioSource & { readonly files?: ReadonlyMap<string, FileContent> },
): Promise<ResolvedScenario> {
  return resolveScenario(parseScenario(source), source.files ?? new Map());
}

function referring(root: MapNode, file: string): ReferringTree {
  return {
    root,
    references: referencesOf(root, file),
    columnFiles: columnFilesOf(root, file),
    rosterFile: rosterFileOf(root, file),
    lists: listFilesOf(root, file),
  };
}

/** The files that trees refer to, each once. */
function onceEach(references: readonly FileReference[]): FileReference[] {
  return [...new Map(references.map(({ file, path }) => [path, { file, path }])).values()];
}

function withOptions(root: MapNode, source: ScenarioSource, issues: Issues): MapNode {
  const { sets = [], seed, replications, precision = [], most } = source;
  let changed = root;
  for (const assignment of sets) changed = assign(changed, assignment, issues);
  if (precision.length > 0) changed = replaceAt(changed, 'run.precision', precisionNode(precision, issues), issues);
  for (const [key, value] of Object.entries({ seed, replications, most })) {
    if (value === undefined) continue;
    const origin = { kind: 'option', option: `--${key}` } as const;
    changed = replaceAt(changed, `run.${key}`, { kind: 'scalar', origin, value }, issues);
  }
  return changed;
}

/** The same for the same mistake in several trees, in which a place of the file may be one of a variant. */
function placeOf({ origin, path, message }: Issue): string {
  const place = 'file' in origin ? [origin.file, origin.line, origin.column] : origin;
  return JSON.stringify([place, path, message]);
}

/** A mistake that only a variant has is told as one of the variant, wherever it shows. */
function ofVariant(issue: Issue, variant: string | undefined): Issue {
  return variant === undefined ? issue : { ...issue, origin: originIn(issue.origin, variant) };
}
