// How far a run has come, on a terminal; nothing where nobody watches.
import type { Screen } from './terminal.ts';

export interface Progress {
  /** `total` takes the place of the number of replications where that has become known. */
  show(done: number, total?: number): void;
  /** Takes the bar away. */
  end(): void;
}

export async function startProgress(screen: Screen, quiet: boolean, replications: number): Promise<Progress> {
  if (quiet || !screen.isTerminal || replications < 2) return { show() {}, end() {} };
  const { default: cliProgress } = await import('cli-progress');
  const format = '{bar} {value} of {total} replications, about {eta} s left';
  const bar = new cliProgress.SingleBar({ stream: process.stderr, format, clearOnComplete: true });
  bar.start(replications, 0);
  return {
    show(done, total) {
      if (total !== undefined) bar.setTotal(total);
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}

export interface Rounds {
  /** `what` has been reached after so many rounds. */
  show(round: number, what: string): void;
  end(): void;
}

/** How far a search has come whose end nobody knows. */
export async function startRounds(screen: Screen, quiet: boolean): Promise<Rounds> {
  if (quiet || !screen.isTerminal) return { show() {}, end() {} };
  const { default: cliProgress } = await import('cli-progress');
  const line = new cliProgress.SingleBar({
    stream: process.stderr,
    format: 'round {value}: {what}',
    clearOnComplete: true,
  });
  line.start(0, 0, { what: 'starting' });
  return { show: (round, what) => line.update(round, { what }), end: () => line.stop() };
}
