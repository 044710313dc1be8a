// Agents who are moved between modes: each takes inbound contacts or outbound work for at least a while, never both. A pause of all their
// campaigns moves them to inbound; while any goes on, idle ones beyond the reserve are moved to outbound.
import type { Cell } from '../../engine/clock.ts';
import type { CampaignLedger } from '../../facts/campaignLedger.ts';
import type { OutboundModel } from '../../model/campaignModel.ts';
import type { Agents } from '../agents.ts';

export interface Modes {
  /** Whether any group moves its agents. */
  readonly areMoved: boolean;
  /** Whether a freed agent may take inbound contacts; one whose stay is over moves to inbound while its campaigns pause. */
  isInbound(agent: number): boolean;
  /** Moves idle agents of the strand's groups to outbound. */
  toOutbound(strand: number): void;
  /** Moves idle agents of groups whose campaigns all pause to inbound. */
  toInbound(): void;
  /** An agent in outbound mode signs out or goes away, and comes back in inbound mode. */
  leaves(agent: number): void;
  begin(): void;
}

export interface ModesParts {
  readonly outbound: OutboundModel;
  readonly agents: Agents;
  readonly ledger: CampaignLedger;
  readonly clock: Cell;
  /** By campaign. */
  readonly isPaused: Uint8Array;
  putToWork(agent: number): void;
}

export function createModes({ outbound, agents, ledger, clock, isPaused, putToWork }: ModesParts): Modes {
  const { strands, blending } = outbound;
  const { ringOf, groupOf, idleCount, slots } = agents;
  const groups = blending.length;
  const areMoved = blending.some(({ leastStay }) => leastStay !== undefined);
  const stay = blending.map(({ leastStay }) => leastStay ?? 0);
  const isMoved = blending.map(({ leastStay }) => leastStay !== undefined);
  const since = new Float64Array(Math.max(16, areMoved ? slots : 0));
  const campaignsOf = blending.map((_, group) =>
    strands.filter((strand) => strand.groups.includes(group)).map(({ campaign }) => campaign),
  );

  const pauses = (group: number): boolean => campaignsOf[group].every((campaign) => isPaused[campaign] === 1);
  const hasStayed = (agent: number): boolean => since[agent] + stay[groupOf[agent]] <= clock[0];

  /** The agent is neither idle nor counted in a ring. */
  const move = (agent: number, ring: number): void => {
    const group = groupOf[agent];
    ringOf[agent] = ring;
    since[agent] = clock[0];
    ledger.modeChanged(group, ring === group ? -1 : 1);
  };

  return {
    areMoved,
    isInbound(agent) {
      const group = groupOf[agent];
      if (ringOf[agent] === group) return true;
      if (!hasStayed(agent) || !pauses(group)) return false;
      move(agent, group);
      return true;
    },
    toOutbound(strand) {
      if (!areMoved) return;
      const own = strands[strand].groups;
      for (let i = 0; i < own.length; i++) {
        const group = own[i];
        if (!isMoved[group]) continue;
        while (idleCount[group] > blending[group].reserve) {
          const agent = agents.longestIdle(group);
          if (!hasStayed(agent)) break;
          agents.stopIdling(agent);
          move(agent, groups + group);
          agents.becomeIdle(agent);
        }
      }
    },
    toInbound() {
      for (let group = 0; group < groups; group++) {
        if (!isMoved[group] || !pauses(group)) continue;
        for (let left = idleCount[groups + group]; left > 0; left--) {
          const agent = agents.longestIdle(groups + group);
          if (!hasStayed(agent)) break;
          agents.stopIdling(agent);
          move(agent, group);
          putToWork(agent);
        }
      }
    },
    leaves(agent) {
      move(agent, groupOf[agent]);
      since[agent] = -Infinity;
    },
    begin() {
      since.fill(-Infinity);
    },
  };
}
