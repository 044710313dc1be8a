// What campaigns cost, by attribution: only where something has a cost.
import type { CampaignFigure } from '../../facts/campaignFigures.ts';
import type { CampaignMetric, Sum } from '../contract.ts';
import { inIntervals, ratio, total } from './campaignMetric.ts';

const attribution =
  "A group's cost is divided among its queues and campaigns by the time that it worked for each, interval by interval.";

export const campaignCosts: readonly CampaignMetric[] = [
  inIntervals(
    total(
      'campaign_cost',
      'cost',
      { sum: { cost: 1 }, unit: 'money' },
      `Cost of the groups that work for the campaign, attributed. ${attribution} Over all queues and campaigns it is the cost of all groups.`,
      'lower',
    ),
  ),
  each('cost_per_dial', 'per dial', { dials: 1 }, 'dials'),
  each('cost_per_rpc', 'per RPC', { rightParty: 1 }, 'conversations with the right party'),
  each('cost_per_conversion', 'per conv', { conversions: 1 }, 'conversions'),
  ratio(
    'cost_per_value',
    'cost/value',
    { numerator: { cost: 1 }, denominator: { value: 1 }, unit: 'ratio' },
    `Cost of the campaign ÷ money from outcomes that are kept. ${attribution}`,
    'lower',
  ),
];

function each(name: string, title: string, denominator: Sum<CampaignFigure>, what: string): CampaignMetric {
  const doc = `Cost of the campaign ÷ ${what}. ${attribution}`;
  return ratio(name, title, { numerator: { cost: 1 }, denominator, unit: 'money' }, doc, 'lower');
}
