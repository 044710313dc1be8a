// A file as a table of clock times by days: the first column holds times of day, the others are headed by dates or weekdays.
import { parseClockTime } from '../schema/clockTime.ts';
import type { IssueCollector } from '../schema/issue.ts';
import { doubt, refuse } from '../schema/mistake.ts';
import { dayNumber, isDate, secondsPerDay } from '../units/calendar.ts';
import { type CsvTable, originAt, originOf } from './csvTable.ts';
import { type FileLayout, valueIn } from './fileLayout.ts';
import type { FileTable, TableRow } from './fileRows.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The Monday with which the week of a table by weekdays begins, as a day number. */
const firstMonday = dayNumber('1970-01-05');

/** A table is wide when it has no column of values and some column is headed by a day. */
export function isWide({ header }: CsvTable, { value }: FileLayout): boolean {
  return !header.some((name) => value.includes(name)) && header.some((name) => dayOf(name) !== undefined);
}

/** An empty cell counts as a missing row, which is in order where the clock skips an hour. */
export function readWide(table: CsvTable, layout: FileLayout, issues: IssueCollector): FileTable | undefined {
  const { file, header, headerRecord, records } = table;
  const days = header.flatMap((name, column) => {
    const day = dayOf(name);
    return day === undefined ? [] : [{ column, day }];
  });
  const weekly = !header.some(isDate);
  const mixed = days.find(({ column }) => isDate(header[column]) === weekly);
  if (mixed !== undefined) {
    const message = `column ${JSON.stringify(header[mixed.column])} is a weekday, others are dates`;
    return refuse(originOf(headerRecord, mixed.column), '', issues, { message, allowed: 'columns of one kind' });
  }
  const others = header.flatMap((name, column) => (dayOf(name) === undefined && name !== layout.name ? [column] : []));
  const [clockColumn, ...unused] = others;
  const allowed = 'a column of clock times, such as 09:30, before those of the days';
  if (clockColumn === undefined) {
    return refuse(originAt(file, headerRecord.line, 1), '', issues, { message: 'no column of clock times', allowed });
  }
  for (const column of unused)
    doubt(originOf(headerRecord, column), '', issues, {
      message: `column ${JSON.stringify(header[column])} is not used`,
    });
  const absent = weekly ? weekdays.filter((_, day) => !days.some((found) => found.day === firstMonday + day)) : [];
  if (absent.length > 0) {
    const message = `no column for ${absent.join(', ')}: ${layout.nothing} then`;
    doubt(originAt(file, headerRecord.line, 1), '', issues, { message });
  }

  const nameColumn = header.indexOf(layout.name);
  const rows: TableRow[] = [];
  let complete = table.complete;
  for (const record of records) {
    const clock = parseClockTime(record.fields[clockColumn]);
    if (clock === undefined || clock >= secondsPerDay) {
      complete = false;
      const message = `${JSON.stringify(record.fields[clockColumn])} is not a time of day`;
      refuse(originOf(record, clockColumn), '', issues, { message, allowed: 'hours and minutes from 00:00 to 23:59' });
      continue;
    }
    const name = nameColumn < 0 ? '' : record.fields[nameColumn];
    for (const { column, day } of days) {
      if (record.fields[column] === '') continue;
      const value = valueIn(record, column, table, layout, issues);
      rows.push({ name, start: day * secondsPerDay + clock, value, origin: originOf(record, column) });
    }
    for (const missing of absent) {
      const day = firstMonday + weekdays.indexOf(missing);
      rows.push({ name, start: day * secondsPerDay + clock, value: 0, origin: originOf(record, clockColumn) });
    }
  }
  return { complete, byName: nameColumn >= 0, clock: 'local', weekly, rows };
}

/** Day number of a column headed by a date, or by a weekday in full or in three letters and more. */
function dayOf(name: string): number | undefined {
  if (isDate(name)) return dayNumber(name);
  const weekday = name.length < 3 ? -1 : weekdays.findIndex((full) => full.startsWith(name));
  return weekday < 0 ? undefined : firstMonday + weekday;
}
