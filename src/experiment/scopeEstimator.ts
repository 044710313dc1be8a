// Estimates of one scope (queues, groups or pairs): takes the tables of replications in order, keeps moments of every metric in every
// cell (interval, day, hour of day, total), and tells estimates at the end.
//
// There are more cells than the cache holds, so replications are added in blocks and each cell is visited once a block. In hand, the
// values of a column in the replications of the block stand side by side: [place × room + replication].
import type { CriticalValue } from '../maths/estimators/criticalValue.ts';
import { EMPTY_ESTIMATE, type Estimate } from '../maths/estimators/estimate.ts';
import { ratioEstimate } from '../maths/estimators/ratio.ts';
import { addPairsToRatio, createRatioCells, type RatioCells } from '../maths/estimators/ratioCells.ts';
import type { Metric } from '../metrics/contract.ts';
import { createFoldedTable, type FoldedTable, type FoldShape, hoursOfDay } from './foldTable.ts';
import { type DeviationForm, deviationAt, type Form, type PlacedForms, placeForms, sumOf } from './forms.ts';
import { type Fraction, fractionOf } from './fraction.ts';
import type { PeriodKind } from './results.ts';

type CoarsePeriod = Exclude<PeriodKind, 'interval'>;

/** Most replications in a block. */
export const blockAtMost = 16;

export interface ScopeShape extends FoldShape {
  readonly forms: readonly Form[];
  readonly deviations: readonly DeviationForm[];
  /** Columns whose sums over all replications are asked for, besides those of the deviations. */
  readonly kept: readonly number[];
}

export interface ScopeEstimator {
  /** Entities with the one for all, when there is one: it is the last. */
  readonly entities: number;
  /** Adds a block of replications by their tables, in order. */
  add(tables: readonly Float64Array[]): void;
  /** Sums of the kept columns over all replications: rows [index × entities + entity], columns as in the tables. */
  readonly sums: Readonly<Record<CoarsePeriod, Float64Array>>;
  /** The columns over the whole time, rows by entity, of the replication at this place of the last block. */
  lastTotals(place: number): Float64Array;
  /** The estimate of one of the metrics in a cell; intervals have only those marked for them. Deviations have no interval. */
  estimate(period: PeriodKind, entity: number, index: number, metric: Metric, critical: CriticalValue): Estimate;
  /** A metric over the whole time in the replication at this place of the last block. */
  lastFraction(place: number, entity: number, metric: Metric): Fraction;
}

export function createScopeEstimator(shape: ScopeShape): ScopeEstimator {
  const { width, forms, timeline, withAll } = shape;
  const own = shape.entities;
  const entities = own + (withAll ? 1 : 0);
  const intervalForms = forms.filter(({ metric }) => metric.perInterval);
  const coarse = placeForms(forms);
  const fine = placeForms(intervalForms);
  const folded: FoldedTable[] = [];
  const counts: Readonly<Record<PeriodKind, number>> = {
    interval: timeline.edges.length - 1,
    day: timeline.dayCount,
    'hour of day': hoursOfDay,
    total: 1,
  };
  const cellsOf = (period: PeriodKind, each: number) => createRatioCells(counts[period] * entities * each);
  const cells: Record<PeriodKind, RatioCells> = {
    interval: cellsOf('interval', intervalForms.length),
    day: cellsOf('day', forms.length),
    'hour of day': cellsOf('hour of day', forms.length),
    total: cellsOf('total', forms.length),
  };
  const sumsOf = (period: CoarsePeriod) => new Float64Array(counts[period] * entities * width);
  const sums = { day: sumsOf('day'), 'hour of day': sumsOf('hour of day'), total: sumsOf('total') };
  const ofDeviations = shape.deviations.flatMap(({ count, sum, squares }) => [count, sum, squares]);
  const kept = [...new Set([...shape.kept, ...ofDeviations.flatMap(({ columns }) => [...columns])])];
  const room = blockAtMost;
  const values = new Float64Array(Math.max(coarse.places, fine.places) * room);
  // Places with a value other than 0: most columns of most rows have none.
  const isFilled = new Uint8Array(Math.max(coarse.places, fine.places));
  const ones = new Float64Array(room).fill(1);

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
      if (y < 0) addPairsToRatio(into, cell + form, values, list.x[form] * room, ones, 0, tables.length);
      else addPairsToRatio(into, cell + form, values, list.x[form] * room, values, y * room, tables.length);
    }
  };

  const addIntervals = (tables: readonly Float64Array[], alls: readonly Float64Array[]): void => {
    for (let i = 0; i < counts.interval; i++)
      for (let entity = 0; entity < entities; entity++) {
        const cell = (i * entities + entity) * fine.count;
        if (entity < own) addRow(cells.interval, cell, fine, tables, (i * own + entity) * width);
        else addRow(cells.interval, cell, fine, alls, i * width);
      }
  };

  const addPeriod = (period: CoarsePeriod, tables: readonly Float64Array[], indices: readonly number[]): void => {
    for (const index of indices)
      for (let at = index * entities; at < (index + 1) * entities; at++) {
        addRow(cells[period], at * coarse.count, coarse, tables, at * width);
        for (const table of tables)
          for (const column of kept) sums[period][at * width + column] += table[at * width + column];
      }
  };

  const days = [...Array(timeline.dayCount).keys()];
  const usedHours = [...new Set(timeline.hourOf)];

  const add = (tables: readonly Float64Array[]): void => {
    while (folded.length < tables.length) folded.push(createFoldedTable(shape));
    const block = folded.slice(0, tables.length);
    block.forEach(({ fold }, i) => {
      fold(tables[i]);
    });
    const alls = block.map(({ allIntervals }) => allIntervals);
    if (fine.count > 0) addIntervals(tables, alls);
    const rowsOf = (period: CoarsePeriod) => block.map((table) => table[period]);
    addPeriod('day', rowsOf('day'), days);
    addPeriod('hour of day', rowsOf('hour of day'), usedHours);
    addPeriod('total', rowsOf('total'), [0]);
  };

  const formOf = new Map(forms.map((form) => [form.metric, form]));
  const deviationFormOf = new Map(shape.deviations.map((form) => [form.metric, form]));
  const placeOf = new Map(forms.map(({ metric }, place) => [metric, place]));
  const intervalPlaceOf = new Map(intervalForms.map(({ metric }, place) => [metric, place]));

  const estimate: ScopeEstimator['estimate'] = (period, entity, index, metric, critical) => {
    const deviation = deviationFormOf.get(metric);
    const at = index * entities + entity;
    if (deviation !== undefined && period !== 'interval') {
      const value = deviationAt(deviation, sums[period], at * width);
      return { ...EMPTY_ESTIMATE, estimate: value };
    }
    const form = formOf.get(metric);
    const place = (period === 'interval' ? intervalPlaceOf : placeOf).get(metric);
    if (form === undefined || place === undefined) return EMPTY_ESTIMATE;
    const perIndex = period === 'interval' ? intervalForms.length : forms.length;
    return ratioEstimate(cells[period], at * perIndex + place, critical, form.isShare ? 'share' : 'any');
  };

  const lastFraction: ScopeEstimator['lastFraction'] = (place, entity, metric) => {
    const { total } = folded[place];
    const deviation = deviationFormOf.get(metric);
    if (deviation !== undefined) return fractionOf(deviationAt(deviation, total, entity * width));
    const form = formOf.get(metric);
    if (form === undefined) return fractionOf(null);
    const x = sumOf(form.x, total, entity * width);
    return { x, y: form.y === undefined ? 1 : sumOf(form.y, total, entity * width) };
  };

  return { entities, add, sums, lastTotals: (place) => folded[place].total, estimate, lastFraction };
}
