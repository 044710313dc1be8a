// From the options of `erlang` to a question that has one answer; what is too much or too little is told.
import type { StaffingTarget } from '../maths/theory/requirement.ts';
import type { LossQuestion, WaitingQuestion } from '../planning/erlangSolver.ts';
import type { PerSecond, Seconds } from '../units/quantities.ts';
import { type ErlangGiven, type Model, most, optionsOf, targetNames } from './erlangOptions.ts';
import { UsageError } from './usageError.ts';

export const defaultWithin: Seconds = 20;
export const defaultShort: Seconds = 5;

/** Contacts that may arrive in a patience: the chain of Erlang A has about so many states under overload. */
const waitingAtMost = 1_000_000;

const why: Readonly<Record<Model, string>> = {
  a: 'in Erlang A nobody is turned away',
  b: 'in Erlang B nobody waits',
  c: 'in Erlang C nobody gives up or is turned away',
};

/** Throws a UsageError for options that mean nothing in the model. */
export function refuseForeign(model: Model, given: ErlangGiven): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || name === 'json' || name === 'color' || optionsOf[model].some((own) => own === name))
      continue;
    throw new UsageError({
      message: `erlang ${model} does not take --${name}: ${why[model]}`,
      allowed: `allowed: ${written(optionsOf[model]).join(', ')}`,
    });
  }
}

/** The question of `erlang c` and `erlang a`. Throws a UsageError unless exactly one thing is left to find. */
export function waitingQuestion(model: Model, given: ErlangGiven): WaitingQuestion {
  const { agents, patience } = given;
  const { arrivalRate, handlingMean } = workload(given);
  const targets = targetNames.filter((name) => given[name] !== undefined);
  const looksFor = furtherUnknown(model, given, targets);
  if (model === 'a' && patience === undefined && looksFor !== 'patience') {
    throw new UsageError({
      message: '--patience is missing',
      allowed:
        '--patience, or all else and --abandoned alone, which tell it; for callers who never give up there is erlang c',
    });
  }
  const missing = [agents, arrivalRate, handlingMean].filter((value) => value === undefined).length;
  if (missing === 0 && targets.length > 0 && looksFor === undefined) {
    throw new UsageError({
      message: `found agents, load and ${written(targets).join(', ')}: nothing is left to find`,
      allowed: `leave out --agents to find how many are needed, or ${written(targets).join(', ')} to see what these reach${further(model)}`,
    });
  }
  if (missing > 1) throw new UsageError({ message: tooFew(given), allowed: enough });
  if (missing === 1 && targets.length === 0) {
    throw new UsageError({
      message: `too few values: to find the ${agents === undefined ? 'agents' : 'work'} a target is needed`,
      allowed: written(targetNames.filter((name) => optionsOf[model].includes(name))).join(', '),
    });
  }
  if ((arrivalRate ?? agents! / handlingMean!) * (patience ?? 0) > waitingAtMost) {
    throw new UsageError({
      message: `--patience: more than ${waitingAtMost} contacts arrive in that time`,
      allowed: 'for callers who hardly ever give up there is erlang c',
    });
  }
  return { agents, arrivalRate, handlingMean, patienceMean: patience, looksFor, target: targetOf(given) };
}

/** What is left to find where agents, load and one target are given: the threshold of a service level, or the patience of those who abandon. */
function furtherUnknown(
  model: Model,
  given: ErlangGiven,
  targets: readonly string[],
): 'patience' | 'threshold' | undefined {
  const { arrivalRate, handlingMean } = workload(given);
  if ([given.agents, arrivalRate, handlingMean].includes(undefined) || targets.length !== 1) return undefined;
  const [target] = targets;
  if (target === 'service-level' && given.within === undefined && (model === 'c' || given.patience !== undefined))
    return 'threshold';
  return model === 'a' && target === 'abandoned' && given.patience === undefined ? 'patience' : undefined;
}

function further(model: Model): string {
  const threshold = ', --within to find it from --service-level';
  return model === 'a' ? `${threshold}, or --patience to find it from --abandoned` : threshold;
}

/** The question of `erlang b`, with the handling time or rate that it does not need. Throws a UsageError likewise. */
export function lossQuestion(given: ErlangGiven): LossQuestion {
  const { agents: lines, blocked } = given;
  const { load } = workload(given);
  const missing = [lines, load, blocked].filter((value) => value === undefined).length;
  const allowed = 'two of --agents, the load (--load, or --rate and --handle) and --blocked';
  if (missing === 0)
    throw new UsageError({ message: 'found agents, load and --blocked: nothing is left to find', allowed });
  if (missing > 1) throw new UsageError({ message: 'too few values', allowed });
  return { lines, load, blocked };
}

interface Workload {
  readonly load: number | undefined;
  readonly arrivalRate: PerSecond | undefined;
  readonly handlingMean: Seconds | undefined;
}

/** Load = rate × handling time: two of them give the third. */
function workload({ load, rate, handle }: ErlangGiven): Workload {
  if (load !== undefined && rate !== undefined && handle !== undefined) {
    throw new UsageError({ message: 'found --load, --rate and --handle', allowed: 'two of them give the third' });
  }
  if (rate === 0) throw new UsageError({ message: '--rate: nothing arrives', allowed: 'a rate above zero is allowed' });
  const known = load ?? (rate !== undefined && handle !== undefined ? rate * handle : undefined);
  if (known !== undefined && known > most) {
    throw new UsageError({ message: `the load is ${known} erlangs`, allowed: `up to ${most} is allowed` });
  }
  return {
    load: known,
    arrivalRate: rate ?? (load !== undefined && handle !== undefined ? load / handle : undefined),
    handlingMean: handle ?? (load !== undefined && rate !== undefined ? load / rate : undefined),
  };
}

const enough =
  'give --rate and --handle (or --load and one of them) with --agents or a target, or --agents, one of them and a target';

function tooFew({ load, agents, rate, handle }: ErlangGiven): string {
  if (load !== undefined && rate === undefined && handle === undefined) {
    return 'too few values: besides --load the waits depend on --handle or --rate';
  }
  const absent = Object.entries({ agents, rate, handle }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  return `too few values: ${written(absent).join(' and ')} are missing`;
}

function targetOf(given: ErlangGiven): StaffingTarget {
  const { 'service-level': level, within = defaultWithin, counting = 'sl_offered', short = defaultShort } = given;
  const { abandoned, asa, occupancy } = given;
  return {
    ...(level === undefined ? {} : { serviceLevel: { share: level, within, counting, short } }),
    ...(abandoned === undefined ? {} : { abandoned }),
    ...(asa === undefined ? {} : { asa }),
    ...(occupancy === undefined ? {} : { occupancy }),
  };
}

function written(names: readonly string[]): string[] {
  return names.map((name) => `--${name}`);
}
