// Predictive dialing: as many dials as will have agents when they are answered, but for a small share of nuisance calls.
//
// At each look the dialer asks how many agents a dial that begins now will find when it is answered, after about the learned ring time r:
// those free, and each busy one with the chance 1 − exp(−r / h) that a handling time of mean h ends by then. Answers that need an agent, of
// people and of machines that agents hear, are about Poisson within that time, with mean m = dials × p; with the spread of agents, v, it keeps
// m + z √(m + v) at that number of agents.
//
// The safety z is not calculated but steered: each nuisance call moves it up by gain × (1 − target), each person connected moves it
// down by gain × target, so that it stands still only where the share of nuisance calls is the target (stochastic approximation, H. Robbins
// and S. Monro, Annals of Mathematical Statistics 22, 1951). Whatever the model leaves out is in z: the sum of (nuisance − target) over all
// live answers is the way that z has gone divided by the gain, and z is bounded.
//
// While fewer dials are in progress than it asked for, because lines or records are short, people who are connected say nothing of its
// pace and do not move z down: otherwise z would be spent by the time that dials are to be had again.
import { optional } from '../../schema/optional.ts';
import { share } from '../../schema/share.ts';
import type { Dialer, Pacing, PacingView } from './contract.ts';

/**
 * How far a nuisance call moves the safety. Smaller: steadier and slower to learn. Larger: a small team follows changes sooner, but one burst of
 * nuisance calls carries the safety to its bound, where what exceeds it is forgotten; at 0.12 that brings 60 agents from 2.0 to 2.3 %.
 */
const gain = 0.06;
/** Where safety starts, and between which bounds it moves. */
const firstSafety = 1.5;
const leastSafety = -3;
const mostSafety = 6;
/** What is learned is a mean over about so many of the last dials, answers and conversations. */
const dialsRemembered = 400;
const answersRemembered = 100;
const handledRemembered = 100;
/** What planners expect counts as so many observations at the beginning. */
const priorDials = 100;
const priorAnswers = 10;
const priorHandled = 10;

export const predictive: Dialer = {
  name: 'predictive',
  summary:
    'dials ahead of agents becoming free so that the share of nuisance calls stays at its target: large teams with low answer rates; with few agents it pays little, since the same target asks for more caution',
  example: '{ predictive: { nuisance: 2% } }',
  fields: {
    nuisance: share('Share of live answers that may find no agent in time.', { positive: true, example: '2%' }),
    live: optional(
      share('Share of dials answered by a person from which it starts to learn.', { positive: true, example: '12%' }),
      0.15,
    ),
  },
  manner: 'ahead',
  pace: ({ nuisance, live }, view) => createPredictivePace(view, nuisance as number, live as number),
};

function createPredictivePace(view: PacingView, target: number, firstLive: number): Pacing {
  const { free, talking, busyElsewhere, dialing, waiting, claimed, plannedHandle, plannedRing } = view;
  // One cell each, in one array: the learned share of dials that need an agent, time to an answer and handling time with the number of observations
  // that each stands for, and the safety.
  const learned = new Float64Array(16);
  const atLive = 0;
  const atRing = 1;
  const atHandle = 2;
  const atDials = 3;
  const atAnswers = 4;
  const atHandled = 5;
  const atSafety = 6;
  // What was wanted at the last look, dials that have ended since, and whether fewer were in progress than wanted.
  const atWanted = 7;
  const atEnded = 8;
  const atHeldBack = 9;
  // The chance that a busy agent is free when a dial that begins now is answered; NaN when the times have been learned anew.
  const atFrees = 10;

  /** Moves a mean towards a new value; the weight of the past is bounded. */
  const learn = (mean: number, observations: number, remembered: number, value: number): void => {
    const count = Math.min(remembered, learned[observations] + 1);
    learned[observations] = count;
    learned[mean] += (value - learned[mean]) / count;
  };

  /** How many dials the forecast allows. */
  const forecast = (): number => {
    const busy = talking[0] + busyElsewhere[0];
    if (Number.isNaN(learned[atFrees])) learned[atFrees] = -Math.expm1(-learned[atRing] / learned[atHandle]);
    const frees = learned[atFrees];
    const agents = free[0] + busy * frees - waiting[0] - claimed[0];
    const spread = busy * frees * (1 - frees);
    const z = learned[atSafety];
    const inside = z * z + 4 * (agents + spread);
    if (agents <= 0 || inside <= 0) return 0;
    const root = (Math.sqrt(inside) - z) / 2;
    const answers = root * root - spread;
    return answers <= 0 ? 0 : Math.floor(answers / learned[atLive]);
  };

  return {
    wanted() {
      learned[atHeldBack] = dialing[0] + learned[atEnded] < learned[atWanted] ? 1 : 0;
      learned[atEnded] = 0;
      // A dial for each free agent leaves nobody without one, whatever the safety says. Otherwise a small team whose safety is high would never
      // dial again, and so never learn.
      const dials = Math.max(forecast(), Math.floor(free[0] - waiting[0] - claimed[0]));
      learned[atWanted] = dials;
      return dials;
    },
    expected: () => dialing[0] * learned[atLive],
    dialEnded(needsAgent, after) {
      learned[atEnded]++;
      learn(atLive, atDials, dialsRemembered, needsAgent ? 1 : 0);
      // Never so low that a streak without an answer asks for dials without end.
      learned[atLive] = Math.max(learned[atLive], firstLive / 20);
      if (!needsAgent) return;
      learn(atRing, atAnswers, answersRemembered, after);
      learned[atFrees] = Number.NaN;
    },
    liveEnded(wasNuisance) {
      if (!wasNuisance && learned[atHeldBack] === 1) return;
      const moved = learned[atSafety] + gain * (wasNuisance ? 1 - target : -target);
      learned[atSafety] = Math.min(mostSafety, Math.max(leastSafety, moved));
    },
    handled(seconds) {
      learn(atHandle, atHandled, handledRemembered, seconds);
      learned[atFrees] = Number.NaN;
    },
    begin() {
      learned[atLive] = firstLive;
      learned[atRing] = Math.max(1, plannedRing);
      learned[atHandle] = Math.max(1, plannedHandle);
      learned[atDials] = priorDials;
      learned[atAnswers] = priorAnswers;
      learned[atHandled] = priorHandled;
      learned[atSafety] = firstSafety;
      learned[atWanted] = 0;
      learned[atEnded] = 0;
      learned[atHeldBack] = 0;
      learned[atFrees] = Number.NaN;
    },
  };
}
