// Of agents, arrivals and handling, the one that is not given: for a single queue in steady state, without a scenario.
import { greatestHandling, greatestRate } from '../maths/theory/capacity.ts';
import { erlangB } from '../maths/theory/erlangB.ts';
import { patienceFor, thresholdFor } from '../maths/theory/fromOutcome.ts';
import { greatestLoad, linesRequired } from '../maths/theory/lossSizing.ts';
import type { QueueLaw } from '../maths/theory/queueLaw.ts';
import { agentsRequired, type StaffingTarget, steadyState } from '../maths/theory/requirement.ts';
import type { PerSecond, Seconds, Share } from '../units/quantities.ts';

/** A queue in which contacts wait: Erlang A when callers have a patience, else Erlang C. */
export interface WaitingQuestion {
  /** Whole, at least 1; looked for when absent. */
  readonly agents?: number | undefined;
  /** Above 0; looked for when absent. */
  readonly arrivalRate?: PerSecond | undefined;
  /** Mean, above 0; looked for when absent. */
  readonly handlingMean?: Seconds | undefined;
  readonly patienceMean?: Seconds | undefined;
  /** The patience is looked for from the share that abandons, or the threshold of the service level: all else is given. */
  readonly looksFor?: 'patience' | 'threshold' | undefined;
  /** What must hold; matters when something is looked for. */
  readonly target: StaffingTarget;
}

export interface WaitingAnswer {
  readonly agents: number;
  readonly arrivalRate: PerSecond;
  readonly handlingMean: Seconds;
  readonly patienceMean: Seconds | undefined;
  /** Threshold of the service level, where it was looked for. */
  readonly within?: Seconds;
  readonly law: QueueLaw;
}

/**
 * The whole queue: the least agents, the greatest rate or the greatest mean of handling that meets the targets, the patience or threshold that
 * explains them, and its law.
 * @throws RangeError when nothing meets the targets or everything does, and when more than one of the three is absent
 */
export function solveWaiting(question: WaitingQuestion): WaitingAnswer {
  const { target, looksFor } = question;
  const patienceMean = looksFor === 'patience' ? patienceOf(question) : question.patienceMean;
  const patience = patienceMean === undefined ? {} : { patienceMean };
  let { agents, arrivalRate, handlingMean } = question;
  if (agents === undefined && arrivalRate !== undefined && handlingMean !== undefined) {
    agents = agentsRequired({ arrivalRate, handlingMean, ...patience }, target).agents;
  } else if (agents !== undefined && arrivalRate === undefined && handlingMean !== undefined) {
    arrivalRate = greatestRate({ agents, handlingMean, ...patience }, target);
  } else if (agents !== undefined && arrivalRate !== undefined && handlingMean === undefined) {
    handlingMean = greatestHandling({ agents, arrivalRate, ...patience }, target);
  }
  if (agents === undefined || arrivalRate === undefined || handlingMean === undefined) {
    throw new RangeError('two of agents, rate and handling time are needed');
  }
  const law = steadyState({ arrivalRate, handlingMean, ...patience }, agents);
  const answer = { agents, arrivalRate, handlingMean, patienceMean, law };
  if (looksFor !== 'threshold' || target.serviceLevel === undefined) return answer;
  const { share, counting, short } = target.serviceLevel;
  return { ...answer, within: thresholdFor(law, share, counting, short ?? 0) };
}

function patienceOf({ agents, arrivalRate, handlingMean, target: { abandoned } }: WaitingQuestion): Seconds {
  if (agents === undefined || arrivalRate === undefined || handlingMean === undefined || abandoned === undefined)
    throw new RangeError('agents, rate, handling time and the share that abandons are needed');
  return patienceFor({ agents, arrivalRate, handlingMean }, abandoned);
}

/** A system in which contacts that find every line busy are lost: Erlang B. Two of the three are given. */
export interface LossQuestion {
  /** Whole, at least 1. */
  readonly lines?: number | undefined;
  /** Erlangs, above 0. */
  readonly load?: number | undefined;
  /** Share of contacts that may be lost, above 0 and below 1. */
  readonly blocked?: Share | undefined;
}

export interface LossAnswer {
  readonly lines: number;
  readonly load: number;
  /** The share that is lost with these lines; with lines looked for, at most what was asked. */
  readonly blocked: Share;
}

/**
 * The share lost, the least number of lines or the greatest load.
 * @throws RangeError when fewer than two of the three are given
 */
export function solveLoss({ lines, load, blocked }: LossQuestion): LossAnswer {
  if (lines === undefined && load !== undefined && blocked !== undefined) lines = linesRequired(load, blocked);
  else if (load === undefined && lines !== undefined && blocked !== undefined) load = greatestLoad(lines, blocked);
  if (lines === undefined || load === undefined) throw new RangeError('two of lines, load and share lost are needed');
  return { lines, load, blocked: erlangB(lines, load) };
}
