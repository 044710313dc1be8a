// How many are answered soon enough: the share answered within the queue's threshold T, in every way that contracts count it.
// All ways ask for the same answered contacts; they differ in what an abandonment counts for.
import type { QueueColumn } from '../facts/columns.ts';
import type { ServiceLevelCounting } from '../maths/theory/serviceLevel.ts';
import type { Ratio, Sum } from './contract.ts';

/** A queue's service level under one way of counting. */
type ServiceLevel = Ratio<QueueColumn> & { readonly scope: 'queue'; readonly name: ServiceLevelCounting };

/** The six ways, in the order of output. */
export const serviceLevels: readonly ServiceLevel[] = [
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

interface Way {
  readonly name: ServiceLevelCounting;
  readonly title: string;
  readonly doc: string;
  readonly numerator: Sum<QueueColumn>;
  readonly denominator: Sum<QueueColumn>;
}

function serviceLevel(way: Way): ServiceLevel {
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
