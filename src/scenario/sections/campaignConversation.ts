// `conversation:` of a campaign: what comes of a person who is connected, and of the machines that agents hear.
import { byKey } from '../../schema/byKey.ts';
import { byShape } from '../../schema/byShape.ts';
import { checked, type Place } from '../../schema/checked.ts';
import { choice } from '../../schema/choice.ts';
import { clockTime } from '../../schema/clockTime.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { mapOf, type Named } from '../../schema/mapOf.ts';
import { mapped } from '../../schema/mapped.ts';
import { type Money, money } from '../../schema/money.ts';
import { optional } from '../../schema/optional.ts';
import { orWord } from '../../schema/orWord.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import { share } from '../../schema/share.ts';
import { flag } from '../../schema/text.ts';
import type { Share } from '../../units/quantities.ts';
import type { Conversation, FollowUp, Outcome, ReturnContacts } from '../campaign.ts';
import { checkShares, type ShareOrRest, shareOrRest, shareOut } from './shareOrRest.ts';
import { always, timeOrDistribution } from './timeOrDistribution.ts';

/** An outcome whose value is still in its own currency. */
export type WrittenOutcome = Omit<Outcome, 'value'> & { readonly value?: Money | 'record' };

/** A conversation in which shares of types of phone are still by name. */
export type WrittenConversation = Omit<Conversation, 'rightParty' | 'outcomes'> & {
  readonly rightParty: Share | readonly Named<Share>[];
  readonly outcomes: readonly WrittenOutcome[];
};

const queue = ref('The queue.', 'queue', { example: 'returns' });

const brings: Field<ReturnContacts> = record('A contact that it brings to an inbound queue.', {
  queue,
  share: optional(share('Share of these conversations that do.', { example: '30%' }), 1, '100%'),
  after: optional(
    timeOrDistribution('How long after the conversation.', '{ exponential: { mean: 2d } }'),
    always(0),
    '0s',
  ),
});

const returns: Field<ReturnContacts> = record('People who call back after a message was left on their machine.', {
  queue,
  share: share('Share of the messages that are answered by a call.', { example: '14%' }),
  after: timeOrDistribution('How long after the message.', '{ exponential: { mean: 3h } }'),
});

const followUp: Field<FollowUp> = mapped(
  byShape('What becomes of the record.', {
    scalar: choice('The record is done.', ['close']),
    map: byKey('It is called again.', {
      retry: record('It is called again, as others are.', {
        retry: duration('Least time until then.', { example: '3d' }),
      }),
      appointment: record('It is called again at an agreed time, and goes before others.', {
        appointment: record('When.', {
          after: timeOrDistribution('How long after the conversation.', '{ exponential: { mean: 2d } }'),
          at: optional(
            clockTime('The next such local time after that.', { example: '17:00' }),
            undefined,
            'at that moment',
          ),
        }),
      }),
    }),
  }),
  (written): FollowUp => {
    if (written === 'close') return { kind: 'close' };
    return 'retry' in written
      ? { kind: 'retry', after: written.retry }
      : { kind: 'appointment', ...written.appointment };
  },
);

const closes: FollowUp = { kind: 'close' };
const outcomeShare = shareOrRest('Share of the conversations with the right party.', '31%');

const outcomeFields = {
  share: optional(outcomeShare, undefined, 'the rest'),
  halfLife: optional(
    duration('The share halves with every so long since the record came on the list; the last outcome gains it.', {
      positive: true,
      example: '9d',
    }),
  ),
  conversion: optional(
    flag('Whether it is what the campaign is for: a sale, a promise, a completed interview.'),
    false,
  ),
  kept: optional(share('Share of these that are kept, paid or not cancelled.', { example: '62%' }), undefined, '100%'),
  value: optional(
    orWord(
      'record',
      money('What each that is kept is worth; `record`: what the record is worth.', { example: '184 USD' }),
    ),
  ),
  talk: optional(timeOrDistribution('Talk.', '{ exponential: { mean: 300s } }'), undefined, 'that of the conversation'),
  wrap: optional(
    timeOrDistribution('Wrap-up.', '{ exponential: { mean: 40s } }'),
    undefined,
    'that of the conversation',
  ),
  next: optional(followUp, closes, 'close'),
  brings: optional(brings),
};

type OutcomeWords = RecordOf<typeof outcomeFields>;

const fields = {
  rightParty: optional(
    byShape('Share of people who are the right party: in all, or by type of phone.', {
      scalar: share('Share of people who are the right party.', { example: '42%' }),
      map: mapOf('By type of phone.', share('Share of people who are the right party.', { example: '50%' }), {
        min: 1,
        example: 'mobile',
      }),
    }),
    1,
    '100%',
  ),
  talk: timeOrDistribution('Talk with the right party.', '{ lognormal: { mean: 235s, cv: 0.8 } }'),
  wrap: optional(timeOrDistribution('Wrap-up after any talk.', '{ exponential: { mean: 28s } }'), undefined, 'none'),
  wrongParty: optional(
    timeOrDistribution('Talk with somebody else.', '{ exponential: { mean: 48s } }'),
    { name: 'exponential', parameters: { mean: 48 } },
    'exponential with mean 48s',
  ),
  machine: optional(
    timeOrDistribution('What an agent listens to a machine for.', '{ exponential: { mean: 14s } }'),
    always(14),
    '14s',
  ),
  outcomes: mapOf(
    'What comes of talks with the right party; shares add up to 100%.',
    byShape('Share of the talks, or all about the outcome.', {
      scalar: outcomeShare,
      map: record('What comes of a talk.', outcomeFields),
    }),
    { min: 1, example: 'promise' },
  ),
  returns: optional(returns),
};

export const conversation: Field<WrittenConversation> = mapped(
  checked(record('What comes of a person who is connected.', fields), checkOutcomes),
  ({ outcomes, wrongParty, machine, ...rest }) => {
    const shares = shareOut(outcomes.map(sharedName).map((each) => each.share));
    return {
      ...rest,
      wrongPartyTalk: wrongParty,
      machineTalk: machine,
      outcomes: outcomes.map(({ name, value }, at) =>
        outcomeOf(name, shares[at], typeof value === 'object' ? value : undefined),
      ),
    };
  },
);

function outcomeOf(name: string, ofTalks: Share, words: OutcomeWords | undefined): WrittenOutcome {
  if (words === undefined) return { name, share: ofTalks, isConversion: false, followUp: closes };
  const { share: _written, conversion, next, ...rest } = words;
  return { name, share: ofTalks, isConversion: conversion, followUp: next, ...rest };
}

function sharedName({ name, value }: Named<ShareOrRest | OutcomeWords>): {
  readonly name: string;
  readonly share: ShareOrRest | undefined;
} {
  return { name, share: typeof value === 'object' ? value.share : value };
}

function checkOutcomes({ outcomes }: RecordOf<typeof fields>, place: Place): void {
  if (outcomes.length === 0) return;
  checkShares(outcomes.map(sharedName), place, ['outcomes']);
  const last = outcomes[outcomes.length - 1];
  if (typeof last.value === 'object' && last.value.halfLife !== undefined) {
    const message = `${last.name} is the last outcome, and gains what others lose with time`;
    place.refuse({ message, allowed: 'halfLife of another outcome, or another order' }, [
      'outcomes',
      last.name,
      'halfLife',
    ]);
  }
  if (!outcomes.some(({ value }) => typeof value === 'object' && value.conversion))
    place.doubt(
      { message: 'no outcome is a conversion: nothing counts as success', allowed: 'conversion: true of an outcome' },
      'outcomes',
    );
  for (const { name, value } of outcomes) {
    if (typeof value !== 'object' || value.kept === undefined || value.conversion) continue;
    const message = `what is kept of ${name} is counted of conversions alone`;
    place.doubt({ message, allowed: 'conversion: true as well' }, ['outcomes', name, 'kept']);
  }
}
