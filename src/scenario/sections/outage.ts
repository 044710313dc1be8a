// One of `events:` a site fails in whole or in part, and recovers.
import { checked, type Place } from '../../schema/checked.ts';
import { dateTime } from '../../schema/dateTime.ts';
import { duration, writeDuration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import { share } from '../../schema/share.ts';
import { zone } from '../../schema/zone.ts';
import type { Outage } from '../scenario.ts';

const capacity = share('Share of the agents on the premises who can work.', { example: '0%' });
const atHome = share('Share of the agents at home who can work.', { example: '40%' });

const step = record('From some time after the start, more agents can work again.', {
  after: duration('Time from the start of the outage.', { positive: true, example: '24h' }),
  capacity,
  atHome: optional(atHome),
});

const written = checked(
  record('A site fails in whole or in part, and recovers.', {
    outage: ref('The site that fails.', 'site', { example: 'manila' }),
    at: dateTime('When it begins, on the clock of the site unless another zone is named.'),
    zone: optional(zone('On whose clock it begins.')),
    capacity: optional(capacity, 0, '0%'),
    atHome: optional(atHome, 1, '100%'),
    for: duration('After this everybody is back.', { positive: true, example: '24h' }),
    recovery: optional(list('Steps of recovery before that, in order.', step)),
  }),
  checkSteps,
);

export const outage: Field<Outage> = mapped(
  written,
  ({ outage, at, zone, capacity, atHome, for: length, recovery = [] }) => {
    const first = { after: 0, onSite: capacity, atHome };
    const steps = recovery.map((step) => ({ after: step.after, onSite: step.capacity, atHome: step.atHome ?? atHome }));
    return {
      site: outage,
      ...at,
      ...(zone === undefined ? {} : { zone }),
      steps: [first, ...steps, { after: length, onSite: 1, atHome: 1 }],
    };
  },
);

function checkSteps(
  { for: length, recovery = [] }: { readonly for: number; readonly recovery?: readonly { readonly after: number }[] },
  place: Place,
): void {
  const times = [0, ...recovery.map(({ after }) => after), length];
  const wrong = times.findIndex((time, i) => i > 0 && time <= times[i - 1]!);
  if (wrong < 0) return;
  const message = `a step after ${writeDuration(times[wrong]!)} follows one after ${writeDuration(times[wrong - 1]!)}`;
  place.refuse({ message, allowed: 'steps in rising order, all before the outage is over' }, 'recovery');
}
