// Outbound work compiled for the floor: campaigns, the strands in which they are dialled, and their lists. Typed arrays and integer ids.
import type { DialerSpec } from '../policies/dialing/contract.ts';
import type { DistributionSpec } from '../random/distributions/contract.ts';
import type { ClockTime, GroupId, QueueId, Seconds, Share } from '../units/quantities.ts';

export interface OutboundModel {
  readonly campaigns: readonly CampaignModel[];
  /** Paces of their own: each campaign has one for each language of its list, or one. */
  readonly strands: readonly StrandModel[];
  /** Clocks and windows by which people may be called; a place belongs to one campaign. */
  readonly places: readonly PlaceModel[];
  /** Of each group: reserve and so on of its campaigns; in the order of groups. */
  readonly blending: readonly BlendingModel[];
  /** Rank of each queue among a group's skills, to be held against those of campaigns: [queue × groups + group]; Infinity: not skilled. */
  readonly queueRank: Float64Array;
}

export interface CampaignModel {
  readonly name: string;
  readonly records: ListModel;
  readonly firstStrand: number;
  readonly strandCount: number;
  readonly firstPlace: number;
  readonly placeCount: number;
  readonly attempts: AttemptModel;
  readonly dial: DialModel;
  readonly conversation: ConversationModel;
  readonly dialer: DialerSpec;
  /** Most dials in progress; Infinity without a limit. */
  readonly lines: number;
  /** Slots for dials in progress and people on the line to begin with; more agents than that never wait. */
  readonly slots: number;
  readonly connectWithin: Seconds;
  readonly pauses: PauseModel | undefined;
  readonly quota: QuotaModel | undefined;
  /** What planners expect of a conversation with its wrap-up, from the answer to the next free agent: what a dialer starts from. */
  readonly plannedHandle: Seconds;
}

export interface StrandModel {
  readonly campaign: number;
  /** Position among the campaign's languages; −1: it has none. */
  readonly language: number;
  /** Groups that take its conversations, by rank, with rank, factor on handling and reserve each. */
  readonly groups: Int32Array;
  readonly ranks: Int32Array;
  readonly factors: Float64Array;
  readonly reserves: Int32Array;
}

export interface PlaceModel {
  readonly campaign: number;
  readonly name: string;
  /** Stretches of the clock in which its people may be called and the campaign works, as in Opening. */
  readonly open: Float64Array;
  /** Its local clock: local seconds since a Monday 00:00 = clock + offset[i] for clock in [change[i − 1], change[i]). */
  readonly changes: Float64Array;
  readonly offsets: Float64Array;
}

/** Records in columns; `cells` are (strand × place × segment) of the campaign, in this order. */
export interface ListModel {
  readonly size: number;
  readonly segments: readonly string[];
  /** Cell of each record within the campaign. */
  readonly cell: Int32Array;
  readonly cells: number;
  /** Phones of each record: bits 0–2 how many, then four of three bits each: type (2) and whether it is invalid (1). */
  readonly phones: Uint16Array;
  /** Value of each record; empty where none is known. */
  readonly value: Float32Array;
  /** Which load brought it; and when loads come. */
  readonly batch: Uint8Array;
  readonly batchTime: Float64Array;
  /** Records by cell, load and place in the list: those of (cell, load) are order[start[cell × loads + load]] to the next start. */
  readonly order: Int32Array;
  readonly start: Int32Array;
  /** Priority of each segment, 1 first. */
  readonly priority: Int32Array;
}

export interface AttemptModel {
  /** Infinity without a limit. */
  readonly most: number;
  readonly mostPerPhone: number;
  readonly perDay: number;
  readonly perPhoneDay: number;
  /** At most `capDials` within `capDays` local days in a row; capDials 0: no cap. */
  readonly capDials: number;
  readonly capDays: number;
  /** 0: no freeze. */
  readonly freezeDays: number;
  /** By `resultCodes`. */
  readonly gaps: Float64Array;
  readonly order: 'fresh-first' | 'due-first' | 'newest-first';
  /** 1 for the local hours in which a further dial is preferred; undefined: none is. */
  readonly preferredHours: Uint8Array | undefined;
  readonly preferredWithin: Seconds;
}

/** Results of dials in the order of `AttemptModel.gaps`. */
export const resultCodes = {
  noAnswer: 0,
  busy: 1,
  machine: 2,
  invalid: 3,
  nuisance: 4,
  wrongParty: 5,
  skipped: 6,
} as const;

export interface DialModel {
  readonly ring: DistributionSpec;
  readonly ringOut: Seconds;
  readonly busyTone: Seconds;
  /** P(live), P(live or machine), P(live, machine or busy) of a first dial: [(phoneType × 168 + hour of week) × 3 + k], Monday 00:00 first. */
  readonly answers: Float64Array;
  readonly decay: number;
  /** Undefined: machines are not told from people, and agents hear them. */
  readonly detection:
    | {
        readonly falsePositive: Share;
        readonly falseNegative: Share;
        readonly decision: Seconds;
        readonly message: Share;
      }
    | undefined;
}

export interface ConversationModel {
  /** By phone type. */
  readonly rightParty: Float64Array;
  readonly wrongPartyTalk: DistributionSpec;
  readonly machineTalk: DistributionSpec;
  readonly outcomes: readonly OutcomeModel[];
  /** Undefined: nobody calls back. */
  readonly returns: ReturnsModel | undefined;
}

export interface OutcomeModel {
  readonly name: string;
  readonly share: Share;
  /** Infinity: it does not decay. */
  readonly halfLife: Seconds;
  readonly isConversion: boolean;
  readonly kept: Share;
  /** NaN: the record's. */
  readonly value: number;
  readonly talk: DistributionSpec;
  readonly wrap: DistributionSpec | undefined;
  readonly then: 'close' | 'retry' | 'appointment';
  readonly after: DistributionSpec;
  /** Local clock time of an appointment; −1: none is named. */
  readonly at: Seconds;
  readonly brings: ReturnsModel | undefined;
}

export interface ReturnsModel {
  readonly queue: QueueId;
  readonly share: Share;
  readonly after: DistributionSpec;
}

export interface PauseModel {
  /** Queue lengths: pauses above, resumes at or below; empty without a rule. */
  readonly lengthQueues: readonly QueueId[];
  readonly over: number;
  readonly resumeAt: number;
  readonly levelQueues: readonly QueueId[];
  readonly under: Share;
  readonly resumeFrom: Share;
  readonly window: Seconds;
}

export interface QuotaModel {
  /** Position of the outcome that counts. */
  readonly outcome: number;
  /** Infinity: none. */
  readonly total: number;
  /** By segment, Infinity: none. */
  readonly bySegment: Float64Array;
}

export interface BlendingModel {
  readonly group: GroupId;
  /** Undefined: each agent takes what comes next. */
  readonly leastStay: Seconds | undefined;
  /** Idle agents kept in inbound mode. */
  readonly reserve: number;
}

/** When a record of a list may be called for the first time: its load. */
export type LoadTime = ClockTime;
