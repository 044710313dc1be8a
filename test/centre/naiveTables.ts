// The tables of one replication, counted contact by contact and level by level from what the slow floor noted.
import { groupColumns, pairColumns, portionColumns, type QueueColumn, queueColumns } from '../../src/facts/columns.ts';
import { rowOfWaits } from '../../src/facts/ledger.ts';
import { binCount, binOf } from '../../src/maths/estimators/logLinearHistogram.ts';
import type { Model } from '../../src/model/model.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { type Fate, isOpen, type LevelChange, type NaiveFacts } from './naiveFloor.ts';

export interface NaiveTables {
  readonly queues: readonly number[];
  readonly groups: readonly number[];
  readonly pairs: readonly number[];
  readonly portions: readonly number[];
  /** Waits above 0 over the whole time: [queue][bin], the answered and then the abandoned. */
  readonly waits: readonly number[][];
}

/** Tables in the layout of FactTables; the model gives only the numbering of pairs and the width of the thresholds. */
export function tableNaively(scenario: Scenario, facts: NaiveFacts, model: Model): NaiveTables {
  const { edges, fates } = facts;
  const intervals = Array.from({ length: edges.length - 1 }, (_, i) => i);
  const queues = intervals.flatMap((interval) =>
    scenario.queues.flatMap((queue, id) => {
      const own = fates.filter((fate) => fate.interval === interval && fate.contact.queue === id);
      const row = queueRow(own, queue.shortAbandon, queue.target.within);
      row.queueSeconds = integral(facts.waiting[id], edges[interval], edges[interval + 1]);
      row.queueMax = facts.mostWaiting[interval][id];
      Object.assign(row, coverageOf(scenario, model, id, facts, edges[interval], edges[interval + 1]));
      row.seconds = edges[interval + 1] - edges[interval];
      row.answeredLater = answered(fates).filter(
        ({ customer, triesBefore }) => triesBefore > 0 && customer.queue === id && customer.firstInterval === interval,
      ).length;
      const thresholds = [...new Set([queue.shortAbandon, queue.target.within, ...queue.thresholds])].sort(
        (a, b) => a - b,
      );
      const levels = Array.from({ length: model.thresholdStride - 1 }, (_, k) => {
        const threshold = thresholds[k] ?? Number.POSITIVE_INFINITY;
        return [answered(own).filter(within(threshold)).length, abandoned(own).filter(within(threshold)).length];
      });
      return [...queueColumns.map((column) => row[column]), ...levels.flat()];
    }),
  );
  const groups = intervals.flatMap((interval) =>
    scenario.groups.flatMap((_, id) => {
      const over = (changes: readonly LevelChange[]) => integral(changes, edges[interval], edges[interval + 1]);
      const busySeconds = over(facts.busy[id]);
      const staffedSeconds = over(facts.staffed[id]);
      const row: Record<(typeof groupColumns)[number], number> = {
        answered: answered(fates).filter((fate) => fate.group === id && fate.answerInterval === interval).length,
        busySeconds,
        staffedSeconds,
        idleSeconds: staffedSeconds - busySeconds,
        overtimeSeconds: over(facts.overtime[id]),
        // The slow floor knows no breaks and no absence.
        paidAbsenceSeconds: 0,
        unpaidAbsenceSeconds: 0,
        paidBreakSeconds: 0,
        unpaidBreakSeconds: 0,
        activitySeconds: 0,
        nonAdherenceSeconds: 0,
        outageSeconds: 0,
        seconds: edges[interval + 1] - edges[interval],
      };
      return groupColumns.map((column) => row[column]);
    }),
  );
  const pairs = intervals.flatMap((interval) =>
    [...model.pairs.queue].flatMap((queue, pair) => {
      const own = answered(fates).filter(
        (fate) => fate.interval === interval && fate.contact.queue === queue && fate.group === model.pairs.group[pair],
      );
      const row: Record<(typeof pairColumns)[number], number> = {
        answered: own.length,
        waitAnswered: total(own, ({ wait }) => wait),
        handle: total(own, handle),
        answeredWithin: own.filter(within(scenario.queues[queue].target.within)).length,
      };
      return pairColumns.map((column) => row[column]);
    }),
  );
  const portions = intervals.flatMap((interval) =>
    model.portions.flatMap(({ scope, queue, name }) => {
      const own = fates.filter(
        (fate) =>
          fate.interval === interval &&
          fate.contact.queue === queue &&
          (scope === 'class' ? fate.customerClass : fate.allocation) === name,
      );
      const row: Record<(typeof portionColumns)[number], number> = {
        offered: own.length,
        answered: answered(own).length,
        answeredWithin: answered(own).filter(within(scenario.queues[queue].target.within)).length,
        abandoned: abandoned(own).length,
        waitAnswered: total(answered(own), ({ wait }) => wait),
      };
      return portionColumns.map((column) => row[column]);
    }),
  );
  const waits = scenario.queues.map((_, queue) => {
    const bins = new Array<number>(rowOfWaits).fill(0);
    for (const fate of fates)
      if (fate.interval >= 0 && fate.contact.queue === queue) {
        if (fate.end === 'answered') bins[binOf(fate.wait)]++;
        if (fate.end === 'abandoned') bins[binCount + binOf(fate.wait)]++;
      }
    return bins;
  });
  return { queues, groups, pairs, portions, waits };
}

function queueRow(own: readonly Fate[], short: number, target: number): Record<QueueColumn, number> {
  const count = (end: Fate['end']) => own.filter((fate) => fate.end === end).length;
  const served = answered(own);
  const lost = abandoned(own);
  return {
    offered: own.length,
    answered: served.length,
    abandoned: lost.length,
    balked: count('balked'),
    blocked: count('blocked'),
    flowedOut: count('left a message'),
    disconnected: count('cut off'),
    stillInside: count('still inside'),
    answeredAtOnce: count('answered at once'),
    answeredWithin: served.filter(within(target)).length,
    answeredShort: served.filter(within(short)).length,
    abandonedWithin: lost.filter(within(target)).length,
    abandonedShort: lost.filter(within(short)).length,
    waitAnswered: total(served, ({ wait }) => wait),
    waitAnsweredSquared: total(served, ({ wait }) => wait * wait),
    waitAbandoned: total(lost, ({ wait }) => wait),
    talk: total(served, ({ times }) => times.talk),
    hold: total(served, ({ times }) => times.hold),
    wrap: total(served, ({ times }) => times.wrap),
    handleSquared: total(served, (fate) => handle(fate) ** 2),
    queueSeconds: 0,
    queueMax: 0,
    redials: own.filter(isFurtherTry).length,
    answeredRedials: served.filter(isFurtherTry).length,
    answeredLater: 0,
    openSeconds: 0,
    coveredSeconds: 0,
    singleAgentSeconds: 0,
    unstaffedSeconds: 0,
    waitMax: Math.max(0, ...own.map(({ wait }) => wait)),
    seconds: 0,
  };
}

/** How long the queue is open, and with how many agents: pieces between changes of staff and whole minutes, at which hours begin and end. */
function coverageOf(
  scenario: Scenario,
  { pairs }: Model,
  queue: number,
  { staffed }: NaiveFacts,
  from: number,
  to: number,
) {
  const serving = [...pairs.group].filter((_, pair) => pairs.queue[pair] === queue);
  const times = serving.flatMap((group) => staffed[group].map(({ time }) => time)).filter((t) => t > from && t < to);
  for (let minute = Math.ceil(from / 60) * 60; minute < to; minute += 60) times.push(minute);
  const cuts = [from, ...times.sort((a, b) => a - b), to];
  const sums = { openSeconds: 0, coveredSeconds: 0, singleAgentSeconds: 0, unstaffedSeconds: 0 };
  for (let i = 1; i < cuts.length; i++) {
    const length = cuts[i] - cuts[i - 1];
    const middle = cuts[i - 1] + length / 2;
    if (length === 0 || !isOpen(scenario, scenario.queues[queue], middle)) continue;
    const agents = serving.reduce(
      (sum, group) => sum + staffed[group].reduce((level, { time, by }) => (time <= middle ? level + by : level), 0),
      0,
    );
    sums.openSeconds += length;
    if (agents >= 1) sums.coveredSeconds += length;
    if (agents === 1) sums.singleAgentSeconds += length;
    if (agents === 0) sums.unstaffedSeconds += length;
  }
  return sums;
}

const answered = (fates: readonly Fate[]) =>
  fates.filter(({ end }) => end === 'answered' || end === 'answered at once');
const abandoned = (fates: readonly Fate[]) => fates.filter(({ end }) => end === 'abandoned' || end === 'balked');
const within =
  (threshold: number) =>
  ({ wait }: Fate): boolean =>
    wait <= threshold + 1e-6;
const isFurtherTry = ({ triesBefore }: Fate): boolean => triesBefore > 0;
const handle = ({ times }: Fate): number => times.talk + times.hold + times.wrap;
const total = (fates: readonly Fate[], of: (fate: Fate) => number): number =>
  fates.reduce((sum, fate) => sum + of(fate), 0);

/** ∫ of the level from `from` to `to`, piece by piece between its changes. */
function integral(changes: readonly LevelChange[], from: number, to: number): number {
  let level = 0;
  let sum = 0;
  changes.forEach(({ time, by }, i) => {
    level += by;
    const until = changes[i + 1]?.time ?? Number.POSITIVE_INFINITY;
    sum += level * Math.max(0, Math.min(to, until) - Math.max(from, time));
  });
  return sum;
}
