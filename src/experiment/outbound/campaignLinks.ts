// Which groups of a model work for which of its campaigns, and when these may call.
import type { CampaignLinks } from '../../facts/campaignLinks.ts';
import type { OutboundModel } from '../../model/campaignModel.ts';
import type { Model } from '../../model/model.ts';

/** Undefined without campaigns. A group works for a campaign when it takes the conversations of one of its strands. */
export function campaignLinksOf({ outbound, groups, pairs, timeline }: Model): CampaignLinks | undefined {
  if (outbound === undefined) return undefined;
  const count = outbound.campaigns.length;
  const links = groups.flatMap((_, group) =>
    outbound.campaigns.flatMap((_, campaign) => {
      const strands = outbound.strands.filter((strand) => strand.campaign === campaign);
      return strands.some((strand) => strand.groups.includes(group)) ? [{ group, campaign }] : [];
    }),
  );
  return {
    campaigns: count,
    groups: groups.length,
    group: Int32Array.from(links, ({ group }) => group),
    campaign: Int32Array.from(links, ({ campaign }) => campaign),
    isBlended: groups.map((_, group) => pairs.group.includes(group)),
    isMoved: groups.map((_, group) => outbound.blending[group]?.leastStay !== undefined),
    open: openShares(outbound, timeline.edges),
  };
}

function openShares({ campaigns, places }: OutboundModel, edges: Float64Array): Float64Array {
  const count = campaigns.length;
  const shares = new Float64Array((edges.length - 1) * count);
  campaigns.forEach((_, campaign) => {
    const stretches = unionOf(places.filter((place) => place.campaign === campaign).map(({ open }) => open));
    let i = 0;
    for (const [from, to] of stretches) {
      while (i > 0 && edges[i] > from) i--;
      for (; i + 1 < edges.length && edges[i] < to; i++) {
        const shared = Math.min(to, edges[i + 1]) - Math.max(from, edges[i]);
        if (shared > 0) shares[i * count + campaign] += shared / (edges[i + 1] - edges[i]);
      }
    }
  });
  return shares;
}

/** Stretches, ascending and apart, of lists of edges: open from [0], closed from [1] … */
function unionOf(lists: readonly Float64Array[]): [number, number][] {
  const all = lists.flatMap((edges) =>
    Array.from({ length: edges.length / 2 }, (_, i): [number, number] => [edges[2 * i], edges[2 * i + 1]]),
  );
  const union: [number, number][] = [];
  for (const [from, to] of all.sort((a, b) => a[0] - b[0])) {
    const last = union.at(-1);
    if (last === undefined || last[1] < from) union.push([from, to]);
    else last[1] = Math.max(last[1], to);
  }
  return union;
}
