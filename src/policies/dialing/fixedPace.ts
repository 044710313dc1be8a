// A pace that follows from the free agents alone and learns nothing.
import type { Pacing, PacingView } from './contract.ts';

/** `wanted` is the number of dials in progress for so many free agents. The agents expected to be needed for a dial are learned for others' sake. */
export function fixedPace({ free, dialing }: PacingView, wanted: (free: number) => number): Pacing {
  const counts = new Float64Array(16);
  return {
    wanted: () => wanted(free[0]),
    expected: () => (counts[0] === 0 ? 0 : (dialing[0] * counts[1]) / counts[0]),
    dialEnded(needsAgent) {
      counts[0]++;
      if (needsAgent) counts[1]++;
    },
    liveEnded() {},
    handled() {},
    begin() {
      counts.fill(0);
    },
  };
}
