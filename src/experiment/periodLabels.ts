// How the periods of a model are called in results: local times with offsets, dates, hours of day.
import type { Model, Timeline } from '../model/model.ts';
import type { Span } from '../model/timeline.ts';
import { formatClock, formatLocal } from '../units/formatTime.ts';
import { toLocal, type Zone } from '../units/zone.ts';
import type { IntervalLabel, PeriodKind } from './results.ts';

export interface PeriodLabel {
  readonly start: string;
  readonly end: string;
}

export type PeriodLabels = Readonly<Record<PeriodKind, readonly PeriodLabel[]>>;

const secondsPerHour = 3600;

export function labelPeriods({ grid, zone }: Span, timeline: Timeline): PeriodLabels {
  const local = (instant: number) => formatLocal(zone, instant);
  return {
    total: [{ start: '', end: '' }],
    day: timeline.hasDays
      ? grid.dayDates.map((_, day) => ({ start: local(grid.dayEdges[day]), end: local(grid.dayEdges[day + 1]) }))
      : [],
    'hour of day': timeline.hasHours
      ? Array.from({ length: 24 }, (_, hour) => ({
          start: formatClock(hour * secondsPerHour),
          end: formatClock((hour + 1) * secondsPerHour),
        }))
      : [],
    interval: betweenEdges(Array.from(grid.edges, local)),
  };
}

export function labelIntervals({ grid, zone }: Span): IntervalLabel[] {
  const labels = betweenEdges(Array.from(grid.edges, (edge) => formatLocal(zone, edge)));
  return labels.map((label, i) => {
    const startInstant = grid.edges[i];
    const { date, secondsAfterMidnight } = toLocal(zone, startInstant);
    return {
      ...label,
      startInstant,
      length: grid.edges[i + 1] - startInstant,
      day: date,
      clock: formatClock(secondsAfterMidnight),
    };
  });
}

function betweenEdges(edges: readonly string[]): PeriodLabel[] {
  return edges.slice(1).map((end, i) => ({ start: edges[i], end }));
}

/** Start of every interval on the clock of another zone. */
export function labelStarts({ grid }: Span, zone: Zone): string[] {
  return Array.from({ length: grid.edges.length - 1 }, (_, i) => formatLocal(zone, grid.edges[i]));
}

/** Hours of day in which some interval begins. */
export function usedHours({ timeline }: Model): number[] {
  return [...new Set(timeline.hourOf)].sort((a, b) => a - b);
}
