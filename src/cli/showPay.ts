// What `pay` does: lay a shift on the local clock, mark its overtime, and print what it costs in parts.
import type { Holiday } from '../places/holiday.ts';
import { holidayCalendar } from '../places/holidayCalendar.ts';
import { hourlyWage } from '../places/hourlyWage.ts';
import { markOvertime } from '../places/paidTime.ts';
import { payRulesOf } from '../places/payRules.ts';
import { type WageCost, wageCost } from '../places/wageCost.ts';
import { drawTable, makeColors } from '../report/drawTable.ts';
import { formatDate } from '../report/formatDay.ts';
import { wrapText } from '../report/wrapText.ts';
import { addDays, dayNumber, utcMidnight } from '../units/calendar.ts';
import { formatClock, formatDuration } from '../units/formatTime.ts';
import { loadZone, toInstant, toLocal } from '../units/zone.ts';
import { percent } from './countryFigures.ts';
import { exitCodes } from './exitCodes.ts';
import type { Given } from './options.ts';
import type { payOptions } from './payOptions.ts';
import { placeNamed } from './placeNamed.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

const parts = ['base', 'night', 'sunday', 'holiday', 'overtime', 'load'] as const satisfies readonly (keyof WageCost)[];

/** Yields the exit code; throws a UsageError. */
export async function showPay(word: string, given: Given<typeof payOptions>, { out }: Terminal): Promise<number> {
  const { country, region } = await placeNamed(word);
  const { wage, on, from, length, worked, zone: zoneName = country.zones[0]!, json } = given;
  if (wage === undefined || on === undefined || from === undefined || length === undefined) {
    const missing = Object.entries({ wage, on, from, length }).flatMap(([name, value]) =>
      value === undefined ? [name] : [],
    );
    throw new UsageError({
      message: `pay: ${missing.map((name) => `--${name}`).join(', ')} missing`,
      allowed: 'such as pay PH --wage "2.80 USD/h" --on 2027-12-29 --from 22:00 --length 8h',
    });
  }
  const zone = await loadZone(zoneName, utcMidnight(on), utcMidnight(on) + length);
  const start = toInstant(zone, on, from);
  const [begun, end] = [toLocal(zone, start), toLocal(zone, start + length)];
  const holidays = await holidayCalendar({
    country,
    ...(region === undefined ? {} : { region }),
    from: on,
    to: end.secondsAfterMidnight === 0 ? addDays(end.date, -1) : end.date,
  });
  const rules = payRulesOf(country);
  const shift = { shiftDay: dayNumber(on), start, end: start + length };
  const perHour = hourlyWage(wage, country.fullTime.value);
  const cost = wageCost(markOvertime([shift], rules.ordinary, worked ?? 0), perHour, {
    zone,
    rules,
    holidays: new Map(holidays.map(({ date, kind }) => [dayNumber(date), kind])),
  });
  if (json) {
    const { hours, total, ...amounts } = cost;
    const document = {
      country: country.name,
      zone: zoneName,
      currency: wage.currency,
      perHour,
      hours,
      ...amounts,
      total,
      holidays,
    };
    out.write(`${JSON.stringify(document, null, 2)}\n`);
    return exitCodes.done;
  }
  const colors = makeColors(out.color);
  const title = `${country.summary}: ${formatDate(begun.date)} ${formatClock(begun.secondsAfterMidnight)} to ${formatDate(end.date)} ${formatClock(end.secondsAfterMidnight)}, ${zoneName}`;
  const lines = [
    ...wrapText(title, out.width).map(colors.bold),
    `${formatDuration(length)} at ${money(perHour)} ${wage.currency} an hour`,
    ...holidays.flatMap((holiday) => wrapText(holidayText(holiday), out.width, 2)),
    '',
    ...drawTable(costTable(cost, wage.currency), out.width, colors),
    ...wrapText(`shoreline country ${country.name} tells the rates and their sources.`, out.width, 2).map(colors.dim),
  ];
  out.write(`${lines.join('\n')}\n`);
  return exitCodes.done;
}

function holidayText({ date, name, kind }: Holiday): string {
  return `${formatDate(date)}: ${name} (${kind === 'special' ? 'special day' : 'public holiday'})`;
}

/** Parts that cost something, and what they are of the wage without premiums. */
function costTable(cost: WageCost, currency: string) {
  const row = (name: string, amount: number) =>
    [name, money(amount), percent(amount / cost.base)].map((text) => ({ text }));
  return {
    columns: [
      { heading: 'part', align: 'left' as const, rank: 0 },
      { heading: currency, align: 'right' as const, rank: 0 },
      { heading: 'of base', align: 'right' as const, rank: 0 },
    ],
    rows: [...parts.filter((part) => cost[part] !== 0).map((part) => row(part, cost[part])), row('total', cost.total)],
  };
}

/** Two digits after the point, thousands apart. */
function money(amount: number): string {
  return amount.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
}
