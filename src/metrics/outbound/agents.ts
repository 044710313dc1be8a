// What the time of agents goes into. The hours of a campaign are those of its groups in which they were busy with it or idle for it.
import type { CampaignMetric } from '../contract.ts';
import { inIntervals, ratio, share, total } from './campaignMetric.ts';

const inHours = 1 / 3600;
const inMinutes = 1 / 60;
const agentHours = { outboundSeconds: inHours, idleSeconds: inHours };
const hours =
  'Agent hours of a campaign: signed-in time of its groups, busy with outbound work or idle. Time busy with inbound contacts, away or off ' +
  'the phone is in none of it. Idle time counts whole in groups without queues; in groups that also serve queues while somebody may ' +
  'be called and dialing is not paused; where agents are moved between modes, that in outbound mode. Campaigns that share a group share its idle time by the time ' +
  'for which its agents are busy with each.';

export const agents: readonly CampaignMetric[] = [
  inIntervals(
    ratio(
      'talk_minutes_per_agent_hour',
      'talk min/h',
      { numerator: { talkSeconds: inMinutes }, denominator: agentHours, unit: 'minutes per hour' },
      `Minutes of talk ÷ agent hours of the campaign, by which dialers are compared at the same nuisance rate. ${hours} Talk belongs to ` +
        'the interval of the dial.',
      'higher',
    ),
  ),
  inIntervals(
    total(
      'outbound_agent_hours',
      'agent h',
      { sum: { outboundSeconds: 1, idleSeconds: 1 }, factor: inHours, unit: 'hours' },
      hours,
    ),
  ),
  share(
    'outbound_occupancy',
    'occupancy',
    { outboundSeconds: 1 },
    { outboundSeconds: 1, idleSeconds: 1 },
    'Agent hours busy with outbound work ÷ agent hours of the campaign (see outbound_agent_hours).',
  ),
  total(
    'talk_hours',
    'talk',
    { sum: { talkSeconds: 1 }, factor: inHours, unit: 'hours' },
    'Agent hours in conversation.',
  ),
  total('wrap_hours', 'wrap', { sum: { wrapSeconds: 1 }, factor: inHours, unit: 'hours' }, 'Agent hours in wrap-up.'),
  total(
    'look_hours',
    'look',
    { sum: { lookSeconds: 1 }, factor: inHours, unit: 'hours' },
    'Agent hours spent looking at records before dialing.',
    'lower',
  ),
  total(
    'ring_hours',
    'ring',
    { sum: { ringSeconds: 1 }, factor: inHours, unit: 'hours' },
    'Agent hours spent listening to the ring.',
    'lower',
  ),
  inIntervals(
    total(
      'outbound_idle_hours',
      'idle',
      { sum: { idleSeconds: 1 }, factor: inHours, unit: 'hours' },
      'Agent hours idle for the campaign, those set aside for a dial included (see outbound_agent_hours).',
      'lower',
    ),
  ),
  total(
    'reserved_hours',
    'reserved',
    { sum: { reservedSeconds: 1 }, factor: inHours, unit: 'hours' },
    'Of the idle agent hours: set aside for a dial that is under way.',
    'lower',
  ),
  ratio(
    'idle_per_connected',
    'idle between',
    { numerator: { idleSeconds: 1 }, denominator: { connected: 1 }, unit: 'seconds' },
    'Mean idle time between conversations: idle time ÷ people connected.',
    'lower',
  ),
  ratio(
    'handle_per_connected',
    'AHT',
    { numerator: { talkSeconds: 1, wrapSeconds: 1 }, denominator: { connected: 1 }, unit: 'seconds' },
    'Talk and wrap-up ÷ people connected; machines that agents hear are in the numerator.',
  ),
];
