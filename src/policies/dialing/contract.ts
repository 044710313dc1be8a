// The shape of a dialer: what it looks at and how many dials it wants in progress. A dialer sees what a real one could know at that
// moment and nothing of what is to come.
import type { Fields } from '../../schema/field.ts';

/** A dialer with its parameters, as plain data. */
export interface DialerSpec {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * What a dialer sees of its strand: one cell each (index 0), kept by the floor. Counts are whole numbers.
 * Read-only for dialers.
 */
export interface PacingView {
  /** The time, seconds. */
  readonly clock: Float64Array;
  /** Idle agents who may take its conversations, beyond those that are kept back. */
  readonly free: Int32Array;
  /** All idle agents who may take its conversations, those kept back too. */
  readonly idle: Int32Array;
  /** Signed in who may take its conversations, idle or busy. */
  readonly staffed: Int32Array;
  /** Of them in a conversation or wrap-up of this strand, and those busy with anything else. */
  readonly talking: Int32Array;
  readonly busyElsewhere: Int32Array;
  /** Dials in progress, and people on the line who wait for an agent. */
  readonly dialing: Int32Array;
  readonly waiting: Int32Array;
  /** What other strands that share its agents expect to need, agents. */
  readonly claimed: Float64Array;
  /** What planners expect of a conversation with wrap-up, and of the time from a dial to its answer: seconds. */
  readonly plannedHandle: number;
  readonly plannedRing: number;
}

/** What a dialer is told, as it happens; each is optional work. */
export interface Pacing {
  /** How many dials it wants in progress now; a whole number, at least 0. Never below what is in progress means: start none. */
  wanted(): number;
  /** Answers that it expects to need an agent, of its dials in progress. */
  expected(): number;
  /** A dial has come to its end, after so long: whether it needs an agent, for a person or for a machine that was not found to be one. */
  dialEnded(needsAgent: boolean, after: number): void;
  /** A person was connected in time, or was not. */
  liveEnded(wasNuisance: boolean): void;
  /** A conversation with its wrap-up lasted so long. */
  handled(seconds: number): void;
  /** A replication begins. */
  begin(): void;
}

/** How a dialer uses agents. */
export type DialerManner =
  /** The agent looks at the record and dials, and is busy from the look on. */
  | 'agent first'
  /** A free agent is set aside for each dial, idle but not to be had for anything else until it ends. */
  | 'reserved'
  /** Dials are in progress while agents do other things. */
  | 'ahead';

/** What an agent who works by hand does before a dial. */
export interface Look {
  /** Name of the parameter that holds a distribution of the time, and of the share of records that are skipped after it. */
  readonly think: unknown;
  readonly skip: number;
}

export interface Dialer {
  readonly name: string;
  /** One line: what it does and who uses it. */
  readonly summary: string;
  /** A YAML fragment that the tests read as a dialer, `{ power: { ratio: 2 } }`. */
  readonly example: string;
  readonly fields: Fields;
  readonly manner: DialerManner;
  /** What is wrong with parameters that are right one by one, or undefined. */
  check?(parameters: Readonly<Record<string, unknown>>): string | undefined;
  /** How an agent looks at a record first; only of dialers whose manner is `agent first`. */
  look?(parameters: Readonly<Record<string, unknown>>): Look;
  /** Its pacing; only of dialers that dial ahead. */
  pace?(parameters: Readonly<Record<string, unknown>>, view: PacingView): Pacing;
}
