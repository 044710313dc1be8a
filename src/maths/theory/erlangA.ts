// Erlang A: M/M/n+M, callers abandon after an exponential patience.
import { logGammaLower } from '../special/incompleteGamma.ts';
import { birthDeath } from './birthDeath.ts';
import { type QueueLaw, withQuantiles } from './queueLaw.ts';

export interface ErlangAInput {
  /** Whole, at least 1. */
  readonly agents: number;
  /** Contacts per second, > 0. */
  readonly arrivalRate: number;
  /** Mean handling in seconds, > 0. */
  readonly handlingMean: number;
  /** Mean patience in seconds, finite and > 0. */
  readonly patienceMean: number;
}

/**
 * Steady state of M/M/n+M, first come first served; always stable. Figures at state level come from the chain of contacts in the
 * system, the distribution of waits in closed form by incomplete gamma functions. Checked to 100,000 agents.
 * Source: Palm (1957); Mandelbaum and Zeltyn (2007), "Service engineering in action: the Palm/Erlang-A queue".
 * The wait offered to a contact of endless patience has the density proportional to exp(η(1 − e^(−θt)) − nμt), η = λ/θ, so that
 * P(offered wait > t) = P(wait) γ(c, ηe^(−θt)) / γ(c, η) with c = nμ/θ; that of an answered contact carries a further e^(−θt).
 * @throws RangeError for input out of range
 */
export function erlangA({ agents, arrivalRate, handlingMean, patienceMean }: ErlangAInput): QueueLaw {
  if (
    !(agents >= 1 && arrivalRate > 0 && handlingMean > 0 && patienceMean > 0 && patienceMean < Number.POSITIVE_INFINITY)
  ) {
    throw new RangeError('Erlang A needs agents ≥ 1, arrivals > 0, handling > 0 and a finite patience > 0');
  }
  const finishing = agents / handlingMean;
  const leaving = 1 / patienceMean;
  const p = contactsInSystem(agents, arrivalRate, handlingMean, patienceMean);

  let waitProbability = 0;
  let meanQueue = 0;
  let answeredAfterWait = 0;
  let answeredWaitTotal = 0;
  let waitIfAnswered = 0;
  for (let queue = 0; agents + queue < p.length; queue++) {
    // An arrival that finds `queue` waiting is answered if it outlasts queue + 1 departures ahead of it.
    const rate = finishing + (queue + 1) * leaving;
    waitIfAnswered += 1 / rate;
    const weight = p[agents + queue]!;
    waitProbability += weight;
    meanQueue += queue * weight;
    answeredAfterWait += (weight * finishing) / rate;
    answeredWaitTotal += ((weight * finishing) / rate) * waitIfAnswered;
  }
  const meanWait = meanQueue / arrivalRate;
  const abandoned = meanWait * leaving;

  const c = finishing * patienceMean;
  const eta = arrivalRate * patienceMean;
  const whole = logGammaLower(c, eta);
  const longer = (t: number) =>
    waitProbability * Math.exp(logGammaLower(c, eta * Math.exp(-t * leaving)) - whole - t * leaving);
  const answeredLater = (t: number) =>
    waitProbability * (c / eta) * Math.exp(logGammaLower(c + 1, eta * Math.exp(-t * leaving)) - whole);

  return withQuantiles({
    stable: true,
    occupancy: (arrivalRate * (1 - abandoned)) / finishing,
    waitProbability,
    abandoned,
    meanQueue,
    meanWait,
    meanWaitAnswered: answeredWaitTotal / (1 - waitProbability + answeredAfterWait),
    meanWaitAbandoned: abandoned > 0 ? Math.max(0, meanWait - answeredWaitTotal) / abandoned : null,
    waitLongerThan: longer,
    answeredWithin: (t) => Math.max(0, 1 - abandoned - answeredLater(t)),
    abandonedWithin: (t) => Math.max(0, abandoned - Math.max(0, longer(t) - answeredLater(t))),
  });
}

/** Probabilities of 0, 1, … contacts in the system, to where what follows is below 1e-20 of the largest. */
function contactsInSystem(
  agents: number,
  arrivalRate: number,
  handlingMean: number,
  patienceMean: number,
): Float64Array {
  const out = (j: number) => Math.min(j, agents) / handlingMean + Math.max(0, j - agents) / patienceMean;
  let last = Math.max(agents, Math.ceil(agents + (arrivalRate - agents / handlingMean) * patienceMean));
  for (let logWeight = 0; logWeight > -46; last++) logWeight += Math.log(arrivalRate / out(last + 1));
  return birthDeath(last, () => arrivalRate, out);
}
