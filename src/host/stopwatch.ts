// How long something took. Nothing that is computed depends on it.

export interface Elapsed {
  readonly wallSeconds: number;
  /** Time of all threads of the process, user and system. */
  readonly cpuSeconds: number;
}

const millisecondsPerSecond = 1e3;
const microsecondsPerSecond = 1e6;

/** Starts to measure; each call of the returned function tells the time since then. */
export function startStopwatch(): () => Elapsed {
  const startWall = performance.now();
  const startCpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(startCpu);
    return {
      wallSeconds: (performance.now() - startWall) / millisecondsPerSecond,
      cpuSeconds: (user + system) / microsecondsPerSecond,
    };
  };
}
