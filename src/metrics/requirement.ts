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

/** Agents on shift by the schedule. */
export const scheduledAgents: Derived = {
  name: 'scheduled',
  title: 'scheduled',
  doc:
    'Agents of a pool, group or site on shift by the schedule, those on breaks, in planned training, absent or off for a public holiday included, averaged over time. ' +
    'Source: Cleveland (2012), Call Center Management on Fast Forward.',
  scope: 'pool',
  kind: 'derived',
  formula: 'agents on shift',
  unit: 'agents',
  better: 'neither',
  perInterval: true,
};

/** Agents that a pool, group or site requires. */
export const requiredAgents: Derived = {
  name: 'required',
  title: 'required',
  doc:
    'Agents at work that the queues of a pool require, each by itself, as for gap. Of a group or site it is attributed: what a queue requires is ' +
    'shared among the groups that may answer it so that they are as loaded as each other as far as skills allow; groups with nobody at ' +
    'work get none of it unless all are without. Empty where no number is enough. Source: Cleveland (2012), Call Center Management on Fast Forward; for the sharing Deming and Stephan (1940), On a least ' +
    'squares adjustment of a sampled frequency table.',
  scope: 'pool',
  kind: 'derived',
  formula: 'Σ required of queues',
  unit: 'agents',
  better: 'neither',
  perInterval: true,
};

/** Agents of a pool by the schedule. */
export const netAgents: Derived = {
  name: 'net',
  title: 'net',
  doc:
    'Scheduled agents at work of a pool (the groups and queues that skills connect), a group or a site, averaged over time: planned breaks and ' +
    'training are taken off, absence is not; overtime is not in it. ' +
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
    'Scheduled agents at work of a pool minus those that its queues require, of a group or site minus those attributed to it; negative where agents are missing. Queues with patience ' +
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
    'Agent hours by which the schedule of a pool, group or site is below what is required of it, interval by interval: what is too many in one ' +
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
    'Agent hours by which the schedule of a pool, group or site is above what is required of it, interval by interval. Required as for gap; ' +
    'empty where no number is enough. Source: Cleveland (2012), Call Center Management on Fast Forward.',
  scope: 'pool',
  kind: 'derived',
  formula: 'Σ max(0, gap) × length of the interval',
  unit: 'hours',
  better: 'lower',
};

/** Agent hours of the plan over a day or the whole time. */
const hoursOf = (of: 'required' | 'scheduled' | 'net', doc: string): Derived => ({
  name: `${of}_hours`,
  title: `${of} h`,
  doc: `${doc} Source: Cleveland (2012), Call Center Management on Fast Forward.`,
  scope: 'pool',
  kind: 'derived',
  formula: `Σ ${of} × length of the interval`,
  unit: 'hours',
  better: 'neither',
});
export const requiredHours = hoursOf(
  'required',
  'Agent hours at work that the queues of a pool require, of a group or site those attributed to it; empty where no number is enough.',
);
export const scheduledHours = hoursOf('scheduled', 'Agent hours on shift by the schedule of a pool, group or site.');
export const netHours = hoursOf(
  'net',
  'Scheduled agent hours at work of a pool, group or site: planned breaks and training taken off.',
);

/** All of them, in the order of output. */
export const requirement: readonly Derived[] = [
  requiredErlangC,
  requiredErlangA,
  requiredAgents,
  scheduledAgents,
  netAgents,
  staffGap,
  requiredHours,
  scheduledHours,
  netHours,
  understaffedHours,
  overstaffedHours,
];
