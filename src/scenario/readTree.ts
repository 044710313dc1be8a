// One tree (the scenario or one of its variants) and the files that it refers to, to a Scenario.
import type { Reading } from '../schema/field.ts';
import type { IssueCollector } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import type { MapNode } from '../schema/node.ts';
import { checkBatches } from './batches.ts';
import type { ListColumns } from './callListFile.ts';
import { checkAcross } from './check.ts';
import { checkCosts } from './checkCosts.ts';
import { checkPrecision } from './checkPrecision.ts';
import { checkSites } from './checkSites.ts';
import { checkSpoken, completeCampaign } from './completeCampaigns.ts';
import { reportCurrency, siteWithCosts, valueCurrency } from './completeCosts.ts';
import { type ArrivalsOfFile, type FileReaders, tableKey } from './fileReaders.ts';
import type { FileTable } from './fileRows.ts';
import { holidaysIn, siteWithHolidays, withHolidayDates } from './freezeHolidays.ts';
import { grammar, type WrittenScenario } from './grammar.ts';
import type { Issues } from './issues.ts';
import { joinTeams } from './joinTeams.ts';
import { namesIn } from './namesIn.ts';
import type { FileContent, FileReference, ListReference, Reference } from './references.ts';
import { readTeams } from './rosterFile.ts';
import type { Arrivals, DatedHeadcount, Group, Queue, Roster, Scenario } from './scenario.ts';
import type { WrittenArrivals } from './sections/arrivals.ts';
import { callList } from './sections/campaignList.ts';
import type { WrittenGroup } from './sections/group.ts';
import { period as periodField } from './sections/period.ts';
import type { WrittenSite } from './sections/site.ts';
import { withGroupsForSites } from './sitesInPlans.ts';
import { nodeAt } from './tree.ts';

/** What files say about queues and groups, by name. */
interface FromFiles {
  readonly arrivals: ReadonlyMap<string, ArrivalsOfFile>;
  readonly staff: ReadonlyMap<string, DatedHeadcount>;
  readonly rosters: ReadonlyMap<string, Roster>;
}

/** A tree and what it refers to. */
export interface ReferringTree {
  readonly root: MapNode;
  readonly references: readonly Reference[];
  readonly columnFiles: readonly FileReference[];
  /** Undefined: there is no roster. */
  readonly rosterFile: FileReference | undefined;
  readonly lists: readonly ListReference[];
}

/** The scenario that a tree describes; undefined when `issues` get an error. A file that is not in `files` counts as unreadable. */
export async function readTree(
  { root: asWritten, references, columnFiles, lists, rosterFile }: ReferringTree,
  files: ReadonlyMap<string, FileContent>,
  readers: FileReaders,
  issues: Issues,
): Promise<Scenario | undefined> {
  const teams = await readTeams(asWritten, rosterFile, files, issues);
  const { root: withTeams, rosters } = joinTeams(asWritten, teams, issues);
  const root = withGroupsForSites(withTeams, issues);
  const column = await readers.readColumns(columnFiles, files, issues);
  // Where groups are named, sites may be.
  const names = (kind: string) => namesIn(root, kind).concat(kind === 'group' ? namesIn(root, 'site') : []);
  const reading: Reading = { add: (issue) => issues.add(issue), names, column };
  const written = grammar.read(root, '', reading);
  // Without the groups of a roster that cannot be read, much would seem to be missing.
  if (teams !== undefined || rosterFile === undefined) {
    checkAcross(root, issues);
    await checkSites(root, issues);
  }
  checkCosts(root, issues);
  if (written !== undefined) await checkBatches(root, written.period, written.run, issues);
  const contents = await readFiles(root, references, files, readers, reading);
  const records = await readLists(root, lists, files, readers, reading);
  if (written === undefined || issues.haveError) return undefined;
  const scenario = await complete(written, { ...contents, rosters }, { root, records, issues });
  checkSpoken(scenario, root, issues);
  checkPrecision(scenario, root, issues);
  return issues.haveError ? undefined : scenario;
}

async function readFiles(
  root: MapNode,
  references: readonly Reference[],
  files: ReadonlyMap<string, FileContent>,
  { readTable, readHeadcount, readArrivals }: FileReaders,
  reading: Reading,
): Promise<Omit<FromFiles, 'rosters'>> {
  const periodNode = nodeAt(root, 'period');
  const silent: Reading = { ...reading, add: () => {} };
  const period = periodNode === undefined ? undefined : periodField.read(periodNode, 'period', silent);
  const tables = new Map<string, FileTable | undefined>();
  const arrivals = new Map<string, ArrivalsOfFile>();
  const staff = new Map<string, DatedHeadcount>();
  const keep = <T>(into: Map<string, T>, name: string, value: T | undefined): void => {
    if (value !== undefined) into.set(name, value);
  };
  for (const reference of references) {
    const { path, content, file, origin, owner, place } = reference;
    const text = files.get(path) ?? { unreadable: 'there is no such file' };
    if (typeof text !== 'string') {
      refuse(origin, place, reading, { message: `cannot read ${file}: ${text.unreadable}` });
      continue;
    }
    const key = tableKey(reference);
    if (!tables.has(key)) tables.set(key, await readTable(reference, text, reading));
    const table = tables.get(key);
    if (table === undefined) continue;
    if (content === 'staff') keep(staff, owner.name, await readHeadcount(reference, table, period, reading));
    else {
      const found = await readArrivals(reference, table, period, reading);
      if (found !== undefined) checkOneHandling(root, reference, found, reading);
      keep(arrivals, owner.name, found);
    }
  }
  return { arrivals, staff };
}

/** The lists of campaigns that are files, by campaign. What the scenario says of a list is read for itself: mistakes in it are told elsewhere. */
async function readLists(
  root: MapNode,
  references: readonly ListReference[],
  files: ReadonlyMap<string, FileContent>,
  { readList }: FileReaders,
  reading: Reading,
): Promise<ReadonlyMap<string, ListColumns>> {
  const lists = new Map<string, ListColumns>();
  const silent: Reading = { ...reading, add: () => {} };
  for (const reference of references) {
    const { campaign, file, path, origin, place } = reference;
    const text = files.get(path) ?? { unreadable: 'there is no such file' };
    if (typeof text !== 'string') {
      refuse(origin, place, reading, { message: `cannot read ${file}: ${text.unreadable}` });
      continue;
    }
    const written = callList.read(nodeAt(root, 'campaigns', campaign, 'list')!, place, silent);
    const columns = written?.kind === 'file' ? await readList(reference, text, written, reading) : undefined;
    if (columns !== undefined) lists.set(campaign, columns);
  }
  return lists;
}

/** A mean handling time in a forecast is what it says: a factor on it would make the file untrue. */
function checkOneHandling(root: MapNode, { owner, file }: Reference, arrivals: ArrivalsOfFile, reading: Reading): void {
  const byTime = nodeAt(root, 'queues', owner.name, 'handling', 'byTime');
  if (byTime === undefined || arrivals.kind !== 'forecast' || arrivals.rows.every(({ aht }) => aht === undefined))
    return;
  refuse(byTime.origin, `queues.${owner.name}.handling.byTime`, reading, {
    message: `the column aht of ${file} says already how handling varies by time`,
    allowed: 'byTime, or a forecast with a column aht',
  });
}

/** Written without mistakes, so every queue and group that names a file or a profile has it. */
async function complete(
  written: WrittenScenario,
  contents: FromFiles,
  {
    root,
    records,
    issues,
  }: { readonly root: MapNode; readonly records: ReadonlyMap<string, ListColumns>; readonly issues: IssueCollector },
): Promise<Scenario> {
  const {
    shoreline: _version,
    variants: _variants,
    client,
    sites,
    events,
    queues,
    groups,
    campaigns,
    currency: _rates,
    roster: _teams,
    ...rest
  } = written;
  const { period } = rest;
  const currency = reportCurrency(written);
  const free = client === undefined ? [] : (await holidaysIn(client, period)).map(({ date }) => date);
  const demand = (rest.demand ?? []).map(({ name, value }) => ({ name, value: withHolidayDates(value, free) }));
  const siteOf = (name: string, site: WrittenSite) =>
    siteWithHolidays(name, siteWithCosts(site, currency !== undefined), period);
  return {
    ...rest,
    ...(currency === undefined ? {} : { currency }),
    ...(client === undefined ? {} : { client: { ...client, zone: client.zone ?? period.zone } }),
    ...(sites === undefined ? {} : { sites: await Promise.all(sites.map(({ name, value }) => siteOf(name, value))) }),
    ...(events === undefined ? {} : { outages: events }),
    queues: queues.map(({ name, value: { arrivals, ...queue } }): Queue => {
      const expected = completeArrivals(arrivals, contents.arrivals.get(name), demand);
      return { name, arrivals: 'holidays' in expected ? withHolidayDates(expected, free) : expected, ...queue };
    }),
    ...(campaigns === undefined
      ? {}
      : {
          campaigns: await Promise.all(
            campaigns.map((campaign) =>
              completeCampaign(campaign, { root, period, currency: valueCurrency(written), files: records, issues }),
            ),
          ),
        }),
    groups: groups.map(({ name, value }): Group => {
      return { name, ...value, presence: completePresence(value.presence, name, contents) };
    }),
  };
}

function completePresence(
  written: WrittenGroup['presence'],
  name: string,
  { staff, rosters }: FromFiles,
): Group['presence'] {
  if (written.law === 'staffFile') return staff.get(name)!;
  return written.law === 'inRoster' ? { law: 'rostered', shifts: [], roster: rosters.get(name)! } : written;
}

function completeArrivals(
  written: WrittenArrivals,
  content: ArrivalsOfFile | undefined,
  profiles: NonNullable<WrittenScenario['demand']>,
): Arrivals {
  if (written.kind === 'file' || written.kind === 'timesFile') {
    const { kind: _file, ...scatter } = written;
    return { ...content!, ...scatter };
  }
  if (written.kind !== 'shared') return written;
  const { kind: _shared, demand, ...rest } = written;
  const { name, value } = profiles.find((profile) => profile.name === demand)!;
  return { kind: 'profile', profile: { name, ...value }, ...rest };
}
