// Which groups of a model work for which of its campaigns.
import type { CampaignLinks } from '../../facts/campaignLinks.ts';
import type { Model } from '../../model/model.ts';

/** Undefined without campaigns. A group works for a campaign when it takes the conversations of one of its strands. */
export function campaignLinksOf({ outbound, groups, pairs }: Model): CampaignLinks | undefined {
  if (outbound === undefined) return undefined;
  const links = groups.flatMap((_, group) =>
    outbound.campaigns.flatMap(({ firstStrand, strandCount }, campaign) => {
      const strands = outbound.strands.slice(firstStrand, firstStrand + strandCount);
      return strands.some((strand) => strand.groups.includes(group)) ? [{ group, campaign }] : [];
    }),
  );
  const moved = new Set(outbound.blending.flatMap(({ group, leastStay }) => (leastStay === undefined ? [] : [group])));
  return {
    campaigns: outbound.campaigns.length,
    groups: groups.length,
    group: Int32Array.from(links, ({ group }) => group),
    campaign: Int32Array.from(links, ({ campaign }) => campaign),
    isBlended: groups.map((_, group) => pairs.group.includes(group)),
    isMoved: groups.map((_, group) => moved.has(group)),
  };
}
