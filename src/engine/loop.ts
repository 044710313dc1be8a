// The run loop: looks which of seven sources of events comes first, moves the clock there and lets it act.
// It knows no contact, queue or agent. The order of the sources is the order at equal times.
import { type Cell, createCell } from './clock.ts';

/** One source of events. */
export interface Source {
  /** next[0]: a lower bound of the time of its next event; Infinity when there is none. */
  readonly next: Cell;
  /**
   * Acts at the time on the clock. Returns 1 when an event happened, 0 when it only found that its bound was early
   * (and has then raised next[0] above the clock).
   */
  fire(): number;
}

export type Sources = readonly [Source, Source, Source, Source, Source, Source, Source];

/** A source from which nothing ever comes. */
export function noSource(): Source {
  return { next: createCell(Infinity), fire: () => 0 };
}

/**
 * Builds the loop. The returned function plays until every coming event lies after stop[0] and returns the number of events;
 * it allocates nothing. Built once per isolate, V8 folds the sources' functions and arrays into it (see src/README.md).
 */
export function createLoop(
  clock: Cell,
  stop: Cell,
  [first, second, third, fourth, fifth, sixth, seventh]: Sources,
): () => number {
  const next1 = first.next;
  const next2 = second.next;
  const next3 = third.next;
  const next4 = fourth.next;
  const next5 = fifth.next;
  const next6 = sixth.next;
  const next7 = seventh.next;
  const fire1 = first.fire;
  const fire2 = second.fire;
  const fire3 = third.fire;
  const fire4 = fourth.fire;
  const fire5 = fifth.fire;
  const fire6 = sixth.fire;
  const fire7 = seventh.fire;
  return () => {
    let events = 0;
    for (;;) {
      let time = next1[0];
      let source = 1;
      if (next2[0] < time) {
        time = next2[0];
        source = 2;
      }
      if (next3[0] < time) {
        time = next3[0];
        source = 3;
      }
      if (next4[0] < time) {
        time = next4[0];
        source = 4;
      }
      if (next5[0] < time) {
        time = next5[0];
        source = 5;
      }
      if (next6[0] < time) {
        time = next6[0];
        source = 6;
      }
      if (next7[0] < time) {
        time = next7[0];
        source = 7;
      }
      if (time > stop[0]) return events;
      clock[0] = time;
      if (source === 1) events += fire1();
      else if (source === 5) events += fire5();
      else if (source === 3) events += fire3();
      else if (source === 4) events += fire4();
      else if (source === 2) events += fire2();
      else if (source === 6) events += fire6();
      else events += fire7();
    }
  };
}
