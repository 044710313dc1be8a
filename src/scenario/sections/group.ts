// One of `groups:` agents with the same skills, and when they are there.
import { atLeastOne } from '../../schema/atLeastOne.ts';
import { byShape } from '../../schema/byShape.ts';
import { checked, type Place } from '../../schema/checked.ts';
import { exactlyOne } from '../../schema/exactlyOne.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapOf } from '../../schema/mapOf.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import { ratio } from '../../schema/share.ts';
import { text } from '../../schema/text.ts';
import type { Blending, CampaignSkill } from '../campaign.ts';
import type { Group, Skill } from '../scenario.ts';
import { blend, campaignSkills } from './campaignSkills.ts';
import { handlingParts } from './handling.ts';
import { groupPay } from './pay.ts';
import { shifts, staff, type WrittenPresence } from './presence.ts';
import { shrinkage } from './shrinkage.ts';

/** A group as written, without its name; a file of its staff is not read yet. */
export type WrittenGroup = Omit<Group, 'name' | 'presence'> & { readonly presence: WrittenPresence };

const rank = count('A freed agent takes the queue with the smallest rank first; among equal ranks, the longest wait.', {
  min: 1,
  example: '2',
});

export const skillMap = mapOf(
  'Queues with a rank, or with rank, factor and times.',
  byShape('Rank of the queue, or all about the skill.', {
    scalar: rank,
    map: record('All about a skill.', {
      rank: optional(rank, 1),
      handle: optional(
        ratio('Factor on the handling time of this group for this queue.', { positive: true, example: '1.05' }),
        1,
      ),
      handling: optional(
        record(
          'Times of this group for this queue, before the factor; a contact that is long for the queue is long for the group.',
          {
            talk: optional(handlingParts.talk, undefined, "the queue's"),
            hold: optional(handlingParts.hold, undefined, "the queue's"),
            wrap: optional(handlingParts.wrap, undefined, "the queue's"),
          },
        ),
      ),
      reserve: optional(
        count('The group answers this queue only while more than so many of its agents are idle.', { example: '2' }),
        0,
      ),
    }),
  }),
  { of: 'queue', min: 1, example: 'orders' },
);

const skillList = checked(
  list('Queues of equal rank.', ref('A queue.', 'queue', { example: 'orders' }), { min: 1 }),
  (queues, place) => {
    for (const [position, queue] of queues.entries()) {
      if (queues.indexOf(queue) < position) place.refuse({ message: `queue ${queue} is named twice` }, position);
    }
  },
);

const skills = mapped(byShape('Queues that these agents answer.', { list: skillList, map: skillMap }), (skills) =>
  skills.map(skillOf),
);

const written = exactlyOne(
  ['staff', 'shifts'],
  checked(
    record('Agents with the same skills, and when they are there.', {
      skills: optional(skills),
      campaigns: optional(campaignSkills),
      blend: optional(blend, undefined, 'free'),
      site: optional(ref('Where they work.', 'site', { example: 'manila' })),
      languages: optional(
        list('Languages that they speak; those of the site when not written.', text('A language.', { example: 'es' }), {
          min: 1,
        }),
      ),
      staff: optional(staff),
      shifts: optional(shifts),
      shrinkage: optional(shrinkage),
      pay: optional(groupPay),
    }),
    checkAgents,
  ),
);

// A group with neither `staff` nor `shifts` does not get here.
export const group: Field<WrittenGroup> = mapped(
  atLeastOne(['skills', 'campaigns'], written),
  ({ staff, shifts, pay, blend, ...group }) => ({
    ...group,
    skills: group.skills ?? [],
    ...(blend === undefined ? {} : { blending: blend }),
    presence: (staff ?? shifts)!,
    ...(pay === undefined ? {} : { wage: pay.wage }),
  }),
);

type WrittenSkill = string | { readonly name: string; readonly value: number | Omit<Skill, 'queue'> };

function skillOf(skill: WrittenSkill): Skill {
  if (typeof skill === 'string') return { queue: skill, rank: 1, handle: 1, reserve: 0 };
  const { name: queue, value } = skill;
  return typeof value === 'number' ? { queue, rank: value, handle: 1, reserve: 0 } : { queue, ...value };
}

interface Written {
  readonly skills?: readonly Skill[];
  readonly campaigns?: readonly CampaignSkill[];
  readonly blend?: Blending;
  readonly staff?: WrittenPresence;
  readonly shifts?: WrittenPresence;
}

function checkAgents({ staff, shifts, skills, campaigns, blend }: Written, place: Place): void {
  if (blend !== undefined && (skills === undefined || campaigns === undefined)) {
    const has = skills === undefined ? 'campaigns' : 'queues';
    place.doubt({ message: `the group has ${has} alone, so there is nothing to divide its time between` }, 'blend');
  }
  const presence = staff ?? shifts;
  if (presence === undefined || hasAgents(presence)) return;
  place.doubt({ message: 'the group never has an agent' }, staff === undefined ? 'shifts' : 'staff');
}

function hasAgents(presence: WrittenPresence): boolean {
  if (presence.law === 'staffFile' || presence.law === 'inRoster') return true;
  if (presence.law === 'rostered') return presence.shifts.some((shift) => shift.agents > 0);
  const lists = 'week' in presence ? presence.week : 'agents' in presence ? [presence.agents] : [];
  return lists.some((agents) => agents.some((count) => count > 0));
}
