// What `country` prints: every figure with where it comes from, and the holidays of a year.
import type { Country } from '../places/countries/contract.ts';
import type { Holiday } from '../places/holiday.ts';
import { holidayCalendar, regionsOf } from '../places/holidayCalendar.ts';
import { drawTable, makeColors } from '../report/drawTable.ts';
import { formatDay } from '../report/formatDay.ts';
import { wrapText } from '../report/wrapText.ts';
import { figureTexts } from './countryFigures.ts';
import type { countryOptions } from './countryOptions.ts';
import { exitCodes } from './exitCodes.ts';
import type { Given } from './options.ts';
import { placeNamed } from './placeNamed.ts';
import type { Screen, Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** Years for which the rules of holidays hold. */
const years = { first: 2000, last: 2100 };

/** Yields the exit code; throws a UsageError. */
export async function showCountry(
  word: string,
  given: Given<typeof countryOptions>,
  { out }: Terminal,
): Promise<number> {
  const { year, json } = given;
  if (year !== undefined && !(year >= years.first && year <= years.last)) {
    throw new UsageError({ message: `--year: found ${year}`, allowed: `allowed: ${years.first} to ${years.last}` });
  }
  const { country, region } = await placeNamed(word);
  const dates = { from: `${year}-01-01`, to: `${year}-12-31` };
  const holidays =
    year === undefined
      ? undefined
      : await holidayCalendar({ country, ...(region === undefined ? {} : { region }), ...dates });
  if (json) {
    const { holidays: rules, ...figures } = country;
    const document = { ...figures, ...(region === undefined ? {} : { region }), rules, holidays };
    out.write(`${JSON.stringify(document, null, 2)}\n`);
    return exitCodes.done;
  }
  writeFigures(country, out);
  if (holidays !== undefined) {
    const where = region === undefined ? '' : ` in ${(await regionsOf(country)).get(region)}`;
    writeHolidays(`Holidays of ${year}${where}`, country, holidays, out);
  }
  return exitCodes.done;
}

function writeFigures(country: Country, out: Screen): void {
  const colors = makeColors(out.color);
  const { name, summary, currency, zones, languages } = country;
  const figures = figureTexts(country);
  const lines = [
    { name: 'currency', text: currency },
    { name: 'zones', text: zones.join(', ') },
    { name: 'languages', text: languages.join(', ') },
    ...figures.map(({ name: label, text, figure: { source, note } }) => ({
      name: label,
      text: [`${text} (${source ?? 'assumed'})`, note].filter((part) => part !== undefined).join('. '),
    })),
  ];
  const margin = Math.max(...lines.map((line) => line.name.length)) + 2;
  out.write(`${colors.bold(`${summary} (${name})`)}\n`);
  for (const { name: label, text } of lines) {
    const wrapped = wrapText(text, Math.max(20, out.width - margin));
    out.write(wrapped.map((line, i) => `${(i === 0 ? label : '').padEnd(margin)}${line}\n`).join(''));
  }
}

function writeHolidays(title: string, { holidays: rules }: Country, holidays: readonly Holiday[], out: Screen): void {
  const colors = makeColors(out.color);
  const table = {
    columns: ['day', 'holiday', ''].map((heading) => ({ heading, align: 'left' as const, rank: 0 })),
    rows: holidays.map(({ date, name, kind, expected }) =>
      [
        formatDay(date),
        name,
        [...(kind === 'special' ? [kind] : []), ...(expected ? ['expected'] : [])].join(', '),
      ].map((text) => ({ text })),
    ),
  };
  const remarks = [
    ...(rules.source === undefined ? [] : [`By ${rules.source}.`]),
    ...(rules.note === undefined ? [] : [rules.note]),
    ...(holidays.some(({ expected }) => expected)
      ? ['expected: by the moon; authorities may proclaim another day.']
      : []),
  ];
  const lines = [colors.bold(title), ...drawTable(table, out.width, colors)];
  const told = remarks.flatMap((remark) => wrapText(remark, out.width, 2).map(colors.dim));
  out.write(`\n${[...lines, ...told].join('\n')}\n`);
}
