// What a search has found, in the words of its report.

import type { StaffingPlan } from '../../planning/staffingPlan.ts';
import { groupsServing } from '../../planning/startHeadcount.ts';
import { formatLocal } from '../../units/formatTime.ts';
import { labelIntervals } from '../periodLabels.ts';
import { startsEmpty } from '../planWarnings.ts';
import type { Verdict } from '../results.ts';
import { reported } from '../targets.ts';
import { verdictsOf } from '../verdicts.ts';
import type { Measures } from './measures.ts';
import type { FoundHeadcount } from './poolSearch.ts';
import type { PoolTask, StaffSearch } from './prepare.ts';
import type {
  QueueCell,
  StaffedInterval,
  StaffedPool,
  Staffing,
  StaffingProvenance,
  StaffNeed,
  StaffRow,
  UnmetTarget,
} from './results.ts';
import { staffingWarnings } from './staffingWarnings.ts';

/** `found` one a task of the search; `measures` are of all found headcounts together. */
export function staffingOf(
  search: StaffSearch,
  found: readonly FoundHeadcount[],
  measures: Measures,
  provenance: StaffingProvenance,
): Staffing {
  const { scenario, compiled, tasks } = search;
  const pools = tasks.map((task, i) => poolOf(search, task, found[i], measures));
  return {
    scenario: scenario.name,
    ...(scenario.variant === undefined ? {} : { variant: scenario.variant }),
    ...(scenario.note === undefined ? {} : { note: scenario.note }),
    provenance,
    axes: {
      zone: scenario.period.zone,
      intervals: labelIntervals(compiled.span),
      queues: pools.flatMap(({ queues }) => queues),
    },
    pools,
    rows: tasks.flatMap((task, i) => rowsOf(search, task, found[i])),
    warnings: [...startsEmpty(search), ...staffingWarnings(pools)],
  };
}

function poolOf(search: StaffSearch, task: PoolTask, found: FoundHeadcount, measures: Measures): StaffedPool {
  const { scenario, plan } = search;
  const { pool } = task;
  return {
    name: pool.name,
    queues: pool.queues.map((queue) => {
      const { name, target } = scenario.queues[queue];
      const requiredBy = plan.queues[queue].requirement?.method;
      return { name, target, ...(requiredBy === undefined ? {} : { requiredBy }) };
    }),
    groups: pool.groups.map((group) => {
      const { name, presence } = scenario.groups[group];
      return { name, hasShifts: presence.law === 'rostered', shrinkage: search.shrinkage[group] };
    }),
    cells: plan.stretches.map((_, interval) => cellOf(search, task, found, measures, interval)),
    verdicts: verdictsOfPool(search, task, measures),
    unmet: unmetOf(search, task, found, measures),
  };
}

function cellOf(
  search: StaffSearch,
  task: PoolTask,
  { headcount, needs }: FoundHeadcount,
  measures: Measures,
  interval: number,
): StaffedInterval {
  const { pool } = task;
  const occupancyOf = (group: number) => measures.group(group, 'occupancy', 'interval', interval).estimate;
  return {
    ...requiredIn(search.plan, task, interval),
    agents: headcount.map((agents) => agents[interval]),
    scheduled: pool.groups.map((group) => search.scheduled[interval][group]),
    needs: needs.map((ofGroup) => {
      const need = ofGroup[interval];
      return need === undefined ? null : namedNeed(search, task, need);
    }),
    queues: pool.queues.map((queue): QueueCell => {
      const of = (metric: string) => measures.queue(queue, metric, 'interval', interval);
      const level = of(reported(search.scenario.queues[queue].target).counting);
      return {
        offered: of('offered').estimate ?? 0,
        serviceLevel: level.estimate,
        serviceLevelLow: level.low,
        serviceLevelHigh: level.high,
        abandoned: of('abandoned_share').estimate,
        asa: of('asa').estimate,
      };
    }),
    occupancy: pool.groups.map(occupancyOf),
  };
}

type Required = Pick<StaffedInterval, 'requiredErlangC' | 'requiredErlangA'>;

/** A queue without a target requires its offered load. */
function requiredIn({ queues, stretches }: StaffingPlan, { pool }: PoolTask, interval: number): Required {
  const { start, end } = stretches[interval];
  let [erlangC, erlangA]: (number | null)[] = [0, 0];
  let patient = false;
  for (const queue of pool.queues) {
    const { demand, requirement } = queues[queue];
    const load = Number.isFinite(demand.work[interval]) ? demand.work[interval] / (end - start) : null;
    const byC = requirement === undefined ? load : requirement.erlangC[interval];
    const byA = requirement?.erlangA === undefined ? byC : requirement.erlangA[interval];
    if (requirement?.erlangA !== undefined) patient = true;
    erlangC = erlangC === null || byC === null ? null : erlangC + byC;
    erlangA = erlangA === null || byA === null ? null : erlangA + byA;
  }
  return { requiredErlangC: erlangC, requiredErlangA: patient ? erlangA : null };
}

function namedNeed(
  { scenario }: StaffSearch,
  { aims }: PoolTask,
  { aim, interval }: { readonly aim: number; readonly interval: number },
): StaffNeed {
  const { queue, group, metric } = aims[aim];
  return {
    queue: scenario.queues[queue].name,
    ...(group === undefined ? {} : { group: scenario.groups[group].name }),
    metric,
    interval,
  };
}

/** A limit on occupancy is held against the busiest of the groups that serve the queue. */
function verdictsOfPool({ scenario, compiled }: StaffSearch, { pool }: PoolTask, measures: Measures): Verdict[] {
  return pool.queues.flatMap((queue) => {
    const { name, target } = scenario.queues[queue];
    return verdictsOf(name, target, (metric) => {
      if (metric !== 'occupancy') return measures.queue(queue, metric, 'total', 0);
      return groupsServing(compiled.model, queue)
        .map((group) => measures.group(group, metric, 'total', 0))
        .sort((a, b) => (b.estimate ?? -1) - (a.estimate ?? -1))[0];
    });
  });
}

function unmetOf(search: StaffSearch, task: PoolTask, found: FoundHeadcount, measures: Measures): UnmetTarget[] {
  const { impossible, short } = found;
  const all = [
    ...impossible.map((each) => ({ ...each, reason: 'impossible' as const })),
    ...short.map((each) => ({ ...each, reason: 'most' as const })),
  ];
  return all.map(({ reason, ...each }) => {
    const { queue, group, metric, unit, bound, target } = task.aims[each.aim];
    const { estimate } =
      group === undefined
        ? measures.queue(queue, metric, 'interval', each.interval)
        : measures.group(group, metric, 'interval', each.interval);
    return { ...namedNeed(search, task, each), unit, bound, target, estimate, reason };
  });
}

function rowsOf(
  { scenario, grid, compiled }: StaffSearch,
  { pool }: PoolTask,
  { headcount }: FoundHeadcount,
): StaffRow[] {
  return pool.groups.flatMap((group, place) =>
    grid.rows.map(({ start, interval }) => ({
      group: scenario.groups[group].name,
      start: formatLocal(compiled.span.zone, start),
      agents: headcount[place][interval],
    })),
  );
}
