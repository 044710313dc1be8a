// Outbound work compiled for the floor: campaigns, the strands in which they are dialled, and their lists. Typed arrays and integer ids.
import type { DialerSpec } from '../policies/dialing/contract.ts';
import type { DistributionSpec } from '../random/distributions/contract.ts';
import type { QueueId, Seconds, Share } from '../units/quantities.ts';

export interface OutboundModel {
  readonly campaigns: readonly CampaignModel[];
  /** Paces of their own: each campaign has one for each language of its list, or one. */
  readonly strands: readonly StrandModel[];
  /** Clocks and windows by which people may be called; a place belongs to one campaign, and those of a campaign are consecutive. */
  readonly places: readonly PlaceModel[];
  /** Time zones of the places of each campaign, in order of campaign and of first place. */
  readonly zones: readonly PlaceZone[];
  readonly records: RecordsModel;
  /** Of each group how its agents divide their time. */
  readonly blending: readonly BlendingModel[];
  /** Rank of each queue among a group's skills, to be held against those of campaigns: [queue × groups + group]; Infinity: not skilled. */
  readonly queueRank: Float64Array;
}

export interface CampaignModel {
  readonly name: string;
  /** Its records are firstRecord (included) to firstRecord + size (excluded); draws count them from 0. */
  readonly firstRecord: number;
  readonly size: number;
  readonly segments: readonly string[];
  /** Clock times at which its list is loaded, part by part; the first is 0. */
  readonly loadTimes: Float64Array;
  readonly attempts: AttemptModel;
  readonly dial: DialModel;
  readonly conversation: ConversationModel;
  readonly dialer: DialerSpec;
  /** Most dials in progress; Infinity without a limit. */
  readonly lines: number;
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

export interface PlaceZone {
  readonly campaign: number;
  readonly name: string;
}

export interface PlaceModel {
  readonly campaign: number;
  readonly name: string;
  /** Its row of `zones`. */
  readonly zone: number;
  /** Stretches of the clock in which its people may be called and the campaign works, as in Opening. */
  readonly open: Float64Array;
  /** Its local clock: local seconds since a Monday 00:00 = clock + offset[i] for clock in [change[i − 1], change[i]). */
  readonly changes: Float64Array;
  readonly offsets: Float64Array;
}

/** The records of all campaigns in columns, and the cells, (strand × place × segment), into which they fall. */
export interface RecordsModel {
  /** Phones of each record: bits 0–2 how many, then four of three bits each: type (2) and whether it is invalid (1). */
  readonly phones: Uint16Array;
  /** Value of each record, 0 where none is known; empty where records are worth what their cell says. */
  readonly value: Float32Array;
  /** Which load of its campaign's list brought it; empty where every list comes at once. */
  readonly load: Uint8Array;
  /** Records by cell, load and place in the list: those of run r of a cell are order[runStart[r]] to order[runStart[r + 1]] (excluded). */
  readonly order: Int32Array;
  readonly runStart: Int32Array;
  /** Runs of cell c: firstRun[c] to firstRun[c + 1], one a load. The cell's records are order[runStart[firstRun[c]]] on. */
  readonly firstRun: Int32Array;
  /** Strand, place and segment of each cell; cells of a strand are consecutive: firstCell[strand] to firstCell[strand + 1]. */
  readonly cellPlace: Int32Array;
  readonly cellSegment: Int32Array;
  readonly firstCell: Int32Array;
  /** Value of a record of each cell's segment, 0 where none is known. */
  readonly cellValue: Float32Array;
  /** Priority of each cell's segment, 1 first. */
  readonly cellPriority: Int32Array;
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
  /** P(live), P(machine) and P(busy) of a first dial: [(phoneType × 168 + hour of week) × 3 + k], Monday 00:00 first. */
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
  /** After somebody else, or a machine. */
  readonly wrap: DistributionSpec | undefined;
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
  readonly followUp: 'close' | 'retry' | 'appointment';
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
  /** Agents are in one mode at a time and stay for at least so long; undefined: each agent takes what comes next. */
  readonly leastStay: Seconds | undefined;
  /** Idle agents kept in inbound mode, the most that any of its campaigns asks for. */
  readonly reserve: number;
}
