// Mistakes in rows of a long file: the first few of a kind are told one by one, the others by their number.
import type { IssueCollector } from '../schema/issue.ts';
import { refuse, type Wrong } from '../schema/mistake.ts';
import { originAt } from './csvTable.ts';

/** So many of a kind are told one by one. */
const toldOneByOne = 3;

interface Further {
  count: number;
  readonly line: number;
  readonly column: number;
}

/** Counts mistakes by kind, the column in which they stand. */
export class TellSome {
  readonly #file: string;
  readonly #issues: IssueCollector;
  readonly #told = new Map<string, number>();
  readonly #further = new Map<string, Further>();

  constructor(file: string, issues: IssueCollector) {
    this.#file = file;
    this.#issues = issues;
  }

  tell(kind: string, line: number, column: number, wrong: Wrong): void {
    const told = this.#told.get(kind) ?? 0;
    const further = this.#further.get(kind);
    if (told < toldOneByOne) {
      this.#told.set(kind, told + 1);
      refuse(originAt(this.#file, line, column), '', this.#issues, wrong);
    } else if (further === undefined) this.#further.set(kind, { count: 1, line, column });
    else further.count++;
  }

  /** Tells how many were not told; true when there was any mistake. */
  finish(): boolean {
    for (const [kind, { count, line, column }] of this.#further) {
      const where = kind === 'row' ? 'the row is wrong' : `column ${kind} is wrong`;
      const message = `${where} here${count === 1 ? '' : ` and in ${count - 1} more ${count === 2 ? 'row' : 'rows'}`}`;
      refuse(originAt(this.#file, line, column), '', this.#issues, { message });
    }
    return this.#told.size > 0;
  }
}
