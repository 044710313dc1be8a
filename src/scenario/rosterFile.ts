// Reads the roster of a tree: its rows, held against the scenario, as teams of agents of one site with the same skills.
import type { Reading } from '../schema/field.ts';
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import type { MapNode } from '../schema/node.ts';
import { Issues } from './issues.ts';
import { namesIn } from './namesIn.ts';
import type { FileContent, FileReference } from './references.ts';
import type { Person, Roster } from './scenario.ts';
import { period as periodField } from './sections/period.ts';
import { roster as rosterField } from './sections/roster.ts';
import { entriesOf, nodeAt, textOf } from './tree.ts';

/** Agents of a site, or of none, with the same skills. */
export interface Team {
  readonly site: string | undefined;
  readonly skills: readonly string[];
  readonly roster: Roster;
  /** Where the first of them has skills. */
  readonly origin: Origin;
}

/** In order of sites and then of skills as the scenario has them; undefined when there is no roster or it cannot be read. */
export async function readTeams(
  root: MapNode,
  reference: FileReference | undefined,
  files: ReadonlyMap<string, FileContent>,
  issues: IssueCollector,
): Promise<readonly Team[] | undefined> {
  const written = nodeAt(root, 'roster');
  const origin = nodeAt(written, 'file')?.origin;
  if (reference === undefined || written === undefined || origin === undefined) return undefined;
  const content = files.get(reference.path) ?? { unreadable: 'there is no such file' };
  if (typeof content !== 'string')
    return refuse(origin, 'roster.file', issues, { message: `cannot read ${reference.file}: ${content.unreadable}` });
  // The CSV library takes longer to load than most scenarios to read.
  const { readRosterRows } = await import('./rosterRows.ts');
  const { checkAgents, checkClock, checkHorizon, datesOf, rowsByAgent } = await import('./checkRoster.ts');
  const found = new Issues();
  const silent: Reading = { add: (issue) => found.add(issue), names: (kind) => namesIn(root, kind) };
  const section = rosterField.read(written, 'roster', silent);
  const named = (section?.shifts ?? []).map(({ name, value }) => [name, value] as const);
  const queues = namesIn(root, 'queue');
  const rows = readRosterRows(
    reference.path,
    content,
    {
      queues,
      sites: namesIn(root, 'site'),
      shifts: new Map([...entriesOf(nodeAt(written, 'shifts')).map(({ key }) => [key, undefined] as const), ...named]),
      breaks: section?.breaks ?? [],
    },
    issues,
  );
  const isUsable = !found.haveError;
  if (rows === undefined) return undefined;
  if (rows.length === 0) return [];
  const agents = rowsByAgent(rows);
  checkAgents(agents, issues);
  const periodNode = nodeAt(root, 'period');
  const period = periodNode && periodField.read(periodNode, 'period', silent);
  if (period !== undefined) {
    const zones = new Map<string | undefined, string>();
    for (const site of new Set(rows.map((row) => row.site)))
      zones.set(site, knownZone(textOf(nodeAt(root, 'sites', site ?? '', 'zone')), period.zone));
    const zoneOf = (site: string | undefined) => zones.get(site)!;
    await checkHorizon(rows, reference, origin, period, zoneOf, issues);
    await checkClock(rows, zoneOf, issues);
  }
  // Mistakes of the section are told there, not once more for each group.
  if (!isUsable) return undefined;
  const dates = datesOf(rows);
  const teams = new Map<string, Team & { readonly roster: { readonly people: Person[] } }>();
  for (const own of agents) {
    const { site, skills, skillsOrigin, agent } = own[0]!;
    const key = JSON.stringify([site, skills]);
    const team = teams.get(key) ?? {
      site,
      skills,
      origin: skillsOrigin,
      roster: { ...dates, people: [] },
    };
    teams.set(key, team);
    const shifts = own.map(({ date, start, end, length, breaks }) => ({
      date,
      start,
      ...(end === undefined ? {} : { end }),
      ...(length === undefined ? {} : { length }),
      ...(breaks === undefined ? {} : { breaks }),
    }));
    team.roster.people.push({ agent, shifts });
  }
  const sites = namesIn(root, 'site');
  const place = ({ site, skills }: Team): number[] => [
    site === undefined ? -1 : sites.indexOf(site),
    ...skills.map((skill) => queues.indexOf(skill)),
  ];
  return [...teams.values()].sort((a, b) => compareLists(place(a), place(b)));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}

/** A zone that does not exist is told where it is written; until then that of the period will do. */
function knownZone(zone: string | undefined, other: string): string {
  if (zone === undefined) return other;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return other;
  }
}
