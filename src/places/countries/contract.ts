// The shape of a country: what a site there must pay and observe unless the scenario says otherwise. Every figure tells where it comes
// from. Statutory minima as in force in 2027; what contracts and collective agreements give beyond them is for the scenario.
import type { ClockWindow } from '../../units/wallOverlap.ts';
import type { Figure } from '../figure.ts';
import type { HolidayRules } from '../holidayRules.ts';

/** Premiums of overtime; where several of them fit, the first in this order: holiday, Sunday, night, beyond. */
export interface OvertimeRates {
  readonly share: number;
  /** Within the hours of night. */
  readonly atNight?: number;
  /** On holidays and special days. */
  readonly onHoliday?: number;
  readonly onSunday?: number;
  /** Once an agent has worked so many hours of overtime in a shift or week. */
  readonly beyond?: { readonly hours: number; readonly per: 'shift' | 'week'; readonly share: number };
}

/**
 * How premiums that meet in one hour are joined. `added`: each is a share of the wage, and they sum up. `highest`: the highest is
 * paid. `multiplied`: each is a share of what the hour is worth by those before it: day, then overtime, then night. A holiday on a
 * Sunday is paid as the higher of the two under each of them.
 */
export type Combination = 'added' | 'highest' | 'multiplied';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly name: string;
  /** In English; the one line of `list`. */
  readonly summary: string;
  /** ISO 4217. */
  readonly currency: string;
  /** IANA zones in which contact centres are, the most usual first. */
  readonly zones: readonly string[];
  /** ISO 639-1, those that its contact centres commonly serve, the most usual first. */
  readonly languages: readonly string[];
  /** Hours a week of one full-time agent: what an FTE is. */
  readonly fullTime: Figure<number>;
  /** Hours of a week, and of a day where the law has such a limit, after which overtime begins. */
  readonly ordinary: Figure<{ readonly week: number; readonly day?: number }>;
  /** Local clock times that are night, for the premium and for the share of night work. */
  readonly night: Figure<ClockWindow>;
  /** Shares of the wage that come on top of it. */
  readonly premiums: {
    readonly night: Figure<number>;
    readonly sunday: Figure<number>;
    /** Worked on a public holiday, beyond what an ordinary hour is paid; pay for the day itself is included where it is due besides. */
    readonly holiday: Figure<number>;
    /** Worked on a day of the second kind, where there is one (`holidays.special`). */
    readonly special?: Figure<number>;
    readonly overtime: Figure<OvertimeRates>;
    readonly combination: Figure<Combination>;
  };
  /** Paid days of leave in the first years, for a week of five days, public holidays apart. */
  readonly leave: Figure<number>;
  /** What the employer pays on top of wages, contributions and obligatory benefits, as a share of them. */
  readonly load: Figure<number>;
  readonly holidays: HolidayRules;
}
