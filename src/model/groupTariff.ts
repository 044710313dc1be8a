// The rows of a group in the tariff: its scheduled time with premiums, and the premiums of time worked past the schedule.
import type { TariffEntity } from '../facts/tariff.ts';
import type { Group } from '../scenario/scenario.ts';
import { changeOrder } from './changeOrder.ts';
import type { Timeline } from './model.ts';
import { paidShifts } from './paidShifts.ts';
import { createPieceSums, type PieceSums } from './pieceSums.ts';
import { restOf } from './roster.ts';
import type { SiteCosting } from './siteCosting.ts';
import type { Staffing } from './staffing.ts';
import { columnOf, type TariffRows } from './tariffRows.ts';
import { reasons, workKindCount, workKinds } from './worthOfTime.ts';

const scheduled = [
  columnOf.nightPremium,
  columnOf.sundayPremium,
  columnOf.holidayPremium,
  columnOf.overtimePremium,
] as const;
const perSecond = [
  columnOf.nightPerSecond,
  columnOf.sundayPerSecond,
  columnOf.holidayPerSecond,
  columnOf.overtimePerSecond,
] as const;

export interface TariffedGroup {
  readonly group: Group;
  readonly id: number;
  readonly entity: TariffEntity;
  readonly place: SiteCosting;
}

/** Adds the rows. A group without a wage has its time and no money. */
export function addGroup(tariffed: TariffedGroup, staffing: Staffing, timeline: Timeline, rows: TariffRows): void {
  const { id, entity, place } = tariffed;
  const { wage = 0 } = entity;
  const { edges, interval, worth: worthOf, premiums } = place.pieces;
  const { work, free } = scheduledTime(tariffed, staffing, timeline);
  const { table } = rows;
  for (let piece = 0; piece < interval.length; piece++) {
    const row = rows.rowOf(interval[piece], id);
    const shareOfInterval =
      (edges[piece + 1] - edges[piece]) / (timeline.edges[interval[piece] + 1] - timeline.edges[interval[piece]]);
    table[row + columnOf.freeSeconds] += free[piece];
    for (let kind = 0; kind < workKindCount; kind++) {
      const seconds = work[kind][piece];
      let worth = 1;
      for (let reason = 0; reason < reasons.length; reason++) {
        const share = premiums[(worthOf[piece] * workKindCount + kind) * reasons.length + reason];
        worth += share;
        table[row + scheduled[reason]] += seconds * share * wage;
        // Time past the schedule is overtime at the usual rate; how much of it there was before is not looked at.
        if (kind === workKinds.overtime) table[row + perSecond[reason]] += share * wage * shareOfInterval;
      }
      table[row + columnOf.workSeconds] += seconds;
      if (kind !== workKinds.ordinary) table[row + columnOf.overtimePay] += seconds * worth * wage;
    }
  }
}

/** Paid seconds of each piece: of work by kind, and of days off. */
function scheduledTime({ group, id, place }: TariffedGroup, staffing: Staffing, { origin }: Timeline) {
  const { edges } = place.pieces;
  const work = Array.from({ length: workKindCount }, () => createPieceSums(edges));
  const free = createPieceSums(edges);
  if (group.presence.law === 'headcount') addHeadcount(work[workKinds.ordinary], id, staffing, origin);
  else {
    const { site, costs, zone } = place;
    const frame = { zone, rest: restOf(site), rules: costs.rules };
    const paid = paidShifts(group.presence, frame, edges[0], edges[edges.length - 1]);
    for (const { agents, ...own } of paid) {
      for (const { start, end, overtime, beyond } of own.work)
        work[beyond ? workKinds.beyond : overtime ? workKinds.overtime : workKinds.ordinary].add(start, end, agents);
      for (const { start, end } of own.free) free.add(start, end, agents);
    }
  }
  return { work: work.map((sums) => sums.seconds()), free: free.seconds() };
}

/** Agents of whom only the number is known, as the schedule has them: as a number, or one by one where they can be away. */
function addHeadcount(sums: PieceSums, group: number, { agents, schedule }: Staffing, origin: number): void {
  const { time, kind, subject, headcount, until } = schedule;
  const [first, end] = [agents.firstAgent[group], agents.firstAgent[group + 1]];
  const { staffFalls, staffRises, shiftStarts } = changeOrder;
  let level = 0;
  for (let at = 0; at < time.length; at++) {
    if (kind[at] === shiftStarts && subject[at] >= first && subject[at] < end)
      sums.add(origin + time[at], origin + until[at], 1);
    if ((kind[at] !== staffFalls && kind[at] !== staffRises) || subject[at] !== group) continue;
    sums.add(origin + time[at], Number.POSITIVE_INFINITY, headcount[at] - level);
    level = headcount[at];
  }
}
