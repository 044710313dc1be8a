// All metrics, by scope, in the order of output.
import { abandonment } from './abandonment.ts';
import { agentTime } from './agentTime.ts';
import { answeredByGroup, answeredByQueueAndGroup } from './answeredByGroup.ts';
import { allTargetsProbability, attainment } from './attainment.ts';
import { answeredUncleared } from './clearance.ts';
import type {
  AttributedMetric,
  CostMetric,
  Derived,
  GroupMetric,
  PairMetric,
  PortionMetric,
  QueueMetric,
} from './contract.ts';
import { attributedCost, costs } from './cost.ts';
import { coverage } from './coverage.ts';
import { demand } from './demand.ts';
import { handleTime } from './handleTime.ts';
import { paidTime } from './paidTime.ts';
import { portions } from './portions.ts';
import { queueLength } from './queueLength.ts';
import { requirement } from './requirement.ts';
import { serviceLevels } from './serviceLevel.ts';
import { speedOfAnswer } from './speedOfAnswer.ts';
import { waitQuantiles } from './waitQuantiles.ts';

export const queueMetrics: readonly QueueMetric[] = [
  ...demand,
  ...abandonment,
  ...serviceLevels,
  ...speedOfAnswer,
  ...waitQuantiles,
  ...queueLength,
  ...handleTime,
  ...coverage,
];

export const groupMetrics: readonly GroupMetric[] = [answeredByGroup, ...agentTime, ...paidTime];

export const pairMetrics: readonly PairMetric[] = answeredByQueueAndGroup;

export const portionMetrics: readonly PortionMetric[] = portions;

export const costMetrics: readonly CostMetric[] = costs;

export const attributedMetrics: readonly AttributedMetric[] = attributedCost;

/** Those that are formed in ways of their own. */
export const derivedMetrics: readonly Derived[] = [
  ...attainment,
  allTargetsProbability,
  answeredUncleared,
  ...requirement,
];
