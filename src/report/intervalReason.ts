// Why an interval misses its target, by simple rules that are tried in turn.
import type { PoolAxis, Results } from '../experiment/results.ts';
import { type IntervalCell, timed } from './intervalCells.ts';
import { indexTotals } from './totals.ts';

export interface Reason {
  readonly kind: 'understaffed' | 'backlog' | 'busy days';
  /** As in a table, `understaffed by 3`. */
  readonly text: string;
}

/** Met in some replications and missed in others: between these shares of them, both included. */
const sometimes = { from: 0.2, to: 0.8 };

/**
 * The first that holds, or undefined:
 * `understaffed` the schedule brings the pool of the queue fewer agents than its queues require (by so many whole agents);
 * `backlog` the contacts of the queue that waited in the interval before, on average, keep all agents of the pool busy for longer than
 * the threshold of the target: waiting × mean handling ÷ agents > threshold;
 * `busy days` the staff suffices for the expected contacts, but the target is met in 20 to 80 % of the replications only.
 */
export function findReasons(results: Results): (cell: IntervalCell) => Reason | undefined {
  const { axes, rows } = results;
  const totals = indexTotals(results);
  const values = new Map<string, number>();
  const wanted = new Set(['gap', 'net', 'queue_mean', 'p_meets']);
  for (const { period, name, metric, start, estimate } of rows)
    if (period === 'interval' && estimate !== null && wanted.has(metric))
      values.set(`${metric} ${start} ${name}`, estimate);
  const value = (metric: string, start: string, name: string) => values.get(`${metric} ${start} ${name}`);
  const poolOf = new Map<string, PoolAxis>(axes.pools.flatMap((pool) => pool.queues.map((queue) => [queue, pool])));
  const before = new Map<string, string>();
  timed(axes.intervals).forEach(({ start }, i, all) => {
    if (i > 0) before.set(start, all[i - 1]!.start);
  });

  return ({ queue, interval }) => {
    const pool = poolOf.get(queue.name);
    const gap = pool && value('gap', interval.start, pool.name);
    const net = pool && value('net', interval.start, pool.name);
    if (gap === undefined || net === undefined) return undefined;
    if (gap < 0) return { kind: 'understaffed', text: `understaffed by ${Math.ceil(-gap)}` };
    const waiting = value('queue_mean', before.get(interval.start) ?? '', queue.name) ?? 0;
    const handling = totals('queue', queue.name, 'aht')?.estimate ?? 0;
    if (waiting * handling > queue.target.within * net) return { kind: 'backlog', text: 'backlog' };
    const meets = value('p_meets', interval.start, queue.name);
    if (meets === undefined || meets < sometimes.from || meets > sometimes.to) return undefined;
    return { kind: 'busy days', text: 'busy days' };
  };
}

/** What the reasons in a table mean, a sentence each. */
export function reasonLegend(
  cells: readonly IntervalCell[],
  reasonOf: (cell: IntervalCell) => Reason | undefined,
): string[] {
  const kinds = new Set(cells.map((cell) => reasonOf(cell)?.kind));
  const methods = [...new Set(cells.flatMap(({ queue }) => queue.requiredBy ?? []))].join(', ');
  const by = methods === '' ? '' : ` (${methods})`;
  const meanings: Readonly<Record<Reason['kind'], string>> = {
    understaffed: `understaffed: so many fewer agents scheduled than the queues of the pool require, each by itself${by}.`,
    backlog: 'backlog: those who already waited needed longer than the threshold to be answered.',
    'busy days': 'busy days: enough agents for the expected contacts; the target is met in some replications only.',
  };
  return Object.entries(meanings).flatMap(([kind, meaning]) => (kinds.has(kind as Reason['kind']) ? [meaning] : []));
}
