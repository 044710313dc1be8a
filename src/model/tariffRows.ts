// The tariff in the making: a row of columns for each interval and entity.
import { positionsOf } from '../facts/positionsOf.ts';
import { tariffColumns } from '../facts/tariff.ts';

export interface TariffRows {
  readonly table: Float64Array;
  readonly intervals: number;
  /** Where the row of an entity begins. */
  rowOf(interval: number, entity: number): number;
}

/** Places of the columns in a row. */
export const columnOf = positionsOf(tariffColumns);

export function createTariffRows(intervals: number, entities: number): TariffRows {
  const width = tariffColumns.length;
  return {
    table: new Float64Array(intervals * entities * width),
    intervals,
    rowOf: (interval, entity) => (interval * entities + entity) * width,
  };
}
