// All metrics of outbound work, by scope, in the order of output.
import type {
  CampaignMetric,
  Derived,
  DialMetric,
  OutboundGroupMetric,
  OutcomeMetric,
  RecordMetric,
} from '../contract.ts';
import { agents } from './agents.ts';
import { answers } from './answers.ts';
import { conversions } from './conversions.ts';
import { campaignCosts } from './costs.ts';
import { detection } from './detection.ts';
import { dials } from './dials.ts';
import { dialTable } from './dialTable.ts';
import { outboundGroups } from './groups.ts';
import { nuisance } from './nuisance.ts';
import { outcomes } from './outcomes.ts';
import { penetration } from './penetration.ts';
import { records } from './records.ts';
import { rightParties } from './rightParties.ts';
import { ruleFigures } from './ruleFigures.ts';

export const campaignMetrics: readonly CampaignMetric[] = [
  ...dials,
  ...answers,
  ...rightParties,
  ...conversions,
  ...penetration,
  ...nuisance,
  ...detection,
  ...agents,
];

/** Only where something has a cost. */
export const campaignCostMetrics: readonly CampaignMetric[] = campaignCosts;

/** By record-local hour, and by number of the dial. */
export const dialMetrics: readonly DialMetric[] = dialTable;

export const outcomeMetrics: readonly OutcomeMetric[] = outcomes;

export const recordMetrics: readonly RecordMetric[] = records;

export const outboundGroupMetrics: readonly OutboundGroupMetric[] = outboundGroups;

export const ruleMetrics: readonly Derived[] = ruleFigures;
