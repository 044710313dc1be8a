// Demand of a queue as rates by piece of the clock.
import type { Arrivals, ForecastRow } from '../scenario/scenario.ts';
import { addDays, dayNumber, daysBetween, secondsPerDay } from '../units/calendar.ts';
import type { PerSecond } from '../units/quantities.ts';
import type { Demand } from './model.ts';
import { type ClockPiece, cutByClock, type Span } from './timeline.ts';

/**
 * Rates follow the wall clock: a local hour that is passed twice brings its volume at the same rate twice, one that is skipped
 * brings nothing. Beyond its rows (warm-up, the day after the end) a forecast repeats itself by whole weeks, or by whole days
 * when it is shorter than a week.
 */
export function compileDemand(arrivals: Arrivals, span: Span): Demand {
  const pieces = cutByClock(span, arrivals.kind === 'rate' ? secondsPerDay : arrivals.every);
  const rateOf = rateByPiece(arrivals);
  const days = pieces.filter((piece, i) => i === 0 || piece.date !== pieces[i - 1].date);
  return {
    dayNumbers: Int32Array.from(days, ({ date }) => dayNumber(date)),
    dayStart: Float64Array.from([...days.map(({ start }) => start), span.end]),
    pieceStart: Float64Array.from([...pieces.map(({ start }) => start), span.end]),
    pieceRate: Float64Array.from(pieces, rateOf),
  };
}

function rateByPiece(arrivals: Arrivals): (piece: ClockPiece) => PerSecond {
  switch (arrivals.kind) {
    case 'rate':
      return () => arrivals.rate;
    case 'daily':
      return ({ clock }) => arrivals.volumes[clock / arrivals.every] / arrivals.every;
    case 'forecast': {
      const volumeAt = forecastLookup(arrivals.rows);
      return ({ date, clock }) => volumeAt(date, clock) / arrivals.every;
    }
  }
}

/** Volume of the row that starts at a local date and clock time, with repetition beyond the rows; 0 where there is none. */
function forecastLookup(rows: readonly ForecastRow[]): (date: string, clock: number) => number {
  const volumes = new Map(rows.map((row) => [row.start, row.volume]));
  const first = rows[0].start.slice(0, 10);
  const covered = daysBetween(first, rows[rows.length - 1].start.slice(0, 10)) + 1;
  const cycle = covered >= 7 ? covered - (covered % 7) : covered;
  return (date, clock) => {
    const time = `${String(Math.floor(clock / 3600)).padStart(2, '0')}:${String(Math.floor(clock / 60) % 60).padStart(2, '0')}`;
    const own = volumes.get(`${date}T${time}`);
    if (own !== undefined) return own;
    const offset = daysBetween(first, date);
    const repeated = addDays(first, ((offset % cycle) + cycle) % cycle);
    return volumes.get(`${repeated}T${time}`) ?? 0;
  };
}
