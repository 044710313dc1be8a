// Which agents work for which strand: who dials, who talks, who is free.
import type { OutboundModel } from '../../model/campaignModel.ts';
import type { PacingView } from '../../policies/dialing/contract.ts';
import type { Agents } from '../agents.ts';

export interface StrandAgents {
  /** Strands for which the group calls: by rank; then those with fewer groups, since others can call for the rest; then in order. */
  strandsOf(group: number): Int32Array;
  /** Idle agents that dialing may count on: beyond the reserve, or in outbound mode. */
  free(strand: number): number;
  /** Counts `free`, and who is signed in and idle of the groups of the strand, into the cells of a view. */
  count(strand: number, view: Pick<PacingView, 'free' | 'staffed' | 'idle'>): void;
  /** Share of the strand's agents, signed in, who call for the other one as well. */
  shared(strand: number, other: number): number;
  /** The agent to dial next by hand or to be set aside, while `free` is above 0. */
  toDial(strand: number): number;
  /** The idle agent who talks to a person on the line, or −1: those kept back from dialing talk too, so that nobody is hung up on. */
  toTalk(strand: number): number;
  /** The strand of the smallest rank, at most `rank`, with people on the line to whom the agent may talk; −1: none. */
  withPerson(agent: number, people: Int32Array, rank: number): number;
  factorOf(strand: number, group: number): number;
}

export function createStrandAgents({ strands, blending }: OutboundModel, agents: Agents): StrandAgents {
  const { idleCount, idleSince, staffed, groupOf, ringOf, slots } = agents;
  const groups = blending.length;
  const isMoved = blending.map(({ leastStay }) => leastStay !== undefined);
  // The ring of each group in which those who may dial idle.
  const ring = Int32Array.from(blending, (_, group) => (isMoved[group] ? groups + group : group));
  const factors = new Float64Array(strands.length * groups).fill(1);
  const ranks = new Int32Array(strands.length * groups);
  const callsFor = new Uint8Array(Math.max(128, strands.length * groups));
  strands.forEach((strand, id) => {
    strand.groups.forEach((group, i) => {
      factors[id * groups + group] = strand.factors[i];
      ranks[id * groups + group] = strand.ranks[i];
      callsFor[id * groups + group] = 1;
    });
  });
  const strandsOf = blending.map((_, group) =>
    Int32Array.from(
      [...strands.keys()]
        .filter((strand) => strands[strand].groups.includes(group))
        .sort(
          (a, b) =>
            ranks[a * groups + group] - ranks[b * groups + group] ||
            strands[a].groups.length - strands[b].groups.length ||
            a - b,
        ),
    ),
  );

  const freeOf = (group: number, reserve: number): number =>
    isMoved[group] ? idleCount[ring[group]] : Math.max(0, idleCount[group] - reserve);

  /** Of the groups of the smallest rank that have somebody, who has been idle longest; with reserves kept or not. */
  const longestIdle = (strand: number, keeps: boolean): number => {
    const { groups: own, ranks: ownRanks, reserves } = strands[strand];
    let best = -1;
    let since = Infinity;
    for (let i = 0; i < own.length; i++) {
      if (best >= 0 && ownRanks[i] > ranks[strand * groups + groupOf[best]]) break;
      if (keeps && freeOf(own[i], reserves[i]) === 0) continue;
      const agent = agents.longestIdle(ring[own[i]]);
      if (agent < slots && idleSince[agent] < since) {
        best = agent;
        since = idleSince[agent];
      }
    }
    return best;
  };

  return {
    strandsOf: (group) => strandsOf[group],
    free(strand) {
      const { groups: own, reserves } = strands[strand];
      let total = 0;
      for (let i = 0; i < own.length; i++) total += freeOf(own[i], reserves[i]);
      return total;
    },
    count(strand, view) {
      const { groups: own, reserves } = strands[strand];
      let free = 0;
      let present = 0;
      let idle = 0;
      for (let i = 0; i < own.length; i++) {
        const group = own[i];
        free += freeOf(group, reserves[i]);
        present += staffed[group];
        idle += idleCount[group] + (isMoved[group] ? idleCount[ring[group]] : 0);
      }
      view.free[0] = free;
      view.staffed[0] = present;
      view.idle[0] = idle;
    },
    shared(strand, other) {
      const own = strands[strand].groups;
      let total = 0;
      let common = 0;
      for (let i = 0; i < own.length; i++) {
        total += staffed[own[i]];
        if (callsFor[other * groups + own[i]] === 1) common += staffed[own[i]];
      }
      return total === 0 ? 0 : common / total;
    },
    toDial: (strand) => longestIdle(strand, true),
    toTalk: (strand) => longestIdle(strand, false),
    withPerson(agent, people, rank) {
      const group = groupOf[agent];
      if (isMoved[group] && ringOf[agent] === group) return -1;
      const own = strandsOf[group];
      for (let i = 0; i < own.length; i++)
        if (people[own[i]] > 0 && ranks[own[i] * groups + group] <= rank) return own[i];
      return -1;
    },
    factorOf: (strand, group) => factors[strand * groups + group],
  };
}
