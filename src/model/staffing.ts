// Who is there when: agents' slots and the changes that the calendar brings.
import type { Group, Presence } from '../scenario/scenario.ts';
import { dayNumber } from '../units/calendar.ts';
import { toLocal, type Zone } from '../units/zone.ts';
import { changeOrder } from './changeOrder.ts';
import type { AgentsModel, Opening, Schedule, Timeline } from './model.ts';
import { canBeAway, type Duty, dutiesOf, dutiesOfLevels, type Rest } from './roster.ts';
import { createSchedule, type ScheduleBuilder } from './schedule.ts';
import type { SiteChange } from './siteChanges.ts';
import { cutByClock, type Span } from './timeline.ts';

export interface Staffing {
  readonly agents: AgentsModel;
  readonly schedule: Schedule;
  /** Law of each group: that of its presence, but rostered wherever its agents can be away. */
  readonly laws: readonly Presence['law'][];
}

export interface StaffingParts {
  readonly groups: readonly Group[];
  /** Zone and days of rest of each group. */
  readonly zones: readonly Zone[];
  readonly rests: readonly Rest[];
  readonly openings: readonly (Opening | undefined)[];
  readonly siteChanges: readonly SiteChange[];
}

/** Compiles the presence of all groups, the openings of all queues and the edges of the reporting intervals into one schedule. */
export function compileStaffing(
  { groups, zones, rests, openings, siteChanges }: StaffingParts,
  span: Span,
  timeline: Timeline,
): Staffing {
  const firstAgent = [0];
  const laws: Presence['law'][] = [];
  const schedule = createSchedule();
  // Under `drain` the staffing of the last instant stays; otherwise the calendar goes on.
  const last = timeline.afterEnd === 'drain' ? timeline.countTo : span.end;
  groups.forEach((group, id) => {
    const first = firstAgent[id];
    const own = { ...span, zone: zones[id], rest: rests[id] };
    const { presence, shrinkage } = group;
    const isAway = canBeAway(group, siteChanges.length > 0, rests[id]);
    let agents: number;
    if (presence.law === 'rostered') {
      const roster = dutiesOf(presence.shifts, shrinkage?.blocks ?? [], first, own);
      addDuties(schedule, roster.duties, last);
      agents = roster.agents;
    } else {
      const levels = levelsOf(presence, own, last);
      if (isAway) {
        const dayOf = (time: number) => dayNumber(toLocal(own.zone, own.origin + time).date);
        const roster = dutiesOfLevels(levels, first, Number.POSITIVE_INFINITY, dayOf);
        addDuties(schedule, roster.duties, last);
      } else addHeadcount(schedule, id, levels);
      agents = levels.reduce((most, { level }) => Math.max(most, level), 0);
    }
    laws.push(isAway ? 'rostered' : presence.law);
    firstAgent.push(first + agents);
  });
  openings.forEach((opening, queue) => {
    opening?.edges.forEach((time, i) => {
      const kind = i % 2 === 0 ? changeOrder.queueOpens : changeOrder.queueCloses;
      if (time < Number.POSITIVE_INFINITY) schedule.add({ time, kind, subject: queue });
    });
  });
  for (const { time, site, onSite, atHome } of siteChanges)
    schedule.add({ time, kind: changeOrder.siteChanges, subject: site, until: onSite, atHome });
  for (const time of timeline.edges) schedule.add({ time, kind: changeOrder.intervalEdge });
  schedule.add({ time: timeline.countTo, kind: changeOrder.countedTimeEnds });
  const areEverAway = groups.some((group, id) => canBeAway(group, siteChanges.length > 0, rests[id]));
  return { agents: { firstAgent: Int32Array.from(firstAgent), areEverAway }, schedule: schedule.build(), laws };
}

/** A number of agents and since when, in order of time; only where it changes. On days of rest it is the share that works. */
function levelsOf(
  { every, agents }: Extract<Presence, { law: 'headcount' }>,
  { rest, ...span }: Span & { readonly rest: Rest },
  last: number,
) {
  const levels: { time: number; level: number }[] = [];
  for (const { start, clock, date } of cutByClock(span, every)) {
    const scheduled = agents[Math.min(agents.length - 1, clock / every)];
    const level = rest.dates.has(date) ? Math.round(scheduled * rest.staff) : scheduled;
    if (levels.at(-1)?.level !== level && start < last) levels.push({ time: start, level });
  }
  return levels;
}

function addHeadcount(
  schedule: ScheduleBuilder,
  group: number,
  levels: readonly { readonly time: number; readonly level: number }[],
): void {
  // Backwards, so that each change knows when the headcount next falls, and to what.
  let until = Number.POSITIVE_INFINITY;
  let headcountAfter = 0;
  for (let i = levels.length - 1; i >= 0; i--) {
    const { time, level } = levels[i];
    const falls = i > 0 && level < levels[i - 1].level;
    const kind = falls ? changeOrder.staffFalls : changeOrder.staffRises;
    schedule.add({ time, kind, subject: group, headcount: level, until, headcountAfter });
    if (falls) {
      until = time;
      headcountAfter = level;
    }
  }
}

/** Shifts that last to `last` or beyond do not end. Spells that would be over before the simulated time begins are left out. */
function addDuties(schedule: ScheduleBuilder, duties: readonly Duty[], last: number): void {
  for (const { agent, start, end, day, isFree, spells } of duties) {
    if (start >= last) continue;
    const until = end < last ? end : Number.POSITIVE_INFINITY;
    schedule.add({
      time: Math.max(0, start),
      kind: changeOrder.shiftStarts,
      subject: agent,
      until,
      detail: day,
      headcount: isFree ? 0 : 1,
    });
    if (until < Number.POSITIVE_INFINITY)
      schedule.add({ time: until, kind: changeOrder.shiftEnds, subject: agent, until });
    for (const { at, length, kind } of spells) {
      if (at >= last || at + length <= 0) continue;
      const time = Math.max(0, at);
      schedule.add({ time, kind: changeOrder.spellDue, subject: agent, until: at + length - time, detail: kind });
    }
  }
}
