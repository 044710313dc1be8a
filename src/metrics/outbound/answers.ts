// Who answers: the two rates that the trade calls connect and contact rate, each with its denominator in its name.
import type { CampaignMetric } from '../contract.ts';
import { inIntervals, ratio, share, total } from './campaignMetric.ts';

export const answers: readonly CampaignMetric[] = [
  inIntervals(
    total(
      'connects',
      'connects',
      { sum: { live: 1, machine: 1 }, unit: 'dials' },
      'Dials that a person or a machine answered.',
    ),
  ),
  inIntervals(total('live', 'live', { sum: { live: 1 }, unit: 'dials' }, 'Dials that a person answered.', 'higher')),
  inIntervals(
    total(
      'machines',
      'machines',
      { sum: { machine: 1 }, unit: 'dials' },
      'Dials that a machine answered, noticed or not.',
    ),
  ),
  inIntervals(share('live_per_dial', 'live/dial', { live: 1 }, { dials: 1 }, 'Live answers ÷ dials.', 'higher')),
  inIntervals(
    share(
      'connects_per_dial',
      'conn./dial',
      { live: 1, machine: 1 },
      { dials: 1 },
      'Dials answered by a person or a machine ÷ dials: the connect rate.',
      'higher',
    ),
  ),
  inIntervals(
    share(
      'machines_per_dial',
      'mach./dial',
      { machine: 1 },
      { dials: 1 },
      'Dials that a machine answered ÷ dials.',
      'lower',
    ),
  ),
  inIntervals(
    share(
      'contact_rate_per_record',
      'contacted',
      { reachedSoFar: 1 },
      { listed: 1 },
      'Records reached live at least once so far ÷ records on the list: the contact rate of the list.',
      'higher',
    ),
  ),
  inIntervals(
    total(
      'connected',
      'connected',
      { sum: { connected: 1 }, unit: 'contacts' },
      'People who answered and were connected to an agent.',
      'higher',
    ),
  ),
  ratio(
    'connected_per_agent_hour',
    'connected/h',
    {
      numerator: { connected: 1 },
      denominator: { outboundSeconds: 1 / 3600, idleSeconds: 1 / 3600 },
      unit: 'contacts per hour',
    },
    'People connected ÷ agent hours of the campaign (see outbound_agent_hours).',
    'higher',
  ),
  ratio(
    'wait_mean_connected',
    'wait',
    { numerator: { waitConnected: 1 }, denominator: { connected: 1 }, unit: 'seconds' },
    'Mean time for which a connected person waited for an agent, those connected at once included.',
    'lower',
  ),
  share(
    'waited_per_connected',
    'waited',
    { waited: 1 },
    { connected: 1 },
    'Connected people who waited at all for an agent ÷ connected people.',
    'lower',
  ),
];
