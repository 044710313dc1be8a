// Two recorders told as one. Only a floor that is watched uses it: what is told twice costs twice.
import type { Recorder } from './recorder.ts';

/** A recorder that passes every fact on to `first` and then to `second`. */
export function tee(first: Recorder, second: Recorder): Recorder {
  const both = {} as { -readonly [Fact in keyof Recorder]: Recorder[Fact] };
  for (const name of Object.keys(second) as (keyof Recorder)[]) {
    const tellFirst = first[name] as (...facts: number[]) => void;
    const tellSecond = second[name] as (...facts: number[]) => void;
    both[name] = (...facts: number[]): void => {
      tellFirst(...facts);
      tellSecond(...facts);
    };
  }
  return both;
}
