// Yield by the hour on the record's own clock, in all and in each time zone, and by the number of the dial: is a third try worth it?
import type { DialColumn } from '../../facts/campaignColumns.ts';
import type { DialMetric, Sum } from '../contract.ts';
import { samuelson } from './campaignMetric.ts';

/**
 * Over the whole counted time; the denominators are those of the hour, of the hour in a zone, or of dials of that number. Agents have no time on
 * the clocks of records, so rates per agent hour are told of campaigns alone.
 */
export const dialTable: readonly DialMetric[] = [
  count('dials', 'dials', { dials: 1 }, 'dials', 'Numbers dialled.', 'neither'),
  count(
    'connects',
    'connects',
    { live: 1, machine: 1 },
    'dials',
    'Dials that a person or a machine answered.',
    'neither',
  ),
  count('live', 'live', { live: 1 }, 'dials', 'Dials that a person answered.', 'higher'),
  count('machines', 'machines', { machine: 1 }, 'dials', 'Dials that a machine answered, noticed or not.', 'neither'),
  share(
    'connects_per_dial',
    'conn./dial',
    { live: 1, machine: 1 },
    { dials: 1 },
    'Dials answered by a person or a machine ÷ dials: the connect rate.',
    'higher',
  ),
  share('live_per_dial', 'live/dial', { live: 1 }, { dials: 1 }, 'Live answers ÷ dials.', 'higher'),
  share(
    'machines_per_dial',
    'mach./dial',
    { machine: 1 },
    { dials: 1 },
    'Dials that a machine answered ÷ dials.',
    'lower',
  ),
  share(
    'rpc_per_dial',
    'RPC/dial',
    { rightParty: 1 },
    { dials: 1 },
    'Conversations with the right party ÷ dials.',
    'higher',
  ),
  share(
    'rpc_per_connect',
    'RPC/connect',
    { rightParty: 1 },
    { live: 1, machine: 1 },
    'Conversations with the right party ÷ dials answered by a person or a machine.',
    'higher',
  ),
  share(
    'rpc_per_live',
    'RPC/live',
    { rightParty: 1 },
    { live: 1 },
    'Conversations with the right party ÷ live answers.',
    'higher',
  ),
  count('nuisance', 'nuisance', { nuisance: 1 }, 'dials', 'Live answers for whom no agent was there in time.', 'lower'),
  share('nuisance_per_live', 'nuis./live', { nuisance: 1 }, { live: 1 }, 'Nuisance calls ÷ live answers.', 'lower'),
  share(
    'nuisance_per_connected_plus_nuisance',
    'nuisance UK',
    { nuisance: 1 },
    { connected: 1, nuisance: 1 },
    'Nuisance calls ÷ (people connected to an agent + nuisance calls).',
    'lower',
  ),
  share(
    'nuisance_with_false_positives_per_live',
    'nuis.+FP',
    { nuisance: 1, liveDetectedMachine: 1 },
    { live: 1 },
    'Nuisance calls and people taken for a machine and hung up on ÷ live answers.',
    'lower',
  ),
  share(
    'false_positive_per_live',
    'false pos.',
    { liveDetectedMachine: 1 },
    { live: 1 },
    'People taken for a machine and hung up on ÷ live answers.',
    'lower',
  ),
  share(
    'false_negative_per_machine',
    'false neg.',
    { machineHeard: 1, machineDropped: 1 },
    { machine: 1 },
    'Machines that were taken for a person ÷ machines that answered.',
    'lower',
  ),
  count('connected', 'connected', { connected: 1 }, 'contacts', 'People connected to an agent.', 'higher'),
  count('right_parties', 'RPC', { rightParty: 1 }, 'contacts', 'Conversations with the right party.', 'higher'),
  count('conversions', 'conversions', { conversions: 1 }, 'contacts', 'Conversions.', 'higher'),
  share(
    'conversions_per_rpc',
    'conv/RPC',
    { conversions: 1 },
    { rightParty: 1 },
    'Conversions ÷ conversations with the right party.',
    'higher',
  ),
  share(
    'kept_per_conversion',
    'kept/conv',
    { kept: 1 },
    { conversions: 1 },
    'Kept conversions ÷ conversions.',
    'higher',
  ),
  {
    name: 'conversions_per_hundred_dials',
    title: 'conv/100',
    doc: `Conversions ÷ dials × 100. ${samuelson}`,
    scope: 'record hour or attempt',
    kind: 'ratio',
    numerator: { conversions: 100 },
    denominator: { dials: 1 },
    unit: 'ratio',
    better: 'higher',
  },
  count('value', 'value', { value: 1 }, 'money', 'Money from outcomes that are kept.', 'higher'),
];

function count(
  name: string,
  title: string,
  sum: Sum<DialColumn>,
  unit: DialMetric['unit'],
  doc: string,
  better: DialMetric['better'],
): DialMetric {
  return { name, title, doc: `${doc} ${samuelson}`, scope: 'record hour or attempt', kind: 'total', sum, unit, better };
}

function share(
  name: string,
  title: string,
  numerator: Sum<DialColumn>,
  denominator: Sum<DialColumn>,
  doc: string,
  better: DialMetric['better'],
): DialMetric {
  const common = { name, title, doc: `${doc} ${samuelson}`, unit: 'share', better } as const;
  return { ...common, scope: 'record hour or attempt', kind: 'ratio', numerator, denominator };
}
