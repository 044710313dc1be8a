// What a printed comparison has lines for: which metrics of all together, of each queue, group, site and pool.
import type { Comparison, ComparisonRow, Scope } from '../experiment/results.ts';
import type { Line, Subject } from './comparedSubject.ts';
import { campaignSubjects } from './outbound/comparedCampaigns.ts';
import { shorten } from './wrapText.ts';

/** What the lines of a pool mean. */
export const planNote =
  "short, surplus: agent hours by which the schedule is below and above what the queues require by Erlang's formulas, interval by interval.";

const cameAndLost: readonly Line[] = [
  { heading: 'offered', metric: 'offered' },
  { heading: 'answered', metric: 'answered' },
  { heading: 'abandoned', metric: 'abandoned_share' },
];
const timeOfAgents: readonly Line[] = [
  { heading: 'occupancy', metric: 'occupancy' },
  { heading: 'staffed', metric: 'staffed_hours' },
  { heading: 'overtime', metric: 'overtime_hours' },
];
const money: readonly Line[] = [
  { heading: 'cost', metric: 'cost' },
  { heading: 'per contact', metric: 'cost_per_contact' },
];
const plan: readonly Line[] = [
  { heading: 'short', metric: 'understaffed_hours' },
  { heading: 'surplus', metric: 'overstaffed_hours' },
];
const asa: Line = { heading: 'ASA', metric: 'asa' };

/** Groups of a queue whose answers differ, told at most. */
const mostGroups = 5;
const longestHeading = 16;

/**
 * All together first, where there is more than one queue or group; then queues, campaigns, groups (those that only a variant has last), sites and
 * pools whose plan differs.
 */
export function subjectsOf(comparison: Comparison): Subject[] {
  const { axes, rows } = comparison;
  const countings = new Set(axes.queues.map(({ target }) => target.counting));
  const level = (counting: string): Line => ({ heading: 'SL', metric: counting });
  const names = (scope: Scope) => [...new Set(rows.filter((row) => row.scope === scope).map(({ name }) => name))];
  const all: Subject = {
    scope: 'all',
    name: 'all',
    lines: [...cameAndLost, ...(countings.size === 1 ? [...countings].map(level) : []), asa, ...timeOfAgents, ...money],
  };
  const queues = names('queue').map((name): Subject => {
    const counting = axes.queues.find((queue) => queue.name === name)?.target.counting;
    const waits = [asa, { heading: 'P90 wait', metric: 'wait_p90_answered' }, { heading: 'AHT', metric: 'aht' }];
    const levels = counting === undefined ? [] : [level(counting)];
    return { scope: 'queue', name, lines: [...cameAndLost, ...levels, ...waits, ...answeringGroups(name, rows)] };
  });
  const groups = names('group').map((name): Subject => {
    const perHour = { heading: 'per hour', metric: 'contacts_per_hour' };
    const outbound = { heading: 'outbound', metric: 'outbound_handled' };
    const answered = rows.filter((row) => row.scope === 'group' && row.name === name && row.metric === 'answered');
    // One that only calls answers nothing.
    const answers = answered.some((row) => row.baseline !== 0 || row.estimate !== 0);
    const ofQueues = answers ? [cameAndLost[1]!] : [];
    return { scope: 'group', name, lines: [...ofQueues, outbound, ...timeOfAgents, ...(answers ? [perHour] : [])] };
  });
  const sites = names('site').map((name): Subject => ({ scope: 'site', name, lines: money }));
  const pools = names('pool')
    .filter((name) => rows.some((row) => row.scope === 'pool' && row.name === name && (row.difference ?? 0) !== 0))
    .map((name): Subject => {
      const isOnly = axes.pools.length === 1 && axes.pools[0]!.name === name;
      return { scope: 'pool', name, ...(isOnly ? { title: 'plan' } : {}), lines: plan };
    });
  const campaigns = campaignSubjects(comparison);
  const together = queues.length > 1 || groups.length > 1 ? [all] : [];
  return [...together, ...queues, ...campaigns, ...groups, ...sites, ...pools];
}

/** Who answers a queue with several groups, where a variant changes that beyond chance: the groups that it changes most. */
function answeringGroups(queue: string, rows: readonly ComparisonRow[]): Line[] {
  const own = rows.filter(
    ({ scope, name, metric }) => scope === 'queue × group' && metric === 'answered' && name.startsWith(`${queue}/`),
  );
  const groups = [...new Set(own.map(({ name }) => name))];
  if (groups.length < 2) return [];
  const change = (pair: string): number =>
    Math.max(
      0,
      ...own.filter(({ name }) => name === pair).map((row) => (isChance(row) ? 0 : Math.abs(row.difference!))),
    );
  const most = groups
    .filter((pair) => change(pair) > 0)
    .sort((a, b) => change(b) - change(a))
    .slice(0, mostGroups);
  return groups
    .filter((pair) => most.includes(pair))
    .map((pair) => ({
      heading: shorten(`by ${pair.slice(queue.length + 1)}`, longestHeading),
      metric: 'answered',
      of: { scope: 'queue × group', name: pair },
    }));
}

function isChance({ difference, low, high }: ComparisonRow): boolean {
  return difference === null || low === null || high === null || (low <= 0 && high >= 0);
}
