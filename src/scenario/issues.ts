// The mistakes of one scenario, as they are found and in the order in which they are told.
import type { Issue, IssueCollector } from '../schema/issue.ts';

/** Collects mistakes; a scenario with an error among them is not used. */
export class Issues implements IssueCollector {
  readonly list: Issue[];

  constructor(found: readonly Issue[] = []) {
    this.list = [...found];
  }

  get haveError(): boolean {
    return this.list.some((issue) => issue.severity === 'error');
  }

  add(issue: Issue): void {
    this.list.push(issue);
  }

  /** In order of files as they were first mentioned, then of line and column. */
  sorted(): Issue[] {
    const files = [...new Set(this.list.map(fileOf))].sort((a, b) => Number(a === '') - Number(b === ''));
    return [...this.list].sort((a, b) => files.indexOf(fileOf(a)) - files.indexOf(fileOf(b)) || comparePlaces(a, b));
  }
}

function fileOf({ origin }: Issue): string {
  return 'file' in origin ? origin.file : '';
}

function comparePlaces({ origin: a }: Issue, { origin: b }: Issue): number {
  return 'file' in a && 'file' in b ? a.line - b.line || a.column - b.column : 0;
}
