// Which lane a contact takes, by its draws and the time.
import { describe, expect, it } from 'vitest';
import { createLaneChooser } from '../../src/centre/laneChooser.ts';
import type { AllocationModel, LaneClass } from '../../src/model/model.ts';

const lane = (share: number, firstLane: number, allocation?: AllocationModel): LaneClass => ({
  name: `from ${firstLane}`,
  share,
  firstLane,
  patience: undefined,
  allocation,
});

describe('the class of a contact', () => {
  it('follows the shares in their order', () => {
    const { classOf } = createLaneChooser({ classes: [lane(0.25, 0), lane(0.5, 1), lane(0.25, 2)] });
    expect([0, 0.2499, 0.25, 0.7499, 0.75, 0.9999].map(classOf)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('stays when only classes behind it change', () => {
    const one = createLaneChooser({ classes: [lane(0.08, 0), lane(0.92, 1)] });
    const other = createLaneChooser({ classes: [lane(0.08, 0), lane(0.5, 1), lane(0.42, 2)] });
    for (const draw of [0, 0.05, 0.0799]) expect(other.classOf(draw)).toBe(one.classOf(draw));
    expect(other.classOf(0.0801)).toBe(1);
  });

  it('is never one without a share, even where rounding leaves a gap below 1', () => {
    const { classOf } = createLaneChooser({
      classes: [lane(0, 0), lane(0.1, 1), lane(0.2, 2), lane(0.7, 3), lane(0, 4)],
    });
    const nearlyOne = 1 - 2 ** -53;
    expect([0, nearlyOne].map(classOf)).toEqual([1, 3]);
  });
});

describe('the lane of a contact', () => {
  const allocation = {
    pieceStart: Float64Array.of(0, 100, 200),
    shares: Float64Array.of(0.6, 0.4, 0, 1, 0.1, 0.9),
    count: 2,
  };
  const { laneOf } = createLaneChooser({ classes: [lane(0.5, 7), lane(0.5, 8, allocation)] });

  it('is the only one of a class that is not allocated', () => {
    expect(laneOf(0, 0.99, 50)).toBe(7);
  });

  it('follows the shares that hold when it arrives', () => {
    const at = (time: number) => [0, 0.09, 0.11, 0.59, 0.61].map((draw) => laneOf(1, draw, time));
    expect(at(0)).toEqual([8, 8, 8, 8, 9]);
    expect(at(99.9)).toEqual([8, 8, 8, 8, 9]);
    expect(at(100)).toEqual([9, 9, 9, 9, 9]);
    expect(at(200)).toEqual([8, 8, 9, 9, 9]);
    expect(at(1e9)).toEqual([8, 8, 9, 9, 9]);
  });
});
