// Estimates of one scope (queues, groups or pairs): takes the table of each replication in order, keeps moments of every metric in
// every cell (interval, day, hour of day, total), and tells estimates at the end.
import type { CriticalValue } from '../maths/estimators/criticalValue.ts';
import { EMPTY_ESTIMATE, type Estimate } from '../maths/estimators/estimate.ts';
import { ratioEstimate } from '../maths/estimators/ratio.ts';
import { addToRatio, createRatioCells, type RatioCells } from '../maths/estimators/ratioCells.ts';
import type { Metric } from '../metrics/contract.ts';
import type { Timeline } from '../model/model.ts';
import { type DeviationForm, deviationAt, type FlatForms, type Form, flatten, sumOf } from './forms.ts';
import { type Fraction, fractionOf } from './fraction.ts';
import type { PeriodKind } from './results.ts';

const hoursOfDay = 24;

export interface ScopeShape {
  /** Queues, groups or pairs. */
  readonly entities: number;
  /** Columns of a row of the tables. */
  readonly width: number;
  /** Columns whose coarser value is the largest and not the sum. */
  readonly maxima: readonly number[];
  readonly forms: readonly Form[];
  readonly deviations: readonly DeviationForm[];
  /** Columns that all entities share, such as the length of an interval: not summed over entities. */
  readonly shared: readonly number[];
  /** A further entity: the sum over the others. */
  readonly withAll: boolean;
  readonly timeline: Timeline;
}

export interface ScopeEstimator {
  /** Entities with the one for all, when there is one: it is the last. */
  readonly entities: number;
  add(table: Float64Array): void;
  /** Sums of the raw columns over all replications: rows [index × entities + entity], columns as in the tables. */
  readonly sums: Readonly<Record<Exclude<PeriodKind, 'interval'>, Float64Array>>;
  /** The same of the replication added last. */
  readonly last: Readonly<Record<Exclude<PeriodKind, 'interval'>, Float64Array>>;
  /** The estimate of one of the metrics in a cell; intervals have only those marked for them. Deviations have no interval. */
  estimate(period: PeriodKind, entity: number, index: number, metric: Metric, critical: CriticalValue): Estimate;
  /** A metric in the replication added last, over the whole time. */
  lastFraction(entity: number, metric: Metric): Fraction;
}

export function createScopeEstimator(shape: ScopeShape): ScopeEstimator {
  const { width, forms, timeline, maxima } = shape;
  const own = shape.entities;
  const entities = own + (shape.withAll ? 1 : 0);
  const intervals = timeline.edges.length - 1;
  const days = timeline.dayCount;
  const intervalForms = forms.filter(({ metric }) => metric.perInterval);
  const flatForms = flatten(forms);
  const flatIntervalForms = flatten(intervalForms);
  const cells: Record<PeriodKind, RatioCells> = {
    interval: createRatioCells(intervals * entities * intervalForms.length),
    day: createRatioCells(days * entities * forms.length),
    'hour of day': createRatioCells(hoursOfDay * entities * forms.length),
    total: createRatioCells(entities * forms.length),
  };
  // Rows of one replication, [index × entities + entity].
  const interval = new Float64Array(entities * width);
  const dayRows = new Float64Array(days * entities * width);
  const hourRows = new Float64Array(hoursOfDay * entities * width);
  const totalRows = new Float64Array(entities * width);
  const last = { day: dayRows, 'hour of day': hourRows, total: totalRows };
  const sums = {
    day: new Float64Array(dayRows.length),
    'hour of day': new Float64Array(hourRows.length),
    total: new Float64Array(totalRows.length),
  };
  const isMaximum = new Uint8Array(width);
  for (const column of maxima) isMaximum[column] = 1;
  const usedHours = [...new Set(timeline.hourOf)];

  const accumulate = (from: Float64Array, fromRow: number, to: Float64Array, toRow: number): void => {
    for (let column = 0; column < width; column++) {
      const value = from[fromRow + column];
      const at = toRow + column;
      if (isMaximum[column] === 0) to[at] += value;
      else if (value > to[at]) to[at] = value;
    }
  };

  const addForms = (into: RatioCells, list: FlatForms, rows: Float64Array, row: number, cell: number): void => {
    const { columns, factors, start, count } = list;
    for (let i = 0; i < count; i++) {
      const middle = start[2 * i + 1];
      const end = start[2 * i + 2];
      let x = 0;
      for (let term = start[2 * i]; term < middle; term++) x += factors[term] * rows[row + columns[term]];
      let y = middle === end ? 1 : 0;
      for (let term = middle; term < end; term++) y += factors[term] * rows[row + columns[term]];
      addToRatio(into, cell + i, x, y);
    }
  };

  const addRows = (into: RatioCells, rows: Float64Array, index: number): void => {
    for (let entity = 0; entity < entities; entity++) {
      const at = index * entities + entity;
      addForms(into, flatForms, rows, at * width, at * forms.length);
    }
  };

  const add = (table: Float64Array): void => {
    dayRows.fill(0);
    hourRows.fill(0);
    totalRows.fill(0);
    for (let i = 0; i < intervals; i++) {
      interval.set(table.subarray(i * own * width, (i + 1) * own * width));
      if (entities > own) {
        interval.fill(0, own * width);
        for (let entity = 0; entity < own; entity++) accumulate(interval, entity * width, interval, own * width);
        for (const column of shape.shared) interval[own * width + column] = interval[column];
      }
      const day = timeline.dayOf[i];
      const hour = timeline.hourOf[i];
      for (let entity = 0; entity < entities; entity++) {
        const row = entity * width;
        const cell = (i * entities + entity) * intervalForms.length;
        addForms(cells.interval, flatIntervalForms, interval, row, cell);
        accumulate(interval, row, dayRows, (day * entities + entity) * width);
        accumulate(interval, row, hourRows, (hour * entities + entity) * width);
        accumulate(interval, row, totalRows, row);
      }
    }
    for (let day = 0; day < days; day++) addRows(cells.day, dayRows, day);
    for (const hour of usedHours) addRows(cells['hour of day'], hourRows, hour);
    addRows(cells.total, totalRows, 0);
    addRowsTo(sums.day, dayRows);
    addRowsTo(sums['hour of day'], hourRows);
    addRowsTo(sums.total, totalRows);
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

  const lastFraction: ScopeEstimator['lastFraction'] = (entity, metric) => {
    const deviation = deviationFormOf.get(metric);
    if (deviation !== undefined) return fractionOf(deviationAt(deviation, totalRows, entity * width));
    const form = formOf.get(metric);
    if (form === undefined) return fractionOf(null);
    const x = sumOf(form.x, totalRows, entity * width);
    return { x, y: form.y === undefined ? 1 : sumOf(form.y, totalRows, entity * width) };
  };

  return { entities, add, sums, last, estimate, lastFraction };
}

function addRowsTo(sums: Float64Array, rows: Float64Array): void {
  for (let i = 0; i < rows.length; i++) sums[i] += rows[i];
}
