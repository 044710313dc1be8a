// What agents' time went into. Signed-in time is busy or idle, nothing else; paid time off the phone is not in it.
import type { GroupMetric } from './contract.ts';

const secondsPerHour = 3600;
const inHours = 1 / secondsPerHour;

/** Agent time of a group, in the interval in which it passes. */
export const agentTime: readonly GroupMetric[] = [
  {
    name: 'occupancy',
    title: 'occupancy',
    doc:
      'Busy time ÷ signed-in time (busy + idle), overtime included in both. Empty where nobody was signed in. Not a utilisation: ' +
      'breaks, training and other paid time off the phone are in neither. Source: Koole (2013), Call Center Optimization.',
    scope: 'group',
    kind: 'ratio',
    numerator: { busySeconds: 1 },
    denominator: { staffedSeconds: 1 },
    unit: 'share',
    better: 'neither',
    perInterval: true,
  },
  {
    name: 'staffed_mean',
    title: 'agents',
    doc:
      'Agents signed in, averaged over time: signed-in time ÷ time elapsed, overtime included; 0 where nobody was. ' +
      'Source: Koole (2013), Call Center Optimization.',
    scope: 'group',
    kind: 'ratio',
    numerator: { staffedSeconds: 1 },
    denominator: { seconds: 1 },
    unit: 'agents',
    better: 'neither',
    perInterval: true,
  },
  {
    name: 'staffed_hours',
    title: 'staffed h',
    doc: 'Agent hours signed in: busy + idle, overtime included. Source: Koole (2013), Call Center Optimization.',
    scope: 'group',
    kind: 'total',
    sum: { staffedSeconds: 1 },
    factor: inHours,
    unit: 'hours',
    better: 'neither',
  },
  {
    name: 'busy_hours',
    title: 'busy h',
    doc: 'Agent hours spent handling contacts, wrap-up included. Source: Koole (2013), Call Center Optimization.',
    scope: 'group',
    kind: 'total',
    sum: { busySeconds: 1 },
    factor: inHours,
    unit: 'hours',
    better: 'neither',
    perInterval: true,
  },
  {
    name: 'idle_hours',
    title: 'idle h',
    doc: 'Agent hours signed in and waiting for a contact: staffed − busy. Source: Koole (2013), Call Center Optimization.',
    scope: 'group',
    kind: 'total',
    sum: { idleSeconds: 1 },
    factor: inHours,
    unit: 'hours',
    better: 'neither',
  },
  {
    name: 'overtime_hours',
    title: 'overtime h',
    doc:
      'Agent hours worked past the leaving time, to finish the contact in hand; part of staffed and of busy hours. ' +
      'Source: Gans, Koole and Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects.',
    scope: 'group',
    kind: 'total',
    sum: { overtimeSeconds: 1 },
    factor: inHours,
    unit: 'hours',
    better: 'lower',
    perInterval: true,
  },
  {
    name: 'contacts_per_hour',
    title: 'per hour',
    doc:
      'Contacts answered per signed-in agent hour. Contacts count in the interval in which they are answered, as the time does. ' +
      'Empty where nobody was signed in. Source: Cleveland, Call Center Management on Fast Forward.',
    scope: 'group',
    kind: 'ratio',
    numerator: { answered: 1 },
    denominator: { staffedSeconds: inHours },
    unit: 'contacts per hour',
    better: 'higher',
    perInterval: true,
  },
  {
    name: 'idle_between_contacts',
    title: 'idle between',
    doc:
      'Average time an agent waits for the next contact: idle time ÷ answered, contacts counted in the interval in which they are ' +
      'answered. Empty when none was answered. Source: Cleveland, Call Center Management on Fast Forward.',
    scope: 'group',
    kind: 'ratio',
    numerator: { idleSeconds: 1 },
    denominator: { answered: 1 },
    unit: 'seconds',
    better: 'neither',
  },
];
