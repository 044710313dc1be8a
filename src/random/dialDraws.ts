// The random numbers of a campaign's dials. Each belongs to a record and the number of the look at it, so it is the same whatever the
// dialer, the agents or other records do.
import { type DrawKey, drawKey } from './keyed.ts';
import { streamKey } from './streamKey.ts';
import { threefry, threefryWords } from './threefry.ts';

/**
 * What is drawn for a look at a record and the dial that may follow, each under its own number. Numbers 2 k and 2 k + 1 are the two words
 * of one keyed draw, so what is often wanted together stands side by side.
 */
export const dialPurposes = {
  /** What answers: below the share of live ones a person, then a machine, then busy, then nobody. */
  result: 0,
  ring: 1,
  /** Whether the dialer takes the answer for what it is; whether a message is left. */
  detection: 2,
  message: 3,
  /** Whether a message is answered by a call, and when. */
  returns: 4,
  returnsAfter: 5,
  /** Time of the look, and whether the record is skipped. */
  think: 6,
  skip: 7,
  rightParty: 8,
  outcome: 9,
  talk: 10,
  wrap: 11,
  kept: 12,
  /** Time to the appointment. */
  after: 13,
  /** Whether the outcome brings a contact to a queue, and when. */
  brings: 14,
  bringsAfter: 15,
  count: 16,
} as const;

export interface DialDraws {
  /** Uniform in (0, 1), 32 bits: of the record (counted from 0 within its campaign), the look (from 0) and the purpose. */
  unit(record: number, look: number, purpose: number): number;
  begin(replication: number): void;
}

export function createDialDraws(seed: string, campaign: string): DialDraws {
  const key = streamKey(seed, `dials/${campaign}`);
  let draws: DrawKey = drawKey(key, 0);
  // The last draw: record, number of the pair, its two words.
  const last = Int32Array.of(-1, -1, 0, 0);
  return {
    unit(record, look, purpose) {
      const pair = (look * dialPurposes.count + purpose) >> 1;
      if (last[0] !== record || last[1] !== pair) {
        threefry(draws.high, draws.low, record, pair);
        last[0] = record;
        last[1] = pair;
        last[2] = threefryWords[0];
        last[3] = threefryWords[1];
      }
      return ((last[2 + (purpose & 1)] >>> 0) + 0.5) * 2 ** -32;
    },
    begin(replication) {
      draws = drawKey(key, replication);
      last.fill(-1);
    },
  };
}
