// A scenario in which a site brings nobody: what would be left if it failed for the whole time.
import { secondsPerDay } from '../units/calendar.ts';
import type { Scenario } from './scenario.ts';

/** The same scenario with the groups of the site empty; the site itself, with its cost, stays. */
export function withoutSite(scenario: Scenario, site: string): Scenario {
  const groups = scenario.groups.map((group) => {
    if (group.site !== site) return group;
    const { shrinkage: _nobodyIsAway, ...rest } = group;
    return { ...rest, presence: { law: 'headcount', every: secondsPerDay, agents: [0] } as const };
  });
  return { ...scenario, groups };
}
