// Which site works when, on one clock: a picture with a row a site, blocks for the hours of the day.
import type { IntervalLabel, Results } from '../experiment/results.ts';
import { weekday } from '../units/calendar.ts';
import type { Colors } from './drawTable.ts';
import { timed } from './intervalCells.ts';
import type { IntervalName } from './intervalClock.ts';

const levels = '▁▂▃▄▅▆▇█';
const hoursOfDay = 24;
const secondsPerHour = 3600;

export interface SiteWeek {
  readonly name: string;
  /** Agents at work by hour of the week, Monday first; null for hours that do not come. */
  readonly hours: readonly (number | null)[];
}

/** The agents that were at work at each site as it was played; none where intervals are longer than hours. */
export function playedWeeks(
  { axes, rows }: Results,
  nameOf: (interval: IntervalLabel) => IntervalName = (interval) => interval,
): SiteWeek[] {
  const intervals = timed(axes.intervals);
  if (intervals.some(({ length }) => length > secondsPerHour)) return [];
  const from = new Map(intervals.map((interval) => [interval.start, interval]));
  return axes.sites.map(({ name }) => {
    const agents = new Float64Array(7 * hoursOfDay);
    const seconds = new Float64Array(7 * hoursOfDay);
    for (const { start, estimate } of rows.of({
      scopes: ['site'],
      name,
      periods: ['interval'],
      metrics: ['present_mean'],
    })) {
      const interval = from.get(start);
      if (interval === undefined) continue;
      const { day, clock } = nameOf(interval);
      const hour = (weekday(day) - 1) * hoursOfDay + Number(clock.slice(0, 2));
      agents[hour]! += (estimate ?? 0) * interval.length;
      seconds[hour]! += interval.length;
    }
    return { name, hours: Array.from(agents, (sum, hour) => (seconds[hour]! > 0 ? sum / seconds[hour]! : null)) };
  });
}

/** A row a site and part of the week: agents at work by hour of the report's day, as blocks against the site's most. */
export function siteTimeline(sites: readonly SiteWeek[], zone: string, colors: Colors): string[] {
  const label = Math.max(...sites.map(({ name }) => name.length), 4) + 10;
  const parts = [
    { name: 'Mon–Fri', from: 0, to: 5 },
    { name: 'Sat–Sun', from: 5, to: 7 },
  ];
  const known = parts.filter(({ from, to }) =>
    sites.some(({ hours }) => hours.slice(from * hoursOfDay, to * hoursOfDay).some((agents) => agents !== null)),
  );
  return [
    colors.bold(`Agents at work by hour, ${zone}`),
    hourLine(label),
    ...known.flatMap(({ name: part, from, to }) =>
      sites.map((site) => {
        const most = Math.max(...site.hours.map((agents) => agents ?? 0));
        const row = Array.from({ length: hoursOfDay }, (_, hour) => block(meanOf(site, from, to, hour), most));
        return `${part.padEnd(8)} ${site.name}`.padEnd(label) + row.join('');
      }),
    ),
  ];
}

/** Over the days that come; 0 where none does. */
function meanOf({ hours }: SiteWeek, from: number, to: number, hour: number): number {
  const known = Array.from({ length: to - from }, (_, day) => hours[(from + day) * hoursOfDay + hour]).filter(
    (agents) => typeof agents === 'number',
  );
  return known.length === 0 ? 0 : known.reduce((sum, agents) => sum + agents, 0) / known.length;
}

function block(agents: number, most: number): string {
  if (agents <= 0 || most <= 0) return '· ';
  return levels[Math.min(levels.length - 1, Math.floor((agents / most) * levels.length))]!.repeat(2);
}

/** The even hours over a row of blocks. */
export function hourLine(indent: number): string {
  const labels = Array.from({ length: hoursOfDay / 2 }, (_, i) =>
    String(2 * i)
      .padStart(2, '0')
      .padEnd(4),
  );
  return `${' '.repeat(indent)}${labels.join('')}`.trimEnd();
}
