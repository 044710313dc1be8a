// Holidays of a place as plain data: what a scenario freezes, and how it changes what the calendar says.

export interface Holiday {
  /** Local date, `2027-12-25`. */
  readonly date: string;
  /** In English; several holidays on one date are joined by `, `. */
  readonly name: string;
  /** `special`: a day of the second kind in countries that pay it in another way. */
  readonly kind: 'public' | 'special';
  /** The moon decides: authorities may proclaim another day. */
  readonly expected?: true;
}

export interface HolidayChanges {
  /** Replaces a holiday of the same date. */
  readonly add?: readonly Holiday[];
  /** Dates. */
  readonly remove?: readonly string[];
}

export interface ChangedHolidays {
  /** In order of date. */
  readonly holidays: readonly Holiday[];
  /** Dates that were to be removed and are no holidays. */
  readonly unknown: readonly string[];
}

/** Holidays without those removed, with those added. */
export function changeHolidays(found: readonly Holiday[], { add = [], remove = [] }: HolidayChanges): ChangedHolidays {
  const gone = new Set([...remove, ...add.map(({ date }) => date)]);
  return {
    holidays: inOrder([...found.filter(({ date }) => !gone.has(date)), ...add]),
    unknown: remove.filter((date) => found.every((holiday) => holiday.date !== date)),
  };
}

/** One holiday a date, in order: names joined, and public where one of them is. */
export function inOrder(holidays: readonly Holiday[]): Holiday[] {
  const byDate = new Map<string, Holiday>();
  for (const holiday of holidays) {
    const before = byDate.get(holiday.date);
    byDate.set(holiday.date, before === undefined ? holiday : joined(before, holiday));
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function joined(one: Holiday, other: Holiday): Holiday {
  const kind = one.kind === 'public' ? one.kind : other.kind;
  const isCertain = [one, other].some((each) => each.kind === kind && !each.expected);
  const name = one.name === other.name ? one.name : `${one.name}, ${other.name}`;
  return { date: one.date, name, kind, ...(isCertain ? {} : { expected: true }) };
}
