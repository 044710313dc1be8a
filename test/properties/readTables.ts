// The tables of a replication as records: [interval][queue, group or pair].
import { groupColumns, pairColumns, portionColumns, queueColumns } from '../../src/facts/columns.ts';
import { type FactTables, queueTableWidth } from '../../src/facts/tables.ts';
import type { Model } from '../../src/model/model.ts';

type Row<Column extends string> = Record<Column, number>;

export interface ReadTables {
  readonly queues: readonly Row<(typeof queueColumns)[number]>[][];
  readonly groups: readonly Row<(typeof groupColumns)[number]>[][];
  readonly pairs: readonly Row<(typeof pairColumns)[number]>[][];
  /** In the order of the model; none where nothing is counted apart. */
  readonly portions: readonly Row<(typeof portionColumns)[number]>[][];
}

export function readTables(model: Model, tables: FactTables): ReadTables {
  const { queues, groups, pairs, portions } = model;
  return {
    queues: rows(tables.queues, queues.length, queueColumns, queueTableWidth(model.thresholdStride)),
    groups: rows(tables.groups, groups.length, groupColumns, groupColumns.length),
    pairs: rows(tables.pairs, pairs.queue.length, pairColumns, pairColumns.length),
    portions: rows(tables.portions, portions.length, portionColumns, portionColumns.length),
  };
}

function rows<Column extends string>(
  table: Float64Array,
  entities: number,
  columns: readonly Column[],
  width: number,
): Row<Column>[][] {
  const intervals = entities === 0 ? 0 : table.length / (width * entities);
  return Array.from({ length: intervals }, (_, interval) =>
    Array.from({ length: entities }, (__, entity) => {
      const at = (interval * entities + entity) * width;
      return Object.fromEntries(columns.map((column, i) => [column, table[at + i]])) as Row<Column>;
    }),
  );
}
