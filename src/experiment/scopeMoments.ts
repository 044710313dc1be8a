// Moments of every metric in every cell (interval, day, hour of day, total) of one scope.
//
// There are more cells than the cache holds, so replications are added in blocks and each cell is visited once a block. In hand, the
// values of a column in the replications of the block stand side by side: [place × room + replication].
import {
  addPairsToRatio,
  addToRatioOverOne,
  createRatioCells,
  type RatioCells,
} from '../maths/estimators/ratioCells.ts';
import { type FoldedTable, type FoldShape, hoursOfDay } from './foldTable.ts';
import { type Form, type PlacedForms, placeForms } from './forms.ts';
import type { PeriodKind } from './results.ts';

/** Most replications in a block. */
export const blockAtMost = 16;

export interface ScopeMoments {
  /** Adds a block of replications by their tables and what these are folded into, in order. */
  add(tables: readonly Float64Array[], folded: readonly FoldedTable[]): void;
  /** Cells of a period: [(index × entities + entity) × forms + form]; in intervals only the forms of metrics kept there. As in FoldedTable. */
  readonly cells: Readonly<Record<PeriodKind, RatioCells>>;
}

/** `intervalForms`: those of `forms` that are kept in intervals. */
export function createScopeMoments(
  { entities: own, width, withAll, timeline }: FoldShape,
  forms: readonly Form[],
  intervalForms: readonly Form[],
): ScopeMoments {
  const entities = own + (withAll ? 1 : 0);
  const coarse = placeForms(forms);
  const fine = placeForms(intervalForms);
  const intervals = timeline.edges.length - 1;
  const cellsOf = (indices: number, each: number) => createRatioCells(indices * entities * each);
  const total = cellsOf(1, coarse.count);
  const hasDays = timeline.dayCount > 1;
  const cells: Record<PeriodKind, RatioCells> = {
    interval: cellsOf(intervals, fine.count),
    day: hasDays ? cellsOf(timeline.dayCount, coarse.count) : total,
    'hour of day': cellsOf(timeline.hasHours ? hoursOfDay : 0, coarse.count),
    total,
  };
  const room = blockAtMost;
  const values = new Float64Array(Math.max(coarse.places, fine.places) * room);
  // Places with a value other than 0: most columns of most rows have none.
  const isFilled = new Uint8Array(Math.max(coarse.places, fine.places));

  /** Reads what the forms need of a row of each table, and forms their sums. */
  const readRow = (list: PlacedForms, tables: readonly Float64Array[], row: number): void => {
    const { columns, start, terms, factors } = list;
    isFilled.fill(0);
    for (let replication = 0; replication < tables.length; replication++) {
      const table = tables[replication];
      for (let place = 0; place < columns.length; place++) {
        const value = table[row + columns[place]];
        values[place * room + replication] = value;
        if (value !== 0) isFilled[place] = 1;
      }
    }
    for (let sum = 0; sum < start.length - 1; sum++) {
      const to = (columns.length + sum) * room;
      values.fill(0, to, to + room);
      for (let term = start[sum]; term < start[sum + 1]; term++) {
        if (isFilled[terms[term]] === 0) continue;
        isFilled[columns.length + sum] = 1;
        const from = terms[term] * room;
        const factor = factors[term];
        for (let i = 0; i < tables.length; i++) values[to + i] += factor * values[from + i];
      }
    }
  };

  /** Adds a row of each table to the cells from `cell` on, one a form. */
  const addRow = (
    into: RatioCells,
    cell: number,
    list: PlacedForms,
    tables: readonly Float64Array[],
    row: number,
  ): void => {
    readRow(list, tables, row);
    for (let form = 0; form < list.count; form++) {
      const y = list.y[form];
      // 0 ÷ 0 throughout: nothing to be added.
      if (y >= 0 && isFilled[list.x[form]] === 0 && isFilled[y] === 0) continue;
      if (y < 0) addToRatioOverOne(into, cell + form, values, list.x[form] * room, tables.length);
      else addPairsToRatio(into, cell + form, values, list.x[form] * room, values, y * room, tables.length);
    }
  };

  const addIntervals = (tables: readonly Float64Array[], alls: readonly Float64Array[]): void => {
    for (let i = 0; i < intervals; i++)
      for (let entity = 0; entity < entities; entity++) {
        const cell = (i * entities + entity) * fine.count;
        if (entity < own) addRow(cells.interval, cell, fine, tables, (i * own + entity) * width);
        else addRow(cells.interval, cell, fine, alls, i * width);
      }
  };

  const addCoarse = (into: RatioCells, tables: readonly Float64Array[], indices: readonly number[]): void => {
    for (const index of indices)
      for (let at = index * entities; at < (index + 1) * entities; at++)
        addRow(into, at * coarse.count, coarse, tables, at * width);
  };

  const days = hasDays ? [...Array(timeline.dayCount).keys()] : [];
  const usedHours = timeline.hasHours ? [...new Set(timeline.hourOf)] : [];

  return {
    add(tables, folded) {
      const alls = folded.map(({ allIntervals }) => allIntervals);
      if (fine.count > 0) addIntervals(tables, alls);
      const rowsOf = (period: Exclude<PeriodKind, 'interval'>) => folded.map((table) => table[period]);
      addCoarse(cells.day, rowsOf('day'), days);
      addCoarse(cells['hour of day'], rowsOf('hour of day'), usedHours);
      addCoarse(cells.total, rowsOf('total'), [0]);
    },
    cells,
  };
}
