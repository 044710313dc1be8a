// Targets held against estimates, in words: one line for each part of a target, and one line for all of it.
import type { Results, Verdict } from '../experiment/results.ts';
import { formatEstimate, formatTarget } from './formatQuantity.ts';
import type { IntervalCell } from './intervalCells.ts';
import type { Tone } from './textTable.ts';
import { textWidth } from './wrapText.ts';

/** FAIL: a target was missed. TOO CLOSE: none was, but one cannot be told. NO TARGET: there was none, or no contact to hold to it. */
export type Outcome = 'PASS' | 'FAIL' | 'TOO CLOSE' | 'NO TARGET';

export interface OverallVerdict {
  readonly outcome: Outcome;
  /** What it is made of, `1 of 3 queues missed a target; 12 of 336 intervals below target`. */
  readonly text: string;
}

/** The verdict over all queues and nuisance rules; `cells` add how many intervals were below their queue's target. */
export function overallVerdict(results: Pick<Results, 'verdicts'>, cells: readonly IntervalCell[]): OverallVerdict {
  const outcomes = new Map<string, Set<Verdict['outcome']>>();
  for (const { queue, rule, outcome } of results.verdicts) {
    if (rule === undefined) outcomes.set(queue, (outcomes.get(queue) ?? new Set()).add(outcome));
  }
  const queues = [...outcomes.values()];
  const rules = results.verdicts.filter(({ rule }) => rule !== undefined);
  const missed = queues.filter((each) => each.has('MISSED')).length;
  const tooClose = queues.filter((each) => !each.has('MISSED') && each.has('TOO CLOSE')).length;
  const empty = queues.filter((each) => each.size === 1 && each.has('EMPTY')).length;
  const met = queues.length - missed - tooClose - empty;
  const of = `of ${counted(queues.length, 'queue')}`;
  const parts = [
    ...(missed > 0 ? [`${missed} ${of} missed a target`] : []),
    ...(tooClose > 0 ? [`${tooClose} ${of} too close to tell`] : []),
    ...(missed === 0 && met > 0 ? [`${met} ${of} met every target`] : []),
    ...(empty > 0 ? [`${empty} ${of} without contacts`] : []),
    ...intervalPart(cells),
    ...rulePart(rules),
  ];
  if (queues.length + rules.length === 0) return { outcome: 'NO TARGET', text: 'no queue has a target' };
  const has = (wanted: Verdict['outcome']): boolean => rules.some((verdict) => verdict.outcome === wanted);
  const outcome =
    missed > 0 || has('MISSED')
      ? 'FAIL'
      : tooClose > 0 || has('TOO CLOSE')
        ? 'TOO CLOSE'
        : met > 0 || has('MET')
          ? 'PASS'
          : 'NO TARGET';
  return { outcome, text: parts.join('; ') };
}

/** How campaigns fare under their nuisance rules. */
function rulePart(rules: readonly Verdict[]): string[] {
  const count = (wanted: Verdict['outcome']) => rules.filter(({ outcome }) => outcome === wanted).length;
  const of = `of ${counted(rules.length, 'nuisance rule')}`;
  const [broken, close, kept] = [count('MISSED'), count('TOO CLOSE'), count('MET')];
  return [
    ...(broken > 0 ? [`${broken} ${of} broken`] : []),
    ...(close > 0 ? [`${close} ${of} too close to tell`] : []),
    ...(broken === 0 && kept > 0 ? [`${kept} ${of} kept`] : []),
  ];
}

function intervalPart(cells: readonly IntervalCell[]): string[] {
  const held = cells.filter(({ queue }) => queue.target.serviceLevel !== undefined);
  if (new Set(held.map(({ interval }) => interval.start)).size < 2) return [];
  return [`${held.filter(({ below }) => below).length} of ${held.length} intervals below target`];
}

/** Verdicts, and the queues that they are of. */
type Judged = Pick<Results, 'verdicts'> & { readonly axes: Pick<Results['axes'], 'queues'> };

/** A line a verdict, its parts lined up; shorter words, then two lines a queue, where `width` is short. */
export function verdictLines(
  results: Judged,
  width: number,
): { readonly text: string; readonly tone: Tone | undefined }[] {
  const { verdicts } = results;
  const tones = verdicts.map(({ outcome }) => toneOfOutcome(outcome));
  for (const words of ['long', 'short'] as const) {
    const lines = linedUp(verdicts.map((verdict) => [verdict.queue, ...verdictParts(results, verdict, words)]));
    if (lines.every((line) => textWidth(line) <= width))
      return lines.map((text, index) => ({ text, tone: tones[index] }));
  }
  return verdicts.flatMap((verdict, index) => [
    ...(verdict.queue === verdicts[index - 1]?.queue ? [] : [{ text: verdict.queue, tone: undefined }]),
    ...broken(verdictParts(results, verdict, 'short'), width).map((text) => ({ text, tone: tones[index] })),
  ]);
}

/** The parts in one line, or what was measured in a line of its own. */
function broken([measured, ...found]: readonly string[], width: number): string[] {
  const line = `  ${[measured, ...found].join('  ')}`;
  return textWidth(line) <= width ? [line] : [`  ${measured}`, `    ${found.join('  ')}`];
}

/** What was measured, estimate with interval, target, outcome. */
export function verdictParts(results: Pick<Judged, 'axes'>, verdict: Verdict, words: 'long' | 'short'): string[] {
  const { queue, rule, metric, unit, bound, target, outcome } = verdict;
  const within = results.axes.queues.find(({ name }) => name === queue)?.target.within;
  if (rule !== undefined) {
    const what = words === 'long' ? `nuisance ${rule}, worst period` : `nuisance ${rule}`;
    return [what, formatEstimate(verdict, unit), `target ≤ ${formatTarget(target, unit)}`, outcome];
  }
  const measured = metric.startsWith('sl_')
    ? `${words === 'long' ? 'service level ' : ''}${metric} within ${within} s`
    : metric;
  const sign = bound === 'at least' ? '≥' : '≤';
  return [measured, formatEstimate(verdict, unit), `target ${sign} ${formatTarget(target, unit)}`, outcome];
}

/** How an outcome is coloured. */
export function toneOfOutcome(outcome: Verdict['outcome'] | Outcome): Tone | undefined {
  if (outcome === 'MET' || outcome === 'PASS') return 'good';
  if (outcome === 'MISSED' || outcome === 'FAIL') return 'bad';
  return outcome === 'TOO CLOSE' ? 'doubtful' : undefined;
}

/** `1 queue`, `3 queues`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function linedUp(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => textWidth(row[column]!)))) ?? [];
  return rows.map((row) =>
    row
      .map((text, column) => text + ' '.repeat(widths[column]! - textWidth(text)))
      .join('  ')
      .trimEnd(),
  );
}
