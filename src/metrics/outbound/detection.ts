// How well the dialer tells machines from people, and what comes of machines.
import type { CampaignMetric } from '../contract.ts';
import { inIntervals, share, total } from './campaignMetric.ts';

export const detection: readonly CampaignMetric[] = [
  inIntervals(
    share(
      'false_positive_per_live',
      'false pos.',
      { liveDetectedMachine: 1 },
      { live: 1 },
      'People taken for a machine and hung up on ÷ live answers.',
      'lower',
    ),
  ),
  inIntervals(
    share(
      'false_negative_per_machine',
      'false neg.',
      { machineHeard: 1, machineDropped: 1 },
      { machine: 1 },
      'Machines that were taken for a person, heard by an agent or dropped when none was free ÷ machines that answered. All of them where ' +
        'machines are not told from people.',
      'lower',
    ),
  ),
  total(
    'machines_heard',
    'heard',
    { sum: { machineHeard: 1 }, unit: 'dials' },
    'Machines that an agent listened to.',
    'lower',
  ),
  total('messages', 'messages', { sum: { messages: 1 }, unit: 'dials' }, 'Messages left on machines.'),
];
