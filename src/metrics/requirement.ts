// How many agents a plan needs and has, interval by interval, before anything is simulated.
import type { Derived } from './contract.ts';

const load =
  'From the expected contacts of the interval and their mean handling time, as if the interval were in steady state and the queue ' +
  'had agents of its own; busy days, redials, balking, limits and messages are left out. 0 where no contact is expected; empty where no number of ' +
  'agents meets the targets. Only for queues with a target.';

/** By Erlang C. */
export const requiredErlangC: Derived = {
  name: 'required_erlang_c',
  title: 'required C',
  doc: `Least number of agents that meets all parts of the queue's target when nobody gives up. ${load} Source: Erlang (1917).`,
  scope: 'queue',
  kind: 'derived',
  formula: 'least n whose M/M/n queue meets the target',
  unit: 'agents',
  better: 'neither',
  perInterval: true,
};

/** By Erlang A. */
export const requiredErlangA: Derived = {
  name: 'required_erlang_a',
  title: 'required A',
  doc:
    "Least number of agents that meets all parts of the queue's target when callers give up after a patience. Approximate unless " +
    `patience is exponential: only its mean is used. Left out where callers have no patience. ${load} ` +
    'Source: Palm (1957); Mandelbaum and Zeltyn (2007), Service engineering in action: the Palm/Erlang-A queue.',
  scope: 'queue',
  kind: 'derived',
  formula: 'least n whose M/M/n+M queue meets the target',
  unit: 'agents',
  better: 'neither',
  perInterval: true,
};

/** Agents of a pool by the schedule. */
export const netAgents: Derived = {
  name: 'net',
  title: 'net',
  doc:
    'Scheduled agents of a pool (the groups and queues that skills connect), averaged over time; overtime is not in it. ' +
    'Source: Cleveland (2012), Call Center Management on Fast Forward.',
  scope: 'pool',
  kind: 'derived',
  formula: 'scheduled agents',
  unit: 'agents',
  better: 'neither',
  perInterval: true,
};

/** Agents of a pool beyond or below what is required. */
export const staffGap: Derived = {
  name: 'gap',
  title: 'gap',
  doc:
    'Scheduled agents of a pool minus those that its queues require; negative where agents are missing. Queues with patience ' +
    'require what Erlang A says, others what Erlang C says, and a queue without a target its offered load. Queues that share agents ' +
    'need somewhat fewer than this sum. Empty where no number is enough. Source: Cleveland (2012), Call Center Management on Fast Forward.',
  scope: 'pool',
  kind: 'derived',
  formula: 'net − Σ required',
  unit: 'agents',
  better: 'neither',
  perInterval: true,
};

/** Agent hours that are missing in the schedule. */
export const understaffedHours: Derived = {
  name: 'understaffed_hours',
  title: 'short h',
  doc:
    'Agent hours by which the schedule of a pool is below what its queues require, interval by interval: what is too many in one ' +
    'interval makes up for nothing in another. Required as for gap; empty where no number is enough. ' +
    'Source: Cleveland (2012), Call Center Management on Fast Forward.',
  scope: 'pool',
  kind: 'derived',
  formula: 'Σ max(0, −gap) × length of the interval',
  unit: 'hours',
  better: 'lower',
};

/** Agent hours that are scheduled beyond need. */
export const overstaffedHours: Derived = {
  name: 'overstaffed_hours',
  title: 'over h',
  doc:
    'Agent hours by which the schedule of a pool is above what its queues require, interval by interval. Required as for gap; ' +
    'empty where no number is enough. Source: Cleveland (2012), Call Center Management on Fast Forward.',
  scope: 'pool',
  kind: 'derived',
  formula: 'Σ max(0, gap) × length of the interval',
  unit: 'hours',
  better: 'lower',
};

/** All of them, in the order of output. */
export const requirement: readonly Derived[] = [
  requiredErlangC,
  requiredErlangA,
  netAgents,
  staffGap,
  understaffedHours,
  overstaffedHours,
];
