// The rows of a roster file: who works where with which skills, on which date, from when until when.
import { parseClockTime } from '../schema/clockTime.ts';
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { refuse, unknownName, type Wrong } from '../schema/mistake.ts';
import { dayNumber, isDate, secondsPerDay } from '../units/calendar.ts';
import { type CsvRecord, type CsvTable, originOf, readCsv } from './csvTable.ts';
import { checkColumns } from './fileHeader.ts';
import type { Break, DatedShift } from './scenario.ts';
import type { NamedShift } from './sections/roster.ts';

export interface RosterRow extends DatedShift {
  readonly agent: string;
  /** The number of the day `date`. */
  readonly day: number;
  /** Undefined where the file tells no site. */
  readonly site: string | undefined;
  /** In the order of the scenario's queues, each once. */
  readonly skills: readonly string[];
  /** Where the row begins in the file, and where its skills and its start stand. */
  readonly line: number;
  readonly origin: Origin;
  readonly skillsOrigin: Origin;
  readonly startOrigin: Origin;
}

/** What rows may name. */
export interface RosterNames {
  readonly queues: readonly string[];
  readonly sites: readonly string[];
  /** Undefined: a shift with a mistake of its own. */
  readonly shifts: ReadonlyMap<string, NamedShift | undefined>;
  /** Of rows with start and end. */
  readonly breaks: readonly Break[];
}

const allowed =
  'a header agent,site,skills,date,start,end or agent,site,skills,date,shift, then a row for each shift of each agent';
const known = ['agent', 'site', 'skills', 'date', 'start', 'end', 'shift'];

/** Every row that can be read; undefined when none can. Mistakes are told where they stand. */
export function readRosterRows(
  path: string,
  text: string,
  names: RosterNames,
  issues: IssueCollector,
): RosterRow[] | undefined {
  const table = readCsv(path, text, allowed, issues);
  if (table === undefined) return undefined;
  const times = table.header.includes('shift') ? [['shift']] : [['start'], ['end']];
  const needed = [['agent'], ['skills'], ['date'], ...times];
  if (!checkColumns(table, { needed, told: known, known, allowed }, issues)) return undefined;
  return table.records.flatMap((record) => readRow(record, table, names, issues) ?? []);
}

function readRow(
  record: CsvRecord,
  { header }: CsvTable,
  names: RosterNames,
  issues: IssueCollector,
): RosterRow | undefined {
  const cell = (name: string): Cell => {
    const column = header.indexOf(name);
    return { text: column < 0 ? '' : record.fields[column], origin: originOf(record, Math.max(0, column)) };
  };
  const say = ({ origin }: Cell, wrong: Wrong): undefined => refuse(origin, '', issues, wrong);
  const [agent, site, skills, date] = [cell('agent'), cell('site'), cell('skills'), cell('date')];
  if (agent.text === '') say(agent, { message: 'the row names no agent', allowed: 'a name or a number' });
  const isKnownSite = !header.includes('site') || names.sites.includes(site.text);
  if (!isKnownSite) say(site, unknownName('site', site.text, names.sites));
  const isKnownDate = /^\d{4}-\d{2}-\d{2}$/.test(date.text) && isDate(date.text);
  if (!isKnownDate) {
    const message = /^\d{4}-\d{2}-\d{2}$/.test(date.text)
      ? `there is no day ${date.text} in the calendar`
      : `${JSON.stringify(date.text)} is not a date`;
    say(date, { message, allowed: 'year, month and day, such as 2027-03-08' });
  }
  const known = readSkills(skills, names.queues, issues);
  const time = readTime({ shift: cell('shift'), start: cell('start'), end: cell('end') }, names, issues);
  if (agent.text === '' || !isKnownSite || !isKnownDate || known === undefined || time === undefined) return undefined;
  return {
    agent: agent.text,
    site: site.text === '' ? undefined : site.text,
    skills: known,
    date: date.text,
    day: dayNumber(date.text),
    ...time,
    line: record.line,
    origin: originOf(record, 0),
    skillsOrigin: skills.origin,
  };
}

interface Cell {
  readonly text: string;
  readonly origin: Origin;
}

function readSkills({ text, origin }: Cell, queues: readonly string[], issues: IssueCollector): string[] | undefined {
  const written = text
    .split(/[|;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (written.length === 0)
    return refuse(origin, '', issues, { message: 'the row names no skill', allowed: `some of ${queues.join(', ')}` });
  const unknown = written.filter((name) => !queues.includes(name));
  for (const name of unknown) refuse(origin, '', issues, unknownName('skill', name, queues));
  return unknown.length > 0 ? undefined : queues.filter((queue) => written.includes(queue));
}

type Time = Omit<DatedShift, 'date'> & Pick<RosterRow, 'startOrigin'>;

/** By the name of a shift, or by start and end. */
function readTime(
  { shift, start, end }: Readonly<Record<'shift' | 'start' | 'end', Cell>>,
  { shifts, breaks }: RosterNames,
  issues: IssueCollector,
): Time | undefined {
  if (shift.text !== '' && (start.text !== '' || end.text !== '')) {
    const message = `the row has the shift ${shift.text} and a time`;
    return refuse(shift.origin, '', issues, { message, allowed: 'a shift, or start and end' });
  }
  if (shift.text !== '') {
    if (!shifts.has(shift.text))
      return refuse(shift.origin, '', issues, unknownName('shift', shift.text, [...shifts.keys()]));
    const named = shifts.get(shift.text);
    return named && { ...named, startOrigin: shift.origin };
  }
  const from = readClock(start, 'start', issues);
  const to = readClock(end, 'end', issues);
  if (from === undefined || to === undefined) return undefined;
  if (from >= secondsPerDay) {
    const message = `a shift of this date cannot start at ${start.text}`;
    return refuse(start.origin, '', issues, { message, allowed: 'hours and minutes from 00:00 to 23:59' });
  }
  const until = to < from ? to + secondsPerDay : to;
  if (until === from)
    return refuse(end.origin, '', issues, { message: `the shift ends when it starts, at ${end.text}` });
  if (until > from + secondsPerDay) {
    const message = `the shift from ${start.text} to ${end.text} is longer than a day`;
    return refuse(end.origin, '', issues, { message, allowed: 'at most 24 hours' });
  }
  const fitting = breaks.filter(({ after, before, length }) => (before ?? after + length) <= until - from);
  return {
    start: from,
    end: until,
    ...(fitting.length === 0 ? {} : { breaks: fitting }),
    startOrigin: start.origin,
  };
}

/** Hours from 24 on are those of the next day. */
function readClock({ text, origin }: Cell, what: string, issues: IssueCollector): number | undefined {
  const seconds = parseClockTime(text);
  if (seconds !== undefined && seconds < 2 * secondsPerDay) return seconds;
  const found = text === '' ? `the row has no ${what}` : `${what} ${JSON.stringify(text)} is not a time of day`;
  return refuse(origin, '', issues, { message: found, allowed: 'hours and minutes, such as 08:30' });
}
