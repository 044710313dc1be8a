// Ctrl-C: the first ends the work in an orderly way, the second ends the program.

/** Exit code of a program that was interrupted: 128 + SIGINT, as shells report it. */
export const exitCodeOfInterrupt = 130;

/** Ctrl-C ends the program at once, but tidily: what waits for its exit is done. */
export function endOnInterrupt(): void {
  process.once('SIGINT', () => process.exit(exitCodeOfInterrupt));
}

export interface Interrupts {
  /** Aborted by the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** From now on Ctrl-C ends the program at once again. */
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
  return {
    signal: controller.signal,
    ignore() {
      process.off('SIGINT', interrupted);
    },
  };
}
