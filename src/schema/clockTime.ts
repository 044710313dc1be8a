// Times of day on the local clock: `08:30`.
import { secondsPerDay } from '../units/calendar.ts';
import type { Seconds } from '../units/quantities.ts';
import type { Field } from './field.ts';
import { scalar } from './scalar.ts';

/** A time of day, read as seconds after local midnight; `24:00`, the end of the day, only with `endOfDay`. */
export function clockTime(
  doc: string,
  options: { readonly endOfDay?: boolean; readonly example?: string } = {},
): Field<Seconds> {
  const last = options.endOfDay ? '24:00' : '23:59';
  return scalar<Seconds>({
    kind: 'time of day',
    doc,
    example: options.example ?? '08:30',
    expected: 'a time of day',
    schema: { type: 'string', pattern: '^[0-9]{1,2}:[0-5][0-9](:[0-5][0-9])?$' },
    interpret(value, _reading, node) {
      const written = node.written ?? String(value);
      const allowed = `hours and minutes from 00:00 to ${last}`;
      const seconds = parseClockTime(written);
      if (seconds === undefined) return { message: `${JSON.stringify(written)} is not a time of day`, allowed };
      const late = options.endOfDay ? seconds > secondsPerDay : seconds >= secondsPerDay;
      return late ? { message: `time of day ${written} is after ${last}`, allowed } : { value: seconds };
    },
  });
}

/** Seconds after midnight of `H:MM`, `HH:MM` or `HH:MM:SS`; hours are not bounded here; undefined when it is no such text. */
export function parseClockTime(text: string): Seconds | undefined {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim());
  if (match === null) return undefined;
  return Number(match[1]) * 3_600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
}
