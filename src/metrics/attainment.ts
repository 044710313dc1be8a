// How often the target of a service level is met: in how many intervals, and how surely in one interval, day or period.
import type { Derived } from './contract.ts';

/** The way of counting and the threshold are those of the queue's target; a service level equal to the target meets it. */
const source =
  'The service level is the one that the target counts; one equal to the target meets it. Only for queues with a target for it. ' +
  'Source: Roubos, Koole and Stolletz (2012), Service-level variability of inbound call centers; ' +
  'Baron and Milner (2009), Staffing to maximize profit for call centers with alternate service-level agreements.';

/** Share of intervals that meet the target. */
export const intervalsMet: Derived = {
  name: 'intervals_met',
  title: 'intervals ok',
  doc: `Share of the intervals with contacts whose service level meets the target, summed over replications before dividing. ${source}`,
  scope: 'queue',
  kind: 'derived',
  formula: 'intervals with contacts that meet the target ÷ intervals with contacts',
  unit: 'share',
  better: 'higher',
};

/** The same, each interval with the weight of its contacts. */
export const intervalsMetWeighted: Derived = {
  name: 'intervals_met_weighted',
  title: 'contacts ok',
  doc: `Share of the contacts that came in intervals whose service level meets the target; contacts are those in the denominator of the service level. ${source}`,
  scope: 'queue',
  kind: 'derived',
  formula: 'contacts in intervals that meet the target ÷ contacts',
  unit: 'share',
  better: 'higher',
};

/** Probability that an interval, a day or the whole period meets the target. */
export const meetsProbability: Derived = {
  name: 'p_meets',
  title: 'P(meets)',
  doc:
    'Probability that the service level of an interval, a day or the whole period meets the target: the share of the replications ' +
    `with contacts in which it does. ${source}`,
  scope: 'queue',
  kind: 'derived',
  formula: 'replications that meet the target ÷ replications with contacts',
  unit: 'share',
  better: 'higher',
  perInterval: true,
};

/** Probability that nothing that any target asks for is missed. */
export const allTargetsProbability: Derived = {
  name: 'p_all_targets',
  title: 'all targets',
  doc:
    'Probability that the whole period meets every part of the target of every queue: the share of the replications in which all do by ' +
    `their own values. Only in comparisons. Source: Roubos, Koole and Stolletz (2012), Service-level variability of inbound call centers.`,
  scope: 'all',
  kind: 'derived',
  formula: 'replications that meet all targets ÷ replications',
  unit: 'share',
  better: 'higher',
};

/** All of a queue, in the order of output. */
export const attainment: readonly Derived[] = [intervalsMet, intervalsMetWeighted, meetsProbability];
