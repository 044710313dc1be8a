// The gaps of a pool as a grid of numbers: a row a day, a column an hour, whole agents beyond or below those required.
import { dayWidth, formatDay } from './formatDay.ts';
import { daysOf, hoursOf, type StaffCell, type StaffHour, usedHours } from './staffCells.ts';

/** What the numbers mean. */
export const gapLegend =
  'Agents at work less those required, in the mean of the hour: below 0 missing; · fewer than half an agent; ? no number is enough; blank: nothing required and nobody there';

/** At most `width` characters; where the hours of a day need more, one block stands after another. */
export function gapGrid(cells: readonly StaffCell[], width: number): string[] {
  const days = daysOf(cells).map((day) => ({ day, hours: hoursOf(cells, day) }));
  const used = days.flatMap(({ hours }) => usedHours(hours) ?? []);
  if (used.length === 0) return [];
  const from = Math.min(...used.map((each) => each.from));
  const to = Math.max(...used.map((each) => each.to));
  const texts = days.map(({ hours }) => hours.map(gapText));
  const cell = Math.max(2, ...texts.flatMap((row) => row.map(({ length }) => length))) + 1;
  const perBlock = Math.max(1, Math.floor((width - dayWidth) / cell));
  const lines: string[] = [];
  for (let first = from; first <= to; first += perBlock) {
    const end = Math.min(to + 1, first + perBlock);
    const line = (label: string, row: readonly string[]) =>
      `${label.padEnd(dayWidth)}${row.map((text) => text.padStart(cell)).join('')}`.trimEnd();
    lines.push(
      line(
        '',
        Array.from({ length: end - first }, (_, i) => String(first + i).padStart(2, '0')),
      ),
    );
    for (const [place, { day }] of days.entries()) lines.push(line(formatDay(day), texts[place]!.slice(first, end)));
  }
  return lines;
}

function gapText(hour: StaffHour | undefined): string {
  if (hour === undefined || (hour.net === 0 && hour.required === 0)) return '';
  if (hour.gap === null) return '?';
  const whole = Math.round(hour.gap);
  return whole === 0 ? '·' : String(whole);
}
