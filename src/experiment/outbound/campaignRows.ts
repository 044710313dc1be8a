// Finds what warnings ask of campaigns among the rows of results.
import type { ResultRows, Scope } from '../results.ts';

export interface CampaignRows {
  /** Of a campaign over the whole time; null where there is nothing to form it from. */
  total(campaign: string, metric: string): number | null;
  /** Of a campaign in the interval that starts then. */
  at(campaign: string, metric: (typeof inIntervals)[number], start: string): number | null;
  /** Conversations with an outcome, `campaign/outcome`, in the interval. */
  outcomeAt(outcome: string, start: string): number | null;
  /** Records of a campaign in a state. */
  records(campaign: string, state: string): number;
  /** Of a rule, `campaign/rule`. */
  rule(name: string, metric: string): number | null;
}

export function indexCampaignRows(rows: ResultRows): CampaignRows {
  const values = new Map<string, number | null>();
  const asked = [{ periods: ['total'] }, { periods: ['interval'], metrics: inIntervals }] as const;
  for (const some of asked)
    for (const { scope, name, start, metric, estimate } of rows.of({ scopes, ...some }))
      values.set(keyOf(scope, name, metric, start), estimate);
  const find = (...key: Parameters<typeof keyOf>) => values.get(keyOf(...key)) ?? null;
  return {
    total: (campaign, metric) => find('campaign', campaign, metric, ''),
    at: (campaign, metric, start) => find('campaign', campaign, metric, start),
    outcomeAt: (outcome, start) => find('outcome', outcome, 'outcome_count', start),
    records: (campaign, state) => find('record state', `${campaign}/${state}`, 'records', '') ?? 0,
    rule: (name, metric) => find('nuisance rule', name, metric, ''),
  };
}

const inIntervals = [
  'dials',
  'paused_hours',
  'outbound_idle_hours',
  'outbound_agent_hours',
  'talk_minutes_per_agent_hour',
  'outcome_count',
] as const;
const scopes = ['campaign', 'outcome', 'record state', 'nuisance rule'] as const;

function keyOf(scope: Scope, name: string, metric: string, start: string): string {
  return JSON.stringify([scope, name, metric, start]);
}
