// What reads the files that a scenario and its variants refer to: each of them once, however many trees say the same of it.
import type { Issue, IssueCollector } from '../schema/issue.ts';
import type { ListColumns } from './callListFile.ts';
import { createColumnsReader, type ReadColumns } from './columnFiles.ts';
import type { FileTable } from './fileRows.ts';
import { forecastOf } from './forecast.ts';
import { Issues } from './issues.ts';
import { timesOf } from './recordedArrivals.ts';
import type { ListReference, Reference } from './references.ts';
import type { Arrivals, DatedHeadcount, Period } from './scenario.ts';
import type { WrittenFileList } from './sections/campaignList.ts';
import { headcountOf } from './staffFile.ts';

export type ArrivalsOfFile = Extract<Arrivals, { kind: 'forecast' | 'times' }>;

/** Each tells the mistakes of a file to `issues` every time, and gives undefined where it cannot be read or has mistakes that forbid its use. */
export interface FileReaders {
  /** The rows of a file, with mistakes in single rows left out. */
  readonly readTable: (reference: Reference, content: string, issues: IssueCollector) => Promise<FileTable | undefined>;
  readonly readArrivals: ReadRows<ArrivalsOfFile>;
  readonly readHeadcount: ReadRows<DatedHeadcount>;
  readonly readColumns: ReadColumns;
  /** The records of a campaign's file. */
  readonly readList: (
    reference: ListReference,
    content: string,
    written: WrittenFileList,
    issues: IssueCollector,
  ) => Promise<ListColumns | undefined>;
}

/** What the rows of a table say of the queue or group that refers to it. `period` is undefined when it could not be read. */
type ReadRows<Content> = (
  reference: Reference,
  table: FileTable,
  period: Period | undefined,
  issues: IssueCollector,
) => Promise<Content | undefined>;

/** For the trees of one scenario, as files are known by their paths. */
export function createFileReaders(): FileReaders {
  const tables = createMemory<FileTable>();
  const lists = createMemory<ListColumns>();
  return {
    readTable: (reference, content, issues) =>
      tables(tableKey(reference), issues, async (found) => {
        // The CSV library takes longer to load than most scenarios to read.
        const { readFileTable } = await import('./fileTable.ts');
        return readFileTable(reference.content, reference.path, content, found);
      }),
    readArrivals: onceEach<ArrivalsOfFile>((reference, ...given) => {
      const read = reference.content === 'forecast' ? forecastOf : timesOf;
      return read(reference, ...given);
    }),
    readHeadcount: onceEach(headcountOf),
    readColumns: createColumnsReader(),
    readList: ({ path }, content, written, issues) =>
      lists(JSON.stringify([path, written]), issues, async (found) => {
        const { readCallList } = await import('./callListFile.ts');
        return readCallList(content, written, found);
      }),
  };
}

/** The same file may be asked for as a forecast and as staff. */
export function tableKey({ content, path }: Reference): string {
  return `${content} ${path}`;
}

function onceEach<Content>(read: ReadRows<Content>): ReadRows<Content> {
  const known = createMemory<Content>();
  return (reference, table, period, issues) =>
    known(JSON.stringify([reference, period]), issues, (found) => read(reference, table, period, found));
}

type Memory<Content> = (
  key: string,
  issues: IssueCollector,
  read: (issues: IssueCollector) => Promise<Content | undefined>,
) => Promise<Content | undefined>;

/** Remembers what was read, and which mistakes were found on the way: they are told each time. */
function createMemory<Content>(): Memory<Content> {
  const known = new Map<string, { readonly content: Content | undefined; readonly issues: readonly Issue[] }>();
  return async (key, issues, read) => {
    const found = new Issues();
    const entry = known.get(key) ?? { content: await read(found), issues: found.list };
    known.set(key, entry);
    for (const issue of entry.issues) issues.add(issue);
    return entry.content;
  };
}
