// What the campaign is for: sales, promises, completed interviews, and the money that they bring.
import type { CampaignMetric } from '../contract.ts';
import { inIntervals, ratio, share, total } from './campaignMetric.ts';

const inHours = 1 / 3600;
const agentHours = { outboundSeconds: inHours, idleSeconds: inHours };

export const conversions: readonly CampaignMetric[] = [
  inIntervals(
    total(
      'conversions',
      'conversions',
      { sum: { conversions: 1 }, unit: 'contacts' },
      'Conversations with the right party whose outcome is what the campaign is for.',
      'higher',
    ),
  ),
  inIntervals(
    share(
      'conversions_per_rpc',
      'conv/RPC',
      { conversions: 1 },
      { rightParty: 1 },
      'Conversions ÷ conversations with the right party.',
      'higher',
    ),
  ),
  total(
    'kept',
    'kept',
    { sum: { kept: 1 }, unit: 'contacts' },
    'Conversions that are kept: paid, not cancelled. They count when they are agreed.',
    'higher',
  ),
  inIntervals(
    share(
      'kept_per_conversion',
      'kept/conv',
      { kept: 1 },
      { conversions: 1 },
      'Kept conversions ÷ conversions.',
      'higher',
    ),
  ),
  inIntervals(
    ratio(
      'conversions_per_agent_hour',
      'conv/h',
      { numerator: { conversions: 1 }, denominator: agentHours, unit: 'contacts per hour' },
      'Conversions ÷ agent hours of the campaign (see outbound_agent_hours).',
      'higher',
    ),
  ),
  inIntervals(
    total('value', 'value', { sum: { value: 1 }, unit: 'money' }, 'Money from outcomes that are kept.', 'higher'),
  ),
  ratio(
    'value_per_agent_hour',
    'value/h',
    { numerator: { value: 1 }, denominator: agentHours, unit: 'money per hour' },
    'Money from outcomes that are kept ÷ agent hours of the campaign (see outbound_agent_hours).',
    'higher',
  ),
  total(
    'appointments',
    'appointments',
    { sum: { appointments: 1 }, unit: 'contacts' },
    'Conversations that end with an agreed time for another.',
  ),
  total(
    'returns',
    'returns',
    { sum: { returns: 1 }, unit: 'contacts' },
    'Contacts that the campaign brings to queues: people who call back, and outcomes that need more work.',
  ),
];
