// Compares variants with a baseline, replication by replication.
import { type CriticalValue, criticalValue } from '../maths/estimators/criticalValue.ts';
import { EMPTY_ESTIMATE, type Estimate } from '../maths/estimators/estimate.ts';
import { pairedRatioDifference } from '../maths/estimators/pairedRatios.ts';
import { allTargetsProbability } from '../metrics/attainment.ts';
import { quotient } from './fraction.ts';
import type { ComparedVariant, Comparison, ComparisonRow, ResultRow, Results, Warning } from './results.ts';
import type { Sample, Samples } from './samples.ts';
import { targetsHeld } from './targetsHeld.ts';

/** One of the scenarios that are compared, played; all with the same seed and as often as the baseline, or less often when interrupted. */
export interface Arm {
  readonly name: string;
  readonly note?: string;
  readonly results: Results;
  readonly samples: Samples;
}

/**
 * The first arm is the baseline. Things and metrics that only some arms have are compared where both have them. An arm with fewer
 * replications is compared over those that both have. `unplayed` are the names of further arms that there was no time for.
 */
export function compareArms(
  title: string,
  hash: string,
  arms: readonly [Arm, ...Arm[]],
  unplayed: readonly string[] = [],
): Comparison {
  const [baseline, ...others] = arms;
  const { seed, replicationsDone, batches, confidence } = baseline.results.provenance;
  const critical = criticalValue(confidence);
  const currency = currencyOf(arms);
  const total = (count: (arm: Arm) => number) => arms.reduce((sum, arm) => sum + count(arm), 0);
  return {
    title,
    provenance: {
      seed,
      replications: replicationsDone,
      ...(batches === undefined ? {} : { batches }),
      confidence,
      hash,
      contactsOffered: total(({ results }) => results.provenance.contactsOffered),
      eventsPlayed: total(({ results }) => results.provenance.eventsPlayed),
    },
    variants: arms.map(({ name, note, results }): ComparedVariant => {
      const { replicationsDone } = results.provenance;
      return {
        name,
        ...(note === undefined ? {} : { note }),
        replications: replicationsDone,
        verdicts: results.verdicts,
      };
    }),
    axes: { ...baseline.results.axes, ...(currency === undefined ? {} : { currency }) },
    rows: others.flatMap((arm) => [
      ...rowsOf(baseline, arm, currency, critical),
      ...targetsRow(baseline, arm, critical),
    ]),
    warnings: [...interruptions(arms, unplayed), ...warningsOf(arms)],
  };
}

function rowsOf(baseline: Arm, arm: Arm, currency: string | undefined, critical: CriticalValue): ComparisonRow[] {
  const [before, after] = [comparedRows(baseline.results, currency), comparedRows(arm.results, currency)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  const isWhole = replicationsOf(arm) === replicationsOf(baseline);
  const estimateOf = (of: Arm, row: ResultRow | undefined): number | null => {
    const sample = row && !isWhole ? common(of, arm, row) : undefined;
    return sample === undefined ? (row?.estimate ?? null) : quotient({ x: sum(sample.x), y: sum(sample.y) });
  };
  return [...keys].map((key): ComparisonRow => {
    const [base, own] = [before.get(key), after.get(key)];
    const { scope, name, metric, unit } = (base ?? own)!;
    const [from, to] = [estimateOf(baseline, base), estimateOf(arm, own)];
    const difference = from === null || to === null ? null : to - from;
    const label = { variant: arm.name, scope, name, metric, unit, baseline: from, estimate: to, difference };
    const { low, high, sd, n } = base && own ? intervalOf(baseline, arm, base, own, critical) : EMPTY_ESTIMATE;
    // The middle is the difference of what is reported: a quantile is that of all replications together, not their mean.
    const half = difference === null || low === null || high === null ? null : (high - low) / 2;
    if (half === null) return { ...label, low: null, high: null, sd, n };
    return { ...label, low: difference! - half, high: difference! + half, sd, n };
  });
}

/** How often all targets hold; nothing where one of the two has none. */
function targetsRow(baseline: Arm, arm: Arm, critical: CriticalValue): ComparisonRow[] {
  const [base, own] = [baseline, arm].map(({ results, samples }) => targetsHeld(results, samples));
  if (base === undefined || own === undefined) return [];
  const { name: metric, unit } = allTargetsProbability;
  const ones = new Float64Array(own.length).fill(1);
  const before = { x: base.subarray(0, own.length), y: ones };
  const { estimate: difference, low, high, sd, n } = pairedRatioDifference(before, { x: own, y: ones }, critical);
  const label = { variant: arm.name, scope: 'all' as const, name: 'all', metric, unit };
  const shareOf = ({ x }: Sample) => quotient({ x: sum(x), y: ones.length });
  return [
    { ...label, baseline: shareOf(before), estimate: shareOf({ x: own, y: ones }), difference, low, high, sd, n },
  ];
}

/** No interval for what has none of its own. */
function intervalOf(baseline: Arm, arm: Arm, base: ResultRow, own: ResultRow, critical: CriticalValue): Estimate {
  const [before, after] = [common(baseline, arm, base), common(arm, arm, own)];
  if (before === undefined || after === undefined || base.sd === null || own.sd === null) return EMPTY_ESTIMATE;
  return pairedRatioDifference(before, after, critical);
}

/** What `of` found in the replications that `arm` has too. */
function common(of: Arm, arm: Arm, { scope, name, metric }: ResultRow): Sample | undefined {
  const sample = of.samples.of(scope, name, metric);
  const shared = arm.samples.played;
  return sample && { x: sample.x.subarray(0, shared), y: sample.y.subarray(0, shared) };
}

function replicationsOf({ results }: Arm): number {
  return results.provenance.replicationsDone;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Rows of the whole period, in their order, without money in other currencies. */
function comparedRows({ rows, axes }: Results, currency: string | undefined): Map<string, ResultRow> {
  const isOther = axes.currency !== currency;
  const isMoney = (unit: ResultRow['unit']) => unit === 'money' || unit === 'money per hour';
  const compared = [...rows.of({ periods: ['total'] })].filter(({ unit }) => !(isMoney(unit) && isOther));
  return new Map(compared.map((row) => [JSON.stringify([row.scope, row.name, row.metric]), row]));
}

/** The first in which any of them reports money. */
function currencyOf(arms: readonly Arm[]): string | undefined {
  return arms.map(({ results }) => results.axes.currency).find((currency) => currency !== undefined);
}

/** What an interrupt has left out. */
function interruptions([baseline, ...others]: readonly [Arm, ...Arm[]], unplayed: readonly string[]): Warning[] {
  const asked = replicationsOf(baseline);
  const cut = others
    .filter((arm) => replicationsOf(arm) < asked)
    .map((arm) => {
      const done = replicationsOf(arm);
      return `${arm.name} was played ${done} of ${asked} times and is compared with the first ${done} replications of ${baseline.name}; a quantile is the mean of those of single replications there.`;
    });
  const missing = unplayed.length === 0 ? [] : [`Not played: ${unplayed.join(', ')}.`];
  if (cut.length + missing.length === 0) return [];
  return [{ kind: 'interrupted', message: ['The comparison was stopped.', ...cut, ...missing].join(' ') }];
}

/** Those of all arms, the same one once, and once what is about the same; what does not concern all is told with the names of arms. */
function warningsOf(arms: readonly [Arm, ...Arm[]]): Warning[] {
  const [baseline, ...others] = arms;
  const told = arms.flatMap(({ name, results }) =>
    results.warnings.filter(({ kind }) => kind !== 'interrupted').map((warning) => ({ name, warning })),
  );
  const otherPeriod = others.filter(({ results }) => periodOf(results) !== periodOf(baseline.results));
  const currency = currencyOf(arms);
  const currencies = arms.flatMap(({ name, results: { axes } }): Warning[] => {
    if (axes.currency === undefined || axes.currency === currency) return [];
    const message = `${name} reports costs in ${axes.currency} and not in ${currency}: they are left out.`;
    return [{ kind: 'different currencies', message }];
  });
  const periods = otherPeriod.map(({ name }): Warning => {
    const message = `${name} covers another period than ${baseline.name}: totals cannot be compared as they are.`;
    return { kind: 'different periods', message };
  });
  const subjects = [...new Set(told.map(({ warning: { about, message } }) => about ?? message))];
  const common = subjects.map((subject) => {
    const own = told.filter(({ warning: { about, message } }) => (about ?? message) === subject);
    const { warning } = own[0]!;
    const said = [...new Set(own.map(({ warning: { message } }) => message))].map((message) => {
      const names = own.filter((each) => each.warning.message === message).map(({ name }) => name);
      return { message, names: names.join(', '), count: names.length };
    });
    const [first] = said;
    if (said.length === 1)
      return first!.count === arms.length ? warning : { ...warning, message: `${first!.names}: ${first!.message}` };
    const parts = said.map(({ message, names }) => `${names} ${message.slice(subject.length + 1, -1)}`);
    return { ...warning, message: `${subject}: ${parts.join('; ')}.` };
  });
  return [...periods, ...currencies, ...common];
}

/** Two results with the same text cover the same time. */
function periodOf({ axes: { intervals } }: Results): string {
  return `${intervals[0]?.startInstant} ${intervals.at(-1)?.startInstant} ${intervals.length}`;
}
