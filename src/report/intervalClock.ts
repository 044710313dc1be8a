// Intervals on another clock than that of the scenario: in UTC, at a site, in any zone. What an interval is stays; what it is called changes.
import type { IntervalLabel } from '../experiment/results.ts';
import { formatClock, formatLocal } from '../units/formatTime.ts';
import { toLocal, type Zone } from '../units/zone.ts';

/** A clock that a report is told by. */
export interface ReportClock {
  /** Must cover the period. */
  readonly zone: Zone;
  /** What it was asked for by, `cape-town` or `utc`. */
  readonly name: string;
}

/** How an interval is called. */
export type IntervalName = Pick<IntervalLabel, 'day' | 'clock' | 'end'>;

/** How intervals are called on the clock; on that of the scenario where there is none. */
export function intervalNames(clock: ReportClock | undefined): (interval: IntervalLabel) => IntervalName {
  if (clock === undefined) return (interval) => interval;
  const { zone } = clock;
  return ({ startInstant, length }) => {
    const { date, secondsAfterMidnight } = toLocal(zone, startInstant);
    return {
      day: date,
      clock: formatClock(secondsAfterMidnight),
      end: formatLocal(zone, startInstant + length),
    };
  };
}

/** What a report on another clock says of it, `Times are those of cape-town, Africa/Johannesburg.` */
export function clockSentence({ name, zone }: ReportClock): string {
  return name.toLowerCase() === zone.name.toLowerCase()
    ? `Times are those of ${zone.name}.`
    : `Times are those of ${name}, ${zone.name}.`;
}
