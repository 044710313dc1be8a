// Changes of all the work at once, given on the command line: demand `+10%`, talk times `+30s` or `-5%`, `orders=+10%` for one queue.
import type { DistributionSpec } from '../random/distributions/contract.ts';
import { createDistribution } from '../random/distributions/create.ts';
import { duration, writeDuration } from '../schema/duration.ts';
import type { IssueCollector, Origin } from '../schema/issue.ts';
import { refuse, unknownName } from '../schema/mistake.ts';
import type { Seconds } from '../units/quantities.ts';
import type { Arrivals, Queue, Scenario, Skill } from './scenario.ts';

/** Changes as they were written, each list made in its order. */
export interface WorkChanges {
  readonly volumes?: readonly string[];
  readonly handles?: readonly string[];
}

/**
 * The scenario with its work changed. A volume is a factor on the expected demand. A handle is a factor on the talk time, which is
 * stretched as a whole, or a time by which its mean grows, made by such a factor too, so that the spread grows in proportion: of each queue, of
 * groups with times of their own, and of each row of a forecast that brings handling times along, by the same time. Where a group or an hour
 * takes a factor on the times of a queue, that is on what is added too. Hold and wrap stay. What is wrong is reported with its option as
 * the place and changes nothing.
 */
export function changeWork(
  scenario: Scenario,
  { volumes = [], handles = [] }: WorkChanges,
  issues: IssueCollector,
): Scenario {
  let changed = scenario;
  for (const written of volumes) {
    const change = readChange('--volume', written, changed, false, issues);
    if (change !== undefined) changed = inQueues(changed, change, (queue) => withVolume(queue, change, issues));
  }
  for (const written of handles) {
    const change = readChange('--handle', written, changed, true, issues);
    if (change !== undefined) changed = withTalk(changed, change, issues);
  }
  return changed;
}

interface Change {
  readonly origin: Origin;
  /** The queue that is meant; undefined: all. */
  readonly queue: string | undefined;
  readonly by: 'factor' | 'seconds';
  readonly amount: number;
}

/** `[queue=]±number%`, and with `times` also `[queue=]±duration`. */
function readChange(
  option: string,
  written: string,
  { queues }: Scenario,
  times: boolean,
  issues: IssueCollector,
): Change | undefined {
  const origin: Origin = { kind: 'option', option: `${option} ${written}` };
  const equals = written.lastIndexOf('=');
  const queue = equals < 0 ? undefined : written.slice(0, equals).trim();
  const names = queues.map(({ name }) => name);
  if (queue !== undefined && !names.includes(queue))
    return refuse(origin, '', issues, unknownName('queue', queue, names));
  const text = written.slice(equals + 1).trim();
  const percent = /^([+-]\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (percent !== null) {
    const amount = 1 + Number(percent[1]) / 100;
    if (amount > 0) return { origin, queue, by: 'factor', amount };
    return refuse(origin, '', issues, { message: `${text} leaves nothing`, allowed: 'less than 100% off' });
  }
  const seconds = times ? signedSeconds(text) : undefined;
  if (seconds !== undefined) return { origin, queue, by: 'seconds', amount: seconds };
  const allowed = `a change with its sign, such as +10%${times ? ', -5% or +30s' : ' or -5%'}, or of one queue, such as ${names[0]}=+10%`;
  return refuse(origin, '', issues, { message: `${JSON.stringify(text)} is no change`, allowed });
}

function signedSeconds(text: string): Seconds | undefined {
  const sign = text[0] === '+' ? 1 : text[0] === '-' ? -1 : undefined;
  if (sign === undefined) return undefined;
  const value = text.slice(1);
  const origin: Origin = { kind: 'default' };
  const silent = { add: () => {}, names: () => [] };
  const seconds = duration('').read({ kind: 'scalar', origin, value }, '', silent);
  return seconds === undefined ? undefined : sign * seconds;
}

function inQueues(scenario: Scenario, { queue: meant }: Change, change: (queue: Queue) => Queue): Scenario {
  const queues = scenario.queues.map((queue) => (meant === undefined || queue.name === meant ? change(queue) : queue));
  return { ...scenario, queues };
}

/** Demand of which more or less comes in proportion; undefined for recorded times, which are what they are. */
function scaled(arrivals: Arrivals, factor: number): Arrivals | undefined {
  switch (arrivals.kind) {
    case 'rate':
      return { ...arrivals, rate: arrivals.rate * factor };
    case 'daily':
      return { ...arrivals, volumes: arrivals.volumes.map((volume) => volume * factor) };
    case 'profile':
      return { ...arrivals, share: arrivals.share * factor };
    case 'forecast':
      return { ...arrivals, rows: arrivals.rows.map((row) => ({ ...row, volume: row.volume * factor })) };
    case 'counts':
      return { ...arrivals, counts: wholeCounts(arrivals.counts.map((count) => count * factor)) };
    case 'dayTotal':
      return { ...arrivals, total: stretch(arrivals.total, factor) };
    case 'times':
      return undefined;
  }
}

/** Whole numbers whose sum up to each place is the rounded sum of the volumes up to there. */
function wholeCounts(volumes: readonly number[]): number[] {
  let exact = 0;
  let counted = 0;
  return volumes.map((volume) => {
    exact += volume;
    const count = Math.round(exact) - counted;
    counted += count;
    return count;
  });
}

function stretch(distribution: DistributionSpec, factor: number): DistributionSpec {
  return { ...distribution, scale: (distribution.scale ?? 1) * factor };
}

function withVolume(queue: Queue, { origin, amount }: Change, issues: IssueCollector): Queue {
  const arrivals = scaled(queue.arrivals, amount);
  if (arrivals !== undefined) return { ...queue, arrivals };
  const message = `the contacts of ${queue.name} come at recorded times, which cannot become more or less`;
  refuse(origin, '', issues, { message, allowed: 'a change of the other queues, one by one' });
  return queue;
}

/** The scenario with the talk times of the queues meant stretched, and those of groups that have their own. */
function withTalk(scenario: Scenario, change: Change, issues: IssueCollector): Scenario {
  const meant = new Set<string>();
  const changed = inQueues(scenario, change, (queue) => {
    meant.add(queue.name);
    return withTalkOf(queue, change, issues);
  });
  const groups = changed.groups.map((group) => ({
    ...group,
    skills: group.skills.map((skill) =>
      meant.has(skill.queue) ? withOwnTalk(skill, group.name, change, issues) : skill,
    ),
  }));
  return { ...changed, groups };
}

function withOwnTalk(skill: Skill, group: string, change: Change, issues: IssueCollector): Skill {
  const talk = skill.handling?.talk;
  const factor = talk && talkFactor(talk, `${skill.queue} in ${group}`, change, issues);
  return talk === undefined || factor === undefined
    ? skill
    : { ...skill, handling: { ...skill.handling, talk: stretch(talk, factor) } };
}

function talkFactor(
  talk: DistributionSpec,
  whose: string,
  { origin, by, amount }: Change,
  issues: IssueCollector,
): number | undefined {
  const mean = createDistribution(talk).mean;
  const factor = by === 'factor' ? amount : 1 + amount / mean;
  if (factor > 0 && Number.isFinite(factor)) return factor;
  const shown = writeDuration(Number(mean.toPrecision(6)));
  const message = `the talk time of ${whose} has a mean of ${shown}, which ${amount} s leave nothing of`;
  return refuse(origin, '', issues, { message, allowed: 'a change that leaves some of it' });
}

function withTalkOf(queue: Queue, change: Change, issues: IssueCollector): Queue {
  const { talk, hold, wrap } = queue.handling;
  const factor = talkFactor(talk, queue.name, change, issues);
  if (factor === undefined) return queue;
  const mean = createDistribution(talk).mean;
  const handling = { ...queue.handling, talk: stretch(talk, factor) };
  const others = [hold, wrap].reduce((sum, part) => sum + (part === undefined ? 0 : createDistribution(part).mean), 0);
  const whole = (mean * factor + others) / (mean + others);
  const longer = (aht: Seconds) => (change.by === 'factor' ? aht * whole : aht + change.amount);
  return { ...queue, handling, arrivals: withHandle(queue, longer, change, issues) };
}

/** Mean handling times that a forecast brings along change as that of the queue does. */
function withHandle(
  { name, arrivals }: Queue,
  longer: (aht: Seconds) => Seconds,
  { origin, amount }: Change,
  issues: IssueCollector,
): Arrivals {
  if (arrivals.kind !== 'forecast') return arrivals;
  const rows = arrivals.rows.map((row) => (row.aht === undefined ? row : { ...row, aht: longer(row.aht) }));
  const shortest = Math.min(...arrivals.rows.map(({ aht }) => aht ?? Number.POSITIVE_INFINITY));
  if (longer(shortest) > 0) return { ...arrivals, rows };
  const shown = writeDuration(Number(shortest.toPrecision(6)));
  const message = `the forecast of ${name} has a handling time of ${shown}, which ${amount} s leave nothing of`;
  refuse(origin, '', issues, { message, allowed: 'a change that leaves some of it' });
  return arrivals;
}
