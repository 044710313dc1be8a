// Whether the counted time can be cut into the batches that `run.batches` asks for: as many intervals in each.
import { refuse, type Wrong } from '../schema/mistake.ts';
import type { MapNode } from '../schema/node.ts';
import { secondsPerDay, utcMidnight } from '../units/calendar.ts';
import { makeGrid } from '../units/grid.ts';
import { loadZone } from '../units/zone.ts';
import type { Issues } from './issues.ts';
import type { Period, RunPlan } from './scenario.ts';
import { nodeAt } from './tree.ts';

export async function checkBatches(root: MapNode, period: Period, { batches }: RunPlan, issues: Issues): Promise<void> {
  const node = nodeAt(root, 'run', 'batches');
  const wrong = await cannotBeCut(period, batches);
  if (node !== undefined && wrong !== undefined) refuse(node.origin, 'run.batches', issues, wrong);
}

/** Why the period cannot be cut into so many batches, and into how many near that it can; undefined where nothing is wrong. */
export async function cannotBeCut(period: Period, batches: number | undefined): Promise<Wrong | undefined> {
  if (batches === undefined) return undefined;
  if (period.interval === 'whole') {
    const message = `the period is one interval, which cannot be cut into ${batches} batches`;
    return { message, allowed: 'period.interval such as 1h or 1d' };
  }
  const intervals = await countIntervals(period);
  if (intervals % batches === 0) return undefined;
  const possible = Array.from({ length: intervals - 1 }, (_, i) => i + 2).filter((count) => intervals % count === 0);
  const near = [possible.findLast((count) => count < batches), possible.find((count) => count > batches)];
  return {
    message: `${intervals} ${intervals === 1 ? 'interval' : 'intervals'} cannot be cut into ${batches} batches of as many each`,
    allowed: possible.length === 0 ? 'shorter intervals are allowed' : `${near.filter(Number).join(' or ')} is allowed`,
  };
}

async function countIntervals({ from, days, length, interval, zone: name }: Period): Promise<number> {
  const start = utcMidnight(from) - secondsPerDay;
  const zone = await loadZone(name, start, start + (length ?? days! * secondsPerDay) + 3 * secondsPerDay);
  const grid = makeGrid(zone, { from, interval, ...(length === undefined ? { days: days! } : { length }) });
  return grid.edges.length - 1;
}
