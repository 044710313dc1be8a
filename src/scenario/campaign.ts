// Outbound campaigns of a scenario, checked and resolved: who is called, when, how often, by which dialer, and what comes of it.
// Plain data, in local times and names; compiled by `model/campaigns.ts`.
import type { DistributionSpec } from '../random/distributions/contract.ts';
import type { Seconds, Share } from '../units/quantities.ts';
import type { OpeningHours } from './openingHours.ts';

export interface Campaign {
  readonly name: string;
  readonly note?: string;
  readonly list: CallList;
  /** When its agents and dialer work; undefined: always. Closing ends dialing and no call in hand. */
  readonly hours?: OpeningHours;
  readonly attempts: AttemptRules;
  readonly dial: DialOutcomes;
  readonly detection?: Detection;
  readonly conversation: Conversation;
  readonly dialer: DialerSpec;
  /** Most dials in progress; undefined: as many as the dialer asks for. */
  readonly lines?: number;
  /** A person who answers is to be connected within so long; otherwise the call is a nuisance call. */
  readonly connectWithin: Seconds;
  /** Whether a nuisance call ends with a recorded message, which some rules ask for. */
  readonly nuisanceMessage: boolean;
  /** When inbound work stops the dialing; undefined: never. */
  readonly pauses?: PauseRules;
  /** Conversations wanted of an outcome, in all or by segment; the campaign, or the segment, ends when they are reached. */
  readonly quota?: Quota;
  /** Names of the nuisance rules under which it is judged: members of `places/nuisance`. */
  readonly judgedBy: readonly string[];
  /** ISO 4217 code of all its values; undefined: it has none. */
  readonly currency?: string;
}

/** A dialer of the family `policies/dialing` with its parameters. */
export interface DialerSpec {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Whom to call. */
export type CallList = GeneratedList | FileList;

export interface ListBasis {
  /** The places where records live; a record's window and local hour are those of its place. */
  readonly places: readonly CallPlace[];
  readonly phoneTypes: readonly PhoneType[];
  /** Priority 1 is called first. At least one; `all` where the list tells none apart. */
  readonly segments: readonly Segment[];
  /** Languages of records; empty: none is told apart. A group calls those whose language it speaks. */
  readonly languages: readonly string[];
}

/** Drawn once per seed of the scenario, the same in every replication. */
export interface GeneratedList extends ListBasis {
  readonly kind: 'generated';
  readonly size: number;
  /** Shares of places, languages (empty where none are told apart) and segments, each adding up to 1. */
  readonly placeShares: readonly Share[];
  readonly languageShares: readonly Share[];
  readonly segmentShares: readonly Share[];
  /** Mean number of phones of a record, from 1 to 4: every record has the whole part, and some one more. */
  readonly phonesPerRecord: number;
  /** Records added later. */
  readonly refreshes: readonly Refresh[];
}

export interface Refresh {
  /** Local date and time of the period's zone. */
  readonly date: string;
  readonly clock: Seconds;
  readonly size: number;
}

/** Read from a CSV file; columns of numbers, one entry a record, in the order of the file. */
export interface FileList extends ListBasis {
  readonly kind: 'file';
  readonly file: string;
  /** Positions in `places`, `languages` (−1: none) and `segments`. */
  readonly place: readonly number[];
  readonly language: readonly number[];
  readonly segment: readonly number[];
  /** Up to four phones of each record: positions in `phoneTypes`, written as a digit each; `x` behind one that is invalid: `01x`. */
  readonly phones: readonly string[];
  /** Value of each record in the currency of reports; empty: none is known. */
  readonly value: readonly number[];
}

export interface CallPlace {
  /** IANA name, or what the scenario calls it. */
  readonly name: string;
  readonly zone: string;
  /** When its people may be called on their own clock. */
  readonly window: CallingWindow;
}

/** Hours in which people may be called, on their own clock; a stretch does not cross midnight. */
export interface CallingWindow {
  readonly open: readonly { readonly days: readonly number[]; readonly from: Seconds; readonly to: Seconds }[];
  /** Local dates on which nobody is called. */
  readonly closedOn: readonly string[];
}

export interface PhoneType {
  readonly name: string;
  /** Share among phones of a generated list. */
  readonly share: Share;
  /** Share of these phones that reach nobody. */
  readonly invalid: Share;
}

export interface Segment {
  readonly name: string;
  readonly priority: number;
  /** Value of a record, in the currency of reports; undefined: that of the outcome. */
  readonly value?: number;
}

/** How often and how soon records are called again. */
export interface AttemptRules {
  /** Most dials of a record in all, and of each of its phones; undefined: no limit. */
  readonly most?: number;
  readonly mostPerPhone?: number;
  /** Most dials on one local day of the record, and of each of its phones. */
  readonly perDay?: number;
  readonly perPhoneDay?: number;
  /** At most so many dials of a record within so many local days in a row, such as 7 in 7. */
  readonly cap?: { readonly dials: number; readonly days: number };
  /** After a conversation with the right party nobody calls for so many local days, the day of the conversation counted. */
  readonly freezeDays?: number;
  /** Least time to the next dial after each result. */
  readonly gaps: Readonly<Record<DialResult, Seconds>>;
  /** Who is called first among records that may be called now. */
  readonly order: 'fresh-first' | 'due-first' | 'newest-first';
  /** Local hours of the record in which a further dial is preferred, and for how many days it may wait for them. */
  readonly prefer?: { readonly hours: readonly number[]; readonly within: Seconds };
}

/** What a dial comes to, other than a conversation that its outcome settles. */
export type DialResult = 'noAnswer' | 'busy' | 'machine' | 'invalid' | 'nuisance' | 'wrongParty' | 'skipped';

/** What answers a dial and how soon. */
export interface DialOutcomes {
  /** From dialing to the answer of a person or machine. */
  readonly ring: DistributionSpec;
  /** How long an unanswered phone rings before the dialer gives up; and a busy or invalid one until that is known. */
  readonly ringOut: Seconds;
  readonly busyTone: Seconds;
  /** Share of dials that a person answers by local hour, 24 values; likewise a machine. */
  readonly live: readonly Share[];
  readonly machine: readonly Share[];
  readonly busy: Share;
  /** Factor on `live` by weekday, Monday first. */
  readonly days: readonly number[];
  /** Factor on `live` by phone type, in the order of the list's. */
  readonly phoneTypes: readonly number[];
  /** Factor on `live` for each dial before this one. */
  readonly decay: number;
}

/** The dialer tells machines from people. */
export interface Detection {
  /** Share of live answers that are taken for a machine, and the reverse. */
  readonly falsePositive: Share;
  readonly falseNegative: Share;
  readonly decision: Seconds;
  /** A message is left on machines that are detected. */
  readonly message?: { readonly share: Share };
}

/** What comes of a person who is connected. */
export interface Conversation {
  /** Share of the live who are the right party, by phone type. */
  readonly rightParty: readonly Share[];
  /** Talk with somebody else, and what an agent listens to a machine for. */
  readonly wrongPartyTalk: DistributionSpec;
  readonly machineTalk: DistributionSpec;
  /** Talk and wrap with the right party where the outcome has none of its own. */
  readonly talk: DistributionSpec;
  readonly wrap?: DistributionSpec;
  /** Shares add up to 1; what a decaying outcome loses goes to the last one. */
  readonly outcomes: readonly Outcome[];
  /** People who call back after a message was left on their machine. */
  readonly returns?: ReturnContacts;
}

export interface Outcome {
  readonly name: string;
  readonly share: Share;
  /** The share halves with every so long since the record came on the list. */
  readonly halfLife?: Seconds;
  /** Whether it is what the campaign is for: a sale, a promise, a completed interview. */
  readonly isConversion: boolean;
  /** Share of these that are kept, paid, not cancelled; undefined: all. */
  readonly kept?: Share;
  /** In the currency of reports, for each that is kept; `record`: the value of the record. Undefined: none. */
  readonly value?: number | 'record';
  readonly talk?: DistributionSpec;
  readonly wrap?: DistributionSpec;
  readonly followUp: FollowUp;
  /** A contact that it brings to an inbound queue. */
  readonly brings?: ReturnContacts;
}

export type FollowUp =
  /** The record is done. */
  | { readonly kind: 'close' }
  /** It is called again after so long, or later where rules say so. */
  | { readonly kind: 'retry'; readonly after: Seconds }
  /** It is called again at an agreed time: after a while, at a local clock time if one is named. Goes before other records. */
  | { readonly kind: 'appointment'; readonly after: DistributionSpec; readonly at?: Seconds };

export interface ReturnContacts {
  readonly queue: string;
  readonly share: Share;
  readonly after: DistributionSpec;
}

/** Dialing pauses while any of these holds, and goes on once none holds with the wider margins. */
export interface PauseRules {
  /** More than `over` contacts wait in one of the queues; goes on at `resume` or fewer. */
  readonly queueLength?: { readonly queues: readonly string[]; readonly over: number; readonly resume: number };
  /** The service level of the queues together over the last `window` is below `under`; goes on from `resume`. */
  readonly serviceLevel?: {
    readonly queues: readonly string[];
    readonly under: Share;
    readonly resume: Share;
    readonly window: Seconds;
  };
}

export interface Quota {
  readonly outcome: string;
  /** Undefined: no total. */
  readonly total?: number;
  /** By segment, in the order of the list's; −1: none. */
  readonly bySegment?: readonly number[];
}

/** What a group does for a campaign. */
export interface CampaignSkill {
  readonly campaign: string;
  /** Beside the ranks of its queues: a freed agent takes a waiting person or contact of the smallest rank first, people on the line before equals. */
  readonly rank: number;
  /** Factor on talk and wrap of this group. */
  readonly handle: number;
  /** Dialing counts the agents of this group who are idle beyond so many, which are kept for inbound contacts. */
  readonly reserve: number;
}

/**
 * How agents of a group that has queues and campaigns divide their time. `free`: each takes whatever comes next. `moved`: each is in one mode, inbound or
 * outbound, and stays there for at least `leastStay`; a pause of dialing moves them to inbound, idle agents beyond the reserve to outbound.
 */
export type Blending = { readonly mode: 'free' } | { readonly mode: 'moved'; readonly leastStay: Seconds };
