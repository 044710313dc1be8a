// When to call whom: right parties reached by the hour on the record's clock, zone beside zone.
import type { Results } from '../../experiment/results.ts';
import { formatQuantity } from '../formatQuantity.ts';
import type { TextCell, TextTable } from '../textTable.ts';
import { indexTotals, namesIn } from '../totals.ts';

/** An hour with a smaller part of the dials of its zone is no zone's best: luck would often choose it. */
const leastPart = 0.01;

export const bestHoursLegend =
  "Conversations with the right party ÷ dials, by the record's own clock; *: the best hour of the zone, of those with a hundredth of its dials.";

/** A row for each hour of a campaign whose records live in several time zones, a column for each zone. */
export function bestHours(results: Results): TextTable {
  const find = indexTotals(results);
  const places = namesIn(results, 'record zone hour').map((name) => {
    const campaign = results.axes.campaigns!.find((each) => name.startsWith(`${each.name}/`))!.name;
    const last = name.lastIndexOf('/');
    const dials = find('record zone hour', name, 'dials')?.estimate ?? 0;
    const rate = find('record zone hour', name, 'rpc_per_dial')?.estimate ?? null;
    return { campaign, zone: name.slice(campaign.length + 1, last), hour: name.slice(last + 1), dials, rate };
  });
  type Place = (typeof places)[number];
  const isTogether = (a: Place, b: Place) => a.campaign === b.campaign && a.zone === b.zone;
  const isBest = (place: Place): boolean => {
    const ofZone = places.filter((other) => isTogether(other, place));
    const all = ofZone.reduce((sum, { dials }) => sum + dials, 0);
    const eligible = ofZone.filter(({ dials, rate }) => rate !== null && dials > 0 && dials >= leastPart * all);
    return eligible.includes(place) && eligible.every(({ rate }) => rate! <= place.rate!);
  };
  const zones = [...new Set(places.map(({ zone }) => zone))];
  const rows = [...new Set(places.filter(({ dials }) => dials > 0).map(({ campaign, hour }) => `${campaign}/${hour}`))]
    .sort((a, b) => order(a, places) - order(b, places))
    .map((row) => [
      { text: row },
      ...zones.map((zone): TextCell => {
        const place = places.find((each) => `${each.campaign}/${each.hour}` === row && each.zone === zone);
        if (place === undefined || place.dials === 0) return { text: '' };
        const text = formatQuantity(place.rate, 'share');
        return isBest(place) ? { text: `* ${text}`, tone: 'good' } : { text };
      }),
    ]);
  return {
    columns: [
      { heading: "record's hour", align: 'left', rank: 0 },
      ...zones.map((zone, i) => ({ heading: shortName(zone, zones), align: 'right' as const, rank: i })),
    ],
    rows,
  };
}

/** Campaigns in the order of results, hours in that of the day. */
function order(row: string, places: readonly { readonly campaign: string; readonly hour: string }[]): number {
  const campaigns = [...new Set(places.map(({ campaign }) => campaign))];
  const campaign = campaigns.findIndex((name) => row.startsWith(`${name}/`));
  return campaign * 24 + Number(row.slice(-'00:00'.length, -':00'.length));
}

/** The city of a zone where it is the only one of that name. */
function shortName(zone: string, zones: readonly string[]): string {
  const city = zone.slice(zone.lastIndexOf('/') + 1);
  const isAlone = zones.filter((other) => other.slice(other.lastIndexOf('/') + 1) === city).length === 1;
  return (isAlone ? city : zone).replaceAll('_', ' ');
}
