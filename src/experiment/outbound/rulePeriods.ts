// The stretches of days over which a nuisance rule forms its rate.

/** Days from (included) to (excluded), by their number in the counted time. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Successive blocks of so many days, all windows of so many days in a row, or calendar months. A day is a block of 1. */
export type RuleSpan =
  | { readonly kind: 'blocks'; readonly days: number }
  | { readonly kind: 'windows'; readonly days: number }
  | { readonly kind: 'months' };

/**
 * The stretches that are judged, in order of time: blocks from the first day on, the last one as long as the time lasts; windows that lie
 * whole within the time, or all of it where it is shorter; months as far as they lie in it. `dates` are the local days, `2027-03-08`.
 */
export function judgedDays(span: RuleSpan, dates: readonly string[]): Days[] {
  const count = dates.length;
  if (span.kind === 'windows') {
    const windows = Math.max(1, count - span.days + 1);
    return Array.from({ length: windows }, (_, from) => ({ from, to: Math.min(count, from + span.days) }));
  }
  const starts = startsOf(span, dates);
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? count }));
}

/** Of each day the stretch that the rule looks at when the day ends: the window, or the block or month so far. */
export function standingDays(span: RuleSpan, dates: readonly string[]): Days[] {
  if (span.kind === 'windows') return dates.map((_, day) => ({ from: Math.max(0, day - span.days + 1), to: day + 1 }));
  const starts = startsOf(span, dates);
  return dates.map((_, day) => ({ from: starts.findLast((start) => start <= day)!, to: day + 1 }));
}

function startsOf(span: Exclude<RuleSpan, { kind: 'windows' }>, dates: readonly string[]): number[] {
  const begins = (day: number): boolean =>
    span.kind === 'blocks'
      ? day % span.days === 0
      : day === 0 || dates[day].slice(0, 'yyyy-mm'.length) !== dates[day - 1].slice(0, 'yyyy-mm'.length);
  return [...dates.keys()].filter(begins);
}
