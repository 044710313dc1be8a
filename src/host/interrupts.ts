// Ctrl-C: the first ends the work in an orderly way, the second ends the program. A request to terminate (SIGTERM) ends it at once. Either
// way what waits for the program's exit is done, so that no half-written file stays.

/** Exit code of a program that was interrupted: 128 + SIGINT, as shells report it. */
export const exitCodeOfInterrupt = 130;

/** The same for SIGTERM. */
const exitCodeOfTermination = 143;

const terminated = (): never => process.exit(exitCodeOfTermination);

/** Ctrl-C ends the program at once, but tidily: what waits for its exit is done. */
export function endOnInterrupt(): void {
  process.once('SIGTERM', terminated);
  process.once('SIGINT', () => process.exit(exitCodeOfInterrupt));
}

export interface Interrupts {
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** From now on either signal ends the program at once again. */
  ignore(): void;
}

/** Watches for Ctrl-C (SIGINT); `onFirst` may tell the user that the work is about to end. */
export function watchInterrupts(onFirst: () => void): Interrupts {
  const controller = new AbortController();
  const interrupted = (): void => {
    if (controller.signal.aborted) process.exit(exitCodeOfInterrupt);
    controller.abort();
    onFirst();
  };
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', terminated);
  return {
    signal: controller.signal,
    ignore() {
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', terminated);
    },
  };
}
