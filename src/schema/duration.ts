// Lengths of time: `30s`, `1h30m`, `100ms`. A unit is always written.
import type { Seconds } from '../units/quantities.ts';
import type { Field } from './field.ts';
import { type Limits, outside } from './limits.ts';
import { nearest } from './nearest.ts';
import { type Interpreted, scalar } from './scalar.ts';

const secondsOf: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1, ms: 0.001 };
const units = Object.keys(secondsOf);
const allowedUnits = 'allowed units: ms, s, m, h, d, w';
/** Longer words that people write for the units. */
const unitOfWord: Readonly<Record<string, string>> = {
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  day: 'd',
  days: 'd',
  week: 'w',
  weeks: 'w',
  millis: 'ms',
};

/** A length of time, read as seconds; not negative. */
export function duration(doc: string, options: Limits & { readonly example?: string } = {}): Field<Seconds> {
  return scalar<Seconds>({
    kind: 'duration',
    doc,
    example: options.example ?? '30s',
    expected: 'a duration',
    schema: { type: 'string', pattern: '^\\s*([0-9.]+(ms|s|m|h|d|w)\\s*)+$' },
    interpret(value) {
      const parsed = parseDuration(value);
      if (!('value' in parsed)) return parsed;
      return outside(parsed.value, String(value), options, writeDuration) ?? parsed;
    },
  });
}

/**
 * Seconds of a written duration: numbers with units w, d, h, m, s, ms, each unit at most once and the longest first.
 * A bare number, a negative length and an unknown unit are refused with a hint.
 */
function parseDuration(written: string | number | boolean): Interpreted<Seconds> {
  const text = String(written).trim();
  if (/^[+-]?[0-9.]+(e[+-]?\d+)?$/i.test(text)) {
    return { message: `bare number ${text}: write a unit, such as ${text}s or ${text}m`, allowed: allowedUnits };
  }
  if (text.startsWith('-')) return { message: `duration ${text} is negative`, allowed: 'a duration of 0s or more' };
  let rest = text;
  let total = 0;
  let lastUnit = -1;
  while (rest !== '') {
    const part = /^(\d+\.?\d*|\.\d+)\s*([^\d\s.]+)\s*/.exec(rest);
    if (part === null) return notADuration(text);
    const [whole, amount, unit] = part as unknown as [string, string, string];
    const position = units.indexOf(unit);
    if (position < 0) return unknownUnit(text, unit);
    if (position <= lastUnit) {
      return { message: `unit ${unit} of ${text} is written twice or after a shorter one`, allowed: 'such as 1h30m' };
    }
    total += unit === 'ms' ? Number(amount) / 1000 : Number(amount) * secondsOf[unit];
    lastUnit = position;
    rest = rest.slice(whole.length);
  }
  if (lastUnit < 0 || !Number.isFinite(total)) return notADuration(text);
  return { value: total };
}

/** A length of time as it is written in files, in the fewest units: 5400 gives `1h30m`, 0 gives `0s`. Not weeks. */
export function writeDuration(seconds: Seconds): string {
  let rest = seconds;
  let text = '';
  for (const unit of ['d', 'h', 'm']) {
    const amount = Math.floor(rest / secondsOf[unit]);
    if (amount > 0) text += `${amount}${unit}`;
    rest -= amount * secondsOf[unit];
  }
  const remaining = Number(rest.toFixed(9));
  return remaining > 0 || text === '' ? `${text}${remaining}s` : text;
}

function notADuration(text: string): Interpreted<Seconds> {
  return {
    message: `${JSON.stringify(text)} is not a duration`,
    allowed: `a number and a unit, such as 30s, 5m or 1h30m`,
  };
}

function unknownUnit(text: string, unit: string): Interpreted<Seconds> {
  const word = unit.toLowerCase();
  const meant = unitOfWord[word] ?? (units.includes(word) ? word : nearest(word, units));
  return {
    message: `unknown unit ${JSON.stringify(unit)} in ${text}`,
    allowed: allowedUnits,
    ...(meant === undefined ? {} : { nearest: meant }),
  };
}
