// A dialer that keeps dials in progress in proportion to free agents, and drops people who answer while nobody is free. Solved as a
// Markov chain.
import { markovChain, stationary } from './markovChain.ts';

export interface OverDialingInput {
  readonly agents: number;
  /** Dials in progress are kept at floor(ratio × free agents); those begun before an agent became busy go on. */
  readonly ratio: number;
  /** Mean of the exponential time from dialing to its end, seconds, whatever the end. */
  readonly ringMean: number;
  /** Share of dials that a person answers. */
  readonly live: number;
  /** Mean of exponential conversations, seconds. */
  readonly talkMean: number;
}

export interface OverDialing {
  /** Mean share of agents who talk. */
  readonly occupancy: number;
  /** Share of live answers that find nobody free. */
  readonly dropShare: number;
  /** Dials, and conversations, per second. */
  readonly dialRate: number;
  readonly talkRate: number;
}

/**
 * States are (busy agents, dials in progress). After each event dials are begun until there are floor(ratio × free) of them. A person who answers
 * while nobody is free is dropped at once. With ratio 1 every dial has an agent of its own, and nobody is dropped.
 * Source: the dialer chains of A. Deslauriers, P. L'Ecuyer, J. Pichitlamken, A. Ingolfsson and A. N. Avramidis, "Markov chain models of a telephone
 * call center with call blending", Computers & Operations Research 34 (2007), with a ring time in place of instant answers.
 */
export function overDialing({ agents, ratio, ringMean, live, talkMean }: OverDialingInput): OverDialing {
  const dialsFor = (busy: number): number => Math.floor(ratio * (agents - busy));
  const mostDials = dialsFor(0);
  const width = mostDials + 1;
  const at = (busy: number, dials: number): number => busy * width + Math.max(dials, dialsFor(busy));
  const chain = markovChain((agents + 1) * width, (state, go) => {
    const busy = Math.floor(state / width);
    const dials = state % width;
    const ends = dials / ringMean;
    // States with too few dials are never met; they lead to those that are.
    go(at(busy, dials), dials < dialsFor(busy) ? 1 / ringMean : 0);
    go(at(busy, dials - 1), ends * (1 - live) + (busy === agents ? ends * live : 0));
    if (busy < agents) go(at(busy + 1, dials - 1), ends * live);
    if (busy > 0) go(at(busy - 1, dials), busy / talkMean);
  });
  const p = stationary(chain);
  let busyMean = 0;
  let answered = 0;
  let dropped = 0;
  for (let busy = 0; busy <= agents; busy++)
    for (let dials = 0; dials <= mostDials; dials++) {
      const share = p[busy * width + dials]!;
      busyMean += share * busy;
      answered += (share * dials * live) / ringMean;
      if (busy === agents) dropped += (share * dials * live) / ringMean;
    }
  return {
    occupancy: busyMean / agents,
    dropShare: dropped / answered,
    dialRate: answered / live,
    talkRate: answered - dropped,
  };
}
