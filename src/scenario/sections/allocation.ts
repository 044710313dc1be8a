// `allocate:` in the first step of a plan: fixed shares of a queue's contacts for groups, the same all day or by part of the day.
import { byShape } from '../../schema/byShape.ts';
import type { Place } from '../../schema/checked.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapOf, type Named } from '../../schema/mapOf.ts';
import { record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import { secondsPerDay } from '../../units/calendar.ts';
import { formatClock } from '../../units/formatTime.ts';
import type { Seconds, Share } from '../../units/quantities.ts';
import type { Allocation, RankedGroups } from '../scenario.ts';
import { allowedParts, dividesDay } from './dayParts.ts';
import { stepGroups } from './stepGroups.ts';

type WrittenShare = Share | readonly Share[];
/** One of `allocate:` as written: the share of the group of that name, or a share and its groups. */
type WrittenAllocation = WrittenShare | { readonly share: WrittenShare; readonly groups: RankedGroups };

/** How far rounding may take the sum of shares from 1. */
const tolerance = 1e-9;

const one = share('Share of the contacts.', { example: '100%' });
const shares = list('Share of the contacts in each part of the day from local midnight.', one, { min: 1 });

export const allocate: Field<readonly Named<WrittenAllocation>[]> = mapOf(
  'Fixed shares of the contacts by group, adding up to 100%, as of clients who split a queue between vendors or sites by contract.',
  byShape('Share of the group of this name; or a share and its groups, under a name of their own.', {
    scalar: one,
    list: shares,
    map: record('Share and groups.', {
      share: byShape('Share of the contacts.', { scalar: one, list: shares }),
      groups: stepGroups,
    }),
  }),
  { min: 1, example: 'north' },
);

/** Each with its shares by part of the day; a single share holds all day. */
export function allocationsOf(written: readonly Named<WrittenAllocation>[], every: Seconds | undefined): Allocation[] {
  return written.map(({ name, value }): Allocation => {
    const byPart = sharesOf(value);
    return {
      name,
      ...(isLong(value) ? value.groups : { groups: [name] }),
      every: byPart.length === 1 ? secondsPerDay : every!,
      shares: byPart,
    };
  });
}

function isLong(value: WrittenAllocation): value is Exclude<WrittenAllocation, WrittenShare> {
  return typeof value === 'object' && 'share' in value;
}

function sharesOf(value: WrittenAllocation): readonly Share[] {
  const byPart = isLong(value) ? value.share : value;
  return typeof byPart === 'number' ? [byPart] : byPart;
}

interface WrittenStep {
  readonly allocate?: readonly Named<WrittenAllocation>[];
  readonly every?: Seconds;
}

/** Refuses shares that do not fill the day or do not add up to 100 % in each part of it. */
export function checkAllocate({ allocate: written, every }: WrittenStep, place: Place): void {
  if (written === undefined) {
    if (every !== undefined) place.refuse({ message: 'every belongs to allocate, and there is none' }, 'every');
    return;
  }
  const lists = written.map(({ value }) => sharesOf(value));
  const parts = Math.max(...lists.map((values) => values.length));
  if (!fillsDay(lists, every, place)) return;
  for (let part = 0; part < parts; part++) {
    const sum = lists.reduce((total, values) => total + (values.length === 1 ? values[0] : values[part]), 0);
    if (Math.abs(sum - 1) <= tolerance) continue;
    const when = parts === 1 ? '' : ` from ${formatClock(part * every!)}`;
    const message = `the shares${when} add up to ${Number((100 * sum).toPrecision(6))}%, not to 100%`;
    place.refuse({ message }, 'allocate');
    return;
  }
}

/** Whether lists have one share or one for each part of the day; says so where not. */
function fillsDay(lists: readonly (readonly Share[])[], every: Seconds | undefined, place: Place): boolean {
  const longer = lists.filter((values) => values.length > 1);
  if (every === undefined) {
    if (longer.length === 0) return true;
    place.refuse({ message: 'shares by part of the day need its length', allowed: 'write every: 1h' }, 'allocate');
    return false;
  }
  if (!dividesDay(every)) {
    place.refuse({ message: 'the length of a part does not divide the day', allowed: allowedParts }, 'every');
    return false;
  }
  const needed = secondsPerDay / every;
  const wrong = longer.find((values) => values.length !== needed);
  if (wrong === undefined) return true;
  const message = `${wrong.length} shares where the day has ${needed} parts`;
  place.refuse({ message, allowed: `one share, or ${needed}` }, 'allocate');
  return false;
}
