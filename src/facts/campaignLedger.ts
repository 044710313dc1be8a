// The ledger of outbound work: raw counters and time integrals of one replication, beside the ledger of contacts. Only a floor with
// campaigns has one. Rows as there: interval 0 takes what lies before the counted time, the last what comes after it.
import {
  attemptsTold,
  campaignColumns,
  dialColumns,
  outboundGroupColumns,
  outboundLinkColumns,
  outcomeColumns,
  recordStates,
} from './campaignColumns.ts';
import type { OutboundTables } from './outboundTables.ts';
import { positionsOf } from './positionsOf.ts';

export interface CampaignLedgerShape {
  readonly campaigns: number;
  readonly groups: number;
  /** Campaign of each time zone in which records live. */
  readonly zoneCampaign: Int32Array;
  /** First outcome of each campaign, and one more. */
  readonly firstOutcome: Int32Array;
  /** Edges of the counted intervals on the clock, one more than intervals. */
  readonly edges: Float64Array;
}

/**
 * Numbers of the dial that a count belongs to: its campaign, interval, zone × 24 + record-local hour, and how many dials its record had before.
 */
export interface CampaignLedger {
  /** Adds to a column of campaignColumns in the interval `when`. */
  count(campaign: number, when: number, column: number): void;
  add(campaign: number, when: number, column: number, amount: number): void;
  /** Adds to a column of dialColumns, by zone and hour and by number of the dial; nothing outside the counted time. */
  countDial(campaign: number, when: number, zoneHour: number, before: number, column: number, amount: number): void;
  addOutcome(campaign: number, when: number, outcome: number, kept: number, value: number): void;
  /** A conversation, or a dial worked by hand, begins with an agent of the group. */
  handled(group: number): void;
  /** Lines in use, agents at outbound work, set aside, and in outbound mode: by +1 or −1. */
  linesChanged(campaign: number, by: number): void;
  outboundChanged(group: number, campaign: number, by: number): void;
  reservedChanged(group: number, campaign: number, by: number): void;
  modeChanged(group: number, by: number): void;
  /** Dialing of a part of a campaign, `share` of it, pauses for inbound work (1) or goes on (−1). */
  pausedChanged(campaign: number, by: number): void;
  /** So many records have come on the list. */
  listGrew(campaign: number, by: number): void;
  /** Records of the campaign in the state when the counted time ends. */
  setState(campaign: number, state: number, records: number): void;
  /** To be called before the ledger of contacts is told. */
  intervalEnded(): void;
  /** Copies the counted intervals out. */
  tabulate(): OutboundTables;
  clear(): void;
}

const at = positionsOf(campaignColumns);
const groupAt = positionsOf(outboundGroupColumns);
const linkAt = positionsOf(outboundLinkColumns);
const hoursOfDay = 24;

/** `interval` and `intervalStart` are cells of the ledger of contacts. */
export function createCampaignLedger(
  { campaigns, groups, zoneCampaign, firstOutcome, edges }: CampaignLedgerShape,
  clock: Float64Array,
  interval: Int32Array,
  intervalStart: Float64Array,
): CampaignLedger {
  const intervals = edges.length - 1;
  const outcomes = firstOutcome[campaigns];
  const width = campaignColumns.length;
  const dialWidth = dialColumns.length;
  const outcomeWidth = outcomeColumns.length;
  const groupWidth = outboundGroupColumns.length;
  const rows = new Float64Array((intervals + 2) * campaigns * width);
  const zoneRows = new Float64Array(zoneCampaign.length * hoursOfDay * dialWidth);
  const attemptRows = new Float64Array(campaigns * attemptsTold * dialWidth);
  const outcomeRows = new Float64Array((intervals + 2) * outcomes * outcomeWidth);
  const groupRows = new Float64Array((intervals + 2) * groups * groupWidth);
  const links = groups * campaigns;
  const linkWidth = outboundLinkColumns.length;
  const linkRows = new Float64Array((intervals + 2) * links * linkWidth);
  const states = new Float64Array(campaigns * recordStates.length);
  // Levels, by campaign and by group.
  const lines = new Int32Array(Math.max(32, campaigns));
  const paused = new Float64Array(Math.max(16, campaigns));
  const listed = new Float64Array(Math.max(16, campaigns));
  const atWork = new Int32Array(Math.max(32, links * linkWidth));
  const inMode = new Int32Array(Math.max(32, groups));

  const count = (campaign: number, when: number, column: number): void => {
    rows[(when * campaigns + campaign) * width + column]++;
  };
  const add = (campaign: number, when: number, column: number, amount: number): void => {
    rows[(when * campaigns + campaign) * width + column] += amount;
  };

  const countDial = (
    campaign: number,
    when: number,
    zoneHour: number,
    before: number,
    column: number,
    amount: number,
  ): void => {
    if (when === 0 || when > intervals) return;
    zoneRows[zoneHour * dialWidth + column] += amount;
    const number = before < attemptsTold ? before : attemptsTold - 1;
    attemptRows[(campaign * attemptsTold + number) * dialWidth + column] += amount;
  };

  const addOutcome = (campaign: number, when: number, outcome: number, kept: number, value: number): void => {
    const row = (when * outcomes + firstOutcome[campaign] + outcome) * outcomeWidth;
    outcomeRows[row]++;
    outcomeRows[row + 1] += kept;
    outcomeRows[row + 2] += value;
  };

  /** A level changes now: see the ledger of contacts for why it is subtracted. */
  const campaignLevel = (campaign: number, column: number, by: number): void => {
    rows[(interval[0] * campaigns + campaign) * width + column] -= by * (clock[0] - intervalStart[0]);
  };
  const groupLevel = (group: number, column: number, by: number): void => {
    groupRows[(interval[0] * groups + group) * groupWidth + column] -= by * (clock[0] - intervalStart[0]);
  };

  const linkLevel = (group: number, campaign: number, column: number, by: number): void => {
    const link = (group * campaigns + campaign) * linkWidth + column;
    atWork[link] += by;
    linkRows[interval[0] * links * linkWidth + link] -= by * (clock[0] - intervalStart[0]);
  };

  const intervalEnded = (): void => {
    const length = clock[0] - intervalStart[0];
    const now = interval[0];
    for (let campaign = 0; campaign < campaigns; campaign++) {
      const row = (now * campaigns + campaign) * width;
      rows[row + at.lineSeconds] += lines[campaign] * length;
      rows[row + at.pausedSeconds] += paused[campaign] * length;
      rows[row + at.listed] = listed[campaign];
    }
    for (let group = 0; group < groups; group++) {
      const row = (now * groups + group) * groupWidth;
      groupRows[row + groupAt.outboundModeSeconds] += inMode[group] * length;
    }
    for (let link = 0; link < links * linkWidth; link++)
      linkRows[now * links * linkWidth + link] += atWork[link] * length;
  };

  const tabulate = (): OutboundTables => {
    const counted = (from: Float64Array, entities: number, columns: number): Float64Array =>
      from.slice(entities * columns, (intervals + 1) * entities * columns);
    const ofCampaigns = counted(rows, campaigns, width);
    for (let i = 0; i < intervals * campaigns; i++) {
      const interval = Math.floor(i / campaigns);
      for (const column of [at.lineSeconds, at.pausedSeconds])
        ofCampaigns[i * width + column] = clean(ofCampaigns[i * width + column]);
      ofCampaigns[i * width + at.seconds] = edges[interval + 1] - edges[interval];
    }
    const ofLinks = counted(linkRows, links, linkWidth);
    for (let cell = 0; cell < ofLinks.length; cell++) ofLinks[cell] = clean(ofLinks[cell]);
    const ofGroups = counted(groupRows, groups, groupWidth);
    for (let row = 0; row < intervals * groups; row++) {
      const at = row * groupWidth;
      ofGroups[at + groupAt.outboundModeSeconds] = clean(ofGroups[at + groupAt.outboundModeSeconds]);
      for (let campaign = 0; campaign < campaigns; campaign++) {
        const link = (row * campaigns + campaign) * linkWidth;
        ofGroups[at + groupAt.outboundSeconds] += ofLinks[link + linkAt.outboundSeconds];
        ofGroups[at + groupAt.reservedSeconds] += ofLinks[link + linkAt.reservedSeconds];
      }
    }
    return {
      campaigns: ofCampaigns,
      byZone: zoneRows.slice(),
      byHour: sumZones(zoneRows, zoneCampaign, campaigns),
      byAttempt: attemptRows.slice(),
      outcomes: counted(outcomeRows, outcomes, outcomeWidth),
      groups: ofGroups,
      links: ofLinks,
      states: states.slice(),
    };
  };

  const clear = (): void => {
    for (const cells of [rows, zoneRows, attemptRows, outcomeRows, groupRows, linkRows, states]) cells.fill(0);
    for (const levels of [lines, paused, listed, atWork, inMode]) levels.fill(0);
  };

  return {
    count,
    add,
    countDial,
    addOutcome,
    handled(group) {
      groupRows[(interval[0] * groups + group) * groupWidth + groupAt.handled]++;
    },
    linesChanged(campaign, by) {
      lines[campaign] += by;
      campaignLevel(campaign, at.lineSeconds, by);
    },
    outboundChanged: (group, campaign, by) => linkLevel(group, campaign, linkAt.outboundSeconds, by),
    reservedChanged: (group, campaign, by) => linkLevel(group, campaign, linkAt.reservedSeconds, by),
    modeChanged(group, by) {
      inMode[group] += by;
      groupLevel(group, groupAt.outboundModeSeconds, by);
    },
    pausedChanged(campaign, by) {
      paused[campaign] += by;
      campaignLevel(campaign, at.pausedSeconds, by);
    },
    listGrew(campaign, by) {
      listed[campaign] += by;
    },
    setState(campaign, state, records) {
      states[campaign * recordStates.length + state] = records;
    },
    intervalEnded,
    tabulate,
    clear,
  };
}

/** Rows of the zones of each campaign, added up by hour. */
function sumZones(rows: Float64Array, zoneCampaign: Int32Array, campaigns: number): Float64Array {
  const length = hoursOfDay * dialColumns.length;
  const sums = new Float64Array(campaigns * length);
  zoneCampaign.forEach((campaign, zone) => {
    for (let i = 0; i < length; i++) sums[campaign * length + i] += rows[zone * length + i];
  });
  return sums;
}

/** Rounding of an integral that should be 0: see facts/tables.ts. */
function clean(seconds: number): number {
  return seconds < 1e-6 ? 0 : seconds;
}
