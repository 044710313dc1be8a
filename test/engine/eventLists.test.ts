// Heap and calendar against a sorted list: the same ids in the same order, whatever is inserted and removed in between.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/engine/calendar.ts';
import { createEventList } from '../../src/engine/createEventList.ts';
import type { EventList } from '../../src/engine/eventList.ts';
import { createHeap } from '../../src/engine/heap.ts';

const ids = 40;
const lists: readonly [string, () => EventList][] = [
  ['heap', () => createHeap({ ids })],
  ['calendar whose days are shorter than the gaps', () => createCalendar({ ids, buckets: 8, width: 0.25 })],
  ['calendar whose year holds everything', () => createCalendar({ ids, buckets: 64, width: 16 })],
  ['calendar of one bucket', () => createCalendar({ ids, buckets: 1, width: 2 })],
];

interface Pending {
  readonly id: number;
  readonly time: number;
  readonly serial: number;
}

/** What is done to a list: an event so far ahead is put in, one is taken out early, or time goes on to the next. */
type Step = { readonly insert: number } | { readonly remove: number } | 'next';

/** Steps where few, many or half of the times are equal; now and then far ahead. */
const steps = (ahead: fc.Arbitrary<number>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ insert: ahead }) },
      { weight: 2, arbitrary: fc.record({ remove: fc.nat() }) },
      { weight: 4, arbitrary: fc.constant<Step>('next') },
    ),
    { maxLength: 300 },
  );

const wholeSeconds = fc.integer({ min: 0, max: 6 });
const anySeconds = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: 0, max: 50, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1e7, noNaN: true }) },
);

describe.each(lists)('%s', (_, create) => {
  it.each([
    ['many equal times', wholeSeconds],
    ['any times', anySeconds],
  ] as const)('gives events in order of time and, at equal times, of insertion: %s', (__, ahead) => {
    fc.assert(
      fc.property(steps(ahead), (script) => {
        const list = create();
        list.clear();
        follow(list, script);
        // And once more on the same list, as for the next replication.
        list.clear();
        expect(list.next[0]).toBe(Number.POSITIVE_INFINITY);
        follow(list, script);
      }),
      { seed: 51, numRuns: 200 },
    );
  });
});

/** Does the steps to the list and to a sorted array, and compares. */
function follow(list: EventList, script: readonly Step[]): void {
  let pending: Pending[] = [];
  let clock = 0;
  let serial = 0;
  const earliest = () => [...pending].sort((a, b) => a.time - b.time || a.serial - b.serial)[0];
  for (const step of script) {
    if (step === 'next') {
      const expected = earliest();
      const taken = takeNext(list);
      expect(taken?.id).toBe(expected?.id);
      expect(taken?.time).toBe(expected?.time);
      pending = pending.filter((event) => event !== expected);
      clock = expected?.time ?? clock;
    } else if ('insert' in step) {
      const id = Array.from({ length: ids }, (_, i) => i).find((free) => !pending.some((event) => event.id === free));
      if (id === undefined) continue;
      list.time[id] = clock + step.insert;
      list.insert(id);
      pending.push({ id, time: clock + step.insert, serial: serial++ });
    } else if (pending.length > 0) {
      const [removed] = pending.splice(step.remove % pending.length, 1);
      list.remove(removed.id);
    }
    const first = earliest();
    if (first !== undefined) expect(list.next[0], 'the bound is never late').toBeLessThanOrEqual(first.time);
  }
  while (pending.length > 0) {
    const expected = earliest();
    expect(takeNext(list)?.id).toBe(expected.id);
    pending = pending.filter((event) => event !== expected);
  }
  expect(takeNext(list)).toBeUndefined();
  expect(list.next[0]).toBe(Number.POSITIVE_INFINITY);
}

/** As the run loop does it: asks at the bound, again when that was early. */
function takeNext(list: EventList): { id: number; time: number } | undefined {
  while (list.next[0] < Number.POSITIVE_INFINITY) {
    const asked = list.next[0];
    const id = list.take();
    if (id >= 0) return { id, time: asked };
    expect(list.next[0], 'a bound that was early is raised').toBeGreaterThan(asked);
  }
  return undefined;
}

describe('createEventList', () => {
  it('takes a heap where no calendar is asked for, and both serve', () => {
    for (const calendar of [undefined, { buckets: 4, width: 1 }]) {
      const list = createEventList({ ids: 2, calendar });
      list.time[0] = 5;
      list.insert(0);
      list.time[1] = 3;
      list.insert(1);
      expect([takeNext(list), takeNext(list), takeNext(list)]).toEqual([
        { id: 1, time: 3 },
        { id: 0, time: 5 },
        undefined,
      ]);
    }
  });
});
