// The random numbers of a campaign's dials. Each belongs to a record and the number of the look at it, so it is the same whatever the
// dialer, the agents or other records do.
import { type DrawKey, drawKey, keyedUnit } from './keyed.ts';
import { streamKey } from './streamKey.ts';

/** What is drawn for a look at a record and the dial that may follow, each under its own number. */
export const dialPurposes = {
  /** What answers: below the share of live ones a person, then a machine, then busy, then nobody. */
  result: 0,
  ring: 1,
  /** Whether the dialer takes the answer for what it is. */
  detection: 2,
  /** Time of the look, and whether the record is skipped. */
  think: 3,
  skip: 4,
  rightParty: 5,
  outcome: 6,
  talk: 7,
  wrap: 8,
  /** Time to the appointment. */
  after: 9,
  kept: 10,
  /** Whether a message is left, whether it is answered by a call, and when. */
  message: 11,
  returns: 12,
  returnsAfter: 13,
  /** Whether the outcome brings a contact to a queue, and when. */
  brings: 14,
  bringsAfter: 15,
  count: 16,
} as const;

export interface DialDraws {
  /** Uniform in [0, 1): of the record (counted from 0 within its campaign), the look (from 0) and the purpose. */
  unit(record: number, look: number, purpose: number): number;
  begin(replication: number): void;
}

export function createDialDraws(seed: string, campaign: string): DialDraws {
  const key = streamKey(seed, `dials/${campaign}`);
  let draws: DrawKey = drawKey(key, 0);
  return {
    unit: (record, look, purpose) => keyedUnit(draws, record, look * dialPurposes.count + purpose),
    begin(replication) {
      draws = drawKey(key, replication);
    },
  };
}
