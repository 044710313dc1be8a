// Coverage for the terminal: queues and their gaps, grids of the week, sites on the clock of the report, and the gross-up.
import type { CoverageData, CoveredQueue } from './coverageData.ts';
import { type Colors, drawTable, makeColors } from './drawTable.ts';
import { formatDay } from './formatDay.ts';
import { formatQuantity } from './formatQuantity.ts';
import { dayName } from './hourOfWeekName.ts';
import { hourLine, siteTimeline } from './siteTimeline.ts';
import type { TerminalOptions } from './terminal.ts';
import type { TextColumn, TextTable } from './textTable.ts';
import { wrapText } from './wrapText.ts';

const left = (heading: string, rank = 0): TextColumn => ({ heading, align: 'left', rank });
const right = (heading: string, rank = 0): TextColumn => ({ heading, align: 'right', rank });
const gapsShown = 3;
const days = 7;
const hoursOfDay = 24;

/** Lines ended by newlines. */
export function coverageReport(data: CoverageData, { width, color }: TerminalOptions): string {
  const colors = makeColors(color);
  const blocks = [
    [
      colors.bold(data.title),
      ...wrapText('From the schedule alone: nobody is absent, breaks begin when they are due.', width).map(colors.dim),
    ],
    drawTable(queueTable(data.queues), width, colors),
    ...data.queues.filter(({ gaps }) => gaps.length > 0).map((queue) => gapLines(queue, width, colors)),
    ...data.queues.map((queue) => queueGrid(queue, data.zone, colors)),
    ...(data.queues.length > 0 ? [wrapText(gridLegend, width, 2).map(colors.dim)] : []),
    ...(data.sites.length > 0 ? siteBlocks(data, width, colors) : []),
    grossUpBlock(data, width, colors),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

const gridLegend =
  'Fewest agents in each hour: 1 to 9, + for more; ! not covered all the time, 0 nobody at some time; blank: closed.';

function queueTable(queues: readonly CoveredQueue[]): TextTable {
  const hasLanguage = queues.some(({ language }) => language !== '');
  return {
    columns: [
      left('queue'),
      ...(hasLanguage ? [left('language', 2)] : []),
      right('open'),
      right('covered'),
      right('by', 3),
      right('unstaffed'),
      right('one agent', 1),
      right('short', 1),
      right('longest gap'),
    ],
    rows: queues.map((queue) => [
      { text: queue.name },
      ...(hasLanguage ? [{ text: queue.language }] : []),
      { text: formatQuantity(queue.open / 3600, 'hours') },
      {
        text: formatQuantity(queue.open > 0 ? queue.covered / queue.open : null, 'share'),
        tone: queue.covered < queue.open ? ('bad' as const) : ('good' as const),
      },
      { text: `≥ ${queue.asked}` },
      { text: hoursAndMinutes(queue.unstaffed) },
      { text: hoursAndMinutes(queue.single) },
      { text: queue.understaffed === null ? '–' : hoursAndMinutes(queue.understaffed) },
      { text: hoursAndMinutes(Math.max(0, ...queue.gaps.map(({ seconds }) => seconds))) },
    ]),
  };
}

function gapLines({ name, asked, gaps }: CoveredQueue, width: number, colors: Colors): string[] {
  const longest = [...gaps].sort((a, b) => b.seconds - a.seconds || (a.from < b.from ? -1 : 1)).slice(0, gapsShown);
  const lines = longest.flatMap(({ from, to, seconds, least, atSites }) => {
    const who = least === 0 ? 'nobody' : `${least} of ${asked}`;
    const where = atSites.length === 0 ? '' : ` (${atSites.join('; ')})`;
    return wrapText(`${span(from, to)}, ${hoursAndMinutes(seconds)}: ${who}${where}`, width, 2);
  });
  const rest = gaps.length - longest.length;
  const more = rest > 0 ? [`and ${rest} shorter ${rest === 1 ? 'gap' : 'gaps'}`] : [];
  return [colors.bold(`Gaps of ${name}`), ...lines, ...more];
}

/** `Mon 8 Mar 02:00–03:30`, with the second day where it is another. */
function span(from: string, to: string): string {
  const [day, start, end] = [from.slice(0, 10), from.slice(11, 16), to.slice(11, 16)];
  const last = to.slice(0, 10) === day ? '' : `${formatDay(to.slice(0, 10))} `;
  return `${formatDay(day)} ${start}–${last}${end}`;
}

function queueGrid({ name, hours, asked }: CoveredQueue, zone: string, colors: Colors): string[] {
  const lines = [colors.bold(`${name}: agents who may answer, ${zone}`), hourLine(4)];
  for (let day = 0; day < days; day++) {
    const row = hours.slice(day * hoursOfDay, (day + 1) * hoursOfDay).map((cell) => {
      if (cell === null) return '  ';
      if (cell.share >= 1) return cell.least > 9 ? ' +' : ` ${cell.least}`;
      return colors.red(cell.least === 0 && asked >= 1 ? ' 0' : ' !');
    });
    lines.push(`${dayName(day)} ${row.join('')}`.trimEnd());
  }
  return lines;
}

function siteBlocks(data: CoverageData, width: number, colors: Colors): string[][] {
  const table: TextTable = {
    columns: [
      left('site'),
      left('zone', 2),
      right('ahead', 1),
      right('agent-hours'),
      right('share'),
      right('at night'),
      right('live'),
      right('relief', 1),
    ],
    rows: data.sites.map((site) => [
      { text: site.name },
      { text: site.zone },
      {
        text:
          site.ahead[0] === site.ahead[1]
            ? hours(site.ahead[0])
            : `${hours(site.ahead[0])}, then ${hours(site.ahead[1])}`,
      },
      { text: formatQuantity(site.worked / 3600, 'agents') },
      { text: formatQuantity(site.share, 'share') },
      { text: formatQuantity(site.worked > 0 ? site.atNight / site.worked : null, 'share') },
      { text: formatQuantity(site.live / 3600, 'hours') },
      { text: site.seatRelief.toFixed(1) },
    ]),
  };
  const overlaps = data.overlaps
    .filter(({ seconds }) => seconds > 0)
    .map(({ first, second, seconds }) => `${first} and ${second} ${hoursAndMinutes(seconds)}`);
  const holidays = data.sites.flatMap(({ name, holidays: own }) =>
    own.map(({ date, name: holiday }) => `${formatDay(date)} ${holiday} (${name})`),
  );
  const sentences = [
    ...(data.sites.length > 1
      ? [
          `Largest share ${formatQuantity(data.concentration.largest, 'share')}, sum of squared shares ${data.concentration.index.toFixed(2)}.`,
          overlaps.length === 0 ? 'No two sites are live together.' : `Live together: ${overlaps.join(', ')}.`,
        ]
      : []),
    ...(holidays.length === 0
      ? []
      : [
          `Public holidays: ${holidays.join(', ')}. At least one site has a holiday for ${hoursAndMinutes(data.onHoliday.one)}, two or more for ${hoursAndMinutes(data.onHoliday.two)}.`,
        ]),
    'ahead: hours before the zone of the report. at night: 22:00–06:00 on the site’s clock. relief: people for a seat filled round the clock.',
  ];
  return [
    drawTable(table, width, colors),
    siteTimeline(data.sites, data.zone, colors),
    sentences.flatMap((sentence) => wrapText(sentence, width, 2).map(colors.dim)),
  ];
}

function grossUpBlock({ pools }: CoverageData, width: number, colors: Colors): string[] {
  const known = pools.filter(({ scheduled }) => scheduled > 0);
  if (known.length === 0) return [];
  const share = (value: number) => ({ text: formatQuantity(value, 'share') });
  const inHours = (value: number | null) => ({ text: value === null ? '–' : formatQuantity(value / 3600, 'hours') });
  const table: TextTable = {
    columns: [
      left('agent-hours of'),
      right('required'),
      right('at work'),
      right('on shift'),
      right('breaks', 1),
      right('in office', 1),
      right('out', 1),
      right('shrinkage'),
      right('to schedule'),
      right('people'),
    ],
    rows: known.map((pool) => [
      { text: pool.name },
      inHours(pool.required),
      inHours(pool.net),
      inHours(pool.scheduled),
      share(pool.plannedAway),
      share(pool.inOffice),
      share(pool.outOfOffice),
      share(pool.shrinkage),
      inHours(pool.toSchedule),
      { text: pool.people === null ? '–' : formatQuantity(pool.people, 'agents') },
    ]),
  };
  const legend =
    'to schedule: required ÷ (1 − shrinkage); the three losses compound. people: full-time ones, by each country’s week. Required by Erlang’s formulas, each queue by itself.';
  return [...drawTable(table, width, colors), ...wrapText(legend, width, 2).map(colors.dim)];
}

function hoursAndMinutes(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

function hours(value: number): string {
  return `${value > 0 ? '+' : ''}${Number(value.toFixed(2))} h`;
}
