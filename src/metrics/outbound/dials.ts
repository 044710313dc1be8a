// What was dialled, how fast, and what kept records from being dialled.
import type { CampaignMetric } from '../contract.ts';
import { inIntervals, ratio, share, total } from './campaignMetric.ts';

const inHours = 1 / 3600;
const agentHours = { outboundSeconds: inHours, idleSeconds: inHours };

/** Counts belong to the interval in which the number was dialled, time to that in which it passes. */
export const dials: readonly CampaignMetric[] = [
  inIntervals(total('dials', 'dials', { sum: { dials: 1 }, unit: 'dials' }, 'Numbers dialled, whatever became of it.')),
  inIntervals(
    ratio(
      'dials_per_record',
      'dials/record',
      { numerator: { dials: 1 }, denominator: { listed: 1 }, unit: 'ratio' },
      'Dials ÷ records on the list at the end: its saturation.',
    ),
  ),
  ratio(
    'dials_per_agent_hour',
    'dials/h',
    { numerator: { dials: 1 }, denominator: agentHours, unit: 'dials per hour' },
    'Dials ÷ agent hours of the campaign (see outbound_agent_hours).',
  ),
  share(
    'no_answer_per_dial',
    'no answer',
    { noAnswer: 1 },
    { dials: 1 },
    'Dials that rang until the dialer gave up ÷ dials.',
  ),
  share('busy_per_dial', 'busy', { busy: 1 }, { dials: 1 }, 'Dials that met a busy line ÷ dials.'),
  share(
    'invalid_per_dial',
    'invalid',
    { invalid: 1 },
    { dials: 1 },
    'Dials of numbers that reach nobody ÷ dials.',
    'lower',
  ),
  total(
    'unresolved',
    'unresolved',
    { sum: { unresolved: 1, unresolvedLive: 1 }, unit: 'dials' },
    'Dials that still rang, or whose person had not been connected yet, when the simulation ended.',
  ),
  total(
    'skipped',
    'skipped',
    { sum: { skipped: 1 }, unit: 'records' },
    'Records that agents looked at and did not dial.',
  ),
  inIntervals(
    total(
      'put_off_by_window',
      'window',
      { sum: { windowPutOff: 1 }, unit: 'dials' },
      "Further dials put off because the record's calling window was shut at the time for which they were due.",
    ),
  ),
  inIntervals(
    total(
      'put_off_by_rules',
      'caps',
      { sum: { rulesPutOff: 1 }, unit: 'dials' },
      'Further dials put off because of caps, freezes after conversations and most dials a day.',
    ),
  ),
  total(
    'line_hours',
    'line h',
    { sum: { lineSeconds: 1 }, factor: inHours, unit: 'hours' },
    'Hours in which lines were dialling or held people who waited for an agent.',
    'lower',
  ),
  inIntervals(
    total(
      'paused_hours',
      'paused',
      { sum: { pausedSeconds: 1 }, factor: inHours, unit: 'hours' },
      'Hours in which dialing was paused for inbound work.',
    ),
  ),
];
