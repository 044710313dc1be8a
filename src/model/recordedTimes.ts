// Known arrival times: from wall clocks to the clock of the model, and how often they come.
import type { Arrivals } from '../scenario/scenario.ts';
import { dateOf, secondsPerDay } from '../units/calendar.ts';
import { toInstant, type Zone } from '../units/zone.ts';
import type { Stretch } from './demandStretches.ts';
import type { ClockPiece, Span } from './timeline.ts';

/**
 * The times that lie in the simulated time, rising. A local time that the clock shows twice means the first, one that it skips
 * the time as much later.
 */
export function clockTimes(
  { times, zone }: Extract<Arrivals, { kind: 'times' }>,
  span: Span,
  zones: ReadonlyMap<string, Zone>,
): Float64Array {
  const clock = zone === undefined ? span.zone : zones.get(zone)!;
  const margin = 2 * secondsPerDay;
  const near = times.filter((time) => time >= span.origin - margin && time <= span.origin + span.end + margin);
  const onClock = near.map((time) => {
    const day = Math.floor(time / secondsPerDay);
    return toInstant(clock, dateOf(day), time - day * secondsPerDay) - span.origin;
  });
  return Float64Array.from(onClock.filter((time) => time >= 0 && time < span.end)).sort();
}

/** How often known times come within each piece, for what needs no more than a rate. */
export function recordedStretches(pieces: readonly ClockPiece[], times: Float64Array): Stretch[] {
  let next = 0;
  return pieces.map(({ start, end }, interval) => {
    const first = next;
    while (next < times.length && times[next] < end) next++;
    return { start, end, rate: (next - first) / (end - start), slope: 0, interval, aht: undefined };
  });
}
