// What a campaign's dials and conversations are drawn from, made ready for the floor.
import type { CampaignModel } from '../../model/campaignModel.ts';
import { createDialDraws, type DialDraws } from '../../random/dialDraws.ts';
import type { Distribution, DistributionSpec } from '../../random/distributions/contract.ts';
import { createDistribution } from '../../random/distributions/create.ts';

export interface CampaignPlan {
  readonly draws: DialDraws;
  readonly ring: Distribution;
  /** Decay to the power of the dials before; the last entry holds for all further ones. */
  readonly decay: Float64Array;
  readonly outcomes: readonly OutcomePlan[];
  readonly wrongPartyTalk: Distribution;
  readonly machineTalk: Distribution;
  /** Undefined: there is none. */
  readonly wrap: Distribution | undefined;
  readonly returnsAfter: Distribution | undefined;
}

export interface OutcomePlan {
  readonly talk: Distribution;
  readonly wrap: Distribution | undefined;
  readonly after: Distribution;
  readonly bringsAfter: Distribution | undefined;
}

const decaysKept = 64;

export function createPlan(seed: string, { name, dial, conversation }: CampaignModel): CampaignPlan {
  const made = (spec: DistributionSpec | undefined) => spec && createDistribution(spec);
  return {
    draws: createDialDraws(seed, name),
    ring: createDistribution(dial.ring),
    decay: Float64Array.from({ length: decaysKept }, (_, before) => dial.decay ** before),
    outcomes: conversation.outcomes.map(({ talk, wrap, after, brings }) => ({
      talk: createDistribution(talk),
      wrap: made(wrap),
      after: createDistribution(after),
      bringsAfter: made(brings?.after),
    })),
    wrongPartyTalk: createDistribution(conversation.wrongPartyTalk),
    machineTalk: createDistribution(conversation.machineTalk),
    wrap: made(conversation.wrap),
    returnsAfter: made(conversation.returns?.after),
  };
}

/** The factor on live answers of a dial with so many before it. */
export function decayAfter({ decay }: CampaignPlan, before: number): number {
  return decay[before < decaysKept ? before : decaysKept - 1];
}
