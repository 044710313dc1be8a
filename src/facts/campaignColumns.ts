// The raw columns of outbound work: what the campaign ledger yields per cell, after a replication. A dial's counts, and those of what
// comes of it, belong to the interval in which it was dialled; time belongs to the interval in which it passes unless it says otherwise.

/**
 * Per campaign and interval. Every dial has one result:
 * dials = invalid + busy + noAnswer + machine + live + unresolved, live = liveDetectedMachine + nuisance + connected + unresolvedLive.
 */
export const campaignColumns = [
  'dials',
  'invalid',
  'busy',
  'noAnswer',
  /** Answered by a machine, whether the dialer noticed or not. */
  'machine',
  /** Answered by a person. */
  'live',
  /** Still ringing when the simulation ended. */
  'unresolved',
  /** Of the machines: noticed by the dialer; heard by an agent; and not noticed while no agent was free, so that the line was dropped. */
  'machineDetected',
  'machineHeard',
  'machineDropped',
  /** Messages left on machines. */
  'messages',
  /** Of the live: taken for a machine and hung up on. */
  'liveDetectedMachine',
  /** Of the live: nobody was there for them in time. */
  'nuisance',
  /** Of the live: talked to an agent. */
  'connected',
  /** Of the live: neither when the simulation ended. */
  'unresolvedLive',
  /** Of the connected. */
  'rightParty',
  'wrongParty',
  /** Of the right party: outcomes that the campaign is for, and those of them that are kept. */
  'conversions',
  'kept',
  /** Money from what is kept. */
  'value',
  /** Waits of the connected for an agent, seconds, and those of them above 0. */
  'waitConnected',
  'waited',
  /** Times of agents for what was dialled in the interval: looking at records, listening to the ring, talking, wrapping up; seconds. */
  'lookSeconds',
  'ringSeconds',
  'talkSeconds',
  'wrapSeconds',
  /** Records looked at and skipped. */
  'skipped',
  /** Appointments agreed. */
  'appointments',
  /** Records dialled, reached live, and reached as the right party for the first time; and records closed. */
  'firstDials',
  'firstLive',
  'firstRightParty',
  'closed',
  /** Further dials put off because the window was shut at that time, or because of caps, freezes and most dials a day. */
  'windowPutOff',
  'rulesPutOff',
  /** Contacts that it brings to inbound queues. */
  'returns',
  /** Records on the list at the end of the interval. */
  'listed',
  /** Time in which lines were dialling or held people who waited for an agent, line-seconds; and in which dialing was paused for inbound work, seconds. */
  'lineSeconds',
  'pausedSeconds',
  /** Length of the interval, seconds: time elapsed. */
  'seconds',
] as const;
export type CampaignColumn = (typeof campaignColumns)[number];

/**
 * Per time zone of a campaign's records and local hour of day (24), and per campaign and number of the dial of its record (16, the last one is
 * all further ones): counts over the counted time.
 */
export const dialColumns = [
  'dials',
  'machine',
  'machineHeard',
  'machineDropped',
  'live',
  'liveDetectedMachine',
  'nuisance',
  'connected',
  'rightParty',
  'conversions',
  'kept',
  'value',
] as const;
export type DialColumn = (typeof dialColumns)[number];
export const attemptsTold = 16;

/** Per outcome of a campaign and interval. */
export const outcomeColumns = ['count', 'kept', 'value'] as const;
export type OutcomeColumn = (typeof outcomeColumns)[number];

/** Per group and interval; times in the interval in which they pass. */
export const outboundGroupColumns = [
  /** Conversations, machines heard and dials worked by hand that began in the interval. */
  'handled',
  /** Busy with outbound work: looking, listening to the ring, talking, wrapping up. Part of the group's busySeconds. */
  'outboundSeconds',
  /** Set aside for a dial: idle, but not to be had for anything else. Part of the group's idleSeconds. */
  'reservedSeconds',
  /** In outbound mode, where agents are moved between modes. */
  'outboundModeSeconds',
] as const;
/** Per group, campaign and interval: as the columns of these names of groups. */
export const outboundLinkColumns = ['outboundSeconds', 'reservedSeconds'] as const;
export type OutboundLinkColumn = (typeof outboundLinkColumns)[number];
export type OutboundGroupColumn = (typeof outboundGroupColumns)[number];

/** Records by state at the end of the counted time. */
export const recordStates = [
  /** Never dialled. */
  'fresh',
  /** To be dialled again, now or later. */
  'due',
  'appointment',
  /** After a conversation, for as long as rules ask. */
  'frozen',
  /** Being dialled. */
  'dialling',
  /** Done by an outcome. */
  'closed',
  /** All its dials are used up. */
  'exhausted',
  /** None of its phones is valid. */
  'unreachable',
  /** Not wanted any more: its quota is full. */
  'quotaFull',
] as const;
export type RecordState = (typeof recordStates)[number];
