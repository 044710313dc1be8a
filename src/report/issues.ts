// Mistakes in the input as the user reads them: place, what was found, what is allowed, the line of the file with a caret.
import { type Colors, makeColors } from './drawTable.ts';
import { counted } from './verdicts.ts';

/** A place in a file, an option of the command line, a variant's place in its file, or a default. */
export type ReportedOrigin =
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

/** One mistake or doubtful value; `line` and `column` count from 1. */
export interface ReportedIssue {
  readonly severity: 'error' | 'warning';
  readonly origin: ReportedOrigin;
  readonly path: string;
  readonly message: string;
  readonly allowed?: string;
  readonly nearest?: string;
}

export interface IssueOptions {
  /** Columns for the lines of the file; the messages themselves are never broken, so that they can be searched. */
  readonly width: number;
  readonly color: boolean;
}

/**
 * All issues sorted by file, line and column (those without a file at the end, in their order), then how many there are.
 * `sources` holds the texts of files by the names in the issues; without a text the line is not shown. No issues: empty text.
 */
export function issueReport(
  issues: readonly ReportedIssue[],
  sources: ReadonlyMap<string, string>,
  options: IssueOptions,
): string {
  if (issues.length === 0) return '';
  const colors = makeColors(options.color);
  const lines = [...issues]
    .sort(byPlace)
    .flatMap((issue) => [message(issue, colors), ...excerpt(issue.origin, sources, options.width, colors)]);
  return `${[...lines, countLine(issues)].join('\n')}\n`;
}

function message({ severity, origin, path, message: found, allowed, nearest }: ReportedIssue, colors: Colors): string {
  const word = severity === 'error' ? colors.red('error') : colors.yellow('warning');
  const told = [
    found,
    ...(allowed === undefined ? [] : [allowed]),
    ...(nearest === undefined ? [] : [`did you mean ${JSON.stringify(nearest)}?`]),
  ].join('; ');
  return `${colors.bold(place(origin))} ${word} ${path === '' ? '' : `${path}: `}${told}`;
}

function place(origin: ReportedOrigin): string {
  if (origin.kind === 'option') return origin.option;
  if (origin.kind === 'default') return '(default)';
  const variant = origin.kind === 'variant' ? ` (variant ${origin.variant})` : '';
  return `${origin.file}:${origin.line}:${origin.column}${variant}`;
}

function excerpt(
  origin: ReportedOrigin,
  sources: ReadonlyMap<string, string>,
  width: number,
  colors: Colors,
): string[] {
  if (!('file' in origin)) return [];
  const line = sources.get(origin.file)?.split(/\r?\n/)[origin.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const margin = `  ${origin.line} | `;
  const room = Math.max(1, width - margin.length);
  // A long line is shown from where its mistake is in the middle.
  const start =
    line.length <= room ? 0 : Math.max(0, Math.min(origin.column - 1 - Math.floor(room / 2), line.length - room));
  const shown = line.slice(start, start + room).replaceAll('\t', ' ');
  const caret = `${' '.repeat(margin.length - 2)}| ${' '.repeat(Math.max(0, origin.column - 1 - start))}^`;
  return [colors.dim(margin) + shown.trimEnd(), caret];
}

function countLine(issues: readonly ReportedIssue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ');
}

function byPlace({ origin: first }: ReportedIssue, { origin: second }: ReportedIssue): number {
  if (!('file' in first) || !('file' in second)) return Number('file' in second) - Number('file' in first);
  if (first.file !== second.file) return first.file < second.file ? -1 : 1;
  return first.line - second.line || first.column - second.column;
}
