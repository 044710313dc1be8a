// Makes a search ready: which pools, where each begins, and a model with room for every headcount that may be tried.
import { type Compiled, compileModel, compileSchedule } from '../../model/compile.ts';
import type { Schedule } from '../../model/model.ts';
import type { StaffRoom } from '../../model/staffing.ts';
import { lossesOf, scheduledTime } from '../../planning/grossUp.ts';
import { presentAgents } from '../../planning/presentAgents.ts';
import { type PoolPlan, type StaffingPlan, staffingPlan } from '../../planning/staffingPlan.ts';
import { startHeadcount } from '../../planning/startHeadcount.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Share } from '../../units/quantities.ts';
import { staffingTargetOf } from '../targets.ts';
import { type Aim, aimsOf } from './aims.ts';
import { datedHeadcount, layOutRows, type RowGrid } from './headcountRows.ts';
import type { Headcount, SearchTask } from './searchState.ts';

/** A pool that can be searched. */
export interface PoolTask extends SearchTask {
  readonly pool: PoolPlan;
  readonly aims: readonly (Aim & SearchTask['aims'][number])[];
}

export interface StaffSearch {
  readonly scenario: Scenario;
  /** The plan of the scenario as it is, with its own staff. */
  readonly plan: StaffingPlan;
  /** Scheduled agents of that staff, [interval][group], averaged over the interval. */
  readonly scheduled: readonly (readonly number[])[];
  /** Share of its scheduled time that each group is not at work for: breaks, absence and the like. */
  readonly shrinkage: readonly Share[];
  readonly tasks: readonly PoolTask[];
  readonly grid: RowGrid;
  /** With room for what is tried; to be played with the schedules of `scheduleOf`. */
  readonly compiled: Compiled;
  /** What the calendar brings with these headcounts, one a task. */
  scheduleOf(headcounts: readonly Headcount[]): Schedule;
}

export interface SearchOptions {
  /** Which of the pools with a target, by their names and those of their queues and groups; may throw. */
  choose(pools: readonly PoolNames[]): readonly PoolNames[];
  /** Most agents of a pool in an interval; undefined: no limit. */
  readonly most?: number | undefined;
}

export interface PoolNames {
  readonly name: string;
  readonly members: readonly string[];
}

/** Removals that are tried at once stand so many intervals apart at least, and so many mean handling times. */
const fewestApart = 12;
const handlingsApart = 12;

/**
 * Agents are those at work: what keeps people away, shrinkage and outages, is left out of what is played. Throws an Error when intervals do
 * not begin at whole minutes.
 */
export async function prepareSearch(scenario: Scenario, { choose, most }: SearchOptions): Promise<StaffSearch> {
  const original = await compileModel(scenario);
  const plan = staffingPlan(original.model, scenario.queues.map(staffingTargetOf));
  const grid = layOutRows(original.span.grid.edges);
  if (grid === undefined) throw new Error('a headcount by interval needs intervals that begin at whole minutes');
  const searchable = plan.pools.filter(
    ({ queues, groups }) => groups.length > 0 && queues.some((queue) => plan.queues[queue].requirement !== undefined),
  );
  const names = new Map(searchable.map((pool) => [namesOf(scenario, pool), pool]));
  const tasks = choose([...names.keys()]).map((chosen) => taskOf(scenario, original, plan, names.get(chosen)!, most));
  const scenarioWith = (headcounts: readonly Headcount[]): Scenario => ({
    ...scenario,
    outages: [],
    groups: scenario.groups.map((group, id) => {
      const place = tasks.findIndex(({ pool }) => pool.groups.includes(id));
      if (place < 0) return group;
      const { shrinkage: _away, ...present } = group;
      const agents = headcounts[place][tasks[place].pool.groups.indexOf(id)];
      return { ...present, presence: datedHeadcount(grid, agents) };
    }),
  });
  const room = roomFor(tasks, original, grid);
  const times = scheduledTime(original.model);
  const compiled = await compileModel(scenarioWith(tasks.map(({ start }) => start)), room);
  return {
    scenario,
    plan,
    scheduled: presentAgents(original.model, plan.stretches),
    shrinkage: scenario.groups.map((_, group) => lossesOf(original.model, [group], times).shrinkage),
    tasks,
    grid,
    compiled,
    scheduleOf: (headcounts) => compileSchedule(scenarioWith(headcounts), compiled, room),
  };
}

function namesOf({ queues, groups }: Scenario, pool: PoolPlan): PoolNames {
  const members = [
    ...pool.queues.map((queue) => queues[queue].name),
    ...pool.groups.map((group) => groups[group].name),
  ];
  return { name: pool.name, members };
}

function taskOf(
  scenario: Scenario,
  { model }: Compiled,
  plan: StaffingPlan,
  pool: PoolPlan,
  most = Number.POSITIVE_INFINITY,
): PoolTask {
  const start = startHeadcount(model, plan, pool);
  const intervals = plan.stretches.length;
  const totals = Array.from({ length: intervals }, (_, i) => start.reduce((sum, agents) => sum + agents[i], 0));
  const aims = aimsOf(scenario, model, pool).map((aim) => ({
    ...aim,
    helpers: aim.groups.map((group) => pool.groups.indexOf(group)),
  }));
  return {
    pool,
    intervals,
    aims,
    start,
    // Twice what the queues need apart from each other, and some for the smallest.
    room: 2 * totals.reduce((a, b) => Math.max(a, b), 0) + 16,
    most,
    spacing: Math.min(intervals, spacingOf(plan, pool)),
  };
}

/** Long enough for the effect of an agent fewer to be over: it fades within a few handling times (see `trim`). */
function spacingOf({ stretches, queues }: StaffingPlan, pool: PoolPlan): number {
  const lengths = stretches.map(({ start, end }) => end - start);
  const meanLength = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
  const handlings = pool.queues.map((queue) => {
    const { contacts, work } = queues[queue].demand;
    const count = contacts.reduce((sum, each) => sum + each, 0);
    const seconds = work.reduce((sum, each) => sum + each, 0);
    return count > 0 && Number.isFinite(seconds) ? seconds / count : 0;
  });
  return Math.max(fewestApart, Math.ceil((handlingsApart * Math.max(0, ...handlings)) / meanLength));
}

/** Slots for the most agents, and changes for a headcount that changes with each row as long as time is simulated. */
function roomFor(tasks: readonly PoolTask[], { model, span }: Compiled, { every }: RowGrid): StaffRoom {
  const agents = model.groups.map((_, group) => tasks.find(({ pool }) => pool.groups.includes(group))?.room ?? 0);
  const changesOfGroup = Math.ceil(span.end / every) + 2;
  const searched = tasks.reduce((sum, { pool }) => sum + pool.groups.length, 0);
  return { agents, changes: model.schedule.time.length + searched * changesOfGroup };
}
