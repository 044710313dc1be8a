// The calendar of changes: sorted as the floor takes them, whatever the order in which they are added.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOrder } from '../../src/model/changeOrder.ts';
import { createSchedule } from '../../src/model/schedule.ts';
import { sortedOrder } from '../../src/model/sortedOrder.ts';

describe('sortedOrder', () => {
  it('is by time, then rank, then place, as comparing pairs has it', () => {
    const times = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
    const entries = fc.array(fc.record({ time: times, rank: fc.integer({ min: 0, max: 4 }) }));
    fc.assert(
      fc.property(entries, (all) => {
        const order = sortedOrder(
          Float64Array.from(all, ({ time }) => time),
          Uint8Array.from(all, ({ rank }) => rank),
          5,
        );
        const compared = [...all.keys()].sort((a, b) => {
          if (all[a]!.time !== all[b]!.time) return all[a]!.time < all[b]!.time ? -1 : 1;
          return all[a]!.rank - all[b]!.rank || a - b;
        });
        expect([...order]).toEqual(compared);
      }),
    );
  });
});

describe('the schedule', () => {
  it('has what happens first at an instant first, and keeps the order of equal changes', () => {
    const schedule = createSchedule();
    schedule.addEdge(10);
    schedule.addShift(7, { start: 10, until: 20, day: 3, isFree: false });
    schedule.addShift(5, { start: 10, until: Number.POSITIVE_INFINITY, day: 3, isFree: true });
    schedule.addShift(5, { start: 0, until: 10, day: 2, isFree: false });
    schedule.addShiftEnd(7, 20);
    schedule.addShiftEnd(5, 10);
    const { time, kind, subject, headcount } = schedule.build(0);
    const { shiftStarts, shiftEnds, intervalEdge } = changeOrder;
    expect([...time]).toEqual([0, 10, 10, 10, 10, 20]);
    expect([...kind]).toEqual([shiftStarts, shiftEnds, shiftStarts, shiftStarts, intervalEdge, shiftEnds]);
    expect([...subject]).toEqual([5, 5, 7, 5, 0, 7]);
    expect([...headcount]).toEqual([1, 0, 1, 0, 0, 0]);
  });

  it('loses nothing of a change when it grows, and is filled up with changes that never come', () => {
    const schedule = createSchedule();
    const count = 20_000;
    schedule.addEdge(-1);
    for (let agent = 0; agent < count; agent++) {
      schedule.addShift(agent, { start: agent, until: count + agent, day: agent, isFree: false });
      schedule.addShiftEnd(agent, count + agent);
    }
    const { time, kind, subject, until, detail } = schedule.build(2 * count + 3);
    for (let agent = 0; agent < count; agent++) {
      const [start, end] = [1 + agent, 1 + count + agent];
      expect([subject[start], until[start], detail[start]]).toEqual([agent, count + agent, agent]);
      expect([subject[end], until[end]]).toEqual([agent, count + agent]);
    }
    expect([...time.subarray(2 * count + 1)]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(kind.at(-1)).toBe(changeOrder.intervalEdge);
  });
});
