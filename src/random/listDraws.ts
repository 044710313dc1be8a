// The random numbers of a generated call list: of each record, under a number each. The same in every replication.
import { drawKey, keyedUnit } from './keyed.ts';
import { streamKey } from './streamKey.ts';

export const listPurposes = { place: 0, language: 1, segment: 2, phones: 3, phoneType: 4, phoneInvalid: 8 } as const;

/** Uniform in [0, 1) of a record of the campaign's list; phones count their purposes on. */
export function createListDraws(seed: string, campaign: string): (record: number, purpose: number) => number {
  const draws = drawKey(streamKey(seed, `list/${campaign}`), 0);
  return (record, purpose) => keyedUnit(draws, record, purpose);
}
