// Which agents can work while their site has failed in part. Each agent has a rank drawn once a replication, so that the same agents are
// the first to be cut off and the last to come back, step after step.
import type { Model } from '../model/model.ts';
import { drawKey, keyedUnit } from '../random/keyed.ts';
import { streamKey } from '../random/streamKey.ts';

export interface SiteCapacity {
  /** The share of the site's agents who can work from now on: those on the premises, and those at home. */
  change(site: number, onSite: number, atHome: number): void;
  /** Whether the agent can work. */
  has(agent: number): boolean;
  begin(replication: number): void;
}

export function createSiteCapacity({ seed, sites, groups, agents, siteEvents }: Model): SiteCapacity {
  if (!siteEvents) return { change: () => {}, has: () => true, begin: () => {} };
  const { firstAgent } = agents;
  const slots = firstAgent[groups.length];
  const siteOf = new Int32Array(slots);
  const isHome = new Uint8Array(slots);
  const rank = new Float64Array(slots);
  const keys = groups.map(({ name }) => streamKey(seed, `outages/${name}`));
  groups.forEach(({ site }, group) => {
    const share = site < 0 ? 0 : sites[site].workFromHome;
    for (let agent = firstAgent[group]; agent < firstAgent[group + 1]; agent++) {
      const place = agent - firstAgent[group];
      siteOf[agent] = site;
      // Spread evenly over the group: as many of the first n as the share says.
      isHome[agent] = Math.floor((place + 1) * share + 1e-9) - Math.floor(place * share + 1e-9);
    }
  });
  const onSite = new Float64Array(sites.length);
  const atHome = new Float64Array(sites.length);

  return {
    change(site, premises, home) {
      onSite[site] = premises;
      atHome[site] = home;
    },
    has(agent) {
      const site = siteOf[agent];
      return site < 0 || rank[agent] < (isHome[agent] === 1 ? atHome[site] : onSite[site]);
    },
    begin(replication) {
      onSite.fill(1);
      atHome.fill(1);
      keys.forEach((key, group) => {
        const draws = drawKey(key, replication);
        for (let agent = firstAgent[group]; agent < firstAgent[group + 1]; agent++)
          rank[agent] = keyedUnit(draws, agent - firstAgent[group], 0);
      });
    },
  };
}
