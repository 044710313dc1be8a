// Arrivals of the past, replayed: the same times in every replication. What the contacts bring with them is drawn all the same.
import type { ArrivalProcess, RecordedSpec } from './contract.ts';

export function createRecorded({ times, dayTime }: RecordedSpec): ArrivalProcess {
  let next = 0;
  let last = 0;
  return {
    beginDay(_replication, day) {
      next = dayTime[day];
      last = dayTime[day + 1];
    },
    fill(out, offset, stride, count) {
      const found = Math.min(count, last - next);
      for (let i = 0, at = offset; i < found; i++, at += stride) out[at] = times[next + i];
      next += found;
      return found;
    },
  };
}
