// Times and durations as texts for outputs: ISO 8601 with offset for data, words for people.
import { secondsPerDay } from './calendar.ts';
import type { Instant, Seconds } from './quantities.ts';
import { toLocal, type Zone } from './zone.ts';

/** Local date and time with offset, `2027-03-08T09:30:00-05:00`. Parts of a second are cut off; UTC is `+00:00`. */
export function formatLocal(zone: Zone, instant: Instant): string {
  const local = toLocal(zone, Math.floor(instant));
  return `${local.date}T${clockWithSeconds(local.secondsAfterMidnight)}${formatOffset(local.offset)}`;
}

/**
 * Makes a function that writes instants like `formatLocal` to the thousandth of a second, `2027-03-08T09:30:00.250-05:00`, rounded.
 * It remembers the last day, so times that come roughly in order cost little more than their digits.
 */
export function millisecondFormatter(zone: Zone): (instant: Instant) => string {
  // The stretch, in milliseconds, in which date and offset stay as they are.
  let from = 0;
  let to = 0;
  let midnight = 0;
  let date = '';
  let offset = '';
  const look = (instant: Instant): void => {
    const local = toLocal(zone, instant);
    const next = zone.changes.find((change) => change > instant) ?? Number.POSITIVE_INFINITY;
    const last = zone.changes.findLast((change) => change <= instant) ?? Number.NEGATIVE_INFINITY;
    midnight = (instant - local.secondsAfterMidnight) * 1000;
    from = Math.max(midnight, last * 1000);
    to = Math.min(midnight + secondsPerDay * 1000, next * 1000);
    date = local.date;
    offset = formatOffset(local.offset);
  };
  return (instant) => {
    const rounded = Math.round(instant * 1000);
    if (rounded < from || rounded >= to) look(Math.floor(rounded / 1000));
    const clock = rounded - midnight;
    const parts = String(clock % 1000).padStart(3, '0');
    return `${date}T${clockWithSeconds(Math.floor(clock / 1000))}.${parts}${offset}`;
  };
}

/** Clock time to the minute, `09:30`; 24:00 and later stay as they are, `26:15`. Parts of a minute are cut off. */
export function formatClock(secondsAfterMidnight: Seconds): string {
  const minutes = Math.floor(secondsAfterMidnight / 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A duration in words: `20 s`, `1 h 30 min`, `7 d`. Days only when nothing is left over; parts of a second to three digits. */
export function formatDuration(duration: Seconds): string {
  const rounded = Math.round(Math.abs(duration) * 1000) / 1000;
  const sign = duration < 0 && rounded > 0 ? '-' : '';
  if (rounded > 0 && rounded % secondsPerDay === 0) return `${sign}${rounded / secondsPerDay} d`;
  const hours = Math.floor(rounded / 3600);
  const minutes = Math.floor((rounded % 3600) / 60);
  const seconds = Math.round((rounded % 60) * 1000) / 1000;
  const parts = [
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(seconds > 0 || rounded === 0 ? [`${seconds} s`] : []),
  ];
  return sign + parts.join(' ');
}

function clockWithSeconds(secondsAfterMidnight: Seconds): string {
  return `${formatClock(secondsAfterMidnight)}:${two(Math.floor(secondsAfterMidnight % 60))}`;
}

/** Whole minutes, as ISO 8601 has no seconds there; local mean times of before 1972 are rounded. */
function formatOffset(offset: Seconds): string {
  const minutes = Math.round(Math.abs(offset) / 60);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
