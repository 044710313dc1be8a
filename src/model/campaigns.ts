// Compiles campaigns: strands with the groups that call, places with their windows, lists, probabilities by hour of week.

import type { DistributionSpec } from '../random/distributions/contract.ts';
import { createDistribution } from '../random/distributions/create.ts';
import type { Campaign, CampaignSkill, Outcome, ReturnContacts } from '../scenario/campaign.ts';
import type { Group, Scenario } from '../scenario/scenario.ts';
import { toInstant, type Zone } from '../units/zone.ts';
import { compileLists } from './callList.ts';
import { compilePlace } from './callPlaces.ts';
import {
  type AttemptModel,
  type BlendingModel,
  type CampaignModel,
  type ConversationModel,
  type DialModel,
  type OutboundModel,
  type OutcomeModel,
  type PauseModel,
  type QuotaModel,
  type ReturnsModel,
  resultCodes,
  type StrandModel,
} from './campaignModel.ts';
import type { Span } from './timeline.ts';

const hoursOfWeek = 168;
const hoursOfDay = 24;

/** Undefined without campaigns. `zoneOf` knows every zone that the campaigns name. */
export function compileOutbound(
  scenario: Scenario,
  span: Span,
  zoneOf: (name: string) => Zone,
): OutboundModel | undefined {
  const { campaigns = [], groups, queues, run } = scenario;
  if (campaigns.length === 0) return undefined;
  const queueId = (name: string) => queues.findIndex((queue) => queue.name === name);
  const strands: StrandModel[] = [];
  const places: OutboundModel['places'][number][] = [];
  const zones: OutboundModel['zones'][number][] = [];
  const cells = campaigns.map((campaign, id) => {
    const { list, hours } = campaign;
    const firstStrand = strands.length;
    const firstPlace = places.length;
    const languages = list.languages.length === 0 ? [undefined] : list.languages;
    languages.forEach((language, position) => {
      strands.push(strandOf(scenario, id, language, language === undefined ? -1 : position));
    });
    const hoursZone = hours?.zone === undefined ? span.zone : zoneOf(hours.zone);
    for (const place of list.places) {
      if (!zones.some(({ campaign: of, name }) => of === id && name === place.zone))
        zones.push({ campaign: id, name: place.zone });
      const zoneId = zones.findIndex(({ campaign: of, name }) => of === id && name === place.zone);
      places.push(compilePlace(place, zoneOf(place.zone), hours, hoursZone, { campaign: id, zoneId }, span));
    }
    return { campaign, firstStrand, firstPlace, loads: loadTimesOf(campaign, span).length };
  });
  const { records, firstRecord } = compileLists(cells, run.seed);
  return {
    campaigns: campaigns.map(
      (campaign, id): CampaignModel => ({
        name: campaign.name,
        firstRecord: firstRecord[id],
        size: firstRecord[id + 1] - firstRecord[id],
        segments: campaign.list.segments.map(({ name }) => name),
        loadTimes: loadTimesOf(campaign, span),
        attempts: compileAttempts(campaign),
        dial: compileDial(campaign),
        conversation: compileConversation(campaign, queueId),
        dialer: campaign.dialer,
        lines: campaign.lines ?? Number.POSITIVE_INFINITY,
        connectWithin: campaign.connectWithin,
        pauses: compilePauses(campaign, queueId),
        quota: compileQuota(campaign),
        plannedHandle: plannedHandle(campaign),
      }),
    ),
    strands,
    places,
    zones,
    records,
    blending: groups.map(blendingOf),
    queueRank: queueRanks(scenario, queueId),
  };
}

/** Names of the zones whose clocks campaigns follow. */
export function zonesOfCampaigns(campaigns: readonly Campaign[]): (string | undefined)[] {
  return campaigns.flatMap(({ list, hours }) => [hours?.zone, ...list.places.map(({ zone }) => zone)]);
}

function loadTimesOf({ list }: Campaign, { zone, origin }: Span): Float64Array {
  if (list.kind === 'file') return Float64Array.of(0);
  return Float64Array.of(
    0,
    ...list.refreshes.map(({ date, clock }) => Math.max(0, toInstant(zone, date, clock) - origin)),
  );
}

/** Groups that call for the campaign and speak the language, by rank and then in the order of the file. */
function strandOf(
  { groups, sites = [], campaigns = [] }: Scenario,
  campaign: number,
  language: string | undefined,
  position: number,
): StrandModel {
  const { name } = campaigns[campaign];
  const able = groups
    .map((group, id) => ({ id, group, skill: group.campaigns?.find((skill) => skill.campaign === name) }))
    .filter((each): each is { id: number; group: Group; skill: CampaignSkill } => each.skill !== undefined)
    .filter(({ group }) => {
      const spoken = group.languages ?? sites.find((site) => site.name === group.site)?.languages;
      return language === undefined || spoken === undefined || spoken.includes(language);
    })
    .sort((a, b) => a.skill.rank - b.skill.rank);
  const handleAt = (site: string | undefined) => sites.find((each) => each.name === site)?.handle ?? 1;
  return {
    campaign,
    language: position,
    groups: Int32Array.from(able, ({ id }) => id),
    ranks: Int32Array.from(able, ({ skill }) => skill.rank),
    factors: Float64Array.from(able, ({ skill, group }) => skill.handle * handleAt(group.site)),
    reserves: Int32Array.from(able, ({ skill }) => skill.reserve),
  };
}

function compileAttempts({ attempts }: Campaign): AttemptModel {
  const gaps = new Float64Array(Object.keys(resultCodes).length);
  for (const [name, code] of Object.entries(resultCodes)) gaps[code] = attempts.gaps[name as keyof typeof resultCodes];
  const { prefer } = attempts;
  return {
    most: attempts.most ?? Number.POSITIVE_INFINITY,
    mostPerPhone: attempts.mostPerPhone ?? Number.POSITIVE_INFINITY,
    perDay: attempts.perDay ?? Number.POSITIVE_INFINITY,
    perPhoneDay: attempts.perPhoneDay ?? Number.POSITIVE_INFINITY,
    capDials: attempts.cap?.dials ?? 0,
    capDays: attempts.cap?.days ?? 0,
    freezeDays: attempts.freezeDays ?? 0,
    gaps,
    order: attempts.order,
    preferredHours:
      prefer && Uint8Array.from({ length: hoursOfDay }, (_, hour) => (prefer.hours.includes(hour) ? 1 : 0)),
    preferredWithin: prefer?.within ?? 0,
  };
}

function compileDial({ dial, detection, list }: Campaign): DialModel {
  const answers = new Float64Array(list.phoneTypes.length * hoursOfWeek * 3);
  list.phoneTypes.forEach((_, type) => {
    for (let hour = 0; hour < hoursOfWeek; hour++) {
      const at = (type * hoursOfWeek + hour) * 3;
      const ofDay = hour % hoursOfDay;
      const live = dial.live[ofDay] * dial.days[Math.floor(hour / hoursOfDay)] * (dial.phoneTypes[type] ?? 1);
      answers[at] = Math.min(1, live);
      answers[at + 1] = dial.machine[ofDay];
      answers[at + 2] = dial.busy;
    }
  });
  return {
    ring: dial.ring,
    ringOut: dial.ringOut,
    busyTone: dial.busyTone,
    answers,
    decay: dial.decay,
    detection: detection && { ...detection, message: detection.message?.share ?? 0 },
  };
}

function compileConversation({ conversation }: Campaign, queueId: (name: string) => number): ConversationModel {
  const returnsOf = (returns: ReturnContacts | undefined): ReturnsModel | undefined =>
    returns && { ...returns, queue: queueId(returns.queue) };
  return {
    rightParty: Float64Array.from(conversation.rightParty),
    wrongPartyTalk: conversation.wrongPartyTalk,
    machineTalk: conversation.machineTalk,
    wrap: conversation.wrap,
    outcomes: conversation.outcomes.map(
      (outcome): OutcomeModel => ({
        name: outcome.name,
        share: outcome.share,
        halfLife: outcome.halfLife ?? Number.POSITIVE_INFINITY,
        isConversion: outcome.isConversion,
        kept: outcome.kept ?? 1,
        value: outcome.value === 'record' ? Number.NaN : (outcome.value ?? 0),
        talk: outcome.talk ?? conversation.talk,
        wrap: outcome.wrap ?? conversation.wrap,
        ...compileFollowUp(outcome),
        brings: returnsOf(outcome.brings),
      }),
    ),
    returns: returnsOf(conversation.returns),
  };
}

function compileFollowUp({ followUp }: Outcome): Pick<OutcomeModel, 'followUp' | 'after' | 'at'> {
  const constant = (value: number): DistributionSpec => ({ name: 'constant', parameters: { value } });
  const { kind } = followUp;
  if (kind === 'close') return { followUp: kind, after: constant(0), at: -1 };
  if (kind === 'retry') return { followUp: kind, after: constant(followUp.after), at: -1 };
  return { followUp: kind, after: followUp.after, at: followUp.at ?? -1 };
}

function compilePauses({ pauses }: Campaign, queueId: (name: string) => number): PauseModel | undefined {
  if (pauses === undefined) return undefined;
  const { queueLength, serviceLevel } = pauses;
  return {
    lengthQueues: queueLength?.queues.map(queueId) ?? [],
    over: queueLength?.over ?? Number.POSITIVE_INFINITY,
    resumeAt: queueLength?.resume ?? Number.POSITIVE_INFINITY,
    levelQueues: serviceLevel?.queues.map(queueId) ?? [],
    under: serviceLevel?.under ?? 0,
    resumeFrom: serviceLevel?.resume ?? 0,
    window: serviceLevel?.window ?? 0,
  };
}

function compileQuota({ quota, conversation, list }: Campaign): QuotaModel | undefined {
  if (quota === undefined) return undefined;
  const bySegment = quota.bySegment ?? list.segments.map(() => -1);
  return {
    outcome: conversation.outcomes.findIndex(({ name }) => name === quota.outcome),
    total: quota.total ?? Number.POSITIVE_INFINITY,
    bySegment: Float64Array.from(bySegment, (most) => (most < 0 ? Number.POSITIVE_INFINITY : most)),
  };
}

/** Expected time of an agent with a live person, by the list's mix of phones: what planners know beforehand. */
function plannedHandle({ conversation, list, detection, dial }: Campaign): number {
  const mean = (spec: DistributionSpec | undefined) => (spec === undefined ? 0 : createDistribution(spec).mean);
  const { phoneTypes } = list;
  const phones = phoneTypes.reduce((sum, { share }) => sum + share, 0) || 1;
  const right = phoneTypes.reduce((sum, { share }, type) => sum + share * conversation.rightParty[type], 0) / phones;
  const talk = conversation.outcomes.reduce(
    (sum, outcome) =>
      sum + outcome.share * (mean(outcome.talk ?? conversation.talk) + mean(outcome.wrap ?? conversation.wrap)),
    0,
  );
  const person = right * talk + (1 - right) * (mean(conversation.wrongPartyTalk) + mean(conversation.wrap));
  // Machines that reach agents, for each person: a dialer that cannot tell them apart passes all of them on.
  const live = dial.live.reduce((sum, share) => sum + share, 0);
  const heard = dial.machine.reduce((sum, share) => sum + share, 0) * (detection?.falseNegative ?? 1);
  if (live + heard === 0) return person;
  return (live * person + heard * (mean(conversation.machineTalk) + mean(conversation.wrap))) / (live + heard);
}

function blendingOf({ blending, campaigns = [] }: Group): BlendingModel {
  return {
    leastStay: blending?.mode === 'moved' ? blending.leastStay : undefined,
    reserve: Math.max(0, ...campaigns.map(({ reserve }) => reserve)),
  };
}

function queueRanks({ queues, groups }: Scenario, queueId: (name: string) => number): Float64Array {
  const ranks = new Float64Array(queues.length * groups.length).fill(Number.POSITIVE_INFINITY);
  groups.forEach(({ skills }, group) => {
    for (const { queue, rank } of skills) ranks[queueId(queue) * groups.length + group] = rank;
  });
  return ranks;
}
