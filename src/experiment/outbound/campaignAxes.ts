// The campaigns of a scenario as results name them.
import type { Scenario } from '../../scenario/scenario.ts';
import type { CampaignAxis } from '../results.ts';
import { judgedCampaigns } from './judgedCampaigns.ts';

/** Undefined without campaigns. */
export function campaignAxesOf(scenario: Pick<Scenario, 'campaigns' | 'groups'>): CampaignAxis[] | undefined {
  const { campaigns, groups } = scenario;
  if (campaigns === undefined || campaigns.length === 0) return undefined;
  const judged = judgedCampaigns(scenario);
  return campaigns.map(({ name, dialer, conversation }, campaign) => ({
    name,
    dialer: dialer.name,
    groups: groups
      .filter((group) => group.campaigns?.some((skill) => skill.campaign === name))
      .map((group) => group.name),
    outcomes: conversation.outcomes.map((outcome) => outcome.name),
    rules: judged
      .filter((one) => one.campaign === campaign)
      .map(({ name: rule, doc, limit }) => ({
        name: rule.slice(name.length + 1),
        doc,
        ...(limit === undefined ? {} : { limit }),
      })),
  }));
}
