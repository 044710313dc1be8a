// Queues and groups joined by skills in any way, with fixed preferences on both sides: the I, V, N, X, W and M designs and all others.
import { markovChain, stationary } from './markovChain.ts';
import { reachableStates, type State } from './reachableStates.ts';

export interface SkillsDesignInput {
  /** Agents of each group, whole, ≥ 0. */
  readonly agents: readonly number[];
  readonly queues: readonly DesignQueue[];
  /** Waiting contacts of each queue beyond which arrivals are turned away, whole; widened until it does not matter when absent. */
  readonly mostWaiting?: number;
}

export interface DesignQueue {
  /** Contacts per second, ≥ 0. */
  readonly arrivalRate: number;
  /** Mean patience (exponential) in seconds, > 0; Infinity for endless patience. */
  readonly patienceMean: number;
  /** Who answers, in the order in which the groups are asked. */
  readonly skills: readonly DesignSkill[];
}

export interface DesignSkill {
  /** Position in `agents`. */
  readonly group: number;
  /** Mean handling (exponential) in seconds, > 0. */
  readonly handlingMean: number;
  /** A freed agent takes the queue with the smallest rank; no two of a group are equal. */
  readonly rank: number;
  /** The group answers only while more than so many of its agents are idle; 0 when absent. */
  readonly reserve?: number;
}

export interface SkillsDesign {
  readonly queues: readonly DesignFigures[];
  /** Time-average busy agents of each group. */
  readonly busy: readonly number[];
  /** Probability that a queue is at `mostWaiting`: where that was not asked for, the error of the truncation. */
  readonly truncated: number;
}

export interface DesignFigures {
  /** Probability that a contact is not answered at once. */
  readonly waitProbability: number;
  /** Probability that as many wait as may, so that a contact is turned away. */
  readonly full: number;
  /** Of the contacts that are not turned away, the share that abandons; null when none arrive. */
  readonly abandoned: number | null;
  /** Time-average number of waiting contacts. */
  readonly meanQueue: number;
  /** Mean wait in seconds of the contacts that are not turned away; null when none arrive. */
  readonly meanWait: number | null;
  /** Contacts per second that each of its groups answers, in the order of `skills`. */
  readonly answered: readonly number[];
}

/**
 * Steady state of a design by solving its Markov chain. A contact goes to the first of its groups that has an agent for it, or waits;
 * a freed agent takes the first contact of the queue that comes first for the group, of those it may take.
 * The state holds the contacts in hand by group and mean handling, and the waiting contacts by queue; meant for tens of agents, two
 * or three queues and up to about a hundred waiting.
 * Source: the designs of Garnett and Mandelbaum (2000), "An introduction to skills-based routing and its operational complexities";
 * Gans, Koole and Mandelbaum (2003), "Telephone call centers: tutorial, review, and research prospects". With a reserve and nobody
 * waiting it is trunk reservation; with waiting the idle-server threshold rule of Gurvich, Armony and Mandelbaum (2008),
 * "Service-level differentiation in call centers with fully flexible servers". Solved by the balance equations.
 * @throws RangeError for input out of range, and when the queues are too long to be solved
 */
export function skillsDesign(input: SkillsDesignInput): SkillsDesign {
  check(input);
  if (input.mostWaiting !== undefined) return solve(input, input.mostWaiting);
  for (let mostWaiting = 16; mostWaiting <= 512; mostWaiting *= 2) {
    const solved = solve(input, mostWaiting);
    if (solved.truncated < 1e-13) return solved;
  }
  throw new RangeError('the queues are too long to be solved');
}

/** A skill with its queue and the kind of contact in hand (of one group and mean handling) that it makes. */
interface Skill extends Required<DesignSkill> {
  readonly queue: number;
  readonly kind: number;
}

function solve({ agents, queues }: SkillsDesignInput, most: number): SkillsDesign {
  const { kinds, skills } = skillsOf(queues);
  // A state: contacts in hand by kind, then waiting contacts by queue.
  const waiting = (state: State, queue: number) => state[kinds.length + queue]!;
  const busy = (state: State, group: number) =>
    kinds.reduce((sum, kind, k) => sum + (kind.group === group ? state[k]! : 0), 0);
  const mayTake = (state: State, { group, reserve }: Skill) => agents[group]! - busy(state, group) > reserve;
  const taker = (state: State, queue: number) => skills.find((skill) => skill.queue === queue && mayTake(state, skill));
  const work = agents.map((_, group) =>
    skills.filter((skill) => skill.group === group).sort((a, b) => a.rank - b.rank),
  );

  /** Announces what may happen, where it leads, at what rate, and whose answer it is. */
  const moves = (state: State, go: (to: State, rate: number, answer?: Skill) => void): void => {
    queues.forEach(({ arrivalRate, patienceMean }, queue) => {
      const by = taker(state, queue);
      if (arrivalRate === 0) return;
      if (by !== undefined) go(changed(state, by.kind, 1), arrivalRate, by);
      else if (waiting(state, queue) < most) go(changed(state, kinds.length + queue, 1), arrivalRate);
      if (waiting(state, queue) > 0) go(changed(state, kinds.length + queue, -1), waiting(state, queue) / patienceMean);
    });
    kinds.forEach(({ group, handlingMean }, kind) => {
      if (state[kind] === 0) return;
      const freed = changed(state, kind, -1);
      const next = work[group]!.find((skill) => waiting(freed, skill.queue) > 0 && mayTake(freed, skill));
      const rate = state[kind]! / handlingMean;
      if (next === undefined) go(freed, rate);
      else go(changed(changed(freed, next.kind, 1), kinds.length + next.queue, -1), rate, next);
    });
  };

  const { states, indexOf } = reachableStates(
    kinds.map(({ group }) => agents[group]!).concat(queues.map(() => most)),
    moves,
  );
  const p = stationary(markovChain(states.length, (i, go) => moves(states[i]!, (to, rate) => go(indexOf(to), rate))));
  const mean = (f: (state: State) => number) => p.reduce((sum, weight, i) => sum + weight * f(states[i]!), 0);
  const chance = (is: (state: State) => boolean) => mean((state) => (is(state) ? 1 : 0));
  const answered = new Map(skills.map((skill) => [skill, 0]));
  states.forEach((state, i) => {
    moves(state, (_, rate, by) => {
      if (by !== undefined) answered.set(by, answered.get(by)! + p[i]! * rate);
    });
  });

  const figures = ({ arrivalRate, patienceMean }: DesignQueue, queue: number): DesignFigures => {
    const turnedAway = (state: State) => waiting(state, queue) >= most && taker(state, queue) === undefined;
    const full = chance(turnedAway);
    const meanQueue = mean((state) => waiting(state, queue));
    const meanWait = arrivalRate > 0 ? meanQueue / (arrivalRate * (1 - full)) : null;
    return {
      waitProbability: chance((state) => taker(state, queue) === undefined),
      full,
      abandoned: meanWait === null ? null : meanWait / patienceMean,
      meanQueue,
      meanWait,
      answered: skills.filter((skill) => skill.queue === queue).map((skill) => answered.get(skill)!),
    };
  };
  return {
    queues: queues.map(figures),
    busy: agents.map((_, group) => mean((state) => busy(state, group))),
    truncated: chance((state) => queues.some((_, queue) => waiting(state, queue) === most)),
  };
}

function changed(state: State, at: number, by: number): State {
  const next = [...state];
  next[at]! += by;
  return next;
}

/** Contacts in hand of one group and one mean handling are alike, whichever queue they came from. */
function skillsOf(queues: readonly DesignQueue[]) {
  const kinds: { readonly group: number; readonly handlingMean: number }[] = [];
  const skills = queues.flatMap((row, queue) =>
    row.skills.map((skill): Skill => {
      const { group, handlingMean } = skill;
      const known = kinds.findIndex((kind) => kind.group === group && kind.handlingMean === handlingMean);
      return { reserve: 0, ...skill, queue, kind: known >= 0 ? known : kinds.push({ group, handlingMean }) - 1 };
    }),
  );
  return { kinds, skills };
}

function check({ agents, queues, mostWaiting = 0 }: SkillsDesignInput): void {
  const isWhole = [...agents, mostWaiting].every((number) => Number.isInteger(number) && number >= 0);
  if (!isWhole) throw new RangeError('agents and waiting places must be whole numbers');
  const rates = queues.map(({ arrivalRate }) => arrivalRate);
  if (!(rates.every((rate) => rate >= 0) && rates.some((rate) => rate > 0)))
    throw new RangeError('arrival rates must not be negative, nor all 0');
  const skills = queues.flatMap((queue) => queue.skills);
  if (!(queues.every(({ patienceMean }) => patienceMean > 0) && skills.every(({ handlingMean }) => handlingMean > 0)))
    throw new RangeError('mean handling and patience must be positive');
  for (const { group, rank, reserve = 0 } of skills) {
    if (!(group in agents && Number.isInteger(reserve) && reserve >= 0))
      throw new RangeError('a skill needs a group that exists and a whole reserve');
    if (skills.filter((other) => other.group === group && other.rank === rank).length > 1)
      throw new RangeError('queues of equal rank at one group are taken by their waits, which the states do not hold');
  }
}
