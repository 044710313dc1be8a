// Threshold blending: agents who take inbound contacts and, while more than a reserve of them are idle, start outbound work, of which
// there is always more. Solved as a Markov chain.
import { markovChain, stationary } from './markovChain.ts';

export interface BlendingInput {
  readonly agents: number;
  /** Idle agents that outbound work leaves to inbound contacts, 0 to `agents`. */
  readonly reserve: number;
  /** Inbound contacts per second, Poisson. */
  readonly arrivalRate: number;
  /** Means of exponential handling times, seconds. */
  readonly inboundMean: number;
  readonly outboundMean: number;
  /** Mean of exponential patience, seconds; Infinity: nobody gives up. */
  readonly patienceMean: number;
  /** Waiting contacts beyond which the chain is cut off; their probability must be negligible. */
  readonly mostWaiting: number;
}

export interface Blending {
  /** Outbound work done per second. */
  readonly outboundRate: number;
  /** Share of inbound contacts that find nobody idle. */
  readonly waitProbability: number;
  /** Mean wait of all inbound contacts, seconds; and the share that gives up. */
  readonly meanWait: number;
  readonly abandonProbability: number;
  /** Mean share of agents who are busy with either. */
  readonly occupancy: number;
  /** Probability of the last state of waiting, to be looked at: what the cut leaves out is of this order. */
  readonly cut: number;
}

/**
 * A freed agent takes the inbound contact that has waited longest; outbound work starts only while more than `reserve` agents are idle, and is not
 * interrupted. States are (inbound in hand, outbound in hand, waiting); at least agents − reserve are busy at all times.
 * Source: S. Bhulai and G. Koole, "A queueing model for call blending in call centers", IEEE Transactions on Automatic Control 48 (2003), for one mean
 * handling time; A. Deslauriers, P. L'Ecuyer, J. Pichitlamken, A. Ingolfsson and A. N. Avramidis, "Markov chain models of a telephone call center with call
 * blending", Computers & Operations Research 34 (2007), for two.
 */
export function blending(input: BlendingInput): Blending {
  const { agents, reserve, arrivalRate, inboundMean, outboundMean, patienceMean, mostWaiting } = input;
  // States by busy agents, from agents − reserve up, then inbound in hand; those with all busy again by the number waiting.
  const states: { readonly inbound: number; readonly outbound: number; readonly waiting: number }[] = [];
  const numbers = new Map<string, number>();
  const add = (inbound: number, outbound: number, waiting: number): void => {
    numbers.set(`${inbound} ${outbound} ${waiting}`, states.length);
    states.push({ inbound, outbound, waiting });
  };
  for (let busy = agents - reserve; busy <= agents; busy++)
    for (let inbound = 0; inbound <= busy; inbound++)
      for (let waiting = 0; waiting <= (busy === agents ? mostWaiting : 0); waiting++)
        add(inbound, busy - inbound, waiting);
  const at = (inbound: number, outbound: number, waiting: number): number =>
    numbers.get(`${inbound} ${outbound} ${waiting}`)!;
  /** The state once idle agents beyond the reserve have started outbound work. */
  const filled = (inbound: number, outbound: number): number =>
    at(inbound, Math.max(outbound, agents - reserve - inbound), 0);

  const chain = markovChain(states.length, (state, go) => {
    const { inbound, outbound, waiting } = states[state]!;
    if (inbound + outbound < agents) go(at(inbound + 1, outbound, 0), arrivalRate);
    else if (waiting < mostWaiting) go(at(inbound, outbound, waiting + 1), arrivalRate);
    if (waiting > 0) {
      go(at(inbound, outbound, waiting - 1), inbound / inboundMean + waiting / patienceMean);
      if (outbound > 0) go(at(inbound + 1, outbound - 1, waiting - 1), outbound / outboundMean);
      return;
    }
    if (inbound > 0) go(filled(inbound - 1, outbound), inbound / inboundMean);
    if (outbound > 0) go(filled(inbound, outbound - 1), outbound / outboundMean);
  });
  const p = stationary(chain);

  let outboundRate = 0;
  let waitProbability = 0;
  let queue = 0;
  let busyTotal = 0;
  let cut = 0;
  states.forEach(({ inbound, outbound, waiting }, state) => {
    const share = p[state]!;
    outboundRate += (share * outbound) / outboundMean;
    busyTotal += share * (inbound + outbound);
    queue += share * waiting;
    if (inbound + outbound === agents) waitProbability += share;
    if (waiting === mostWaiting) cut += share;
  });
  const meanWait = queue / arrivalRate;
  return {
    outboundRate,
    waitProbability,
    meanWait,
    abandonProbability: meanWait / patienceMean,
    occupancy: busyTotal / agents,
    cut,
  };
}
