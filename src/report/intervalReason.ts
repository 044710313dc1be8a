// Why an interval misses its target, by simple rules that are tried in turn.
import type { PoolAxis, Results, Scope } from '../experiment/results.ts';
import { type IntervalCell, timed } from './intervalCells.ts';
import { indexTotals } from './totals.ts';

export interface Reason {
  readonly kind: keyof typeof meanings;
  /** As in a table, `understaffed by 3`. */
  readonly text: string;
}

/** Met in some replications and missed in others: between these shares of them, both included. */
const sometimes = { from: 0.2, to: 0.8 };

/** Agent hours away that an interval is asked for, by group. */
const awayMetrics = ['absence_hours', 'break_hours', 'activity_hours', 'outage_hours'] as const;
const secondsPerHour = 3600;

const meanings = {
  outage: 'outage: without so many agents cut off the staff would do.',
  holiday: 'holiday: a site rests in part; so many fewer agents than the queues of the pool require.',
  breaks: 'breaks: so many agents are on breaks or in training; with them the staff would do.',
  understaffed: 'understaffed: so many fewer agents scheduled than the queues of the pool require, each by itself',
  absence: 'absence: the schedule would do; on average so many of its agents are absent or off the phone.',
  backlog: 'backlog: those who already waited needed longer than the threshold to be answered.',
  'busy days': 'busy days: enough agents for the expected contacts; the target is met in some replications only.',
} as const;

/**
 * The first that holds, or undefined. The gap is the schedule's agents at work less what the queues of the pool require.
 * `outage` agents of the pool are cut off, and with them there would be enough;
 * `holiday` the gap is below 0 and a site of the pool has a public holiday on which not all work;
 * `breaks` the gap is below 0, but not if those on breaks and in planned activities were there;
 * `understaffed` the gap is below 0 (by so many whole agents);
 * `absence` the gap is not, but would be without the agents who are absent or off the phone in the mean of the replications;
 * `backlog` the contacts of the queue that waited in the interval before, on average, keep all agents of the pool busy for longer than
 * the threshold of the target: waiting × mean handling ÷ agents > threshold;
 * `busy days` the staff suffices for the expected contacts, but the target is met in 20 to 80 % of the replications only.
 */
export function findReasons(results: Results): (cell: IntervalCell) => Reason | undefined {
  const { axes, rows } = results;
  const totals = indexTotals(results);
  const value = (scope: Scope, name: string, metric: string, start: string): number | undefined => {
    const [row] = rows.of({ scopes: [scope], name, periods: ['interval'], metrics: [metric], start });
    return row?.estimate ?? undefined;
  };
  const poolOf = new Map<string, PoolAxis>(axes.pools.flatMap((pool) => pool.queues.map((queue) => [queue, pool])));
  const before = new Map<string, string>();
  timed(axes.intervals).forEach(({ start }, i, all) => {
    if (i > 0) before.set(start, all[i - 1]!.start);
  });

  return ({ queue, interval }) => {
    const pool = poolOf.get(queue.name);
    const gap = pool && value('pool', pool.name, 'gap', interval.start);
    const net = pool && value('pool', pool.name, 'net', interval.start);
    if (gap === undefined || net === undefined) return undefined;
    /** Agents of the pool who are away in this way, averaged over the interval. */
    const away = (metric: (typeof awayMetrics)[number]) =>
      pool!.groups.reduce((sum, group) => sum + (value('group', group, metric, interval.start) ?? 0), 0) *
      (secondsPerHour / interval.length);
    const cutOff = away('outage_hours');
    if (cutOff >= 0.5 && gap - cutOff < 0 && gap >= 0)
      return { kind: 'outage', text: `outage: ${whole(cutOff)} cut off` };
    if (gap < 0) {
      if (rests(axes, pool!, interval)) return { kind: 'holiday', text: `holiday, short by ${Math.ceil(-gap)}` };
      const resting = away('break_hours') + away('activity_hours');
      if (resting >= 0.5 && gap + resting >= 0) return { kind: 'breaks', text: `breaks: ${whole(resting)} away` };
      return { kind: 'understaffed', text: `understaffed by ${Math.ceil(-gap)}` };
    }
    const missing = away('absence_hours') + away('activity_hours');
    if (missing >= 0.5 && gap - missing < 0) return { kind: 'absence', text: `absence: ${whole(missing)} away` };
    const start = before.get(interval.start);
    const waiting = start === undefined ? 0 : (value('queue', queue.name, 'queue_mean', start) ?? 0);
    const handling = totals('queue', queue.name, 'aht')?.estimate ?? 0;
    if (waiting * handling > queue.target.within * net) return { kind: 'backlog', text: 'backlog' };
    const meets = value('queue', queue.name, 'p_meets', interval.start);
    if (meets === undefined || meets < sometimes.from || meets > sometimes.to) return undefined;
    return { kind: 'busy days', text: 'busy days' };
  };
}

function whole(agents: number): string {
  return String(Math.max(1, Math.round(agents)));
}

/** Whether a site of the pool has a holiday on the day of the interval on which not everybody works. */
function rests({ sites }: Results['axes'], pool: PoolAxis, { day }: IntervalCell['interval']): boolean {
  return sites.some(
    ({ groups, holidays, staffOnHolidays }) =>
      staffOnHolidays < 1 &&
      holidays.some(({ date }) => date === day) &&
      groups.some((group) => pool.groups.includes(group)),
  );
}

/** What the reasons in a table mean, a sentence each. */
export function reasonLegend(
  cells: readonly IntervalCell[],
  reasonOf: (cell: IntervalCell) => Reason | undefined,
): string[] {
  const kinds = new Set(cells.map((cell) => reasonOf(cell)?.kind));
  const methods = [...new Set(cells.flatMap(({ queue }) => queue.requiredBy ?? []))].join(', ');
  const by = methods === '' ? '' : ` (${methods})`;
  return Object.entries(meanings).flatMap(([kind, meaning]) =>
    kinds.has(kind as Reason['kind']) ? [kind === 'understaffed' ? `${meaning}${by}.` : meaning] : [],
  );
}
