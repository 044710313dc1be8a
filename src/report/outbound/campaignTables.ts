// The tables with a row for each campaign over the whole time: what came of dialing, what agents' time went into, what it cost.
import type { Results } from '../../experiment/results.ts';
import { metricTable, type Subject } from '../metricTable.ts';
import type { TextTable } from '../textTable.ts';
import { indexTotals } from '../totals.ts';
import { valueHeading } from './valueHeading.ts';

/** One row a campaign and, with several, one for all. */
export function campaignTable(results: Results): TextTable {
  return metricTable(results, 'campaign', campaigns(results), [
    { heading: 'dials', metric: 'dials', rank: 0 },
    { heading: 'live', metric: 'live_per_dial', rank: 0 },
    { heading: 'connects', metric: 'connects_per_dial', rank: 5 },
    { heading: 'RPC', metric: 'right_parties', rank: 0 },
    { heading: 'RPC/dial', metric: 'rpc_per_dial', rank: 4 },
    { heading: 'conversions', metric: 'conversions', rank: 1 },
    { heading: 'conv/RPC', metric: 'conversions_per_rpc', rank: 6 },
    { heading: valueHeading(results), metric: 'value', rank: 2 },
    { heading: 'nuisance', metric: 'nuisance_per_live', rank: 0 },
    { heading: 'contacted', metric: 'contact_rate_per_record', rank: 7 },
    { heading: 'penetration', metric: 'penetration', rank: 0 },
  ]);
}

/** One row a campaign: who or what is at the other end, as shares of dials, and how well machines are told from people. */
export function answerTable(results: Results): TextTable {
  // Without detection every machine is taken for a person, which says nothing.
  const detects = (name: string) =>
    (indexTotals(results)('campaign', name, 'false_negative_per_machine')?.estimate ?? 1) < 1;
  const falseNegative = (name: string) => (detects(name) ? 'false_negative_per_machine' : undefined);
  return metricTable(results, 'dials reach', campaigns(results), [
    { heading: 'people', metric: 'live_per_dial', rank: 0 },
    { heading: 'machines', metric: 'machines_per_dial', rank: 0 },
    { heading: 'nobody', metric: 'no_answer_per_dial', rank: 0 },
    { heading: 'busy', metric: 'busy_per_dial', rank: 1 },
    { heading: 'invalid', metric: 'invalid_per_dial', rank: 1 },
    { heading: 'false pos.', metric: nonZero(results, 'false_positive_per_live'), rank: 0 },
    { heading: 'false neg.', metric: falseNegative, rank: 2 },
    { heading: 'waited', metric: nonZero(results, 'waited_per_connected'), rank: 2 },
    { heading: 'mean wait', metric: nonZero(results, 'wait_mean_connected'), rank: 3 },
    { heading: 'messages', metric: nonZero(results, 'messages'), rank: 4 },
    { heading: 'returns', metric: nonZero(results, 'returns'), rank: 4 },
  ]);
}

/** One row a campaign: hours of its agents and what an hour yields. */
export function campaignTimeTable(results: Results): TextTable {
  return metricTable(results, "agents' time", campaigns(results), [
    { heading: 'agent h', metric: 'outbound_agent_hours', rank: 0 },
    { heading: 'talk', metric: 'talk_hours', rank: 2 },
    { heading: 'wrap', metric: 'wrap_hours', rank: 4 },
    { heading: 'look', metric: nonZero(results, 'look_hours'), rank: 5 },
    { heading: 'ring', metric: nonZero(results, 'ring_hours'), rank: 5 },
    { heading: 'idle', metric: 'outbound_idle_hours', rank: 1 },
    { heading: 'reserved', metric: nonZero(results, 'reserved_hours'), rank: 4 },
    { heading: 'paused', metric: nonZero(results, 'paused_hours'), rank: 6 },
    { heading: 'talk min/h', metric: 'talk_minutes_per_agent_hour', rank: 0 },
    { heading: 'dials/h', metric: 'dials_per_agent_hour', rank: 3 },
    { heading: 'conv/h', metric: 'conversions_per_agent_hour', rank: 1 },
    { heading: 'value/h', metric: nonZero(results, 'value_per_agent_hour'), rank: 2 },
    { heading: 'idle between', metric: 'idle_per_connected', rank: 6 },
  ]);
}

/** One row a campaign; none where nothing has a cost. */
export function campaignCostTable(results: Results): TextTable {
  const { currency } = results.axes;
  return metricTable(results, `cost ${currency ?? ''}`.trimEnd(), currency === undefined ? [] : campaigns(results), [
    { heading: 'cost', metric: 'campaign_cost', rank: 0 },
    { heading: 'per dial', metric: 'cost_per_dial', rank: 1 },
    { heading: 'per RPC', metric: 'cost_per_rpc', rank: 0 },
    { heading: 'per conversion', metric: 'cost_per_conversion', rank: 0 },
    { heading: 'cost/value', metric: nonZero(results, 'cost_per_value'), rank: 1 },
  ]);
}

function campaigns({ axes }: Results): Subject[] {
  const own = (axes.campaigns ?? []).map(({ name }): Subject => ({ scope: 'campaign', name }));
  return own.length > 1 ? [...own, { scope: 'all', name: 'all' }] : own;
}

/** The metric where some campaign has any of it. */
function nonZero({ rows }: Results, metric: string): (name: string) => string | undefined {
  const ofCampaigns = rows.of({ scopes: ['campaign'], periods: ['total'], metrics: [metric] });
  const isUsed = [...ofCampaigns].some(({ estimate }) => estimate !== null && estimate !== 0);
  return () => (isUsed ? metric : undefined);
}
