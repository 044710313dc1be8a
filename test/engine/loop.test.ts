// The run loop: which source acts when, and when it ends.
import { expect, it } from 'vitest';
import { type Cell, createCell } from '../../src/engine/clock.ts';
import { createLoop, noSource, type Source, type Sources } from '../../src/engine/loop.ts';

/** A source with events at these times; notes `name@time` when it acts. */
function scripted(name: string, times: readonly number[], clock: Cell, log: string[]): Source {
  const waiting = [...times];
  const next = createCell(waiting[0] ?? Number.POSITIVE_INFINITY);
  return {
    next,
    fire() {
      waiting.shift();
      next[0] = waiting[0] ?? Number.POSITIVE_INFINITY;
      log.push(`${name}@${clock[0]}`);
      return 1;
    },
  };
}

function play(times: readonly (readonly number[])[], until: number): { log: string[]; events: number } {
  const clock = createCell(0);
  const log: string[] = [];
  const sources = times.map((list, i) => scripted('abcdefg'[i], list, clock, log)) as unknown as Sources;
  return { events: createLoop(clock, createCell(until), sources)(), log };
}

it('goes by time, and at equal times by the order of the sources', () => {
  const { log, events } = play([[3], [1, 3], [3], [2, 3], [1, 3, 4], [3], [2, 3]], 10);
  expect(log).toEqual(['b@1', 'e@1', 'd@2', 'g@2', 'a@3', 'b@3', 'c@3', 'd@3', 'e@3', 'f@3', 'g@3', 'e@4']);
  expect(events).toBe(12);
});

it('lets an earlier source act again at the same instant before a later one', () => {
  const { log } = play([[1, 1, 1], [], [1], [], [1], [], []], 10);
  expect(log).toEqual(['a@1', 'a@1', 'a@1', 'c@1', 'e@1']);
});

it('plays what happens at the stop and nothing after it', () => {
  expect(play([[1, 5, 6], [5], [], [], [5.5], [], []], 5).log).toEqual(['a@1', 'a@5', 'b@5']);
});

it('ends at once when a source moves the stop before now', () => {
  const clock = createCell(0);
  const stop = createCell(Number.POSITIVE_INFINITY);
  const log: string[] = [];
  const never = () => scripted('x', [], clock, log);
  const closing: Source = {
    next: createCell(2),
    fire() {
      stop[0] = -1;
      return 1;
    },
  };
  const loop = createLoop(clock, stop, [
    scripted('a', [1, 2, 2.5], clock, log),
    closing,
    never(),
    never(),
    never(),
    never(),
    noSource(),
  ]);
  expect(loop()).toBe(3);
  expect(log).toEqual(['a@1', 'a@2']);
});

it('does not count a bound that was early as an event', () => {
  const clock = createCell(0);
  const log: string[] = [];
  const next = createCell(1);
  let isEarly = true;
  const early: Source = {
    next,
    fire() {
      next[0] = isEarly ? 3 : Number.POSITIVE_INFINITY;
      if (!isEarly) log.push(`early@${clock[0]}`);
      const events = isEarly ? 0 : 1;
      isEarly = false;
      return events;
    },
  };
  const never = () => scripted('x', [], clock, log);
  const loop = createLoop(clock, createCell(10), [
    early,
    scripted('b', [2], clock, log),
    never(),
    never(),
    never(),
    never(),
    noSource(),
  ]);
  expect(loop()).toBe(2);
  expect(log).toEqual(['b@2', 'early@3']);
});
