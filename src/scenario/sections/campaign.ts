// One of `campaigns:` outbound work, from its list to what it is judged by.

import { callingRules } from '../../places/calling/index.ts';
import { nuisanceRules } from '../../places/nuisance/index.ts';
import { byShape } from '../../schema/byShape.ts';
import { checked, type Place } from '../../schema/checked.ts';
import { duration, writeDuration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import type { Wrong } from '../../schema/mistake.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import { flag, text } from '../../schema/text.ts';
import { zoneNamed } from '../../schema/zone.ts';
import { usualRule } from '../callingHours.ts';
import { open } from './caller.ts';
import { callingWindow } from './callingWindow.ts';
import { attempts, usualAttempts } from './campaignAttempts.ts';
import { conversation } from './campaignConversation.ts';
import { detection, dial, usualDial } from './campaignDial.ts';
import { dialer } from './campaignDialer.ts';
import { callList } from './campaignList.ts';
import { pauses, quota } from './campaignPauses.ts';

const rule = ref('A nuisance rule.', 'nuisance rule', { example: 'us-30-day' });

const fields = {
  note: optional(text('Anything worth knowing about the campaign.')),
  list: callList,
  window: optional(callingWindow, undefined, 'the calling rule that is usual where its people live'),
  open: optional(open, '24/7' as const),
  attempts: optional(attempts, usualAttempts, 'no limits, and the usual gaps'),
  dial: optional(dial, usualDial, 'what is usual with consumers'),
  detection: optional(detection, undefined, 'none: agents hear machines'),
  conversation,
  dialer,
  lines: optional(count('Most dials in progress.', { min: 1, example: '300' }), undefined, 'no limit'),
  connectWithin: optional(
    duration('A person who answers is connected within so long, or the call is a nuisance call.', { example: '2s' }),
    2,
    '2s',
  ),
  nuisanceMessage: optional(
    flag('Whether a nuisance call ends with a recorded message.'),
    undefined,
    'where a rule by which it is judged asks for one',
  ),
  pauses: optional(pauses, undefined, 'never'),
  quota: optional(quota, undefined, 'none'),
  judgedBy: optional(
    mapped(
      byShape('Nuisance rules by which it is judged.', { scalar: rule, list: list('Nuisance rules.', rule) }),
      (written) => (typeof written === 'string' ? [written] : written),
    ),
    [],
    'none',
  ),
};

/** A campaign as written, without its name: windows, places of files and types of phone are still names. */
export type WrittenCampaign = RecordOf<typeof fields>;

export const campaign: Field<WrittenCampaign> = checked(
  record('Outbound work: a list, a dialer and what comes of the calls.', fields),
  (written, place) => {
    checkWindows(written, place);
    checkRules(written, place);
  },
);

/** Places without a window of their own need a rule that is usual there. */
function checkWindows({ list, window }: WrittenCampaign, place: Place): void {
  if (window !== undefined) return;
  for (const { name, zone = name, window: own } of list.places)
    if (own === undefined && !('message' in zoneNamed(zone)) && usualRule(zone) === undefined)
      place.refuse(noRuleKnown(zone), ['list', 'places', name]);
}

/** What is told where nothing says when people may be called. */
export function noRuleKnown(zone: string): Wrong {
  return {
    message: `no calling rule is known for ${zone}, so it is not clear when people may be called there`,
    allowed: `window: 24/7, hours such as { mon-sat: 08:00-20:00 }, or a rule: ${callingRules.map(({ name }) => name).join(', ')}`,
  };
}

/** What a rule asks of the dialer and the campaign does not do. */
function checkRules(written: WrittenCampaign, place: Place): void {
  const { judgedBy, dial: dials, connectWithin, attempts: again, nuisanceMessage } = written;
  for (const name of judgedBy) {
    const asked = nuisanceRules.find((each) => each.name === name);
    if (asked === undefined) continue;
    const { ringAtLeast, redialAfter } = asked;
    const doubt = (message: string, allowed: string, part: readonly string[]) =>
      place.doubt({ message, allowed }, part);
    if (ringAtLeast !== undefined && dials.ringOut < ringAtLeast.value)
      doubt(
        `an unanswered phone rings for ${writeDuration(dials.ringOut)}, and ${name} asks for more`,
        `${writeDuration(ringAtLeast.value)} or longer`,
        ['dial', 'ringOut'],
      );
    if (connectWithin > asked.connectWithin.value)
      doubt(
        `people wait up to ${writeDuration(connectWithin)} for an agent before they count as nuisance calls, and under ${name} they do from ${writeDuration(asked.connectWithin.value)} on`,
        `at most ${writeDuration(asked.connectWithin.value)}`,
        ['connectWithin'],
      );
    if (redialAfter !== undefined && again.gaps.nuisance < redialAfter.value)
      doubt(
        `the next dial after a nuisance call comes after ${writeDuration(again.gaps.nuisance)}, and ${name} asks for a longer gap`,
        `${writeDuration(redialAfter.value)} or longer`,
        ['attempts', 'gap', 'nuisance'],
      );
    if (asked.message.value && nuisanceMessage === false)
      doubt(`${name} asks for a recorded message after a nuisance call`, 'nuisanceMessage: true', ['nuisanceMessage']);
  }
}
