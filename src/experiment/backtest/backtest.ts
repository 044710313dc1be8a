// Holds recorded intervals against those of a run. A record is one day of many, so it is compared with the spread of single replications and
// not with the interval of their mean.
import { type CriticalValue, criticalValue } from '../../maths/estimators/criticalValue.ts';
import type { RecordedInterval } from '../../scenario/recordedIntervals.ts';
import type { ResultRow, Results, Unit } from '../results.ts';
import type { Accuracy, Backtest, BacktestCell } from './results.ts';

interface Compared extends BacktestCell {
  /** Contacts that a share or a mean is of. */
  readonly weight: number;
  /** Mean absolute difference of a replication from the estimate; null with one replication. */
  readonly chance: number | null;
}

/** Intervals without a recorded or a played value of a metric are left out of it. */
export function backtest(results: Results, records: readonly RecordedInterval[]): Backtest {
  const { scenario, variant, provenance, axes, warnings } = results;
  const critical = criticalValue(provenance.confidence);
  const rowOf = intervalRows(results);
  const compared = axes.queues.flatMap(({ name, target }) => {
    const own = records.filter(({ queue }) => queue === name).sort((a, b) => a.interval - b.interval);
    return metricsOf(target.counting).flatMap(({ metric, recordedBy, weightBy }) =>
      own.flatMap((record) => {
        const recorded = recordedBy(record);
        const row = rowOf(name, axes.intervals[record.interval]!.start, metric);
        if (recorded === undefined || row === undefined || row.estimate === null) return [];
        return comparedWith(row, row.estimate, recorded, weightBy(record), record.interval, critical);
      }),
    );
  });
  const groups = new Map<string, Compared[]>();
  for (const cell of compared) {
    const key = JSON.stringify([cell.queue, cell.metric]);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [cell]);
    else own.push(cell);
  }
  return {
    scenario,
    ...(variant === undefined ? {} : { variant }),
    provenance,
    axes,
    accuracy: [...groups.values()].map(accuracyOf),
    cells: compared.map(({ weight: _weight, chance: _chance, ...cell }) => cell),
    warnings,
  };
}

interface BacktestMetric {
  readonly metric: string;
  readonly recordedBy: (record: RecordedInterval) => number | undefined;
  readonly weightBy: (record: RecordedInterval) => number;
}

function metricsOf(counting: string): readonly BacktestMetric[] {
  const offered = (record: RecordedInterval) => record.offered;
  return [
    { metric: 'offered', recordedBy: offered, weightBy: () => 1 },
    {
      metric: 'abandoned_share',
      recordedBy: ({ abandoned, offered }) =>
        abandoned === undefined || offered === 0 ? undefined : abandoned / offered,
      weightBy: offered,
    },
    {
      metric: counting,
      recordedBy: ({ serviceLevel, offered }) => (offered === 0 ? undefined : serviceLevel),
      weightBy: offered,
    },
    {
      metric: 'asa',
      recordedBy: ({ asa, offered, abandoned = 0 }) => (offered - abandoned > 0 ? asa : undefined),
      weightBy: ({ offered, abandoned = 0 }) => offered - abandoned,
    },
  ];
}

function intervalRows({ rows }: Results): (queue: string, start: string, metric: string) => ResultRow | undefined {
  const found = new Map<string, ResultRow>();
  for (const row of rows.of({ scopes: ['queue'], periods: ['interval'] }))
    found.set(`${row.metric} ${row.start} ${row.name}`, row);
  return (queue, start, metric) => found.get(`${metric} ${start} ${queue}`);
}

function comparedWith(
  { name: queue, metric, unit, sd, n }: ResultRow,
  model: number,
  recorded: number,
  weight: number,
  interval: number,
  critical: CriticalValue,
): Compared {
  const cell = { queue, metric, unit, interval, recorded, model, weight };
  if (sd === null || n < 2) return { ...cell, low: null, high: null, chance: null };
  // A further day varies as single replications do, and the mean of n of them is itself uncertain.
  const spread = sd * Math.sqrt(1 + 1 / n);
  const half = critical(n - 1) * spread;
  const highest = unit === 'share' ? 1 : Number.POSITIVE_INFINITY;
  return {
    ...cell,
    low: Math.max(0, model - half),
    high: Math.min(highest, model + half),
    // Mean absolute deviation of the normal distribution.
    chance: spread * Math.sqrt(2 / Math.PI),
  };
}

function accuracyOf(cells: readonly Compared[]): Accuracy {
  const { queue, metric, unit } = cells[0]!;
  const isCount = unit === ('contacts' satisfies Unit);
  const sum = (of: (cell: Compared) => number) => cells.reduce((all, cell) => all + of(cell), 0);
  const difference = ({ recorded, model }: Compared) => Math.abs(model - recorded);
  const weights = sum(({ weight }) => weight);
  const total = (of: (cell: Compared) => number) => sum((cell) => cell.weight * of(cell));
  const recorded = total((cell) => cell.recorded);
  const model = total((cell) => cell.model);
  // What sums of differences are divided by.
  const base = isCount ? recorded : weights;
  const perBase = (value: number) => (base > 0 ? value / base : null);
  const some = cells.filter((cell) => cell.recorded > 0);
  const banded = cells.filter(({ low }) => low !== null);
  return {
    queue,
    metric,
    unit,
    intervals: cells.length,
    recorded: isCount ? recorded : recorded / weights,
    model: isCount ? model : model / weights,
    bias: perBase(model - recorded),
    error: perBase(total(difference)),
    byChance: banded.length < cells.length ? null : perBase(total(({ chance }) => chance!)),
    mape:
      some.length === 0 ? null : some.reduce((all, cell) => all + difference(cell) / cell.recorded, 0) / some.length,
    inBand:
      banded.length === 0
        ? null
        : banded.filter((cell) => cell.low! <= cell.recorded && cell.recorded <= cell.high!).length / banded.length,
  };
}
