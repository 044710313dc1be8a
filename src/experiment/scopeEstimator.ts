// Estimates of one scope (queues, groups or pairs): takes the tables of replications in order and tells estimates of every metric in
// every cell (interval, day, hour of day, total) at the end.
//
// The moments of the metrics of a row take about ten times the memory of the row, so the tables of a few replications are held as they are
// and moments begin with more of them. Both ways form the same sums in the same order: no result depends on it.
import type { CriticalValue } from '../maths/estimators/criticalValue.ts';
import { EMPTY_ESTIMATE, type Estimate } from '../maths/estimators/estimate.ts';
import { ratioEstimate } from '../maths/estimators/ratio.ts';
import { addToRatio, createRatioCells, type RatioCells } from '../maths/estimators/ratioCells.ts';
import type { Metric } from '../metrics/contract.ts';
import { createFoldedTable, type FoldedTable, type FoldShape, hoursOfDay } from './foldTable.ts';
import { type DeviationForm, deviationAt, type Form, sumOf } from './forms.ts';
import { type Fraction, fractionOf } from './fraction.ts';
import type { PeriodKind } from './results.ts';
import { createScopeMoments, type ScopeMoments } from './scopeMoments.ts';

type CoarsePeriod = Exclude<PeriodKind, 'interval'>;

/** Most replications whose tables are held. */
export const heldAtMost = 8;

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
  /** Tables that were added must not change as long as this is so. */
  readonly holdsTables: boolean;
  /** Sums of the kept columns over all replications: rows [index × entities + entity], columns as in the tables. */
  readonly sums: Readonly<Record<CoarsePeriod, Float64Array>>;
  /** The columns over the whole time, rows by entity, of the replication at this place of the last block. */
  lastTotals(place: number): Float64Array;
  /** The estimate of one of the metrics in a cell; intervals have only those marked for them. Deviations have no interval. */
  estimate(period: PeriodKind, entity: number, index: number, metric: Metric, critical: CriticalValue): Estimate;
  /** A metric over the whole time in the replication at this place of the last block. */
  lastFraction(place: number, entity: number, metric: Metric): Fraction;
}

interface HeldReplication {
  readonly table: Float64Array;
  readonly folded: FoldedTable;
}

export function createScopeEstimator(shape: ScopeShape): ScopeEstimator {
  const { width, forms, timeline, withAll } = shape;
  const own = shape.entities;
  const entities = own + (withAll ? 1 : 0);
  const intervalForms = forms.filter(({ metric }) => metric.perInterval);
  const sumsOf = (indices: number) => new Float64Array(indices * entities * width);
  const sums = {
    day: sumsOf(timeline.dayCount),
    'hour of day': sumsOf(timeline.hasHours ? hoursOfDay : 0),
    total: sumsOf(1),
  };
  const ofDeviations = shape.deviations.flatMap(({ count, sum, squares }) => [count, sum, squares]);
  const kept = [...new Set([...shape.kept, ...ofDeviations.flatMap(({ columns }) => [...columns])])];

  let held: HeldReplication[] = [];
  let moments: ScopeMoments | undefined;
  /** Once moments have begun: one table for each place of a block. */
  const reused: FoldedTable[] = [];
  let last: readonly FoldedTable[] = [];

  const addToSums = (period: CoarsePeriod, folded: readonly FoldedTable[]): void => {
    const into = sums[period];
    for (let at = 0; at < into.length; at += width)
      for (const table of folded) for (const column of kept) into[at + column] += table[period][at + column];
  };

  const add = (tables: readonly Float64Array[]): void => {
    if (moments === undefined && held.length + tables.length > heldAtMost) {
      moments = createScopeMoments(shape, forms, intervalForms);
      moments.add(
        held.map(({ table }) => table),
        held.map(({ folded }) => folded),
      );
      held = [];
    }
    last = tables.map((table, place) => {
      const folded = reused[place] ?? createFoldedTable(shape);
      if (moments !== undefined) reused[place] = folded;
      folded.fold(table);
      return folded;
    });
    if (moments === undefined) held.push(...tables.map((table, place) => ({ table, folded: last[place] })));
    else moments.add(tables, last);
    if (kept.length > 0) for (const period of ['day', 'hour of day', 'total'] as const) addToSums(period, last);
  };

  const formOf = new Map(forms.map((form) => [form.metric, form]));
  const deviationFormOf = new Map(shape.deviations.map((form) => [form.metric, form]));
  const placeOf = new Map(forms.map(({ metric }, place) => [metric, place]));
  const intervalPlaceOf = new Map(intervalForms.map(({ metric }, place) => [metric, place]));

  const oneCell = createRatioCells(1);
  /** The moments of one form in one cell, from the tables that are held. */
  const momentsOfHeld = ({ x, y }: Form, period: PeriodKind, entity: number, index: number): RatioCells => {
    oneCell.fill(0);
    for (const { table, folded } of held) {
      const isAll = period === 'interval' && entity === own;
      const source = period !== 'interval' ? folded[period] : isAll ? folded.allIntervals : table;
      const perIndex = period !== 'interval' ? entities : isAll ? 1 : own;
      const row = (index * perIndex + (isAll ? 0 : entity)) * width;
      addToRatio(oneCell, 0, sumOf(x, source, row), y === undefined ? 1 : sumOf(y, source, row));
    }
    return oneCell;
  };

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
    const range = form.isShare ? 'share' : 'any';
    if (moments === undefined) return ratioEstimate(momentsOfHeld(form, period, entity, index), 0, critical, range);
    const perRow = period === 'interval' ? intervalForms.length : forms.length;
    return ratioEstimate(moments.cells[period], at * perRow + place, critical, range);
  };

  const lastFraction: ScopeEstimator['lastFraction'] = (place, entity, metric) => {
    const { total } = last[place];
    const deviation = deviationFormOf.get(metric);
    if (deviation !== undefined) return fractionOf(deviationAt(deviation, total, entity * width));
    const form = formOf.get(metric);
    if (form === undefined) return fractionOf(null);
    const x = sumOf(form.x, total, entity * width);
    return { x, y: form.y === undefined ? 1 : sumOf(form.y, total, entity * width) };
  };

  return {
    entities,
    add,
    get holdsTables() {
      return moments === undefined;
    },
    sums,
    lastTotals: (place) => last[place].total,
    estimate,
    lastFraction,
  };
}
