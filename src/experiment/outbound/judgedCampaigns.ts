// Which campaigns are judged by which nuisance rules, and what these count.
import type { CampaignMetric } from '../../metrics/contract.ts';
import { campaignMetrics } from '../../metrics/outbound/index.ts';
import type { JudgedPeriod, NuisanceRule } from '../../places/nuisance/contract.ts';
import { nuisanceRules } from '../../places/nuisance/index.ts';
import type { Campaign } from '../../scenario/campaign.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { JudgedCampaign } from './nuisanceEstimation.ts';
import type { RuleSpan } from './rulePeriods.ts';

/** In the order of campaigns, each under its rules in the order written. Throws on a rule that nobody knows. */
export function judgedCampaigns({ campaigns = [] }: Pick<Scenario, 'campaigns'>): JudgedCampaign[] {
  return campaigns.flatMap(({ name, judgedBy, detection }, campaign) =>
    judgedBy.map((wanted): JudgedCampaign => {
      const rule = nuisanceRules.find((known) => known.name === wanted);
      if (rule === undefined) throw new Error(`no nuisance rule ${wanted}`);
      const cap = rule.cap.value;
      return {
        name: `${name}/${rule.name}`,
        campaign,
        doc: countsFalsePositives(rule, detection) ? `${rule.summary}; people taken for machines count` : rule.summary,
        rate: rateOf(rule, detection),
        span: spanOf(rule.period.value),
        limit: cap === 'none' ? undefined : cap,
      };
    }),
  );
}

/** The rate as the rule counts it; a dialer that does not tell machines from people knows of its dropped calls only how many were people on average. */
function rateOf(rule: NuisanceRule, detection: Campaign['detection']): CampaignMetric {
  const { basis } = rule;
  const counted = countsFalsePositives(rule, detection);
  if (basis.value === 'live') return metric(counted ? 'nuisance_with_false_positives_per_live' : 'nuisance_per_live');
  if (detection === undefined) return metric('nuisance_without_detection');
  return metric(counted ? 'nuisance_with_false_positives' : 'nuisance_per_connected_plus_nuisance');
}

function countsFalsePositives({ falsePositives }: NuisanceRule, detection: Campaign['detection']): boolean {
  return falsePositives.value && detection !== undefined;
}

function metric(name: string): CampaignMetric {
  const found = campaignMetrics.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no metric ${name} of campaigns`);
  return found;
}

function spanOf(period: JudgedPeriod): RuleSpan {
  if (period.kind === 'month') return { kind: 'months' };
  return { kind: period.kind === 'rolling' ? 'windows' : 'blocks', days: period.days };
}
