// Who is there when: agents' slots and the changes that the calendar brings.
import type { Group, Shift } from '../scenario/scenario.ts';
import { addDays, secondsPerDay, weekday } from '../units/calendar.ts';
import { toInstant, toLocal } from '../units/zone.ts';
import { changeOrder } from './changeOrder.ts';
import type { Opening, Schedule, Timeline } from './model.ts';
import { cutByClock, type Span } from './timeline.ts';

/** One change of the calendar, as the schedule holds it. */
interface Change {
  readonly time: number;
  readonly kind: number;
  readonly subject: number;
  readonly headcount: number;
  readonly until: number;
  readonly headcountAfter: number;
}

export interface Staffing {
  readonly firstAgent: Int32Array;
  readonly schedule: Schedule;
}

/** Compiles the presence of all groups, the openings of all queues and the edges of the reporting intervals into one schedule. */
export function compileStaffing(
  groups: readonly Group[],
  openings: readonly (Opening | undefined)[],
  span: Span,
  timeline: Timeline,
): Staffing {
  const firstAgent = [0];
  const changes: Change[] = [];
  groups.forEach((group, id) => {
    const first = firstAgent[id];
    const compiled =
      group.presence.law === 'headcount'
        ? compileHeadcount(id, group.presence, span, timeline)
        : compileShifts(first, group.presence.shifts, span, timeline);
    firstAgent.push(first + compiled.agents);
    for (const change of compiled.changes) changes.push(change);
  });
  const mark = (time: number, kind: number, subject = 0) =>
    changes.push({ time, kind, subject, headcount: 0, until: 0, headcountAfter: 0 });
  openings.forEach((opening, queue) => {
    opening?.edges.forEach((time, i) => {
      if (time < Number.POSITIVE_INFINITY)
        mark(time, i % 2 === 0 ? changeOrder.queueOpens : changeOrder.queueCloses, queue);
    });
  });
  for (const edge of timeline.edges) mark(edge, changeOrder.intervalEdge);
  mark(timeline.countTo, changeOrder.countedTimeEnds);
  // Equal times and kinds keep the order above: groups, agents and shifts as written.
  changes.sort((a, b) => a.time - b.time || a.kind - b.kind);
  return {
    firstAgent: Int32Array.from(firstAgent),
    schedule: {
      time: Float64Array.from(changes, ({ time }) => time),
      kind: Uint8Array.from(changes, ({ kind }) => kind),
      subject: Int32Array.from(changes, ({ subject }) => subject),
      headcount: Int32Array.from(changes, ({ headcount }) => headcount),
      until: Float64Array.from(changes, ({ until }) => until),
      headcountAfter: Int32Array.from(changes, ({ headcountAfter }) => headcountAfter),
    },
  };
}

/** Under `drain` the staffing of the last instant stays; otherwise the calendar goes on. */
function lastChange(span: Span, timeline: Timeline): number {
  return timeline.afterEnd === 'drain' ? timeline.countTo : span.end;
}

function compileHeadcount(
  group: number,
  presence: Extract<Group['presence'], { law: 'headcount' }>,
  span: Span,
  timeline: Timeline,
): { agents: number; changes: Change[] } {
  const { every, agents } = presence;
  const levels: { time: number; level: number }[] = [];
  for (const { start, clock } of cutByClock(span, every)) {
    const level = agents[Math.min(agents.length - 1, clock / every)];
    if (levels.at(-1)?.level !== level && start < lastChange(span, timeline)) levels.push({ time: start, level });
  }
  // Backwards, so that each change knows when the headcount next falls, and to what.
  const changes: Change[] = [];
  let until = Number.POSITIVE_INFINITY;
  let headcountAfter = 0;
  for (let i = levels.length - 1; i >= 0; i--) {
    const { time, level } = levels[i];
    const falls = i > 0 && level < levels[i - 1].level;
    const kind = falls ? changeOrder.staffFalls : changeOrder.staffRises;
    changes.push({ time, kind, subject: group, headcount: level, until, headcountAfter });
    if (falls) {
      until = time;
      headcountAfter = level;
    }
  }
  return { agents: levels.reduce((most, { level }) => Math.max(most, level), 0), changes: changes.reverse() };
}

function compileShifts(
  first: number,
  shifts: readonly Shift[],
  span: Span,
  timeline: Timeline,
): { agents: number; changes: Change[] } {
  const { zone, origin, end } = span;
  const last = lastChange(span, timeline);
  const firstDate = addDays(toLocal(zone, origin).date, -1);
  const days = Math.ceil(end / secondsPerDay) + 2;
  const changes: Change[] = [];
  let slot = first;
  for (const shift of shifts) {
    for (let day = 0; day <= days; day++) {
      const date = addDays(firstDate, day);
      if (!shift.days.includes(weekday(date))) continue;
      const starts = toInstant(zone, date, shift.start) - origin;
      const leaves = starts + shift.length;
      if (leaves <= 0 || starts >= last) continue;
      const until = leaves < last ? leaves : Number.POSITIVE_INFINITY;
      for (let agent = slot; agent < slot + shift.agents; agent++) {
        const change = { subject: agent, headcount: 0, headcountAfter: 0, until };
        changes.push({ ...change, time: Math.max(0, starts), kind: changeOrder.shiftStarts });
        if (until < Number.POSITIVE_INFINITY) changes.push({ ...change, time: until, kind: changeOrder.shiftEnds });
      }
    }
    slot += shift.agents;
  }
  return { agents: slot - first, changes };
}
