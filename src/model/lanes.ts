// The lanes of queues: a line of its own for each class of customers and, within it, for each allocation of contacts to groups.
import type { LaneRow, PlanStep } from '../policies/routing/contract.ts';
import type { Allocation, CustomerClass, Queue, RankedGroups, RoutingStep, Scenario } from '../scenario/scenario.ts';
import type { LaneId } from '../units/quantities.ts';
import type { AllocationModel, LaneChoice, LaneClass, Portion } from './model.ts';
import { isSameDistribution } from './ownHandling.ts';
import { cutByClock, type Span } from './timeline.ts';

export interface CompiledLanes {
  /** All lanes; those of a queue are consecutive. */
  readonly rows: readonly LaneRow[];
  /** By queue: its first lane, and how contacts find theirs. */
  readonly ofQueue: readonly { readonly firstLane: LaneId; readonly laneChoice: LaneChoice | undefined }[];
  /** Classes, then allocations. */
  readonly portions: readonly Portion[];
}

export function compileLanes(scenario: Scenario, span: Span): CompiledLanes {
  const rows: LaneRow[] = [];
  const portions: Portion[] = [];
  const addToPortion = (scope: Portion['scope'], queue: number, name: string, lane: LaneId): void => {
    const known = portions.find(
      (portion) => portion.scope === scope && portion.queue === queue && portion.name === name,
    );
    if (known === undefined) portions.push({ scope, queue, name, lanes: [lane] });
    else portions[portions.indexOf(known)] = { ...known, lanes: [...known.lanes, lane] };
  };
  const ofQueue = scenario.queues.map((queue, id) => {
    const firstLane = rows.length;
    const classes = classesOf(queue).map((customerClass): LaneClass => {
      const plan = planOf(scenario, queue, customerClass);
      const allocations = plan[0].allocations ?? [];
      const first = rows.length;
      const common = { queue: id, ...pick(customerClass), takesNewest: queue.order === 'newest' };
      if (allocations.length === 0) rows.push({ ...common, plan: compilePlan(scenario, queue, plan) });
      for (const allocation of allocations) {
        const own = [{ ...allocation, after: 0 }, ...plan.slice(1)];
        addToPortion('allocation', id, allocation.name, rows.length);
        rows.push({ ...common, plan: compilePlan(scenario, queue, own) });
      }
      if (queue.classes !== undefined)
        for (let lane = first; lane < rows.length; lane++) addToPortion('class', id, customerClass.name, lane);
      return {
        name: customerClass.name,
        share: customerClass.share,
        firstLane: first,
        patience: ownPatience(queue, customerClass),
        allocation: allocations.length === 0 ? undefined : compileAllocations(allocations, span),
      };
    });
    const isPlain = queue.classes === undefined && classes[0].allocation === undefined;
    return { firstLane, laneChoice: isPlain ? undefined : { classes } };
  });
  const ordered = (['class', 'allocation'] as const).flatMap((scope) => portions.filter((p) => p.scope === scope));
  return { rows, ofQueue, portions: ordered };
}

/** The classes of a queue; one of all customers where it tells none apart. */
function classesOf(queue: Queue): readonly CustomerClass[] {
  const { weight, headStart } = queue;
  return queue.classes ?? [{ name: '', share: 1, rank: 1, weight, headStart }];
}

function pick({ rank, weight, headStart }: CustomerClass): Pick<LaneRow, 'rank' | 'weight' | 'headStart'> {
  return { rank, weight, headStart };
}

/** Undefined where it is the queue's, also when it was written down as the same. */
function ownPatience(queue: Queue, { patience }: CustomerClass): LaneClass['patience'] {
  if (patience === undefined) return undefined;
  if (patience === 'never') return queue.patience === undefined ? undefined : 'never';
  return isSameDistribution(patience, queue.patience) ? undefined : patience;
}

function planOf({ routing, groups }: Scenario, queue: Queue, { plan }: CustomerClass): readonly RoutingStep[] {
  const own = plan ?? routing.plans.find((candidate) => candidate.queue === queue.name)?.steps;
  const skilled = groups.filter((group) => group.skills.some((skill) => skill.queue === queue.name));
  return own ?? [{ after: 0, groups: skilled.map(({ name }) => name) }];
}

function compilePlan(
  { groups }: Scenario,
  { messageAfter }: Queue,
  steps: readonly (RankedGroups & { readonly after: number })[],
): PlanStep[] {
  const answering = steps.map(
    ({ after, groups: names, ranks }): PlanStep => ({
      delay: after,
      groups: names.map((name) => groups.findIndex((group) => group.name === name)),
      ...(ranks === undefined ? {} : { ranks }),
    }),
  );
  if (messageAfter === undefined) return answering;
  // At the same wait groups answer first; later steps would never be reached.
  const reached = answering.filter(({ delay }) => delay <= messageAfter);
  return [...reached, { delay: messageAfter, groups: [], takesMessage: true }];
}

/** Shares by part of the day become pieces of the clock. */
function compileAllocations(allocations: readonly Allocation[], span: Span): AllocationModel {
  const every = allocations.find(({ shares }) => shares.length > 1)?.every;
  const pieces = every === undefined ? [{ start: 0, part: 0 }] : partsOfClock(span, every);
  return {
    pieceStart: Float64Array.from(pieces, ({ start }) => start),
    shares: Float64Array.from(
      pieces.flatMap(({ part }) => allocations.map(({ shares }) => shares[Math.min(shares.length - 1, part)])),
    ),
    count: allocations.length,
  };
}

function partsOfClock(span: Span, every: number): { readonly start: number; readonly part: number }[] {
  return cutByClock(span, every).map(({ start, clock }) => ({ start, part: Math.floor(clock / every) }));
}
