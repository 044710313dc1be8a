// What a reader of campaigns must know beside the numbers: lists and quotas that end early, agents whom nobody can be called for, nuisance
// calls over a rule, teams too small to dial ahead.
import { erlangB } from '../../maths/theory/erlangB.ts';
import { greatestLoad } from '../../maths/theory/lossSizing.ts';
import { dialers } from '../../policies/dialing/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Axes, CampaignAxis, IntervalLabel, ResultRows, Verdict, Warning } from '../results.ts';
import { type CampaignRows, indexCampaignRows } from './campaignRows.ts';

export interface PlayedCampaigns {
  readonly scenario: Pick<Scenario, 'campaigns'>;
  readonly axes: Pick<Axes, 'campaigns' | 'intervals'>;
  readonly rows: ResultRows;
  readonly verdicts: readonly Verdict[];
}

const secondsPerHour = 3600;
/** Below so many records or conversations in the mean there is none. */
const none = 0.5;
/** Idle for want of anybody to call: worth telling from so many hours and so large a share of a campaign's agent hours on. */
const idleHoursTold = 0.5;
const idleShareTold = 0.05;
/** Vendors change or switch off pacing below so many agents. */
const smallTeam = 9;
const largeTeam = 30;
/** Loss for which the formula is shown where hardly anybody was lost, and beyond which pacing is none. */
const leastLoss = 0.005;
const mostLoss = 0.1;

export function outboundWarnings({ scenario, axes, rows, verdicts }: PlayedCampaigns): Warning[] {
  const { campaigns = [], intervals } = axes;
  if (campaigns.length === 0) return [];
  const find = indexCampaignRows(rows);
  return campaigns.flatMap((campaign, id): Warning[] => {
    const dialled = intervals.filter(({ start }) => (find.at(campaign.name, 'dials', start) ?? 0) > 0);
    const quota = scenario.campaigns?.[id]?.quota;
    const full = quota?.total === undefined ? [] : quotaReached(campaign, quota.outcome, quota.total, intervals, find);
    const usedUp = full.length > 0 ? [] : listUsedUp(campaign, dialled, intervals, find);
    const isOver = usedUp.length + full.length > 0;
    return [
      ...usedUp,
      ...full,
      ...nobodyToCall(campaign, isOver ? upTo(intervals, dialled) : intervals, find),
      ...overTheRule(campaign, verdicts, find),
      ...smallTeamOf(campaign, dialled, find),
    ];
  });
}

/** No record is left that could be called again. */
function listUsedUp(
  { name }: CampaignAxis,
  dialled: readonly IntervalLabel[],
  intervals: readonly IntervalLabel[],
  find: CampaignRows,
): Warning[] {
  const left = ['fresh', 'due', 'appointment', 'frozen', 'dialling'].reduce(
    (sum, state) => sum + find.records(name, state),
    0,
  );
  const last = dialled.at(-1);
  if (last === undefined || left >= none || last === intervals.at(-1)) return [];
  const what = find.records(name, 'quotaFull') < none ? 'is used up' : 'is used up or its quotas are full';
  const message = `The list of campaign ${name} ${what}: nothing was dialled after ${timeText(last.end)}, and no record is left to be called.`;
  return [{ kind: 'list used up', message }];
}

function quotaReached(
  { name }: CampaignAxis,
  outcome: string,
  total: number,
  intervals: readonly IntervalLabel[],
  find: CampaignRows,
): Warning[] {
  let sum = 0;
  for (const { start, end } of intervals) {
    sum += find.outcomeAt(`${name}/${outcome}`, start) ?? 0;
    if (sum < total - none) continue;
    const message = `Campaign ${name} has its ${total} conversations with outcome ${outcome} by ${timeText(end)} on average and dials no more.`;
    return [{ kind: 'quota reached', message }];
  }
  return [];
}

/** Agents idle in intervals in which nothing was dialled though dialing was neither paused nor shut. */
function nobodyToCall({ name }: CampaignAxis, intervals: readonly IntervalLabel[], find: CampaignRows): Warning[] {
  const starved = intervals.filter(
    ({ start, length }) =>
      find.at(name, 'dials', start) === 0 &&
      (find.at(name, 'paused_hours', start) ?? 0) * secondsPerHour < length &&
      (find.at(name, 'outbound_idle_hours', start) ?? 0) > 0,
  );
  const idle = starved.reduce((sum, { start }) => sum + find.at(name, 'outbound_idle_hours', start)!, 0);
  const all = find.total(name, 'outbound_agent_hours') ?? 0;
  if (idle < idleHoursTold || idle < idleShareTold * all) return [];
  const further = starved.length === 1 ? '' : ` and in ${starved.length - 1} more intervals`;
  const message = `Agents of campaign ${name} are idle for ${idle.toFixed(1)} h while nobody may be called: from ${timeText(starved[0]!.start)} on${further} every record is outside its calling window, or kept back by caps and gaps.`;
  return [{ kind: 'nobody to call', message }];
}

function overTheRule({ name, rules }: CampaignAxis, verdicts: readonly Verdict[], find: CampaignRows): Warning[] {
  return rules.flatMap(({ name: rule, limit }): Warning[] => {
    const verdict = verdicts.find((each) => each.queue === name && each.rule === rule);
    if (verdict === undefined || limit === undefined) return [];
    if (verdict.outcome !== 'MISSED' && verdict.outcome !== 'TOO CLOSE') return [];
    const passes = find.rule(`${name}/${rule}`, 'rule_passes') ?? 0;
    const message = `Campaign ${name} keeps rule ${rule} (at most ${percent(limit)} nuisance calls) in ${percent(passes)} of replications; its worst period has ${percent(verdict.estimate ?? 0)} on average.`;
    return [{ kind: 'nuisance', message }];
  });
}

/**
 * Dialing ahead pays by chance evening out: few agents seldom become free just when somebody answers. What steady dialing with the same
 * loss would reach is Erlang's loss formula; a dialer that looks at its agents does better at any size, so the difference is at most that.
 */
function smallTeamOf({ name, dialer }: CampaignAxis, dialled: readonly IntervalLabel[], find: CampaignRows): Warning[] {
  const hours = dialled.reduce((sum, { length }) => sum + length, 0) / secondsPerHour;
  const agentHours = dialled.reduce((sum, { start }) => sum + (find.at(name, 'outbound_agent_hours', start) ?? 0), 0);
  const agents = hours === 0 ? 0 : agentHours / hours;
  if (!dialsAhead(dialer) || agents < none || agents >= smallTeam) return [];
  const minutes = dialled.map(
    ({ start }) =>
      (find.at(name, 'talk_minutes_per_agent_hour', start) ?? 0) * (find.at(name, 'outbound_agent_hours', start) ?? 0),
  );
  const talk = minutes.reduce((sum, each) => sum + each, 0) / agentHours;
  const lost = Math.max(leastLoss, find.total(name, 'nuisance_per_live') ?? 0);
  if (lost > mostLoss) return [];
  const own = Math.max(1, Math.round(agents));
  const message = `Campaign ${name} dials ahead for ${agents.toFixed(1)} agents on average and reaches ${talk.toFixed(1)} talk minutes per agent hour while it dials. So few seldom become free just when somebody answers: by Erlang's loss formula, steady dialing that loses ${percent(lost)} keeps ${own} ${own === 1 ? 'agent' : 'agents'} busy ${percent(busyShare(own, lost))} of the time and ${largeTeam} agents ${percent(busyShare(largeTeam, lost))}; a dialer that watches its agents does better at either size.`;
  return [{ kind: 'small team', message }];
}

function dialsAhead(dialer: string): boolean {
  return dialers.find(({ name }) => name === dialer)?.manner === 'ahead';
}

/** Share of time for which so many agents are busy when the load is the greatest of which at most `lost` is lost. */
function busyShare(agents: number, lost: number): number {
  const load = greatestLoad(agents, lost);
  return (load * (1 - erlangB(agents, load))) / agents;
}

function upTo(intervals: readonly IntervalLabel[], dialled: readonly IntervalLabel[]): readonly IntervalLabel[] {
  const last = dialled.at(-1);
  return last === undefined ? intervals : intervals.slice(0, intervals.indexOf(last) + 1);
}

/** `2027-03-08 14:30`. */
function timeText(local: string): string {
  return local.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
