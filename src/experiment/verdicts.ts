// Targets held against estimates: MET and MISSED only when the whole interval lies on one side.
import type { QueueTarget, ResultRow, Unit, Verdict } from './results.ts';

/** One part of a target. */
export interface TargetPart {
  readonly metric: string;
  readonly unit: Unit;
  readonly bound: Verdict['bound'];
  readonly target: number;
}

/** The verdicts of one queue; `total` finds its rows of the whole time by metric. */
export function verdictsOf(
  queue: string,
  target: QueueTarget,
  total: (metric: string) => Pick<ResultRow, 'estimate' | 'low' | 'high'> | undefined,
): Verdict[] {
  return partsOf(target).map((part): Verdict => {
    const row = total(part.metric);
    const estimate = row?.estimate ?? null;
    const low = row?.low ?? null;
    const high = row?.high ?? null;
    return { queue, ...part, estimate, low, high, outcome: outcomeOf(part, estimate, low, high) };
  });
}

/** The parts of a target, service level first. */
export function partsOf(target: QueueTarget): TargetPart[] {
  const parts: TargetPart[] = [];
  const add = (value: number | undefined, metric: string, unit: Unit, bound: Verdict['bound']): void => {
    if (value !== undefined) parts.push({ metric, unit, bound, target: value });
  };
  add(target.serviceLevel, target.counting, 'share', 'at least');
  add(target.abandoned, 'abandoned_share', 'share', 'at most');
  add(target.asa, 'asa', 'seconds', 'at most');
  add(target.occupancy, 'occupancy', 'share', 'at most');
  return parts;
}

/** Without an interval (one replication) the estimate itself decides. */
export function outcomeOf(
  { bound, target }: TargetPart,
  estimate: number | null,
  low: number | null,
  high: number | null,
): Verdict['outcome'] {
  if (estimate === null) return 'EMPTY';
  const worst = bound === 'at least' ? (low ?? estimate) : -(high ?? estimate);
  const best = bound === 'at least' ? (high ?? estimate) : -(low ?? estimate);
  const goal = bound === 'at least' ? target : -target;
  if (worst >= goal) return 'MET';
  return best < goal ? 'MISSED' : 'TOO CLOSE';
}
