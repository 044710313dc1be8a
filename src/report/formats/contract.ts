// The shape of an output format: one file that it writes from the Results and nothing else.
import type { Results } from '../../experiment/results.ts';

export interface FormatOptions {
  /** For spreadsheets of countries that write decimals with a comma: byte order mark and semicolons. Numbers keep their point. */
  readonly excel: boolean;
  /** Also write the rows of single intervals into the tidy table. */
  readonly tidyIntervals: boolean;
  /** What produced the results, for the manifest: names and versions, such as of the time zone data. */
  readonly versions: Readonly<Record<string, string>>;
}

export interface Format {
  /** As it is asked for, `summary`. */
  readonly name: string;
  /** Name of the file in a run's folder. */
  readonly fileName: string;
  /** One line: what it holds and for whom. */
  readonly summary: string;
  /** Whether results have anything for it; undefined: always. */
  applies?(results: Results): boolean;
  /** The file's text in pieces, in order. The same results and options give the same text. */
  write(results: Results, options: FormatOptions): Iterable<string>;
}
