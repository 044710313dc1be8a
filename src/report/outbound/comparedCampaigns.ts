// What a printed comparison tells of each campaign.
import type { Comparison } from '../../experiment/results.ts';
import type { Line, Subject } from '../comparedSubject.ts';

const lines: readonly Line[] = [
  { heading: 'dials', metric: 'dials' },
  { heading: 'live', metric: 'live_per_dial' },
  { heading: 'RPC', metric: 'right_parties' },
  { heading: 'conversions', metric: 'conversions' },
  { heading: 'value', metric: 'value' },
  { heading: 'penetration', metric: 'penetration' },
  { heading: 'nuisance', metric: 'nuisance_per_live' },
  { heading: 'agent h', metric: 'outbound_agent_hours' },
  { heading: 'talk min/h', metric: 'talk_minutes_per_agent_hour' },
  { heading: 'conv/h', metric: 'conversions_per_agent_hour' },
  { heading: 'value/h', metric: 'value_per_agent_hour' },
  { heading: 'per conversion', metric: 'cost_per_conversion' },
];

/** Those of the comparison; of each campaign the share of replications that keep its rules too. */
export function campaignSubjects({ rows }: Pick<Comparison, 'rows'>): Subject[] {
  const names = [...new Set(rows.filter(({ scope }) => scope === 'campaign').map(({ name }) => name))];
  return names.map((name) => {
    const rules = rows.filter(
      (row) => row.scope === 'nuisance rule' && row.metric === 'rule_passes' && row.name.startsWith(`${name}/`),
    );
    const passes = [...new Set(rules.map((row) => row.name))].map(
      (rule): Line => ({
        heading: `keeps ${rule.slice(name.length + 1)}`,
        metric: 'rule_passes',
        of: { scope: 'nuisance rule', name: rule },
      }),
    );
    const used = lines.filter(({ metric }) =>
      rows.some(
        (row) =>
          row.scope === 'campaign' &&
          row.name === name &&
          row.metric === metric &&
          (row.baseline !== 0 || row.estimate !== 0),
      ),
    );
    return { scope: 'campaign', name, lines: [...used, ...passes] };
  });
}

/** What the lines of campaigns mean; nothing without campaigns. */
export function campaignNotes({ axes }: Pick<Comparison, 'axes'>): string[] {
  if (axes.campaigns === undefined) return [];
  return [
    'talk min/h: minutes of talk per agent hour busy with a campaign or idle for it; between dialers that keep the same nuisance rule its difference is the predictive gain.',
  ];
}
