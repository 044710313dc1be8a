// How a campaign fares under a nuisance rule: formed replication by replication, since a rule judges its worst period and no mean.
import type { Derived } from '../contract.ts';

const formed = 'Formed in each replication; empty where nobody answered. Source: 47 CFR 64.1200(a)(7).';

/** The rate of the rule over the period that ends with a day: that day, the window, or the block or month so far. */
export const ruleRate: Derived = {
  name: 'rule_rate',
  title: 'rate',
  doc: `The nuisance rate as the rule counts it, over its period up to the end of the day; over the whole time of all of it. ${formed}`,
  formula: 'nuisance calls ÷ what the rule divides by, over its period',
  scope: 'nuisance rule',
  kind: 'derived',
  unit: 'share',
  better: 'lower',
};

export const ruleWorst: Derived = {
  name: 'rule_worst',
  title: 'worst',
  doc: `The nuisance rate in the worst period of the rule. ${formed}`,
  formula: 'largest rate of a period',
  scope: 'nuisance rule',
  kind: 'derived',
  unit: 'share',
  better: 'lower',
};

export const rulePasses: Derived = {
  name: 'rule_passes',
  title: 'passes',
  doc: `Share of replications in which no period of the rule is over its limit. Rules without a limit have none. ${formed}`,
  formula: 'replications with every rate ≤ limit ÷ replications',
  scope: 'nuisance rule',
  kind: 'derived',
  unit: 'share',
  better: 'higher',
};

export const ruleOver: Derived = {
  name: 'rule_over',
  title: 'over',
  doc: `Periods of the rule (days, windows, blocks or months) with a rate over its limit. ${formed}`,
  formula: 'periods with rate > limit',
  scope: 'nuisance rule',
  kind: 'derived',
  unit: 'ratio',
  better: 'lower',
};

export const ruleFigures: readonly Derived[] = [ruleRate, ruleWorst, rulePasses, ruleOver];
