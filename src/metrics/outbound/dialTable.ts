// Yield by the hour on the record's own clock, and by the number of the dial: is a third try worth it?
import type { DialColumn } from '../../facts/campaignColumns.ts';
import type { DialMetric, Sum } from '../contract.ts';
import { samuelson } from './campaignMetric.ts';

/** Over the whole counted time; the denominators are dials at that hour, or dials of that number. */
export const dialTable: readonly DialMetric[] = [
  count('dials', 'dials', { dials: 1 }, 'dials', 'Numbers dialled.', 'neither'),
  share('live_per_dial', 'live', { live: 1 }, { dials: 1 }, 'Live answers ÷ dials.', 'higher'),
  share(
    'machines_per_dial',
    'machines',
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
  share('nuisance_per_live', 'nuisance', { nuisance: 1 }, { live: 1 }, 'Nuisance calls ÷ live answers.', 'lower'),
  count('connected', 'connected', { connected: 1 }, 'contacts', 'People connected to an agent.', 'higher'),
  count('right_parties', 'RPC', { rightParty: 1 }, 'contacts', 'Conversations with the right party.', 'higher'),
  count('conversions', 'conversions', { conversions: 1 }, 'contacts', 'Conversions.', 'higher'),
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
