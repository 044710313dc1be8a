// One of `shifts:` agents who come and leave together, with their breaks.
import { byShape } from '../../schema/byShape.ts';
import { checked, type Place } from '../../schema/checked.ts';
import { clockTime } from '../../schema/clockTime.ts';
import { duration, writeDuration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { flag } from '../../schema/text.ts';
import { weekdays } from '../../schema/weekdays.ts';
import { secondsPerDay } from '../../units/calendar.ts';
import { formatClock } from '../../units/formatTime.ts';
import type { Break, Shift } from '../scenario.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

export const pause = checked(
  record('A break or meal. It waits for the contact in hand and keeps its length.', {
    after: duration('Time from the start of the shift to the break.', { example: '2h' }),
    before: optional(
      duration('Latest end of the break, from the start of the shift: agents take turns between `after` and this.', {
        positive: true,
        example: '5h',
      }),
    ),
    length: duration('How long it is.', { positive: true, example: '15m' }),
    paid: optional(flag('Whether it is paid time.'), true, 'true'),
  }),
  ({ after, before, length }, place) => {
    if (before === undefined || before >= after + length) return;
    place.refuse(
      { message: 'the window is shorter than the break', allowed: `${writeDuration(after + length)} or later` },
      'before',
    );
  },
);

const rotation = record(
  'Days of work and free days in turn, in place of weekdays; the agents are spread over the cycle.',
  {
    on: count('Days of work.', { min: 1, example: '4' }),
    off: count('Free days that follow.', { min: 1, example: '3' }),
  },
);

const start = clockTime('Local time of the site at which they start.', { example: '08:00' });

export const shift: Field<Shift> = mapped(
  checked(
    record('Agents who come and leave together.', {
      agents: count('Number of agents.', { example: '24' }),
      start: byShape('Local time at which they start, or several with which the agents take turns week by week.', {
        scalar: start,
        list: list('Starts with which the agents take turns week by week.', start, { min: 2 }),
      }),
      length: duration('Time from start to leaving.', { positive: true, max: secondsPerDay, example: '8h30m' }),
      days: optional(weekdays('Days of the week on which the shift starts; every day when not written.')),
      rotation: optional(rotation),
      breaks: optional(list('Breaks and meals, in order.', pause)),
    }),
    checkShift,
  ),
  ({ start, days, breaks, ...shift }) => ({
    ...shift,
    start: typeof start === 'number' ? start : start[0]!,
    ...(typeof start === 'number' ? {} : { turns: start }),
    days: days ?? everyDay,
    ...(breaks === undefined || breaks.length === 0 ? {} : { breaks }),
  }),
);

interface Written {
  readonly start?: number | readonly number[];
  readonly length: number;
  readonly days?: readonly number[];
  readonly rotation?: object;
  readonly breaks?: readonly Break[];
}

export function checkShift({ start, length, days, rotation, breaks = [] }: Written, place: Place): void {
  if (days !== undefined && rotation !== undefined)
    place.refuse({ message: 'days and rotation exclude each other', allowed: 'one of them' }, 'rotation');
  if (typeof start === 'object') checkTurns(start, length, days ?? everyDay, place);
  for (const [position, { after, before, length: own }] of breaks.entries()) {
    const end = before ?? after + own;
    const earlier = breaks[position - 1];
    if (end > length) {
      const message = `break ${position + 1} ends ${writeDuration(end)} after the start of a shift of ${writeDuration(length)}`;
      place.refuse({ message, allowed: 'a break within its shift' }, 'breaks');
    } else if (earlier !== undefined && after < (earlier.before ?? earlier.after + earlier.length)) {
      const message = `break ${position + 1} may begin before break ${position} is over`;
      place.refuse({ message, allowed: 'breaks in order, apart from each other' }, 'breaks');
    }
  }
}

/** Agents take the next start from Monday on: by then the shift of Sunday has to be over. */
function checkTurns(starts: readonly number[], length: number, days: readonly number[], place: Place): void {
  if (!days.includes(7) || !days.includes(1)) return;
  for (const [turn, start] of starts.entries()) {
    const next = starts[(turn + 1) % starts.length]!;
    if (start + length <= secondsPerDay + next) continue;
    place.refuse(
      {
        message: `agents who move on from ${formatClock(start)} to ${formatClock(next)} have not finished their shift of Sunday on Monday at ${formatClock(next)}`,
        allowed: 'starts in another order, a shorter shift, or Sunday or Monday free',
      },
      'start',
    );
  }
}
