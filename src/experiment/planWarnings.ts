// Doubts that come from holding the plan against the demand and against what was played.
import type { Compiled } from '../model/compile.ts';
import { meanPatience } from '../model/meanTimes.ts';
import { predictedLevel } from '../planning/erlangPrediction.ts';
import { expectedDemand } from '../planning/expectedDemand.ts';
import { presentAgents } from '../planning/presentAgents.ts';
import type { PoolPlan, StaffingPlan } from '../planning/staffingPlan.ts';
import { type UnstaffedHours, unstaffedHours } from '../planning/unstaffedHours.ts';
import type { Queue, Scenario } from '../scenario/scenario.ts';
import { formatClock } from '../units/formatTime.ts';
import type { QueueId } from '../units/quantities.ts';
import { toLocal } from '../units/zone.ts';
import { calendarWarnings } from './calendarWarnings.ts';
import type { ResultRows, Warning } from './results.ts';
import { countingOf } from './targets.ts';

export interface Played {
  readonly scenario: Scenario;
  readonly compiled: Compiled;
  readonly plan: StaffingPlan;
  readonly rows: ResultRows;
}

const secondsPerHour = 3600;
/** A service level this far from Erlang's deserves a look. */
const farFromErlang = 0.1;
/** A queue that waits so many times longer at the end than at the beginning grows. */
const growth = 10;
/** The beginning and the end that are held against each other: a tenth of the intervals each. */
const tenths = 10;

export function planWarnings(played: Played): Warning[] {
  return [
    ...unstable(played),
    ...unstaffed(played),
    ...calendarWarnings(played.scenario, played.compiled),
    ...startsEmpty(played),
    ...differsFromErlang(played),
  ];
}

/**
 * Queues that grow without end: nothing bounds them, and over the whole time the load of their pool is no less than its staff
 * (Erlang 1917: M/M/n is stable only below), or so many more wait in the last tenth of the intervals than in the first that they
 * outnumber the agents.
 */
function unstable(played: Played): Warning[] {
  return played.plan.pools.flatMap((pool): Warning[] => {
    const load = sum(pool.queues.flatMap((queue) => played.plan.queues[queue].demand.work));
    const lengths = played.plan.stretches.map(({ start, end }) => end - start);
    const staff = sum(pool.net.map((agents, i) => agents * lengths[i]));
    if (staff === 0) return [];
    const endless = pool.queues.filter((queue) => isEndless(played, queue));
    const overloaded = load >= staff ? endless : endless.filter((queue) => grows(played, pool, queue));
    if (overloaded.length === 0) return [];
    const seconds = sum(lengths);
    const erlangs = `${(load / seconds).toFixed(1)} erlangs of work for ${(staff / seconds).toFixed(1)} agents on average`;
    return [
      {
        kind: 'unstable queue',
        message: `${namesOf(played, overloaded)} without end: ${erlangs}, and callers who never give up. Waiting times say how long was simulated and little else.`,
      },
    ];
  });
}

function namesOf({ scenario }: Played, queues: readonly QueueId[]): string {
  const names = queues.map((queue) => scenario.queues[queue].name).join(', ');
  return queues.length === 1 ? `Queue ${names} grows` : `Queues ${names} grow`;
}

/** Nobody gives up, is turned away, leaves a message or is cut off. */
function isEndless({ scenario, compiled, plan }: Played, queue: QueueId): boolean {
  const { capacity, lines, opening } = compiled.model.queues[queue];
  const bounded = [capacity, lines, compiled.model.lines].some(Number.isFinite) || opening?.cutsOff === true;
  const leaves =
    meanPatience(compiled.model.queues[queue]) !== undefined || scenario.queues[queue].messageAfter !== undefined;
  return !bounded && !leaves && sum(plan.queues[queue].demand.work) > 0;
}

function grows({ rows, scenario }: Played, pool: PoolPlan, queue: QueueId): boolean {
  const { name } = scenario.queues[queue];
  const asked = { scopes: ['queue'], name, periods: ['interval'], metrics: ['queue_mean'] } as const;
  const waiting = Array.from(rows.of(asked), ({ estimate }) => estimate ?? 0);
  const tenth = Math.floor(waiting.length / tenths);
  if (tenth === 0) return false;
  const [first, last] = [mean(waiting.slice(0, tenth)), mean(waiting.slice(-tenth))];
  return last > growth * first && last > mean(pool.net);
}

/** Open hours in which nobody is scheduled; what a queue without a single answer is told of in another place is left out. */
function unstaffed({ scenario, compiled, rows }: Played): Warning[] {
  const { interval } = scenario.period;
  const every = interval === 'whole' ? secondsPerHour : Math.min(interval, secondsPerHour);
  const byQueue = new Map<QueueId, UnstaffedHours[]>();
  for (const hours of unstaffedHours(compiled, every))
    byQueue.set(hours.queue, [...(byQueue.get(hours.queue) ?? []), hours]);
  return [...byQueue].flatMap(([queue, all]): Warning[] => {
    const { name } = scenario.queues[queue];
    if (totalOf(rows, name, 'answered') === 0) return [];
    const contacts = sum(all.map((hours) => hours.contacts));
    const hours = sum(all.map(({ length }) => length)) / secondsPerHour;
    const { day, clock, endClock } = all[0];
    const further = all.length === 1 ? '' : ` and ${all.length - 1} more ${all.length === 2 ? 'time' : 'times'}`;
    const about = `Queue ${name} has nobody to answer it`;
    return [
      {
        kind: 'unstaffed open hours',
        about,
        message: `${about} from ${clock} to ${endClock} on ${day}${further}: ${quantity(hours)} h in all, in which ${quantity(contacts)} contacts are expected.`,
      },
    ];
  });
}

/**
 * Demand and staff at the first midnight of a centre that is played by whole days, or by batches of a steady state, begins without a
 * contact and goes on after the end.
 */
export function startsEmpty({ scenario, compiled: { model, span } }: Pick<Played, 'scenario' | 'compiled'>): Warning[] {
  const { warmUp, afterEnd, days } = scenario.period;
  const goesOn = days !== undefined || scenario.run.batches !== undefined;
  if (warmUp > 0 || afterEnd === 'drain' || !goesOn) return [];
  const instant = [{ start: 0, end: 1 }];
  const isStaffed = presentAgents(model, instant)[0].some((agents) => agents > 0);
  if (!isStaffed || model.queues.every((queue) => expectedDemand(queue, instant).contacts[0] === 0)) return [];
  const { date, secondsAfterMidnight } = toLocal(span.zone, span.origin);
  return [
    {
      kind: 'warm-up too short',
      message: `Contacts come and agents work at ${formatClock(secondsAfterMidnight)} on ${date}, when the simulated time begins, but the centre is empty then: its first hours look better than they would be. A warmUp in period, such as 1d, mends that.`,
    },
  ];
}

/** Service levels far from what Erlang promises queues that have one group to themselves. */
function differsFromErlang({ scenario, compiled: { model }, plan, rows }: Played): Warning[] {
  return scenario.queues.flatMap((queue, id): Warning[] => {
    const promised = isBlended(queue) ? null : predictedLevelOf(queue, id);
    const reached = totalOf(rows, queue.name, queue.target.counting);
    if (promised === null || reached === null || Math.abs(promised - reached) <= farFromErlang) return [];
    const formula = meanPatience(model.queues[id]) === undefined ? 'Erlang C' : 'Erlang A';
    return [
      {
        kind: 'far from Erlang',
        message: `Queue ${queue.name} reaches ${percent(reached)} where ${formula} promises ${percent(promised)} with the same load and staff: the formula takes every interval as steady and the times as exponential, and knows no backlog, busy day, redial, message or limit.`,
      },
    ];
  });

  /** Its groups also call, of which the formulas know nothing. */
  function isBlended({ name }: Queue): boolean {
    return scenario.groups.some(
      ({ skills, campaigns = [] }) => campaigns.length > 0 && skills.some((skill) => skill.queue === name),
    );
  }

  function predictedLevelOf({ target, shortAbandon }: Queue, queue: QueueId): number | null {
    if (target.serviceLevel === undefined) return null;
    const asked = { within: target.within, counting: countingOf(target.counting), short: shortAbandon };
    return predictedLevel(model, plan, queue, asked);
  }
}

function totalOf(rows: ResultRows, name: string, metric: string): number | null {
  const [found] = rows.of({ scopes: ['queue'], name, periods: ['total'], metrics: [metric] });
  return found?.estimate ?? null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function quantity(value: number): string {
  return value < 10 ? String(Number(value.toFixed(1))) : value.toFixed(0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
