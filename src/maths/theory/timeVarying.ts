// M(t)/M/n(t)+M: one queue whose arrivals and agents change from piece to piece of the day, solved exactly for its expected course.
import { birthDeath } from './birthDeath.ts';
import { changeHeadcount, changeRoster, type FloorStates, floorChain, floorStates, mostBusy } from './floorStates.ts';
import { follow } from './markovChain.ts';

export interface TimeVaryingInput {
  /** Contacts per second in each piece, ≥ 0. */
  readonly arrivalRate: readonly number[];
  /** Agents scheduled in each piece, whole, ≥ 0. */
  readonly agents: readonly number[];
  /** Length of every piece in seconds, > 0. */
  readonly pieceLength: number;
  /** Contacts per second that a busy agent finishes, > 0. */
  readonly serviceRate: number;
  /** Abandonments per second of a waiting contact, ≥ 0. */
  readonly abandonRate: number;
  /**
   * What happens when the number of agents falls. `headcount`: idle agents leave at once, and if still too many are busy, whoever
   * finishes first leaves. `rostered`: the leavers are particular agents, an even draw from those scheduled; an idle leaver goes
   * at once, a busy one finishes and goes, and all others serve on.
   */
  readonly law: 'headcount' | 'rostered';
  /** With nobody inside, or in the steady state of the first piece (which needs abandonment). */
  readonly start: 'empty' | 'stationary';
}

/** Expected figures of a piece, or of the whole time. */
export interface Expected {
  readonly arrivals: number;
  /** Arrivals that find no agent free to take them. */
  readonly delayed: number;
  /** Abandonments that happen in the piece. */
  readonly abandoned: number;
  /** Contacts whose service begins in the piece. */
  readonly answered: number;
  /** Time integral of waiting contacts. */
  readonly queueSeconds: number;
  /** Time integral of busy agents, those in overtime included. */
  readonly busySeconds: number;
  /** Time integral of agents present beyond the number scheduled, all of them busy. */
  readonly overtimeSeconds: number;
}

export interface TimeVarying {
  readonly pieces: readonly Expected[];
  readonly total: Expected;
  /** Expected contacts left at the end. */
  readonly waitingAtEnd: number;
  readonly busyAtEnd: number;
}

/**
 * Solves the forward (Kolmogorov) equations piece by piece by uniformisation on truncated states; the truncation is widened until
 * it is felt with probability below 1e-11. Hundreds of agents take a second under `rostered`; `headcount` follows the surplus
 * beside the queue and is meant for tens of agents.
 * Under `rostered` the busy leavers never touch the queue again, so only their expected number (which decays at the service rate)
 * is carried beside the rest. That the leavers are an even draw is exact while all agents of the piece are exchangeable: always for
 * agents present since an empty start, nearly so otherwise.
 * Source: Green, Kolesar and Whitt (2007), "Coping with time-varying demand when setting staffing requirements"; Ingolfsson (2005),
 * "Modeling the M(t)/M/s(t) queue with an exhaustive discipline" (the end of shifts); Grassmann (1977) for the method.
 * @throws RangeError for input out of range
 */
export function solveTimeVarying(input: TimeVaryingInput): TimeVarying {
  check(input);
  for (let mostWaiting = firstGuess(input); ; mostWaiting *= 2) {
    const solved = solve(input, mostWaiting);
    if (solved) return solved;
  }
}

/** Null when the truncation was felt. */
function solve(input: TimeVaryingInput, mostWaiting: number): TimeVarying | null {
  const { agents, arrivalRate, pieceLength, serviceRate, abandonRate, law } = input;
  let states = floorStates(agents[0]!, 0, mostWaiting);
  let p = startOf(input, states);
  let finishing = 0;
  let waitingBefore = expected(states.waiting, p);
  const pieces: Expected[] = [];
  for (let piece = 0; piece < agents.length; piece++) {
    const scheduled = agents[piece]!;
    if (law === 'rostered') {
      const next = floorStates(scheduled, 0, mostWaiting);
      const change = changeRoster(states, p, next);
      finishing += change.finishing;
      p = change.p;
      states = next;
    } else {
      const next = floorStates(scheduled, Math.max(0, mostBusy(states, p) - scheduled), mostWaiting);
      p = changeHeadcount(states, p, next);
      states = next;
    }
    const rates = { arrivalRate: arrivalRate[piece]!, serviceRate, abandonRate };
    const { end, occupied } = follow(floorChain(states, rates), p, pieceLength);
    p = end;
    let delayedSeconds = 0;
    let fullSeconds = 0;
    for (let state = 0; state < states.count; state++) {
      if (states.busy[state]! >= scheduled) delayedSeconds += occupied[state]!;
      if (states.waiting[state] === mostWaiting) fullSeconds += occupied[state]!;
    }
    if (fullSeconds > 1e-11 * pieceLength) return null;

    const finishingSeconds = (finishing * -Math.expm1(-serviceRate * pieceLength)) / serviceRate;
    finishing *= Math.exp(-serviceRate * pieceLength);
    const queueSeconds = expected(states.waiting, occupied);
    const waiting = expected(states.waiting, p);
    const arrivals = rates.arrivalRate * pieceLength;
    const abandoned = abandonRate * queueSeconds;
    pieces.push({
      arrivals,
      delayed: rates.arrivalRate * delayedSeconds,
      abandoned,
      answered: arrivals - abandoned - (waiting - waitingBefore),
      queueSeconds,
      busySeconds: expected(states.busy, occupied) + finishingSeconds,
      overtimeSeconds: expected(states.surplus, occupied) + finishingSeconds,
    });
    waitingBefore = waiting;
  }
  return {
    pieces,
    total: pieces.reduce(add),
    waitingAtEnd: waitingBefore,
    busyAtEnd: expected(states.busy, p) + finishing,
  };
}

function startOf(
  { start, arrivalRate, serviceRate, abandonRate }: TimeVaryingInput,
  states: FloorStates,
): Float64Array {
  const p = new Float64Array(states.count);
  if (start === 'empty') {
    p[0] = 1;
    return p;
  }
  const out = (j: number) => Math.min(j, states.agents) * serviceRate + Math.max(0, j - states.agents) * abandonRate;
  return birthDeath(states.count - 1, () => arrivalRate[0]!, out);
}

/** Room for the queue of the worst piece if it lasted, as far as abandonment or the horizon lets it grow, and its spread. */
function firstGuess({ arrivalRate, agents, pieceLength, serviceRate, abandonRate }: TimeVaryingInput): number {
  const horizon = Math.min(1 / abandonRate, pieceLength * agents.length);
  const busiest = Math.max(...arrivalRate);
  const overload = Math.max(...arrivalRate.map((rate, piece) => rate - agents[piece]! * serviceRate), 0);
  return Math.ceil(overload * horizon + 7 * Math.sqrt(busiest * horizon) + 20);
}

function expected(value: Int32Array, weight: Float64Array): number {
  let sum = 0;
  for (let state = 0; state < value.length; state++) sum += value[state]! * weight[state]!;
  return sum;
}

function add(a: Expected, b: Expected): Expected {
  return {
    arrivals: a.arrivals + b.arrivals,
    delayed: a.delayed + b.delayed,
    abandoned: a.abandoned + b.abandoned,
    answered: a.answered + b.answered,
    queueSeconds: a.queueSeconds + b.queueSeconds,
    busySeconds: a.busySeconds + b.busySeconds,
    overtimeSeconds: a.overtimeSeconds + b.overtimeSeconds,
  };
}

function check({ arrivalRate, agents, pieceLength, serviceRate, abandonRate, start }: TimeVaryingInput): void {
  if (agents.length === 0 || agents.length !== arrivalRate.length)
    throw new RangeError('one arrival rate and one number of agents a piece');
  if (!agents.every((n) => Number.isInteger(n) && n >= 0))
    throw new RangeError('agents must be whole and not negative');
  if (!arrivalRate.every((rate) => rate >= 0)) throw new RangeError('arrival rates must not be negative');
  if (!(pieceLength > 0 && serviceRate > 0 && abandonRate >= 0))
    throw new RangeError('length and service rate must be positive');
  if (start === 'stationary' && !(abandonRate > 0 && arrivalRate[0]! > 0)) {
    throw new RangeError('a stationary start needs arrivals and abandonment');
  }
}
