// What is wrong with an input, and where: mistakes of the user are values, collected until all are known.

/** Where a value comes from. `line` and `column` count from 1. */
export type Origin =
  | { readonly kind: 'file'; readonly file: string; readonly line: number; readonly column: number }
  | { readonly kind: 'option'; readonly option: string }
  | {
      readonly kind: 'variant';
      readonly variant: string;
      readonly file: string;
      readonly line: number;
      readonly column: number;
    }
  | { readonly kind: 'default' };

/** One mistake (or, with severity `warning`, one doubtful value). All texts are whole sentences without a full stop. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly origin: Origin;
  /** Dotted path of the value in the scenario, `queues.orders.patience`. */
  readonly path: string;
  /** What was found, `unknown key "talkk"`. */
  readonly message: string;
  /** What is allowed, `allowed: talk, hold, wrap`. */
  readonly allowed?: string;
  /** The nearest allowed name, when one is near enough. */
  readonly nearest?: string;
}

/** Collects issues; reading goes on after a mistake so that all mistakes of a file are told at once. */
export interface IssueCollector {
  add(issue: Issue): void;
}
