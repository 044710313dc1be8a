// What time of groups costs by the calendar alone, as plain numbers in the currency of reports: a part of the model, made before anything
// is played. Costs of what happens (overtime, absence, billed hours) are formed from it in costs.ts.

/** Columns of the tariff, per entity and interval. */
export const tariffColumns = [
  /** Time of those scheduled to work that is paid; and that of those who have the day off with pay. */
  'workSeconds',
  'freeSeconds',
  /** Premiums of the time scheduled for work. */
  'nightPremium',
  'sundayPremium',
  'holidayPremium',
  'overtimePremium',
  /** Pay for the part of it that lies beyond ordinary hours, with all its premiums. */
  'overtimePay',
  /** Premiums of a second worked past the schedule, which is overtime. */
  'nightPerSecond',
  'sundayPerSecond',
  'holidayPerSecond',
  'overtimePerSecond',
  /** Its part of the seats and the overhead of its site. */
  'seats',
  'fixed',
] as const;

/** Hours that vendors bill. */
export type BilledHours = 'productive' | 'signed-in' | 'paid';

export interface Tariff {
  /** What has costs: first the groups as the model numbers them, then sites where no group works. */
  readonly entities: readonly TariffEntity[];
  /** [(interval × entities + entity) × columns + column]. */
  readonly table: Float64Array;
  /** Length of each interval in days of the reporting zone's clock: whole days are whole numbers, whatever the clock does in them. */
  readonly days: Float64Array;
  /** ISO 4217. */
  readonly currency: string;
}

export interface TariffEntity {
  /** −1: none. */
  readonly site: number;
  /** Whether anything says what it costs. */
  readonly isPriced: boolean;
  /** Money for a second of paid time; undefined: not known. */
  readonly wage: number | undefined;
  /** What is paid on top of all pay, as a share of it. */
  readonly load: number;
  /** What a vendor bills, for a second of such time; this is the cost then. */
  readonly price: { readonly perSecond: number; readonly of: BilledHours } | undefined;
  /** Hours a week of a full-time agent; undefined: not known. */
  readonly fullTime: number | undefined;
}
