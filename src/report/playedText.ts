// How much was played, in words.
import { counted } from './verdicts.ts';

/** `20 replications`, or `1 replication in 30 batches`. */
export function playedText(replications: number, batches: number | undefined): string {
  const played = counted(replications, 'replication');
  return batches === undefined ? played : `${played} in ${batches} batches`;
}
