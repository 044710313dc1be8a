// Opening hours of a queue as stretches on the clock.
import type { OpeningHours } from '../scenario/openingHours.ts';
import { addDays, secondsPerDay, weekday } from '../units/calendar.ts';
import { toInstant, toLocal, type Zone } from '../units/zone.ts';
import type { Opening } from './model.ts';
import type { Span } from './timeline.ts';

/**
 * On the clock of `zone`, and never on the dates `closedOn`. Stretches that touch (24:00 and 00:00 of the next day) become one, so that nobody is cut off at midnight. A queue that is open
 * when the simulated time ends stays as it is: its last edge is Infinity.
 */
export function compileOpening(
  hours: OpeningHours | undefined,
  { origin, end }: Pick<Span, 'origin' | 'end'>,
  zone: Zone,
  closedOn: ReadonlySet<string> = new Set(),
): Opening | undefined {
  if (hours === undefined) return undefined;
  const first = toLocal(zone, origin).date;
  const edges: number[] = [];
  for (let day = -1; day <= Math.ceil(end / secondsPerDay) + 1; day++) {
    const date = addDays(first, day);
    if (closedOn.has(date)) continue;
    const today = hours.open.filter(({ days }) => days.includes(weekday(date))).sort((a, b) => a.from - b.from);
    for (const { from, to } of today) {
      const opens = Math.max(0, toInstant(zone, date, from) - origin);
      const ends = toInstant(zone, date, to) - origin;
      const closes = ends <= end ? ends : Number.POSITIVE_INFINITY;
      if (closes <= opens || opens > end) continue;
      if (edges.length > 0 && opens <= edges[edges.length - 1]) edges[edges.length - 1] = closes;
      else edges.push(opens, closes);
    }
  }
  return { edges: Float64Array.from(edges), cutsOff: hours.closing === 'clear' };
}
