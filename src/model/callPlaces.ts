// Where people are called: the local clock of each place as offsets, and the stretches of the clock in which they may be called.
import type { CallPlace } from '../scenario/campaign.ts';
import type { OpeningHours } from '../scenario/openingHours.ts';
import { dayNumber, secondsPerDay, weekday } from '../units/calendar.ts';
import { toLocal, type Zone } from '../units/zone.ts';
import type { PlaceModel } from './campaignModel.ts';
import { compileOpening } from './opening.ts';
import type { Span } from './timeline.ts';

/**
 * People are called while their window is open and the campaign works. A stretch that lasts beyond the simulated time ends at Infinity.
 * `zone` is that of the place; `hours` are on the clock of `hoursZone`.
 */
export function compilePlace(
  { name, window }: CallPlace,
  zone: Zone,
  hours: OpeningHours | undefined,
  hoursZone: Zone,
  { campaign, zoneId }: { readonly campaign: number; readonly zoneId: number },
  span: Span,
): PlaceModel {
  const people = compileOpening({ open: window.open, closing: 'drain' }, span, zone, new Set(window.closedOn));
  const work = compileOpening(hours, span, hoursZone);
  const { changes, offsets } = localClock(zone, span);
  return {
    campaign,
    name,
    zone: zoneId,
    open: work === undefined ? people!.edges : intersect(people!.edges, work.edges),
    changes,
    offsets,
  };
}

/** Stretches of both, as edges: open from [0], closed from [1] … */
function intersect(a: Float64Array, b: Float64Array): Float64Array {
  const edges: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = Math.max(a[i], b[j]);
    const to = Math.min(a[i + 1], b[j + 1]);
    if (from < to) edges.push(from, to);
    if (a[i + 1] <= b[j + 1]) i += 2;
    else j += 2;
  }
  return Float64Array.from(edges);
}

/** Local seconds since the Monday 00:00 of the week before the simulated time: clock + offset, whose offset changes with the zone's. */
function localClock(zone: Zone, { origin, end }: Span): Pick<PlaceModel, 'changes' | 'offsets'> {
  const { date } = toLocal(zone, origin);
  const monday = (dayNumber(date) - (weekday(date) - 1) - 7) * secondsPerDay;
  const changes: number[] = [];
  const offsets: number[] = [];
  zone.offsets.forEach((offset, i) => {
    const from = i === 0 ? Number.NEGATIVE_INFINITY : zone.changes[i - 1] - origin;
    const to = i < zone.changes.length ? zone.changes[i] - origin : Number.POSITIVE_INFINITY;
    if (to <= 0 || from > end) return;
    if (offsets.length > 0) changes.push(from);
    offsets.push(origin + offset - monday);
  });
  return { changes: Float64Array.from(changes), offsets: Float64Array.from(offsets) };
}
