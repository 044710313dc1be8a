// A recorder and a watcher told as one. Only a floor that is watched uses it: what is told twice costs twice.
import type { Recorder, Watcher } from './recorder.ts';

/** A recorder that passes every fact on to `first` and then, where it wants it, to `second`. */
export function tee(first: Recorder, second: Watcher): Recorder {
  const both: { -readonly [Fact in keyof Recorder]: Recorder[Fact] } = { ...first };
  for (const name of Object.keys(first) as (keyof Recorder)[]) {
    const tellFirst = first[name] as (...facts: number[]) => void;
    const tellSecond = second[name] as ((...facts: number[]) => void) | undefined;
    if (tellSecond === undefined) continue;
    both[name] = (...facts: number[]): void => {
      tellFirst(...facts);
      tellSecond(...facts);
    };
  }
  return both;
}
