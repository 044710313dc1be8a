// How many are answered soon enough: the share answered within the queue's threshold T, in every way that contracts count it.
// All ways ask for the same answered contacts; they differ in what an abandonment counts for, and in which other contacts that
// nobody answered they count as missed.
import type { QueueColumn } from '../facts/columns.ts';
import type { ServiceLevelCounting } from '../maths/theory/serviceLevel.ts';
import type { Ratio, Sum } from './contract.ts';

/** A queue's service level under one way of counting. */
export type ServiceLevel = Ratio<QueueColumn> & { readonly scope: 'queue' };

/** The six ways, in the order of output. */
export const serviceLevels: readonly (ServiceLevel & { readonly name: ServiceLevelCounting })[] = [
  serviceLevel({
    name: 'sl_offered',
    title: 'SL strict',
    doc: 'Answered within T ÷ (answered + abandoned): every abandonment counts as missed.',
    numerator: { answeredWithin: 1 },
    denominator: { answered: 1, abandoned: 1 },
  }),
  serviceLevel({
    name: 'sl_answered',
    title: 'SL answered',
    doc: 'Answered within T ÷ answered: abandonments do not count at all, so it flatters a queue that loses many.',
    numerator: { answeredWithin: 1 },
    denominator: { answered: 1 },
  }),
  serviceLevel({
    name: 'sl_excl_ab_T',
    title: 'SL excl. ≤T',
    doc: 'Answered within T ÷ (answered + abandoned − abandoned within T): who gave up within T does not count.',
    numerator: { answeredWithin: 1 },
    denominator: { answered: 1, abandoned: 1, abandonedWithin: -1 },
  }),
  serviceLevel({
    name: 'sl_ab_T_success',
    title: 'SL incl. ≤T',
    doc: '(Answered within T + abandoned within T) ÷ (answered + abandoned): all whose wait did not exceed T are met.',
    numerator: { answeredWithin: 1, abandonedWithin: 1 },
    denominator: { answered: 1, abandoned: 1 },
  }),
  serviceLevel({
    name: 'sl_excl_short',
    title: 'SL excl. ≤s',
    doc: 'Answered within T ÷ (answered + abandoned − abandoned within s): short abandonments, of at most s, do not count.',
    numerator: { answeredWithin: 1 },
    denominator: { answered: 1, abandoned: 1, abandonedShort: -1 },
  }),
  serviceLevel({
    name: 'sl_short_success',
    title: 'SL incl. ≤s',
    doc: '(Answered within T + abandoned within s) ÷ (answered + abandoned): short abandonments, of at most s, are met.',
    numerator: { answeredWithin: 1, abandonedShort: 1 },
    denominator: { answered: 1, abandoned: 1 },
  }),
];

/** The names that a target's `counting` may take, in the order of output. */
export const serviceLevelNames: readonly ServiceLevelCounting[] = serviceLevels.map(({ name }) => name);

/** Ends of contacts that nobody answered and that did not abandon, in the order in which they are named. */
export const includable = ['blocked', 'flowed_out', 'disconnected'] as const;
export type Includable = (typeof includable)[number];

const columnOf: Readonly<Record<Includable, QueueColumn>> = {
  blocked: 'blocked',
  flowed_out: 'flowedOut',
  disconnected: 'disconnected',
};

/** A service level as contracts define it: a way of counting, and which other ends it counts as missed. */
export interface LevelDefinition {
  /** One of `serviceLevelNames`. */
  readonly counting: string;
  /** In any order; undefined: none. */
  readonly include?: readonly Includable[];
}

/**
 * The service level of a definition. With further ends it is a metric of its own, `sl_offered_with_blocked_flowed_out`, whose
 * denominator holds them too. Throws on a way of counting that does not exist.
 */
export function serviceLevelOf({ counting, include = [] }: LevelDefinition): ServiceLevel {
  const way = serviceLevels.find(({ name }) => name === counting);
  if (way === undefined) throw new Error(`${counting} is no service level`);
  const ends = includable.filter((end) => include.includes(end));
  if (ends.length === 0) return way;
  const words = ends.map((end) => end.replace('_', ' '));
  return {
    ...way,
    name: `${way.name}_with_${ends.join('_')}`,
    title: `${way.title} + ${words.join(' + ')}`,
    doc:
      `${way.name} with ${words.join(' and ')} contacts in the denominator too, so that they count as missed. Measured where a ` +
      `target includes them (target.include: ${includable.join(', ')}). ` +
      'Source: Genesys Cloud Resource Center, Configure the service level calculation; ' +
      'ICMI QueueTips (2002), Service Level Calculations.',
    denominator: { ...way.denominator, ...Object.fromEntries(ends.map((end) => [columnOf[end], 1])) },
  };
}

/** Those with further ends, in every combination: what targets may ask for besides the six. */
export const serviceLevelsWithEnds: readonly ServiceLevel[] = serviceLevels.flatMap(({ name }) =>
  Array.from({ length: 2 ** includable.length - 1 }, (_, i) =>
    serviceLevelOf({ counting: name, include: includable.filter((_, end) => ((i + 1) >> end) & 1) }),
  ),
);

interface Way {
  readonly name: ServiceLevelCounting;
  readonly title: string;
  readonly doc: string;
  readonly numerator: Sum<QueueColumn>;
  readonly denominator: Sum<QueueColumn>;
}

function serviceLevel(way: Way): ServiceLevel & { readonly name: ServiceLevelCounting } {
  return {
    ...way,
    scope: 'queue',
    kind: 'ratio',
    doc:
      `${way.doc} A wait of exactly the threshold is within it; blocked contacts are left out; empty without contacts. ` +
      'Source: ICMI QueueTips (2002), Service Level Calculations; Call Centre Helper, Service Level Threshold Calculations; ' +
      'Jouini, Koole and Roubos (2013), Performance indicators for call centers with impatient customers.',
    unit: 'share',
    better: 'higher',
    perInterval: true,
  };
}
