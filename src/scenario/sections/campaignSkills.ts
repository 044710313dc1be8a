// `campaigns:` and `blend:` of a group: for which campaigns its agents call, and how they divide their time.
import { byShape } from '../../schema/byShape.ts';
import { checked } from '../../schema/checked.ts';
import { choice } from '../../schema/choice.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapOf } from '../../schema/mapOf.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import { ratio } from '../../schema/share.ts';
import type { Seconds } from '../../units/quantities.ts';
import type { Blending, CampaignSkill } from '../campaign.ts';

const usualStay: Seconds = 600;

const rank = count(
  'Beside the ranks of queues: a freed agent takes what has the smallest rank first, people on the line before equals.',
  { min: 1, example: '2' },
);

const campaignMap = mapOf(
  'Campaigns with a rank, or with rank, factor and reserve.',
  byShape('Rank of the campaign, or all about it.', {
    scalar: rank,
    map: record('What the group does for a campaign.', {
      rank: optional(rank, 1),
      handle: optional(ratio('Factor on talk and wrap of this group.', { positive: true, example: '1.05' }), 1),
      reserve: optional(
        count('Only agents idle beyond so many are dialled for; these are kept for inbound contacts.', {
          example: '3',
        }),
        0,
      ),
    }),
  }),
  { of: 'campaign', min: 1, example: 'collections' },
);

const campaignList = checked(
  list('Campaigns of equal rank.', ref('A campaign.', 'campaign', { example: 'collections' }), { min: 1 }),
  (campaigns, place) => {
    for (const [position, name] of campaigns.entries())
      if (campaigns.indexOf(name) < position) place.refuse({ message: `campaign ${name} is named twice` }, position);
  },
);

export const campaignSkills: Field<readonly CampaignSkill[]> = mapped(
  byShape('Campaigns for which these agents call.', { list: campaignList, map: campaignMap }),
  (written) => (written as readonly Parameters<typeof skillOf>[0][]).map(skillOf),
);

function skillOf(
  skill: string | { readonly name: string; readonly value: number | Omit<CampaignSkill, 'campaign'> },
): CampaignSkill {
  if (typeof skill === 'string') return { campaign: skill, rank: 1, handle: 1, reserve: 0 };
  const { name: campaign, value } = skill;
  return typeof value === 'number' ? { campaign, rank: value, handle: 1, reserve: 0 } : { campaign, ...value };
}

const mode = choice(
  'free: each agent takes whatever comes next. moved: each is in one mode, inbound or outbound, for a while.',
  ['free', 'moved'],
);

export const blend: Field<Blending> = mapped(
  checked(
    byShape('How agents divide their time between queues and campaigns.', {
      scalar: mode,
      map: record('How agents divide their time between queues and campaigns.', {
        mode,
        leastStay: optional(
          duration('Least time in one mode, where agents are moved.', { example: '10m' }),
          undefined,
          '10m',
        ),
      }),
    }),
    (written, place) => {
      if (typeof written === 'string' || written.mode === 'moved' || written.leastStay === undefined) return;
      place.doubt(
        { message: 'agents who are free have no mode in which to stay', allowed: 'mode: moved' },
        'leastStay',
      );
    },
  ),
  (written) => {
    const { mode: kind, leastStay = usualStay } = typeof written === 'string' ? { mode: written } : written;
    return kind === 'free' ? { mode: kind } : { mode: kind, leastStay };
  },
);
