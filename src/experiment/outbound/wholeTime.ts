// The timeline of what is told of the whole time alone.
import type { Timeline } from '../../model/model.ts';

/** The timeline of tables that have one row a thing, over the counted time. */
export function wholeTime(timeline: Timeline): Timeline {
  return {
    ...timeline,
    edges: Float64Array.of(timeline.countFrom, timeline.countTo),
    dayOf: new Int32Array(1),
    hourOf: new Int32Array(1),
    dayCount: 1,
    hasDays: false,
    hasHours: false,
  };
}
