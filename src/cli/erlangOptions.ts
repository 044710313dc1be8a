// What `erlang` may be told, and which of it means something in which model.
import { duration } from '../schema/duration.ts';
import { count, number } from '../schema/number.ts';
import { rate } from '../schema/rate.ts';
import { share } from '../schema/share.ts';
import { choice, flag, type Given, quantity } from './options.ts';

/** Agents and erlangs: the formulas are checked up to here, and take less than a second. */
export const most = 100_000;

/** The ways to count a service level, by the names of the metrics. */
export const countings = [
  'sl_offered',
  'sl_answered',
  'sl_excl_ab_T',
  'sl_ab_T_success',
  'sl_excl_short',
  'sl_short_success',
] as const;

export const erlangOptions = {
  agents: quantity('N', count('Agents; in b lines or places', { min: 1, max: most })),
  load: quantity('ERLANGS', number('Offered load: arrivals times handling time', { positive: true, max: most })),
  rate: quantity('RATE', rate('Contacts that arrive, such as 850/h')),
  handle: quantity('TIME', duration('Mean handling time, such as 372s', { positive: true })),
  patience: quantity(
    'TIME',
    duration('Mean time that callers are willing to wait; looked for with --abandoned and all else (a)', {
      positive: true,
    }),
  ),
  'service-level': quantity('SHARE', share('Target: least share answered within the threshold, such as 80% (c, a)')),
  within: quantity('TIME', duration('Threshold of the service level, 20s when not given and not looked for (c, a)')),
  counting: choice(countings, 'How the service level counts abandoned contacts, sl_offered when not given (a)'),
  short: quantity('TIME', duration('Abandons up to this wait are short, 5s when not given (a)')),
  asa: quantity('TIME', duration('Target: longest mean wait of the answered (c, a)', { positive: true })),
  occupancy: quantity('SHARE', share('Target: highest share of their time that agents are busy (c, a)', { min: 0.01 })),
  abandoned: quantity('SHARE', share('Target: largest share that abandons (a)', { positive: true })),
  blocked: quantity('SHARE', share('Target: largest share that is lost (b)', { positive: true, max: 0.999999 })),
  json: flag('Print the figures as JSON, every digit, times in seconds'),
};

export type ErlangGiven = Given<typeof erlangOptions>;
type Name = Exclude<keyof ErlangGiven, 'json'>;

export const models = ['a', 'b', 'c'] as const;
export type Model = (typeof models)[number];

/** Options that ask for something; with them the missing one of agents, rate and handling time is found. */
export const targetNames = ['service-level', 'asa', 'occupancy', 'abandoned'] as const satisfies readonly Name[];

const workload = ['agents', 'load', 'rate', 'handle'] as const;
const waiting = [...workload, 'service-level', 'within', 'asa', 'occupancy'] as const;

export const optionsOf: Readonly<Record<Model, readonly Name[]>> = {
  a: [...waiting, 'patience', 'abandoned', 'counting', 'short'],
  b: [...workload, 'blocked'],
  c: waiting,
};
