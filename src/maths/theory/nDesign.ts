// The N-design: two queues, two groups. Group 1 serves queue A only; group 2 serves B first and helps out with A.
import { markovChain, stationary } from './markovChain.ts';

export interface NDesignInput {
  /** Agents of group 1 (queue A only) and of group 2 (B before A), whole, ≥ 0. */
  readonly groupOne: number;
  readonly groupTwo: number;
  readonly a: NDesignQueue;
  readonly b: NDesignQueue;
  /** Mean handling of an A contact by group 2 in seconds; as by group 1 when absent. */
  readonly handlingMeanAByTwo?: number;
  /** Waiting contacts of each queue beyond which arrivals are turned away; widened until it does not matter when absent. */
  readonly mostWaiting?: number;
}

export interface NDesignQueue {
  /** Contacts per second, ≥ 0. */
  readonly arrivalRate: number;
  /** Mean handling and mean patience (exponential) in seconds; Infinity for endless patience. */
  readonly handlingMean: number;
  readonly patienceMean: number;
}

export interface NDesign {
  readonly a: NDesignFigures;
  readonly b: NDesignFigures;
  /** Time-average busy agents. */
  readonly busyOne: number;
  readonly busyTwo: number;
  /** Of the answered A contacts, the share that group 1 answers; null when none arrive. */
  readonly shareOfAByOne: number | null;
  /** Probability that a queue is at `mostWaiting`: the error of the truncation. */
  readonly truncated: number;
}

export interface NDesignFigures {
  /** Probability that a contact is not answered at once. */
  readonly waitProbability: number;
  /** Share of contacts that abandon; null when none arrive. */
  readonly abandoned: number | null;
  readonly meanQueue: number;
  /** Mean wait of all contacts in seconds; null when none arrive. */
  readonly meanWait: number | null;
}

/**
 * Steady state of the N-design by solving its Markov chain. An A contact goes to group 1 if it has a free agent, else to group 2 if
 * that has one, else waits; a B contact goes to group 2 or waits. A freed agent of group 1 takes the first of A; one of group 2 takes
 * the first of B, and of A when no B waits. Handling and patience exponential.
 * The state is (busy in group 1, A contacts in group 2, B contacts in group 2, waiting A, waiting B); meant for tens of agents.
 * Source: the model of Gans, Koole and Mandelbaum (2003), "Telephone call centers: tutorial, review and research prospects";
 * solved by the balance equations.
 * @throws RangeError for input out of range
 */
export function nDesign(input: NDesignInput): NDesign {
  check(input);
  if (input.mostWaiting !== undefined) return solve(input, input.mostWaiting);
  for (let mostWaiting = 16; ; mostWaiting *= 2) {
    const solved = solve(input, mostWaiting);
    if (solved.truncated < 1e-13) return solved;
    if (mostWaiting > 500) throw new RangeError('the queues are too long to be solved');
  }
}

interface State {
  readonly one: number;
  readonly aInTwo: number;
  readonly bInTwo: number;
  readonly waitingA: number;
  readonly waitingB: number;
}

function solve({ groupOne, groupTwo, a, b, handlingMeanAByTwo = a.handlingMean }: NDesignInput, most: number): NDesign {
  const { states, indexOf } = enumerate(groupOne, groupTwo, most, b.arrivalRate > 0);
  const chain = markovChain(states.length, (from, go) => {
    const s = states[from]!;
    const to = (change: Partial<State>, rate: number) => {
      if (rate > 0) go(indexOf({ ...s, ...change }), rate);
    };
    const freeTwo = s.aInTwo + s.bInTwo < groupTwo;

    if (s.one < groupOne) to({ one: s.one + 1 }, a.arrivalRate);
    else if (freeTwo) to({ aInTwo: s.aInTwo + 1 }, a.arrivalRate);
    else if (s.waitingA < most) to({ waitingA: s.waitingA + 1 }, a.arrivalRate);
    if (freeTwo) to({ bInTwo: s.bInTwo + 1 }, b.arrivalRate);
    else if (s.waitingB < most) to({ waitingB: s.waitingB + 1 }, b.arrivalRate);

    to({ waitingA: s.waitingA - 1 }, s.waitingA / a.patienceMean);
    to({ waitingB: s.waitingB - 1 }, s.waitingB / b.patienceMean);
    to(s.waitingA > 0 ? { waitingA: s.waitingA - 1 } : { one: s.one - 1 }, s.one / a.handlingMean);
    to(afterTwo(s, { ...s, aInTwo: s.aInTwo - 1 }), s.aInTwo / handlingMeanAByTwo);
    to(afterTwo(s, { ...s, bInTwo: s.bInTwo - 1 }), s.bInTwo / b.handlingMean);
  });
  const p = stationary(chain);

  const mean = (f: (s: State) => number) => p.reduce((total, weight, i) => total + weight * f(states[i]!), 0);
  const fullTwo = (s: State) => s.aInTwo + s.bInTwo === groupTwo;
  const busyOne = mean((s) => s.one);
  const aInTwo = mean((s) => s.aInTwo);
  const byOne = busyOne / a.handlingMean;
  const byTwo = aInTwo / handlingMeanAByTwo;
  return {
    a: figures(
      a,
      mean((s) => (s.one === groupOne && fullTwo(s) ? 1 : 0)),
      mean((s) => s.waitingA),
    ),
    b: figures(
      b,
      mean((s) => (fullTwo(s) ? 1 : 0)),
      mean((s) => s.waitingB),
    ),
    busyOne,
    busyTwo: aInTwo + mean((s) => s.bInTwo),
    shareOfAByOne: a.arrivalRate > 0 ? byOne / (byOne + byTwo) : null,
    truncated: mean((s) => (s.waitingA === most || s.waitingB === most ? 1 : 0)),
  };
}

/** What a freed agent of group 2 does next: the first of B, else of A, else nothing. */
function afterTwo(s: State, freed: State): State {
  if (s.waitingB > 0) return { ...freed, bInTwo: freed.bInTwo + 1, waitingB: s.waitingB - 1 };
  if (s.waitingA > 0) return { ...freed, aInTwo: freed.aInTwo + 1, waitingA: s.waitingA - 1 };
  return freed;
}

function figures(queue: NDesignQueue, waitProbability: number, meanQueue: number): NDesignFigures {
  if (queue.arrivalRate === 0) return { waitProbability, abandoned: null, meanQueue: 0, meanWait: null };
  const meanWait = meanQueue / queue.arrivalRate;
  return { waitProbability, abandoned: meanWait / queue.patienceMean, meanQueue, meanWait };
}

/** All states that can occur: B waits only when group 2 is full, A only when both groups are. */
function enumerate(groupOne: number, groupTwo: number, most: number, anyB: boolean) {
  const states: State[] = [];
  const index = new Map<number, number>();
  const key = (s: State) =>
    (((s.one * (groupTwo + 1) + s.aInTwo) * (groupTwo + 1) + s.bInTwo) * (most + 1) + s.waitingA) * (most + 1) +
    s.waitingB;
  for (let one = 0; one <= groupOne; one++) {
    for (let aInTwo = 0; aInTwo <= groupTwo; aInTwo++) {
      for (let bInTwo = 0; bInTwo <= (anyB ? groupTwo - aInTwo : 0); bInTwo++) {
        const fullTwo = aInTwo + bInTwo === groupTwo;
        for (let waitingA = 0; waitingA <= (fullTwo && one === groupOne ? most : 0); waitingA++) {
          for (let waitingB = 0; waitingB <= (fullTwo && anyB ? most : 0); waitingB++) {
            const state = { one, aInTwo, bInTwo, waitingA, waitingB };
            index.set(key(state), states.length);
            states.push(state);
          }
        }
      }
    }
  }
  return { states, indexOf: (s: State) => index.get(key(s))! };
}

function check({ groupOne, groupTwo, a, b, handlingMeanAByTwo = a.handlingMean }: NDesignInput): void {
  const whole = Number.isInteger(groupOne) && Number.isInteger(groupTwo) && groupOne >= 0 && groupTwo >= 0;
  if (!whole || groupOne + groupTwo === 0) throw new RangeError('groups must be whole numbers, not both empty');
  if (!(a.arrivalRate >= 0 && b.arrivalRate >= 0 && a.arrivalRate + b.arrivalRate > 0)) {
    throw new RangeError('arrival rates must not be negative, nor both 0');
  }
  const means = [a.handlingMean, b.handlingMean, a.patienceMean, b.patienceMean, handlingMeanAByTwo];
  if (!means.every((mean) => mean > 0)) throw new RangeError('mean handling and patience must be positive');
}
