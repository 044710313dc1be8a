// What `validate` tells of campaigns: how many records live where, when they may be called on the clock of the report, and how often.
import type { Compiled } from '../model/compile.ts';
import { drawTable, makeColors } from '../report/drawTable.ts';
import { formatDay } from '../report/formatDay.ts';
import type { TextTable } from '../report/textTable.ts';
import { wrapText } from '../report/wrapText.ts';
import type { AttemptRules, Campaign } from '../scenario/campaign.ts';
import { secondsPerDay } from '../units/calendar.ts';
import { formatClock } from '../units/formatTime.ts';
import type { ClockTime } from '../units/quantities.ts';
import { toLocal } from '../units/zone.ts';
import type { Screen } from './terminal.ts';

/** One block a campaign, ended by newlines. */
export function campaignPlaces(campaigns: readonly Campaign[], compiled: Compiled, { width, color }: Screen): string[] {
  const colors = makeColors(color);
  return campaigns.map((campaign, id) => {
    const dials = `${campaign.name} (${campaign.dialer.name}): ${limitsText(campaign.attempts)}`;
    const table = placeTable(id, compiled);
    return `${[...wrapText(dials, width, 2).map(colors.bold), ...drawTable(table, width, colors)].join('\n')}\n`;
  });
}

function limitsText({ most, perDay, cap }: AttemptRules): string {
  const limits = [
    ...(most === undefined ? [] : [`${most} in all`]),
    ...(perDay === undefined ? [] : [`${perDay} a day`]),
    ...(cap === undefined ? [] : [`${cap.dials} in ${cap.days} ${cap.days === 1 ? 'day' : 'days'}`]),
  ];
  return limits.length === 0 ? 'any number of dials of a record' : `dials of a record at most ${limits.join(', ')}`;
}

function placeTable(campaign: number, { model, span }: Compiled): TextTable {
  const { places, records } = model.outbound!;
  const counts = new Int32Array(places.length);
  const { cellPlace, firstRun, runStart } = records;
  cellPlace.forEach((place, cell) => {
    counts[place] += runStart[firstRun[cell + 1]] - runStart[firstRun[cell]];
  });
  const own = [...places.keys()].filter((place) => places[place].campaign === campaign);
  return {
    columns: [
      { heading: 'place', align: 'left', rank: 0 },
      { heading: 'records', align: 'right', rank: 0 },
      { heading: `may be called, ${span.zone.name}`, align: 'left', rank: 0 },
    ],
    rows: own.map((place) =>
      [
        places[place].name,
        String(counts[place]).replace(/\B(?=(\d{3})+$)/g, ','),
        firstDayText(places[place].open, model.timeline.countFrom, span),
      ].map((text) => ({ text })),
    ),
  };
}

/** The stretches that begin within a day of the first in the counted time: `Mon 8 Mar 10:00–23:00`. */
function firstDayText(open: Float64Array, from: ClockTime, { zone, origin }: Compiled['span']): string {
  const stretches = Array.from({ length: open.length / 2 }, (_, i) => [open[2 * i], open[2 * i + 1]] as const).filter(
    ([, to]) => to > from,
  );
  const [first] = stretches;
  if (first === undefined) return 'never';
  if (first[1] - Math.max(first[0], from) > secondsPerDay) return 'always';
  const clock = (time: ClockTime) => formatClock(toLocal(zone, origin + time).secondsAfterMidnight);
  const start = Math.max(first[0], from);
  const day = formatDay(toLocal(zone, origin + start).date);
  const ofDay = stretches.filter(([begin]) => begin < start + secondsPerDay / 2);
  return `${day} ${ofDay.map(([begin, end]) => `${clock(Math.max(begin, from))}–${clock(end)}`).join(', ')}`;
}
