// The raw columns that the ledger yields per cell, after a replication: the vocabulary in which metrics are written.
// Contact counts belong to the interval of arrival; agent time to the interval in which it passes.
import { awayColumns } from './awayKinds.ts';

/**
 * Per queue and interval. `…Within` columns mean a wait of at most the queue's target threshold, `…Short` of at most its
 * short-abandon threshold; contacts answered at once and balked ones waited 0 and are in them.
 * offered = answered + abandoned + blocked + flowedOut + disconnected + stillInside.
 */
export const queueColumns = [
  /** All that arrived, whatever became of them. */
  'offered',
  'answered',
  /** Hung up unanswered: those who balked and those who waited first. */
  'abandoned',
  /** Of the abandoned: hung up at once, wait 0. */
  'balked',
  /** Found no waiting place. */
  'blocked',
  /** Left a message after waiting. */
  'flowedOut',
  /** Still waiting when the queue closed, and cut off. */
  'disconnected',
  /** Still waiting when the simulation ended. */
  'stillInside',
  /** Of the answered: wait 0. */
  'answeredAtOnce',
  'answeredWithin',
  'answeredShort',
  'abandonedWithin',
  'abandonedShort',
  /** Sum of waits of the answered, seconds. */
  'waitAnswered',
  /** Sum of their squares, s². */
  'waitAnsweredSquared',
  /** Sum of waits of the abandoned, seconds. */
  'waitAbandoned',
  /** Sums over the answered, seconds. */
  'talk',
  'hold',
  'wrap',
  /** Sum of the squares of talk + hold + wrap, s². */
  'handleSquared',
  /** Integral of the number waiting over the interval, contact-seconds. */
  'queueSeconds',
  /** Largest number waiting during the interval. */
  'queueMax',
  /** Longest wait of a contact that arrived in the interval, whatever ended it, seconds; of those still inside the wait so far. */
  'waitMax',
  /** Of the offered: customers who try again. */
  'redials',
  /** Of the answered: customers who have tried before. */
  'answeredRedials',
  /** Customers whose first try was in the interval and who were answered at a later one, whenever that was. */
  'answeredLater',
  /** Time for which the queue is open; of it, with as many agents signed in who may answer it as its coverage asks for, with one, with none. */
  'openSeconds',
  'coveredSeconds',
  'singleAgentSeconds',
  'unstaffedSeconds',
  /** Length of the interval, seconds: time elapsed, so where several queues are taken together it counts once. */
  'seconds',
] as const;
export type QueueColumn = (typeof queueColumns)[number];

/** Per group and interval. */
export const groupColumns = [
  /** Contacts answered in the interval (interval of answer). */
  'answered',
  /** Handling contacts, wrap-up included. */
  'busySeconds',
  /** Signed in: busy + idle, overtime included. */
  'staffedSeconds',
  'idleSeconds',
  /** Worked past the leaving time. */
  'overtimeSeconds',
  /** On shift and away, by the reason. */
  ...awayColumns,
  /** As for queues. */
  'seconds',
] as const;
export type GroupColumn = (typeof groupColumns)[number];

/** Per class or allocation of a queue and interval of arrival: the queue's columns for these contacts. */
export const portionColumns = ['offered', 'answered', 'answeredWithin', 'abandoned', 'waitAnswered'] as const;
export type PortionColumn = (typeof portionColumns)[number];

/** Per queue, group and interval of arrival: the queue's columns for what the group answered; `handle` is talk + hold + wrap. */
export const pairColumns = ['answered', 'waitAnswered', 'handle', 'answeredWithin'] as const;
export type PairColumn = (typeof pairColumns)[number];

/**
 * Per group and interval, where something has a cost: money in the currency of reports. The columns down to `vendorBill` sum up to what the group costs; of a
 * vendor with a price the bill is all of it, and what the vendor pays itself stands apart.
 */
export const costColumns = [
  /** Wages of paid time, without premiums. */
  'wages',
  'nightPremium',
  'sundayPremium',
  'holidayPremium',
  'overtimePremium',
  /** What the employer pays on top of wages and premiums. */
  'load',
  'seats',
  'fixed',
  'vendorBill',
  /** Of wages, premiums and load: what overtime costs. */
  'overtimeCost',
  /** Wages, premiums, load, seats and overhead of a vendor with a price. */
  'vendorExpense',
  /** As for groups. */
  'answered',
  'paidSeconds',
  'staffedSeconds',
  /** Paid time in days of a full-time agent. */
  'fullTimeDays',
  /** Length of the interval in days of the clock, the same for all groups. */
  'days',
] as const;
export type CostColumn = (typeof costColumns)[number];

/** Per queue and interval, where something has a cost: what groups cost, by their handling time. */
export const attributedColumns = ['cost', 'answered'] as const;
export type AttributedColumn = (typeof attributedColumns)[number];
