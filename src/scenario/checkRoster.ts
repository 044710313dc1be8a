// What is wrong or doubtful between the rows of a roster, and between them and the calendar.
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { doubt, refuse } from '../schema/mistake.ts';
import { addDays, secondsPerDay, utcMidnight } from '../units/calendar.ts';
import { formatClock } from '../units/formatTime.ts';
import type { Seconds, WallTime } from '../units/quantities.ts';
import { instantAt, loadZone, wallTimeAt, type Zone } from '../units/zone.ts';
import { countedTime } from './countedTime.ts';
import type { FileReference } from './references.ts';
import type { RosterRow } from './rosterRows.ts';
import type { Period } from './scenario.ts';

/** The rows of each agent of a site, in order of their start. */
export function rowsByAgent(rows: readonly RosterRow[]): RosterRow[][] {
  const byAgent = new Map<string, RosterRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.site, row.agent]);
    const own = byAgent.get(key);
    if (own === undefined) byAgent.set(key, [row]);
    else own.push(row);
  }
  return [...byAgent.values()].map((own) => own.sort((a, b) => startOf(a) - startOf(b) || a.line - b.line));
}

/** The earliest and the latest date of some rows. */
export function datesOf(rows: readonly RosterRow[]): { readonly first: string; readonly last: string } {
  const earliest = rows.reduce((known, row) => (row.day < known.day ? row : known));
  const latest = rows.reduce((known, row) => (row.day > known.day ? row : known));
  return { first: earliest.date, last: latest.date };
}

/** Refuses doubled rows, shifts of an agent that overlap, and agents who have other skills on another day. */
export function checkAgents(agents: readonly (readonly RosterRow[])[], issues: IssueCollector): void {
  for (const rows of agents) {
    let longest = rows[0]!;
    for (const row of rows.slice(1)) {
      const { agent, skills, startOrigin, skillsOrigin } = row;
      const { skills: usual, line } = rows[0]!;
      if (skills.join() !== usual.join()) {
        const message = `agent ${agent} has the skills ${skills.join(', ')} here and ${usual.join(', ')} in line ${line}`;
        refuse(skillsOrigin, '', issues, { message, allowed: 'the same skills in all rows of an agent' });
      }
      if (startOf(row) === startOf(longest) && endOf(row) === endOf(longest)) {
        const message = `this row says the same as line ${longest.line}: agent ${agent}, ${spanText(row)}`;
        refuse(row.origin, '', issues, { message, allowed: 'each shift once' });
      } else if (startOf(row) < endOf(longest)) {
        const message = `agent ${agent} works ${spanText(row)} here and ${spanText(longest)} in line ${longest.line}`;
        refuse(startOrigin, '', issues, { message, allowed: 'shifts of an agent that do not overlap' });
      }
      if (endOf(row) > endOf(longest)) longest = row;
    }
  }
}

/** Doubts rows that nobody plays, and a period that reaches beyond the roster. */
export async function checkHorizon(
  rows: readonly RosterRow[],
  { file }: FileReference,
  origin: Origin,
  period: Period,
  zoneOf: (site: string | undefined) => string,
  issues: IssueCollector,
): Promise<void> {
  const { first, last } = datesOf(rows);
  let outside = 0;
  for (const site of new Set(rows.map((row) => row.site))) {
    const { from, to } = await countedTime(period, zoneOf(site));
    const own = rows.filter((row) => row.site === site);
    outside += own.filter((row) => startOf(row) >= to || endOf(row) <= from - period.warmUp).length;
  }
  const say = (message: string): void => doubt(origin, 'roster.file', issues, { message });
  if (outside > 0)
    say(
      `${outside === 1 ? 'a row' : `${outside} rows`} of ${file} outside the simulated time ${outside === 1 ? 'is' : 'are'} not played`,
    );
  // Elsewhere it may be the day before or after already; that hour by hour would be told of every roster.
  const { from, to } = await countedTime(period, undefined);
  const lastDay = placeOf(to - 1)[0];
  if (first > placeOf(from)[0])
    say(`${file} begins on ${first}, the period on ${placeOf(from)[0]}: until then the roster repeats itself`);
  if (last < lastDay) say(`${file} ends on ${last}, the period on ${lastDay}: after that the roster repeats itself`);
}

/** Doubts starts and ends in an hour that the clocks skip, each time once. */
export async function checkClock(
  rows: readonly RosterRow[],
  zoneOf: (site: string | undefined) => string,
  issues: IssueCollector,
): Promise<void> {
  if (rows.length === 0) return;
  const { first, last } = datesOf(rows);
  const zones = new Map<string, Zone>();
  const told = new Map<string, { readonly origin: Origin; readonly message: string; rows: number }>();
  for (const { site, day, start, end, startOrigin } of rows) {
    const name = zoneOf(site);
    const zone = zones.get(name) ?? (await loadZone(name, utcMidnight(first), utcMidnight(last)));
    zones.set(name, zone);
    for (const [what, clock] of [['starts', start] as const, ['ends', end] as const]) {
      if (clock === undefined) continue;
      const wall = day * secondsPerDay + clock;
      const real = wallTimeAt(zone, instantAt(zone, wall));
      if (real === wall) continue;
      const [date, time] = placeOf(wall);
      const message = `there is no ${time} on ${date} in ${name}, as the clocks go forward: what ${what} then ${what} at ${placeOf(real)[1]}`;
      const known = told.get(message) ?? { origin: startOrigin, message, rows: 0 };
      known.rows++;
      told.set(message, known);
    }
  }
  for (const { origin, message, rows: count } of told.values())
    doubt(origin, '', issues, { message: count === 1 ? message : `${message} (${count} rows)` });
}

function startOf({ day, start }: RosterRow): Seconds {
  return day * secondsPerDay + start;
}

/** By the clock; where clocks change a shift of a given length ends at another time. */
function endOf(row: RosterRow): Seconds {
  return startOf(row) + (row.length ?? row.end! - row.start);
}

function spanText(row: RosterRow): string {
  const [date, start] = placeOf(startOf(row));
  const [, end] = placeOf(endOf(row));
  return `${date} ${start} to ${end}`;
}

function placeOf(wall: WallTime | Seconds): [date: string, clock: string] {
  const day = Math.floor(wall / secondsPerDay);
  return [addDays('1970-01-01', day), formatClock(wall - day * secondsPerDay)];
}
