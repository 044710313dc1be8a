// What a country's law makes of the calendar of holidays that the holiday library knows: which of its types count, what happens at
// weekends, and where the library and the law differ.

/** The library's types of holidays. */
export type HolidayType = 'public' | 'bank' | 'optional' | 'school' | 'observance';

/** A holiday that the library has and the law has not: its name there, and the region if it is only wrong there. */
export interface DroppedHoliday {
  readonly name: string;
  readonly region?: string;
}

/** A holiday that the law has and the library has not: `12-01` for every year, or one date. */
export interface MissingHoliday {
  readonly date: string;
  readonly name: string;
  /** First year. */
  readonly since?: number;
}

export interface HolidayRules {
  /** The law that names the days. */
  readonly source?: string;
  readonly note?: string;
  /** Type that the country's law pays as days of a second kind; the type `public` is paid as holidays everywhere. */
  readonly special?: HolidayType;
  /**
   * Days given for holidays at weekends. `besides`: both are holidays. `instead`: the day given is, the day itself is not. `none`: the
   * library's days given do not bind private employers.
   */
  readonly substitutes: 'besides' | 'instead' | 'none';
  readonly dropped?: readonly DroppedHoliday[];
  readonly missing?: readonly MissingHoliday[];
}
