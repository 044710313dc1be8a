// How a mistake is told: what was found, in the same words everywhere.
import type { Issue, IssueCollector, Origin } from './issue.ts';
import { editDistance, nearest } from './nearest.ts';
import type { Node } from './node.ts';

/** What is wrong with a value, before it is known where the value stands. */
export interface Wrong {
  readonly message: string;
  readonly allowed?: string;
  readonly nearest?: string;
}

/** Reports a mistake at a place and yields undefined, so that a reader can `return refuse(…)`. */
export function refuse(origin: Origin, path: string, issues: IssueCollector, wrong: Wrong): undefined {
  report('error', origin, path, issues, wrong);
  return undefined;
}

/** Reports a doubtful value; the value stays in use. */
export function doubt(origin: Origin, path: string, issues: IssueCollector, wrong: Wrong): void {
  report('warning', origin, path, issues, wrong);
}

function report(
  severity: Issue['severity'],
  origin: Origin,
  path: string,
  issues: IssueCollector,
  { message, allowed, nearest }: Wrong,
): void {
  issues.add({
    severity,
    origin,
    path,
    message,
    ...(allowed === undefined ? {} : { allowed }),
    ...(nearest === undefined ? {} : { nearest }),
  });
}

/** So many names are told; of more, those that are most like the one found. */
const namesTold = 40;
const namesAlike = 8;

/** A name that is not among those allowed: `unknown queue "ordres"`, with the allowed ones and the nearest. */
export function unknownName(what: string, name: string, names: readonly string[]): Wrong {
  const meant = nearest(name, names);
  return {
    message: `unknown ${what} ${JSON.stringify(name)}`,
    allowed: names.length === 0 ? `there is no ${what}` : `allowed: ${allowedNames(name, names)}`,
    ...(meant === undefined ? {} : { nearest: meant }),
  };
}

function allowedNames(name: string, names: readonly string[]): string {
  if (names.length <= namesTold) return names.join(', ');
  const distances = new Map(names.map((each) => [each, editDistance(name.toLowerCase(), each.toLowerCase())]));
  const alike = [...names].sort((a, b) => distances.get(a)! - distances.get(b)!).slice(0, namesAlike);
  return `one of ${names.length}, among them ${alike.join(', ')}`;
}

/** A node in a few words for a message: `"abc"`, `30`, `a list`, `nothing`. */
export function shown(node: Node): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a map';
  if (node.value === null) return 'nothing';
  return node.written ?? JSON.stringify(node.value);
}

/** The path of a part of a value: `queues` and `orders` give `queues.orders`, and a number `steps[2]`. */
export function partPath(path: string, part: string | number): string {
  if (typeof part === 'number') return `${path}[${part}]`;
  return path === '' ? part : `${path}.${part}`;
}
