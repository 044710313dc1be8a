// What is told of pools as played: of the metrics of groups, those that say where the time of all agents of a pool goes.
import { agentTime } from './agentTime.ts';
import type { GroupMetric } from './contract.ts';
import { paidTime } from './paidTime.ts';

const names = [
  'occupancy',
  'staffed_mean',
  'staffed_hours',
  'busy_hours',
  'idle_hours',
  'paid_hours',
  'present_hours',
  'present_mean',
];

export const poolMetrics: readonly GroupMetric[] = [...agentTime, ...paidTime].filter(({ name }) =>
  names.includes(name),
);
