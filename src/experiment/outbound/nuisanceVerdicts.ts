// Campaigns held against the limits of the nuisance rules by which they are judged.
import { rulePasses, ruleWorst } from '../../metrics/outbound/ruleFigures.ts';
import type { CampaignAxis, ResultRows, Verdict } from '../results.ts';
import { outcomeOf, type TargetPart } from '../verdicts.ts';

/** A rule is met by a campaign that passes in so many replications at least. */
const passesEnough = 0.95;

/**
 * A verdict for each rule with a limit: the rate of the worst period, in the mean over replications, against the limit. A rule judges what
 * happens and no mean, so MET asks also that 95 of 100 replications pass, and is TOO CLOSE otherwise.
 */
export function nuisanceVerdicts(campaigns: readonly CampaignAxis[], rows: ResultRows): Verdict[] {
  const totals = new Map(
    Array.from(rows.of({ scopes: ['nuisance rule'], periods: ['total'] }), (row) => [`${row.name} ${row.metric}`, row]),
  );
  return campaigns.flatMap(({ name, rules }) =>
    rules.flatMap(({ name: rule, limit }): Verdict[] => {
      if (limit === undefined) return [];
      const worst = totals.get(`${name}/${rule} ${ruleWorst.name}`);
      const { estimate = null, low = null, high = null } = worst ?? {};
      const part: TargetPart = { metric: ruleWorst.name, unit: 'share', bound: 'at most', target: limit };
      const outcome = outcomeOf(part, estimate, low, high);
      const passes = totals.get(`${name}/${rule} ${rulePasses.name}`)?.estimate ?? 1;
      const isDoubtful = outcome === 'MET' && passes < passesEnough;
      return [{ queue: name, rule, ...part, estimate, low, high, outcome: isDoubtful ? 'TOO CLOSE' : outcome }];
    }),
  );
}
