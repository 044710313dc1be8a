// What an agent and a person on the line come to: the right party or somebody else, the outcome, its times, value and what follows.
// All of it is decided when they are connected.
import type { Cell } from '../../engine/clock.ts';
import type { EventList } from '../../engine/eventList.ts';
import { campaignColumns, dialColumns } from '../../facts/campaignColumns.ts';
import type { CampaignLedger } from '../../facts/campaignLedger.ts';
import { positionsOf } from '../../facts/positionsOf.ts';
import type { Recorder, Watcher } from '../../facts/recorder.ts';
import { type OutcomeModel, type ReturnsModel, resultCodes } from '../../model/campaignModel.ts';
import type { Model } from '../../model/model.ts';
import { dialPurposes } from '../../random/dialDraws.ts';
import type { Distribution } from '../../random/distributions/contract.ts';
import type { Agents } from '../agents.ts';
import { type Lines, results } from './lines.ts';
import type { PlaceClocks } from './placeClocks.ts';
import type { CampaignPlan } from './plans.ts';
import { type RecordBook, reachedBits } from './recordBook.ts';

export interface Conversations {
  /** The agent talks to who or what is on the line, who has waited so long. */
  begin(line: number, agent: number, wait: number): void;
  /** How long the agent's conversation lasts, wrap-up included. */
  lasted(agent: number): number;
  /** A machine has been noticed; a message may be left, and a call back may follow. */
  leaveMessage(line: number): void;
}

export interface ConversationsParts {
  readonly model: Model;
  readonly plans: readonly CampaignPlan[];
  readonly book: RecordBook;
  readonly clocks: PlaceClocks;
  readonly lines: Lines;
  readonly agents: Agents;
  readonly ends: EventList;
  readonly ledger: CampaignLedger;
  readonly recorder: Recorder;
  readonly watcher: Watcher | undefined;
  readonly clock: Cell;
  factorOf(strand: number, group: number): number;
  comeAgain(record: number, from: number, campaign: number, freezes: boolean): void;
  countQuota(campaign: number, record: number): void;
  bring(what: ReturnsModel, campaign: number, record: number, look: number, when: number): void;
}

const at = positionsOf(campaignColumns);
const dialAt = positionsOf(dialColumns);

export function createConversations(parts: ConversationsParts): Conversations {
  const { model, plans, book, clocks, lines, agents, ends, ledger, watcher, clock } = parts;
  const { campaigns, strands } = model.outbound!;
  const { groupOf } = agents;
  const lasts = new Float64Array(Math.max(16, agents.slots));

  const unit = (line: number, purpose: number): number => {
    const { campaign } = strands[lines.strand[line]];
    const record = lines.record[line] - campaigns[campaign].firstRecord;
    return plans[campaign].draws.unit(record, lines.look[line], purpose);
  };

  const countDial = (line: number, column: number, amount: number): void => {
    const { campaign } = strands[lines.strand[line]];
    ledger.countDial(campaign, lines.interval[line], lines.zoneHour[line], lines.before[line], column, amount);
  };

  /** The agent is busy until the talk and wrap-up are over; returns when that is. */
  const handle = (line: number, agent: number, talk: Distribution, wrap: Distribution | undefined): number => {
    const strand = lines.strand[line];
    const { campaign } = strands[strand];
    const factor = parts.factorOf(strand, groupOf[agent]);
    const talks = talk.quantile(unit(line, dialPurposes.talk)) * factor;
    const wraps = wrap === undefined ? 0 : wrap.quantile(unit(line, dialPurposes.wrap)) * factor;
    ledger.add(campaign, lines.interval[line], at.talkSeconds, talks);
    ledger.add(campaign, lines.interval[line], at.wrapSeconds, wraps);
    lasts[agent] = talks + wraps;
    ends.time[agent] = clock[0] + talks + wraps;
    ends.insert(agent);
    watcher?.talksTo?.(line, agent);
    return clock[0] + talks + wraps;
  };

  /** The share of an outcome for a record that has been on the list for `age`. */
  const shareOf = ({ share, halfLife }: OutcomeModel, age: number): number =>
    halfLife === Infinity ? share : share * 2 ** (-age / halfLife);

  const outcomeOf = (line: number): number => {
    const { campaign } = strands[lines.strand[line]];
    const { conversation, loadTimes } = campaigns[campaign];
    const { outcomes } = conversation;
    const age = clock[0] - loadTimes[book.loadOf(lines.record[line])];
    let left = unit(line, dialPurposes.outcome);
    for (let outcome = 0; outcome < outcomes.length - 1; outcome++) {
      left -= shareOf(outcomes[outcome], age);
      if (left < 0) return outcome;
    }
    return outcomes.length - 1;
  };

  const hearMachine = (line: number, agent: number): void => {
    const { campaign } = strands[lines.strand[line]];
    const { machineTalk, wrap } = plans[campaign];
    ledger.count(campaign, lines.interval[line], at.machineHeard);
    countDial(line, dialAt.machineHeard, 1);
    const end = handle(line, agent, machineTalk, wrap);
    parts.comeAgain(lines.record[line], end + campaigns[campaign].attempts.gaps[resultCodes.machine], campaign, false);
  };

  const talkToOther = (line: number, agent: number): void => {
    const { campaign } = strands[lines.strand[line]];
    const { wrongPartyTalk, wrap } = plans[campaign];
    ledger.count(campaign, lines.interval[line], at.wrongParty);
    const end = handle(line, agent, wrongPartyTalk, wrap);
    const gap = campaigns[campaign].attempts.gaps[resultCodes.wrongParty];
    parts.comeAgain(lines.record[line], end + gap, campaign, false);
  };

  const talkToRightParty = (line: number, agent: number): void => {
    const { campaign } = strands[lines.strand[line]];
    const record = lines.record[line];
    const when = lines.interval[line];
    const { conversation, quota } = campaigns[campaign];
    const plan = plans[campaign];
    ledger.count(campaign, when, at.rightParty);
    countDial(line, dialAt.rightParty, 1);
    if (book.rows.reach(record, reachedBits.rightParty)) ledger.count(campaign, when, at.firstRightParty);
    const which = outcomeOf(line);
    const outcome = conversation.outcomes[which];
    const end = handle(line, agent, plan.outcomes[which].talk, plan.outcomes[which].wrap);
    const isKept = outcome.kept >= 1 || unit(line, dialPurposes.kept) < outcome.kept;
    const worth = Number.isNaN(outcome.value) ? book.valueOf(record) : outcome.value;
    const value = isKept ? worth : 0;
    ledger.addOutcome(campaign, when, which, isKept ? 1 : 0, value);
    ledger.add(campaign, when, at.value, value);
    countDial(line, dialAt.value, value);
    if (outcome.isConversion) {
      ledger.count(campaign, when, at.conversions);
      if (isKept) {
        ledger.count(campaign, when, at.kept);
        countDial(line, dialAt.kept, 1);
      }
      countDial(line, dialAt.conversions, 1);
    }
    follow(line, outcome, plan.outcomes[which].after, end);
    if (quota !== undefined && which === quota.outcome) parts.countQuota(campaign, record);
    const { brings } = outcome;
    if (brings === undefined || unit(line, dialPurposes.brings) >= brings.share) return;
    const delay = plan.outcomes[which].bringsAfter!.quantile(unit(line, dialPurposes.bringsAfter));
    parts.bring(brings, campaign, record, lines.look[line], end + delay);
  };

  const follow = (line: number, { followUp, at: wanted }: OutcomeModel, after: Distribution, end: number): void => {
    const { campaign } = strands[lines.strand[line]];
    const record = lines.record[line];
    if (followUp === 'close') {
      book.close(record);
      ledger.count(campaign, lines.interval[line], at.closed);
      return;
    }
    const then = end + after.quantile(unit(line, dialPurposes.after));
    if (followUp === 'retry') {
      parts.comeAgain(record, then, campaign, true);
      return;
    }
    ledger.count(campaign, lines.interval[line], at.appointments);
    book.makeAppointment(record, wanted < 0 ? then : clocks.nextClock(book.placeOf(record), then, wanted));
  };

  return {
    begin(line, agent, wait) {
      const { campaign } = strands[lines.strand[line]];
      if (lines.result[line] === results.machine) {
        hearMachine(line, agent);
        return;
      }
      const when = lines.interval[line];
      ledger.count(campaign, when, at.connected);
      countDial(line, dialAt.connected, 1);
      if (wait > 0) {
        ledger.count(campaign, when, at.waited);
        ledger.add(campaign, when, at.waitConnected, wait);
      }
      const share = campaigns[campaign].conversation.rightParty[lines.phoneType[line]];
      if (unit(line, dialPurposes.rightParty) < share) talkToRightParty(line, agent);
      else talkToOther(line, agent);
    },
    lasted: (agent) => lasts[agent],
    leaveMessage(line) {
      const { campaign } = strands[lines.strand[line]];
      const { dial, conversation } = campaigns[campaign];
      const share = dial.detection?.message ?? 0;
      if (share === 0 || unit(line, dialPurposes.message) >= share) return;
      ledger.count(campaign, lines.interval[line], at.messages);
      const { returns } = conversation;
      if (returns === undefined || unit(line, dialPurposes.returns) >= returns.share) return;
      const delay = plans[campaign].returnsAfter!.quantile(unit(line, dialPurposes.returnsAfter));
      parts.bring(returns, campaign, lines.record[line], lines.look[line], clock[0] + delay);
    },
  };
}
