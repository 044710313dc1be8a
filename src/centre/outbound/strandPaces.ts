// The dialers of all strands: how each uses agents, what it sees, and how many dials it wants to begin.
import type { Cell } from '../../engine/clock.ts';
import type { OutboundModel } from '../../model/campaignModel.ts';
import type { DialerManner, Pacing } from '../../policies/dialing/contract.ts';
import { dialers } from '../../policies/dialing/index.ts';
import { type DialDraws, dialPurposes } from '../../random/dialDraws.ts';
import type { Distribution, DistributionSpec } from '../../random/distributions/contract.ts';
import { createDistribution } from '../../random/distributions/create.ts';
import type { Agents } from '../agents.ts';
import type { StrandAgents } from './strandAgents.ts';

export interface StrandPaces {
  readonly manner: readonly DialerManner[];
  /** Undefined where agents dial by hand or are set aside. */
  readonly pacing: readonly (Pacing | undefined)[];
  /** By strand: dials in progress, people on the line who wait, agents in conversations. */
  readonly dialing: Int32Array;
  readonly people: Int32Array;
  readonly talking: Int32Array;
  /** How many dials the strand wants to begin now. */
  moreDials(strand: number): number;
  /** How long the agent looks at the record, and whether it is skipped then. */
  thinkTime(strand: number, draws: DialDraws, record: number, look: number): number;
  skips(strand: number, draws: DialDraws, record: number, look: number): boolean;
  begin(): void;
}

export interface StrandPacesParts {
  readonly outbound: OutboundModel;
  readonly agents: Agents;
  readonly strandAgents: StrandAgents;
  readonly clock: Cell;
}

export function createStrandPaces({ outbound, strandAgents, clock }: StrandPacesParts): StrandPaces {
  const { campaigns, strands, blending } = outbound;
  const dialing = new Int32Array(Math.max(32, strands.length));
  const people = new Int32Array(Math.max(32, strands.length));
  const talking = new Int32Array(Math.max(32, strands.length));
  const members = strands.map(({ campaign }) => {
    const { name } = campaigns[campaign].dialer;
    const dialer = dialers.find((each) => each.name === name);
    if (dialer === undefined) throw new Error(`unknown dialer ${name}`);
    return dialer;
  });
  const looks = strands.map(({ campaign }, strand) => {
    const look = members[strand].look?.(campaigns[campaign].dialer.parameters);
    return { think: look && created(look.think as DistributionSpec | undefined), skip: look?.skip ?? 0 };
  });
  const views = strands.map(({ campaign }) => ({
    clock,
    free: new Int32Array(32),
    idle: new Int32Array(32),
    staffed: new Int32Array(32),
    talking: new Int32Array(32),
    busyElsewhere: new Int32Array(32),
    dialing: new Int32Array(32),
    waiting: new Int32Array(32),
    claimed: new Float64Array(16),
    plannedHandle: campaigns[campaign].plannedHandle,
    plannedRing:
      createDistribution(campaigns[campaign].dial.ring).mean + (campaigns[campaign].dial.detection?.decision ?? 0),
  }));
  const pacing = strands.map(({ campaign }, strand) =>
    members[strand].pace?.(campaigns[campaign].dialer.parameters, views[strand]),
  );
  // Strands with an agent in common.
  const neighbours = strands.map((strand, id) =>
    Int32Array.from(
      [...strands.keys()].filter(
        (other) =>
          other !== id &&
          blending.some((_, group) => strand.groups.includes(group) && strands[other].groups.includes(group)),
      ),
    ),
  );

  const see = (strand: number): void => {
    const view = views[strand];
    strandAgents.count(strand, view);
    view.talking[0] = talking[strand];
    view.busyElsewhere[0] = Math.max(0, view.staffed[0] - view.idle[0] - talking[strand]);
    view.dialing[0] = dialing[strand];
    view.waiting[0] = people[strand];
    let claimed = 0;
    const own = neighbours[strand];
    for (let i = 0; i < own.length; i++) {
      const expected = people[own[i]] + (pacing[own[i]]?.expected() ?? 0);
      if (expected > 0) claimed += expected * strandAgents.shared(own[i], strand);
    }
    view.claimed[0] = claimed;
  };

  return {
    manner: members.map(({ manner }) => manner),
    pacing,
    dialing,
    people,
    talking,
    moreDials(strand) {
      const own = pacing[strand];
      if (own === undefined) return strandAgents.free(strand);
      see(strand);
      return own.wanted() - dialing[strand];
    },
    thinkTime(strand, draws, record, look) {
      const { think } = looks[strand];
      return think === undefined ? 0 : think.quantile(draws.unit(record, look, dialPurposes.think));
    },
    skips(strand, draws, record, look) {
      const { skip } = looks[strand];
      return skip > 0 && draws.unit(record, look, dialPurposes.skip) < skip;
    },
    begin() {
      dialing.fill(0);
      people.fill(0);
      talking.fill(0);
      for (const each of pacing) each?.begin();
    },
  };
}

function created(spec: DistributionSpec | undefined): Distribution | undefined {
  return spec && createDistribution(spec);
}
