// A replication's table of intervals folded into coarser periods, and over the things that it is about.
import type { Timeline } from '../model/model.ts';

export const hoursOfDay = 24;

export interface FoldShape {
  /** Queues, groups or pairs. */
  readonly entities: number;
  /** Columns of a row of the table. */
  readonly width: number;
  /** Columns whose coarser value is the largest and not the sum. */
  readonly maxima: readonly number[];
  /** Columns that all entities share, such as the length of an interval: not summed over entities. */
  readonly shared: readonly number[];
  /** A further entity: the sum over the others. */
  readonly withAll: boolean;
  readonly timeline: Timeline;
}

/**
 * Rows are [index × entities + entity], the entity for all, where there is one, behind the others. A single day is the whole time, the same
 * array; hours are none where the timeline tells none apart.
 */
export interface FoldedTable {
  readonly day: Float64Array;
  readonly 'hour of day': Float64Array;
  readonly total: Float64Array;
  /** The intervals of the entity for all: rows [interval]. */
  readonly allIntervals: Float64Array;
  /** Folds a table into this one, in place of what is there. Rows of the table are [interval × entities + entity], without that for all. */
  fold(table: Float64Array): void;
}

export function createFoldedTable({ entities: own, width, maxima, shared, withAll, timeline }: FoldShape): FoldedTable {
  const entities = own + (withAll ? 1 : 0);
  const intervals = timeline.edges.length - 1;
  const total = new Float64Array(entities * width);
  const hasDays = timeline.dayCount > 1;
  const day = hasDays ? new Float64Array(timeline.dayCount * entities * width) : total;
  const { hasHours } = timeline;
  const hour = new Float64Array(hasHours ? hoursOfDay * entities * width : 0);
  const allIntervals = new Float64Array(withAll ? intervals * width : 0);
  const isMaximum = new Uint8Array(width);
  for (const column of maxima) isMaximum[column] = 1;

  /** Adds a row of an interval to its day, hour and the whole time, and to the interval of all, whose row begins at `all`; −1: not to that. */
  const addRow = (from: Float64Array, row: number, entity: number, i: number, all: number): void => {
    const inDay = (timeline.dayOf[i] * entities + entity) * width;
    const inHour = (timeline.hourOf[i] * entities + entity) * width;
    const inTotal = entity * width;
    for (let column = 0; column < width; column++) {
      const value = from[row + column];
      // Most columns of most rows.
      if (value === 0) continue;
      if (isMaximum[column] === 0) {
        total[inTotal + column] += value;
        if (hasDays) day[inDay + column] += value;
        if (hasHours) hour[inHour + column] += value;
        if (all >= 0) allIntervals[all + column] += value;
      } else {
        if (value > total[inTotal + column]) total[inTotal + column] = value;
        if (hasDays && value > day[inDay + column]) day[inDay + column] = value;
        if (hasHours && value > hour[inHour + column]) hour[inHour + column] = value;
        if (all >= 0 && value > allIntervals[all + column]) allIntervals[all + column] = value;
      }
    }
  };

  const fold = (table: Float64Array): void => {
    for (const rows of [day, hour, total, allIntervals]) rows.fill(0);
    for (let i = 0; i < intervals; i++) {
      const first = i * own * width;
      const all = i * width;
      for (let entity = 0; entity < own; entity++) addRow(table, first + entity * width, entity, i, withAll ? all : -1);
      if (!withAll || own === 0) continue;
      for (const column of shared) allIntervals[all + column] = table[first + column];
      addRow(allIntervals, all, own, i, -1);
    }
  };

  return { day, 'hour of day': hour, total, allIntervals, fold };
}
