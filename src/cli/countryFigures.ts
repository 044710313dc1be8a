// The figures of a country as texts: each with its name, and whether it comes from the law or from what practitioners assume.
import type { Country, OvertimeRates } from '../places/countries/contract.ts';
import type { Figure } from '../places/figure.ts';
import type { TextTable } from '../report/textTable.ts';
import { formatClock } from '../units/formatTime.ts';
import type { ClockWindow } from '../units/wallOverlap.ts';

export interface FigureText {
  readonly name: string;
  readonly text: string;
  readonly figure: Figure<unknown>;
}

/** All figures of a country in words. */
export function figureTexts({ fullTime, ordinary, night, premiums, leave, load }: Country): FigureText[] {
  const line = (name: string, figure: Figure<unknown>, text: string): FigureText => ({ name, text, figure });
  const { week, day } = ordinary.value;
  return [
    line('full-time week', fullTime, `${fullTime.value} h`),
    line('overtime after', ordinary, day === undefined ? `${week} h a week` : `${week} h a week, ${day} h a shift`),
    line('overtime', premiums.overtime, overtimeText(premiums.overtime.value)),
    line('night', night, windowText(night.value)),
    line('night premium', premiums.night, premium(premiums.night.value)),
    line('Sunday premium', premiums.sunday, premium(premiums.sunday.value)),
    line('holiday premium', premiums.holiday, premium(premiums.holiday.value)),
    ...(premiums.special ? [line('special-day premium', premiums.special, premium(premiums.special.value))] : []),
    line('premiums that meet', premiums.combination, combinationTexts[premiums.combination.value]),
    line('paid leave', leave, `${leave.value} days a year`),
    line('load on wages', load, percent(load.value)),
  ];
}

/** All countries, a row each; assumed figures have a `*`. */
export function countryTable(countries: readonly Country[]): TextTable {
  const column = (heading: string, rank = 0, align: 'left' | 'right' = 'right') => ({ heading, align, rank });
  return {
    columns: [
      column('', 0, 'left'),
      column('country', 0, 'left'),
      column('', 1, 'left'),
      column('h/week'),
      column('night', 0, 'left'),
      column('night %'),
      column('Sun %'),
      column('hol %'),
      column('over %'),
      column('leave', 1),
      column('load %'),
    ],
    rows: countries.map(({ name, summary, currency, fullTime, night, premiums, leave, load }) =>
      [
        name,
        summary,
        currency,
        `${fullTime.value}${mark(fullTime)}`,
        `${windowText(night.value)}${mark(night)}`,
        ...[premiums.night, premiums.sunday, premiums.holiday].map(shareCell),
        `${inPercent(premiums.overtime.value.share)}${mark(premiums.overtime)}`,
        `${leave.value}${mark(leave)}`,
        shareCell(load),
      ].map((text) => ({ text })),
    ),
  };
}

export const countryLegend = [
  'h/week: a full-time week. night: its hours on the local clock. Per cent of the wage paid on top of it for nights, Sundays, public holidays and the first overtime; load: what the employer pays on top of all pay. leave: days a year.',
  '* assumed by practitioners; without it by statute or official page. shoreline country PH names sources, all rates and holidays.',
];

const combinationTexts = {
  added: 'are added up',
  highest: 'are paid as the highest of them',
  multiplied: 'multiply: day, then overtime, then night',
} as const;

function overtimeText({ share, atNight, onHoliday, onSunday, beyond }: OvertimeRates): string {
  return [
    premium(share),
    ...(beyond === undefined ? [] : [`${premium(beyond.share)} beyond ${beyond.hours} h a ${beyond.per}`]),
    ...(atNight === undefined ? [] : [`${premium(atNight)} at night`]),
    ...(onSunday === undefined ? [] : [`${premium(onSunday)} on Sundays`]),
    ...(onHoliday === undefined ? [] : [`${premium(onHoliday)} on holidays`]),
  ].join(', ');
}

/** `22:00–06:00`. */
function windowText({ from, to }: ClockWindow): string {
  return `${formatClock(from)}–${formatClock(to)}`;
}

function premium(share: number): string {
  return share === 0 ? 'none' : `+${percent(share)}`;
}

export function percent(share: number): string {
  return `${inPercent(share)} %`;
}

function inPercent(share: number): string {
  return String(Number((share * 100).toFixed(2)));
}

function shareCell(figure: Figure<number>): string {
  return `${inPercent(figure.value)}${mark(figure)}`;
}

function mark({ source }: Figure<unknown>): string {
  return source === undefined ? '*' : '';
}
