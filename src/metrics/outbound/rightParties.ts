// Whether the person who answers is the one who is wanted.
import type { CampaignMetric } from '../contract.ts';
import { inIntervals, share, total } from './campaignMetric.ts';

export const rightParties: readonly CampaignMetric[] = [
  inIntervals(
    total(
      'right_parties',
      'RPC',
      { sum: { rightParty: 1 }, unit: 'contacts' },
      'Conversations with the right party, right-party contacts.',
      'higher',
    ),
  ),
  total(
    'wrong_parties',
    'wrong party',
    { sum: { wrongParty: 1 }, unit: 'contacts' },
    'Conversations with somebody else.',
    'lower',
  ),
  inIntervals(
    share(
      'rpc_per_dial',
      'RPC/dial',
      { rightParty: 1 },
      { dials: 1 },
      'Conversations with the right party ÷ dials.',
      'higher',
    ),
  ),
  inIntervals(
    share(
      'rpc_per_connect',
      'RPC/connect',
      { rightParty: 1 },
      { live: 1, machine: 1 },
      'Conversations with the right party ÷ dials answered by a person or a machine.',
      'higher',
    ),
  ),
  inIntervals(
    share(
      'rpc_per_live',
      'RPC/live',
      { rightParty: 1 },
      { live: 1 },
      'Conversations with the right party ÷ live answers.',
      'higher',
    ),
  ),
  inIntervals(
    share(
      'rpc_per_record',
      'RPC/record',
      { rightPartySoFar: 1 },
      { listed: 1 },
      'Records whose right party was reached at least once so far ÷ records on the list.',
      'higher',
    ),
  ),
];
