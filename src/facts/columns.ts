// The raw columns that the ledger yields per cell, after a replication: the vocabulary in which metrics are written.
// Contact counts belong to the interval of arrival; agent time to the interval in which it passes.

/** Per queue and interval. `…Within` columns mean the queue's target threshold, `…Short` its short-abandon threshold. */
export const queueColumns = [
  'offered',
  'answered',
  'abandoned',
  'balked',
  'blocked',
  /** Still waiting when the simulation ended. */
  'stillInside',
  'answeredAtOnce',
  'answeredWithin',
  'answeredShort',
  'abandonedWithin',
  'abandonedShort',
  /** Sum of waits of the answered, seconds. */
  'waitAnswered',
  'waitAnsweredSquared',
  /** Sum of waits of the abandoned, seconds. */
  'waitAbandoned',
  'talk',
  'hold',
  'wrap',
  'handleSquared',
  /** Integral of the number waiting over the interval, contact-seconds. */
  'queueSeconds',
  /** Largest number waiting during the interval. */
  'queueMax',
  /** Longest wait of a contact that arrived in the interval, seconds. */
  'waitMax',
  /** Length of the interval, seconds. */
  'seconds',
] as const;
export type QueueColumn = (typeof queueColumns)[number];

/** Per group and interval. */
export const groupColumns = [
  /** Contacts answered in the interval (interval of answer). */
  'answered',
  'busySeconds',
  /** Signed in: busy + idle, overtime included. */
  'staffedSeconds',
  'idleSeconds',
  /** Worked past the leaving time. */
  'overtimeSeconds',
  'seconds',
] as const;
export type GroupColumn = (typeof groupColumns)[number];

/** Per queue, group and interval of arrival. */
export const pairColumns = ['answered', 'waitAnswered', 'handle', 'answeredWithin'] as const;
export type PairColumn = (typeof pairColumns)[number];
