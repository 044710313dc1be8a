// Settings of V8 that the program needs. They hold for the whole process, its worker threads included.
import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 inline more into one function; to be called before the floor is first played.
 * The run loop calls many small functions of queues, agents and ledger. V8 stops inlining after 920 bytes of bytecode in one
 * function, which the loop exhausts halfway; with 4 000 the whole loop takes about a quarter less time.
 */
export function raiseInliningBudget(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000');
}

/**
 * Keeps V8 from enlarging its nursery; to be called before anything else. Reading a scenario and compiling it leave much that is soon
 * garbage, for which V8 would take 30 MB more and keep them. What is played allocates next to nothing.
 */
export function keepNurserySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Lets it grow again, for what makes many short-lived rows. */
export function letNurseryGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}
