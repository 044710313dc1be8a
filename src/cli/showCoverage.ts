// What `coverage` does: load, compile, look at the schedule, print.
import { calendarWarnings } from '../experiment/calendarWarnings.ts';
import { staffingTargetOf } from '../experiment/targets.ts';
import { type Compiled, compileModel } from '../model/compile.ts';
import { countries } from '../places/countries/index.ts';
import { coverageOf, type Gap } from '../planning/coverage.ts';
import {
  lossesOf,
  peopleToSchedule,
  requiredTime,
  scheduledTime,
  seatRelief,
  toSchedule,
} from '../planning/grossUp.ts';
import { sitesTogether } from '../planning/siteCoverage.ts';
import { type StaffingPlan, staffingPlan } from '../planning/staffingPlan.ts';
import { coverageReport } from '../report/coverage.ts';
import type { CoverageData, CoveredGap, CoveredSite } from '../report/coverageData.ts';
import { coverageColumns, coverageRows } from '../report/coverageRows.ts';
import { csvPieces } from '../report/csv.ts';
import { formatDate, formatDay } from '../report/formatDay.ts';
import { titleOf } from '../report/titleOf.ts';
import { wrapText } from '../report/wrapText.ts';
import type { Scenario, Site } from '../scenario/scenario.ts';
import { secondsPerDay } from '../units/calendar.ts';
import { formatClock, formatLocal } from '../units/formatTime.ts';
import { offsetAt, toLocal, type Zone } from '../units/zone.ts';
import { exitCodes } from './exitCodes.ts';
import { loadScenario, type ScenarioRequest } from './loadScenario.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

interface Given extends Omit<ScenarioRequest, 'file'> {
  readonly csv: boolean | undefined;
  readonly json: boolean | undefined;
  readonly excel: boolean | undefined;
}

/** Where the country is not known. */
const usualWeek = 40;

/** Yields the exit code. */
export async function showCoverage(file: string, given: Given, terminal: Terminal): Promise<number> {
  if (given.csv && given.json)
    throw new UsageError({ message: 'found both --json and --csv', allowed: 'one of them is allowed' });
  const loaded = await loadScenario({ file, ...given }, terminal);
  if (loaded === undefined) return exitCodes.invalid;
  const { scenario } = loaded;
  const compiled = await compileModel(scenario);
  const data = coverageData(scenario, compiled);
  const { out, messages } = terminal;
  for (const { message } of calendarWarnings(scenario, compiled))
    messages.write(`${wrapText(`Warning: ${message}`, messages.width, 2).join('\n')}\n`);
  if (given.json) out.write(`${JSON.stringify(data, null, 2)}\n`);
  else if (given.csv) out.writeAll(csvPieces(coverageColumns, coverageRows(data), { excel: given.excel ?? false }));
  else out.write(coverageReport(data, out));
  return exitCodes.done;
}

function coverageData(scenario: Scenario, compiled: Compiled): CoverageData {
  const { model, span, zones } = compiled;
  const { sites = [], queues, period } = scenario;
  const plan = staffingPlan(model, queues.map(staffingTargetOf));
  const calendars = sites.map(({ zone, holidays }) => ({
    zone: zones.get(zone)!,
    holidays: new Set(holidays.map(({ date }) => date)),
  }));
  const together = sitesTogether(compiled, calendars);
  const [first, last] = [model.timeline.countFrom, model.timeline.countTo].map((time) => span.origin + time) as [
    number,
    number,
  ];
  const times = scheduledTime(model);
  const groupsAt = (site: number) => [...model.groups.keys()].filter((group) => model.groups[group]!.site === site);
  const weeks = model.groups.map(({ site }) => weekOf(sites[site]));
  const pools = plan.pools.map((pool) => {
    const losses = lossesOf(model, pool.groups, times);
    const required = requiredTime(pool, model.timeline.edges);
    const needed = toSchedule(required, losses.shrinkage);
    const people = peopleToSchedule(needed, pool.groups, times, { weeks, days: (last - first) / secondsPerDay });
    return { name: pool.name, required, ...losses, toSchedule: needed, people };
  });
  return {
    title: `${titleOf({ ...scenario, scenario: scenario.name })}, ${formatDate(toLocal(span.zone, first).date)} to ${formatDate(toLocal(span.zone, last - 1).date)}`,
    zone: period.zone,
    queues: coverageOf(compiled).map(({ queue, asked, total, hours, gaps }) => ({
      name: queues[queue]!.name,
      language: queues[queue]!.language ?? '',
      asked,
      ...total,
      understaffed: understaffed(plan, queue, model.timeline.edges),
      hours: hours.map(({ open, covered, least }) => (open > 0 ? { share: covered / open, least } : null)),
      gaps: gaps.map((gap) => gapOf(gap, compiled, sites)),
    })),
    sites: together.sites.map(({ site, ...own }) => ({
      ...own,
      ...siteFacts(sites[site]!, compiled, [first, last]),
      seatRelief: seatRelief(weekOf(sites[site]), lossesOf(model, groupsAt(site), times)),
    })),
    overlaps: together.overlap.flatMap((row, a) =>
      row.flatMap((seconds, b) => (b > a ? [{ first: sites[a]!.name, second: sites[b]!.name, seconds }] : [])),
    ),
    sitesLive: together.liveByHour,
    concentration: {
      largest: Math.max(0, ...together.sites.map(({ share }) => share)),
      index: together.concentration,
    },
    onHoliday: together.onHoliday,
    pools,
  };
}

/** Seconds of intervals in which the pool of the queue has fewer agents than its queues require. */
function understaffed({ pools, queues }: StaffingPlan, queue: number, edges: Float64Array): number | null {
  if (queues[queue]!.requirement === undefined) return null;
  const pool = pools.find((each) => each.queues.includes(queue))!;
  return pool.gap.reduce<number>(
    (sum, gap, i) => (gap !== null && gap >= 0 ? sum : sum + edges[i + 1]! - edges[i]!),
    0,
  );
}

function gapOf({ from, to, least }: Gap, { span, zones }: Compiled, sites: readonly Site[]): CoveredGap {
  const local = (zone: Zone, time: number) => {
    const { date, secondsAfterMidnight } = toLocal(zone, span.origin + time);
    return `${formatDay(date)} ${formatClock(secondsAfterMidnight)}`;
  };
  return {
    from: formatLocal(span.zone, span.origin + from),
    to: formatLocal(span.zone, span.origin + to),
    seconds: to - from,
    least,
    atSites: sites.flatMap(({ name, zone }) =>
      zone === span.zone.name ? [] : [`${name} ${local(zones.get(zone)!, from)}`],
    ),
  };
}

function siteFacts(
  { name, zone, holidays }: Site,
  { span, zones }: Compiled,
  [first, last]: readonly [number, number],
): Pick<CoveredSite, 'name' | 'zone' | 'ahead' | 'holidays'> {
  const own = zones.get(zone)!;
  const aheadAt = (instant: number) => (offsetAt(own, instant) - offsetAt(span.zone, instant)) / 3600;
  const [from, to] = [toLocal(own, first).date, toLocal(own, last - 1).date];
  return {
    name,
    zone,
    ahead: [aheadAt(first), aheadAt(last - 1)],
    holidays: holidays
      .filter(({ date }) => date >= from && date <= to)
      .map(({ date, name: day }) => ({ date, name: day })),
  };
}

/** Hours of a full-time week where a group works; where no country is written, the usual ones. */
function weekOf(site: Site | undefined): number {
  return countries.find((each) => each.name === site?.country)?.fullTime.value ?? usualWeek;
}
