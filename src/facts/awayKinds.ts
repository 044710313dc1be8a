// Why an agent who is on shift is not signed in: the one list. The names are those of the group's raw columns.

/** Codes of the ways in which agents are away; they stand in schedules, facts and the ledger's rows. */
export const awayKinds = {
  /** A whole shift that is paid: leave, sickness. */
  paidAbsence: 0,
  unpaidAbsence: 1,
  paidBreak: 2,
  unpaidBreak: 3,
  /** In the office, off the phone: training, coaching, meetings. */
  activity: 4,
  /** Not where the schedule says: late, back late from a break, gone early. */
  nonAdherence: 5,
  /** The site has failed. */
  outage: 6,
} as const;

export type AwayKind = (typeof awayKinds)[keyof typeof awayKinds];

export const awayKindCount = Object.keys(awayKinds).length;

/** Raw column of each kind, in the order of the codes. */
export const awayColumns = [
  'paidAbsenceSeconds',
  'unpaidAbsenceSeconds',
  'paidBreakSeconds',
  'unpaidBreakSeconds',
  'activitySeconds',
  'nonAdherenceSeconds',
  'outageSeconds',
] as const;
