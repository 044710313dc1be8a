// A day of a pool as a picture in characters: how many agents are at work by hour, and how many are required.
import { type StaffHour, usedHours } from './staffCells.ts';

/** What the characters mean. */
export const pictureLegend = '██ required and at work; ░░ at work beyond need; !! required and missing';

const rows = 12;
const labelWidth = 5;
const steps = [1, 2, 4, 5, 10, 15, 20, 25, 30, 40, 50];

/**
 * At most `width` characters: agents upwards, the hours of the day to the right, and below, where there is room, the numbers in whole
 * agents. A row is filled from half of its agents on. An hour without an answer how many are required shows those at work alone.
 */
export function staffPicture(hours: readonly (StaffHour | undefined)[], width: number): string[] {
  const used = usedHours(hours);
  if (used === undefined) return [];
  const { from, to } = used;
  const shown = hours.slice(from, to + 1);
  const most = Math.max(...shown.map((hour) => Math.max(hour?.net ?? 0, hour?.required ?? 0)));
  const step = stepFor(most);
  const numbers = [
    { label: 'need', of: (hour: StaffHour) => hour.required },
    { label: 'work', of: (hour: StaffHour) => hour.net },
    { label: 'gap', of: (hour: StaffHour) => hour.gap },
  ].map(({ label, of }) => ({ label, texts: shown.map((hour) => wholeText(hour && of(hour))) }));
  const widest = Math.max(2, ...numbers.flatMap(({ texts }) => texts.map(({ length }) => length)));
  const hasNumbers = labelWidth + shown.length * (widest + 1) <= width;
  const cell = hasNumbers ? widest + 1 : 3;
  const line = (label: string, cells: readonly string[]) =>
    `${label.padStart(labelWidth - 1)}${cells.map((text) => text.padStart(cell)).join('')}`.trimEnd();
  const top = Math.max(1, Math.round(most / step));
  const levels = Array.from({ length: top }, (_, row) => (top - row) * step);
  return [
    ...levels.map((level) =>
      line(
        String(level),
        shown.map((hour) => markAt(hour, level - step / 2)),
      ),
    ),
    line(
      '',
      shown.map((_, hour) => String(from + hour).padStart(2, '0')),
    ),
    ...(hasNumbers ? numbers.map(({ label, texts }) => line(label, texts)) : []),
  ];
}

/** The smallest of the usual steps that leaves so many rows at most. */
function stepFor(most: number): number {
  for (let power = 1; ; power *= 10) {
    const found = steps.find((step) => Math.round(most / (step * power)) <= rows);
    if (found !== undefined) return found * power;
  }
}

function markAt(hour: StaffHour | undefined, agents: number): string {
  if (hour === undefined) return '  ';
  const required = hour.required ?? hour.net;
  if (hour.net >= agents) return required >= agents ? '██' : '░░';
  return required >= agents ? '!!' : '  ';
}

function wholeText(agents: number | null | undefined): string {
  if (agents === undefined) return '';
  return agents === null ? '–' : String(Math.round(agents)).replace('-0', '0');
}
