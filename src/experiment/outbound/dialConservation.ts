// Every dial has one result, every live answer one fate, every record one state. A breach is a mistake of the program and says its numbers.
import {
  attemptsTold,
  type CampaignColumn,
  campaignColumns,
  dialColumns,
  outcomeColumns,
  recordStates,
} from '../../facts/campaignColumns.ts';
import type { OutboundTables } from '../../facts/outboundTables.ts';
import type { OutboundModel } from '../../model/campaignModel.ts';

const hoursOfDay = 24;

/** @throws Error with the numbers of the first thing that does not add up */
export function assertDialConservation(tables: OutboundTables, { campaigns, zones }: OutboundModel): void {
  const totals = sumIntervals(tables.campaigns, campaigns.length, campaignColumns.length);
  const outcomeCount = campaigns.reduce((sum, { conversation }) => sum + conversation.outcomes.length, 0);
  const outcomes = sumIntervals(tables.outcomes, outcomeCount, outcomeColumns.length);
  let firstOutcome = 0;
  campaigns.forEach(({ name, conversation }, campaign) => {
    const of = (column: CampaignColumn) => totals[campaign * campaignColumns.length + campaignColumns.indexOf(column)];
    const adds = (whole: CampaignColumn, ...parts: CampaignColumn[]): void => {
      const sum = parts.reduce((all, part) => all + of(part), 0);
      equal(`${whole} of campaign ${name}`, of(whole), parts.join(' + '), sum);
    };
    adds('dials', 'invalid', 'busy', 'noAnswer', 'machine', 'live', 'unresolved');
    adds('live', 'liveDetectedMachine', 'nuisance', 'connected', 'unresolvedLive');
    adds('connected', 'rightParty', 'wrongParty');
    const rowsOf = (table: Float64Array, rows: number) =>
      sumColumn(table, campaign * rows, rows, dialColumns.length, dialColumns.indexOf('dials'));
    equal(`dials of campaign ${name}`, of('dials'), 'those by hour of the record', rowsOf(tables.byHour, hoursOfDay));
    const byZone = zones.reduce((sum, zone, row) => {
      if (zone.campaign !== campaign) return sum;
      return (
        sum + sumColumn(tables.byZone, row * hoursOfDay, hoursOfDay, dialColumns.length, dialColumns.indexOf('dials'))
      );
    }, 0);
    equal(`dials of campaign ${name}`, of('dials'), 'those by zone of the record', byZone);
    equal(`dials of campaign ${name}`, of('dials'), 'those by attempt', rowsOf(tables.byAttempt, attemptsTold));
    const ended = sumColumn(outcomes, firstOutcome, conversation.outcomes.length, outcomeColumns.length, 0);
    equal(`conversations with the right party of campaign ${name}`, of('rightParty'), 'those by outcome', ended);
    firstOutcome += conversation.outcomes.length;
    const records = sumColumn(tables.states, campaign * recordStates.length, recordStates.length, 1, 0);
    equal(`records of campaign ${name}`, lastListed(tables.campaigns, campaigns.length, campaign), 'by state', records);
  });
}

function equal(whole: string, expected: number, parts: string, sum: number): void {
  if (expected !== sum) throw new Error(`${whole} do not add up: ${expected}, but ${parts} are ${sum}`);
}

/** Rows [entity] from rows [interval × entities + entity]. */
function sumIntervals(table: Float64Array, entities: number, width: number): Float64Array {
  const sums = new Float64Array(entities * width);
  for (let at = 0; at < table.length; at++) sums[at % sums.length] += table[at];
  return sums;
}

function sumColumn(table: Float64Array, firstRow: number, rows: number, width: number, column: number): number {
  let sum = 0;
  for (let row = firstRow; row < firstRow + rows; row++) sum += table[row * width + column];
  return sum;
}

function lastListed(table: Float64Array, campaigns: number, campaign: number): number {
  const rows = table.length / campaignColumns.length;
  return table[(rows - campaigns + campaign) * campaignColumns.length + campaignColumns.indexOf('listed')];
}
