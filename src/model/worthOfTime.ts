// The counted time of a site cut into pieces within which an hour of work is worth the same: at midnights, where night begins and ends,
// at clock changes and at the edges of intervals.
import { type PremiumContext, premiumsAt, type Reason } from '../places/premiums.ts';
import { weekdayOf } from '../units/calendar.ts';
import { edgesOf } from '../units/wallOverlap.ts';
import { cutByWall } from '../units/wallPieces.ts';
import type { Zone } from '../units/zone.ts';
import type { Timeline } from './model.ts';

/** Kinds of working time whose hours differ in premiums: ordinary, overtime, and overtime beyond an amount of it. */
export const workKinds = { ordinary: 0, overtime: 1, beyond: 2 } as const;
export const workKindCount = 3;
export const reasons = ['night', 'sunday', 'holiday', 'overtime'] as const satisfies readonly Reason[];

export interface WorthPieces {
  /** Instants, one more than pieces; the pieces cover the counted time. */
  readonly edges: Float64Array;
  readonly interval: Int32Array;
  /** Day number of the local date. */
  readonly day: Int32Array;
  /** Number of the worth that holds in each piece; many have the same. */
  readonly worth: Int32Array;
  /** Premiums as shares of the wage: [(worth × kinds + kind) × reasons + reason]. */
  readonly premiums: Float64Array;
}

export function worthOfTime(timeline: Timeline, zone: Zone, context: PremiumContext): WorthPieces {
  const intervalEdges = timeline.edges.map((edge) => timeline.origin + edge);
  const last = intervalEdges.length - 1;
  const edges: number[] = [];
  const interval: number[] = [];
  const day: number[] = [];
  const worth: number[] = [];
  const premiums: number[][] = [];
  const known = new Map<string, number>();
  const worthOfPiece = (today: number, clock: number): number => {
    // All that premiums depend on.
    const key = `${weekdayOf(today)} ${context.holidays.get(today)} ${clock}`;
    const found = known.get(key) ?? premiums.length;
    if (found === premiums.length)
      premiums.push(Object.values(workKinds).flatMap((kind) => sharesOf(today, clock, kind, context)));
    known.set(key, found);
    return found;
  };
  let at = 0;
  for (const piece of cutByWall(zone, intervalEdges[0], intervalEdges[last], edgesOf(context.rules.night))) {
    const own = worthOfPiece(piece.day, piece.clock);
    for (let from = piece.start; from < piece.end; from = edges[edges.length - 1]) {
      if (edges.length === 0) edges.push(from);
      edges.push(Math.min(piece.end, intervalEdges[at + 1]));
      interval.push(at);
      day.push(piece.day);
      worth.push(own);
      if (edges[edges.length - 1] === intervalEdges[at + 1]) at++;
    }
  }
  return {
    edges: Float64Array.from(edges),
    interval: Int32Array.from(interval),
    day: Int32Array.from(day),
    worth: Int32Array.from(worth),
    premiums: Float64Array.from(premiums.flat()),
  };
}

function sharesOf(day: number, clock: number, kind: number, context: PremiumContext): number[] {
  const time = {
    ...(kind === workKinds.ordinary ? {} : { overtime: true as const }),
    ...(kind === workKinds.beyond ? { beyond: true as const } : {}),
  };
  const shares = new Array<number>(reasons.length).fill(0);
  for (const { reason, share } of premiumsAt(day, clock, time, context)) shares[reasons.indexOf(reason)] += share;
  return shares;
}
