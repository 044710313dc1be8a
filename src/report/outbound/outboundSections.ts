// What reports show of campaigns, in their order; the terminal and Markdown draw it.
import type { Results } from '../../experiment/results.ts';
import type { TextTable } from '../textTable.ts';
import { bestHours, bestHoursLegend } from './bestHours.ts';
import { campaignDays } from './campaignDays.ts';
import { answerTable, campaignCostTable, campaignTable, campaignTimeTable } from './campaignTables.ts';
import { dialTable } from './dialTable.ts';
import { outcomeTable } from './outcomeTable.ts';
import { recordTable } from './recordTable.ts';
import { ruleTable } from './ruleTable.ts';

export interface OutboundSection {
  readonly title: string;
  readonly table: TextTable;
  /** What its headings mean, where they do not say it; sentences. */
  readonly legend: readonly string[];
}

/** None without campaigns; sections without rows are left out. */
export function outboundSections(results: Results): OutboundSection[] {
  const { campaigns } = results.axes;
  if (campaigns === undefined) return [];
  const rules = campaigns.flatMap((campaign) => campaign.rules);
  const told = [...new Map(rules.map((rule) => [rule.name, `${rule.name}: ${rule.doc}`])).values()];
  const answers = answerTable(results);
  const sections: OutboundSection[] = [
    {
      title: 'Campaigns',
      table: campaignTable(results),
      legend: [
        'live and RPC (right-party contacts) of dials; nuisance: nuisance calls ÷ live answers; penetration: records dialled ÷ listed.',
      ],
    },
    {
      title: 'What dials reach',
      table: answers,
      legend: answers.columns.some(({ heading }) => heading.startsWith('false'))
        ? ['false pos.: people taken for a machine ÷ live answers; false neg.: machines taken for people ÷ machines.']
        : [],
    },
    {
      title: "Agents' time",
      table: campaignTimeTable(results),
      legend: ['Hours of the groups that call: busy with outbound work or idle for it; /h is per such hour.'],
    },
    { title: 'Cost of campaigns', table: campaignCostTable(results), legend: [] },
    {
      title: 'Nuisance rules',
      table: ruleTable(results),
      legend: [
        ...told,
        'worst: the worst period of a replication, in the mean; passes: share of replications; over: periods over the limit.',
      ],
    },
    { title: 'Outcomes', table: outcomeTable(results), legend: [] },
    { title: 'Campaigns by day', table: campaignDays(results), legend: [] },
    { title: "Dials by the record's local hour", table: dialTable(results, 'record hour'), legend: [] },
    { title: 'Right parties by local hour and time zone', table: bestHours(results), legend: [bestHoursLegend] },
    { title: 'Dials by attempt', table: dialTable(results, 'attempt'), legend: [] },
    {
      title: 'Records',
      table: recordTable(results),
      legend: [
        'by window, by caps: further dials put off until the calling window opens, or by caps, freezes and most dials a day.',
      ],
    },
  ];
  return sections.filter(({ table }) => table.rows.length > 0);
}
