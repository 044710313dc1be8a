// Compiles a scenario into a model. The one place where names become ids and local times become the clock.
import { compileRouting } from '../policies/routing/compile.ts';
import type { LaneRow, RoutingTables } from '../policies/routing/contract.ts';
import { routingPolicies } from '../policies/routing/index.ts';
import type { DayFactorSpec } from '../random/arrivals/dayFactor.ts';
import type { DistributionSpec } from '../random/distributions/contract.ts';
import type { Busyness, Group, Patience, Queue, Scenario } from '../scenario/scenario.ts';
import { secondsPerDay } from '../units/calendar.ts';
import { loadZone, type Zone } from '../units/zone.ts';
import { compileOutbound, zonesOfCampaigns } from './campaigns.ts';
import { compileDemand } from './demand.ts';
import { type CompiledLanes, compileLanes } from './lanes.ts';
import { meanHandle, meanPatience } from './meanTimes.ts';
import type { Model, Pairs, QueueModel, Schedule } from './model.ts';
import { compileOpening } from './opening.ts';
import { compileOwnHandling } from './ownHandling.ts';
import { compileRankings, type RankChange } from './rankings.ts';
import { restOf } from './roster.ts';
import type { SeatsMissing } from './seats.ts';
import { compileOutages } from './siteChanges.ts';
import { sizeModel } from './sizing.ts';
import { compileStaffing, missingSeats, type Shed, type StaffingParts, type StaffRoom } from './staffing.ts';
import { compileTariff } from './tariff.ts';
import { layOutSpan, type Span, timelineOf } from './timeline.ts';

/** A model with the civil time that it came from, for reports. */
export interface Compiled {
  readonly model: Model;
  readonly span: Span;
  /** Zones that the scenario names besides the period's. */
  readonly zones: ReadonlyMap<string, Zone>;
  readonly rankChanges: readonly RankChange[];
  /** Shifts for which sites have no seat. */
  readonly shed: readonly Shed[];
}

/** The scenario has been checked; with room for other staffings where asked for. Throws an Error on what a check should have caught. */
export async function compileModel(scenario: Scenario, room?: StaffRoom): Promise<Compiled> {
  const span = await layOutSpan(scenario.period);
  const timeline = timelineOf(span, scenario.period, scenario.run.batches);
  const { sites = [], outages = [], groups } = scenario;
  const zones = await loadZones(scenario, span);
  const lanes = compileLanes(scenario, span);
  const queues = scenario.queues.map((queue, id) => compileQueue(queue, lanes.ofQueue[id], span, zones));
  const { routing, rankChanges } = compileRoutingOf(scenario, lanes.rows, span, zones);
  const staffing = compileStaffing(
    { ...staffingParts(scenario, queues, span, zones), rankChanges },
    span,
    timeline,
    room,
  );
  const outbound = compileOutbound(scenario, span, (name) => zones.get(name)!);
  const tariff = compileTariff(scenario, { span, timeline, staffing, zoneOf: (name) => zones.get(name)! });
  const model: Model = {
    seed: scenario.run.seed,
    lines: scenario.lines ?? Number.POSITIVE_INFINITY,
    timeline,
    queues,
    sites: sites.map(({ name, workFromHome }) => ({ name, workFromHome })),
    siteEvents: outages.length > 0,
    groups: groups.map((group, id) => ({
      name: group.name,
      law: staffing.laws[id],
      site: sites.findIndex(({ name }) => name === group.site),
      shrinkage: group.shrinkage && {
        ...group.shrinkage,
        late: group.shrinkage.late,
        early: group.shrinkage.early,
        longBreaks: group.shrinkage.longBreaks,
      },
    })),
    ...compileThresholds(scenario.queues),
    laneQueue: Int32Array.from(lanes.rows, ({ queue }) => queue),
    portions: lanes.portions,
    routing,
    pairs: pairsOf(routing, scenario.queues.length, scenario.groups.length),
    cleared: clearancesOf(scenario),
    handleFactor: compileHandleFactors(scenario),
    ownHandling: compileOwnHandling(scenario),
    agents: staffing.agents,
    schedule: staffing.schedule,
    ...(tariff === undefined ? {} : { tariff }),
    ...(outbound === undefined ? {} : { outbound }),
    sizing: sizeModel(
      staffing.agents.firstAgent[groups.length],
      queues.map((queue) => ({
        demand: queue.demand,
        handle: meanHandle(queue),
        patience: meanPatience(queue),
      })),
    ),
  };
  return { model, span, zones, rankChanges, shed: staffing.shed };
}

/** The sites that have too few seats for their shifts, where agents may not be turned away: what `compileModel` would throw. */
export async function sitesWithoutSeats(scenario: Scenario): Promise<readonly SeatsMissing[]> {
  const { sites = [] } = scenario;
  const seated = sites.filter(({ seats }) => seats !== undefined).map(({ name }) => name);
  const groups = scenario.groups.filter(({ site }) => site !== undefined && seated.includes(site));
  if (groups.length === 0) return [];
  const staff: Scenario = { ...scenario, queues: [], campaigns: [], groups };
  const span = await layOutSpan(scenario.period);
  return missingSeats(staffingParts(staff, [], span, await loadZones(staff, span)), span);
}

/** The schedule of a scenario that differs from the compiled one in the staff of its groups, and fits into the room of that. */
export function compileSchedule(
  scenario: Scenario,
  { model, span, zones, rankChanges }: Compiled,
  room: StaffRoom,
): Schedule {
  // A search asks how many are needed, wherever they sit.
  const parts = { ...staffingParts(scenario, model.queues, span, zones), rankChanges, seating: [] };
  return compileStaffing(parts, span, model.timeline, room).schedule;
}

/** The clock of each group: that of its site, or of the period. */
function groupZones({ sites = [], groups }: Scenario, span: Span, zones: ReadonlyMap<string, Zone>): Zone[] {
  return groups.map(({ site }) => zones.get(sites.find(({ name }) => name === site)?.zone ?? '') ?? span.zone);
}

function staffingParts(
  scenario: Scenario,
  queues: readonly QueueModel[],
  span: Span,
  zones: ReadonlyMap<string, Zone>,
): Omit<StaffingParts, 'rankChanges'> {
  const { sites = [], outages = [], groups } = scenario;
  const siteOf = (group: Group) => sites.find(({ name }) => name === group.site);
  const zoneOf = (name: string) => zones.get(name)!;
  return {
    groups,
    zones: groupZones(scenario, span, zones),
    fileZones: groups.map(({ presence }) => ('rows' in presence ? zones.get(presence.zone ?? '') : undefined)),
    rests: groups.map((group) => restOf(siteOf(group) ?? { holidays: [], staffOnHolidays: 1 })),
    openings: queues.map(({ opening }) => opening),
    siteChanges: compileOutages(outages, sites, zoneOf, span),
    seating: sites.flatMap(({ name: site, zone, seats, overSeats, workFromHome }) => {
      const own = [...groups.keys()].filter((group) => groups[group].site === site);
      return seats === undefined ? [] : [{ site, zone: zoneOf(zone), seats, overSeats, workFromHome, groups: own }];
    }),
  };
}

/** The zones whose clocks demand, staff, opening hours, clients, sites and events follow, besides the period's. */
async function loadZones(
  { queues, groups, client, sites = [], outages = [], campaigns = [] }: Scenario,
  span: Span,
): Promise<ReadonlyMap<string, Zone>> {
  const demand = queues.map(({ arrivals }) => {
    const source = arrivals.kind === 'profile' ? arrivals.profile : arrivals;
    return 'zone' in source ? source.zone : undefined;
  });
  const staff = groups.map(({ presence }) => ('rows' in presence ? presence.zone : undefined));
  const zones = new Map<string, Zone>();
  // The hours of a week that began before the simulated time matter for overtime.
  const margin = 9 * secondsPerDay;
  const opening = queues.map(({ hours }) => hours?.zone);
  const places = [...sites, ...outages].map(({ zone }) => zone);
  const called = zonesOfCampaigns(campaigns);
  for (const name of [...demand, ...staff, ...opening, client?.zone, ...places, ...called]) {
    if (name === undefined || zones.has(name)) continue;
    zones.set(name, await loadZone(name, span.origin - margin, span.origin + span.end + margin));
  }
  return zones;
}

function compileQueue(
  queue: Queue,
  lanes: CompiledLanes['ofQueue'][number],
  span: Span,
  zones: ReadonlyMap<string, Zone>,
): QueueModel {
  const { arrivals, handling } = queue;
  const profile = arrivals.kind === 'profile' ? arrivals.profile : undefined;
  const parts = { talk: handling.talk, hold: handling.hold, wrap: handling.wrap };
  return {
    name: queue.name,
    ...lanes,
    demand: compileDemand(arrivals, {
      span,
      zones,
      meanHandle: meanHandle(parts),
      handleByTime: handling.byTime,
      patienceByTime: queue.patience?.byTime,
    }),
    busyness: [
      ...dayFactor(`busyness/${queue.name}`, queue.busyness),
      ...(profile === undefined ? [] : dayFactor(`busyness/demand/${profile.name}`, profile.busyness)),
    ],
    ...parts,
    patience: queue.patience && withoutTime(queue.patience),
    balking: queue.balking,
    capacity: queue.capacity ?? Number.POSITIVE_INFINITY,
    lines: queue.lines ?? Number.POSITIVE_INFINITY,
    redial: queue.redial && {
      share: queue.redial.share,
      blocked: queue.redial.blocked ?? queue.redial.share,
      after: queue.redial.after,
      most: queue.redial.most ?? Number.POSITIVE_INFINITY,
    },
    opening: compileOpening(queue.hours, span, zones.get(queue.hours?.zone ?? '') ?? span.zone),
    isGuarded: queue.dataClass !== undefined,
    coverage: queue.coverage ?? 1,
  };
}

function withoutTime({ byTime: _, ...distribution }: Patience): DistributionSpec {
  return distribution;
}

function dayFactor(stream: string, busyness: Busyness | undefined): DayFactorSpec[] {
  if (busyness === undefined) return [];
  const { correlation = 0, ...distribution } = busyness;
  return [{ stream, distribution, correlation }];
}

/** Thresholds of each queue, ascending and without doubles, padded with Infinity to the stride of the longest list and one more. */
function compileThresholds(
  queues: readonly Queue[],
): Pick<Model, 'thresholds' | 'thresholdStride' | 'furtherThresholds' | 'shortThreshold' | 'targetThreshold'> {
  const lists = queues.map((queue) =>
    [...new Set([queue.shortAbandon, queue.target.within, ...queue.thresholds])].sort((a, b) => a - b),
  );
  const thresholdStride = Math.max(0, ...lists.map((list) => list.length)) + 1;
  const thresholds = new Float64Array(queues.length * thresholdStride).fill(Number.POSITIVE_INFINITY);
  lists.forEach((list, queue) => {
    thresholds.set(list, queue * thresholdStride);
  });
  return {
    thresholds,
    thresholdStride,
    furtherThresholds: queues.map(({ target, thresholds: further }) => further.filter((t) => t !== target.within)),
    shortThreshold: Int32Array.from(queues, (queue, i) => lists[i].indexOf(queue.shortAbandon)),
    targetThreshold: Int32Array.from(queues, (queue, i) => lists[i].indexOf(queue.target.within)),
  };
}

function compileRoutingOf(
  scenario: Scenario,
  lanes: readonly LaneRow[],
  span: Span,
  zones: ReadonlyMap<string, Zone>,
): { readonly routing: RoutingTables; readonly rankChanges: readonly RankChange[] } {
  const { queues, groups } = scenario;
  const policy = routingPolicies.find(({ name }) => name === scenario.routing.policy);
  if (policy === undefined) throw new Error(`unknown routing policy ${scenario.routing.policy}`);
  const queueId = new Map(queues.map(({ name }, id) => [name, id]));
  const skills = groups.map((group) =>
    group.skills.map(({ queue, rank, reserve }) => ({ queue: queueId.get(queue)!, rank, reserve })),
  );
  const { traits, changes } = compileRankings(scenario, policy, groupZones(scenario, span, zones), span);
  return { routing: compileRouting({ lanes, skills, traits }, policy), rankChanges: changes };
}

function pairsOf({ workStart, workQueue }: RoutingTables, queues: number, groups: number): Pairs {
  const of = new Int32Array(queues * groups).fill(-1);
  for (let group = 0; group < groups; group++)
    for (let entry = workStart[group]; entry < workStart[group + 1]; entry++) of[workQueue[entry] * groups + group] = 0;
  const cells = [...of.keys()].filter((cell) => of[cell] === 0);
  cells.forEach((cell, pair) => {
    of[cell] = pair;
  });
  return {
    queue: Int32Array.from(cells, (cell) => Math.floor(cell / groups)),
    group: Int32Array.from(cells, (cell) => cell % groups),
    of,
  };
}

function compileHandleFactors(scenario: Scenario): Float64Array {
  const { sites = [] } = scenario;
  const groups = scenario.groups.length;
  const factors = new Float64Array(scenario.queues.length * groups).fill(1);
  scenario.groups.forEach((group, g) => {
    for (const skill of group.skills) {
      const queue = scenario.queues.findIndex(({ name }) => name === skill.queue);
      factors[queue * groups + g] = skill.handle * (sites.find(({ name }) => name === group.site)?.handle ?? 1);
    }
  });
  return factors;
}

function clearancesOf({ queues, groups, sites = [] }: Scenario): Uint8Array {
  const cleared = groups.map((group) => sites.find(({ name }) => name === group.site)?.clearances ?? []);
  return Uint8Array.from(
    queues.flatMap(({ dataClass }) =>
      cleared.map((classes) => Number(dataClass === undefined || classes.includes(dataClass))),
    ),
  );
}
