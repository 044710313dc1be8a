// Outbound work on the floor: looks at records, dials, people on the line, conversations. It shares agents, clock and list of ends with
// inbound work; what it does of its own stands in one list of events.
//
// A strand is a pace of its own: a campaign, or the part of it in one language. Whenever something changes that may let it dial (an agent
// becomes idle, a dial ends, a place opens, a record's time comes) it is paced: dials begin as its dialer wants, as long as there are
// records, lines and agents. Nothing happens inside pacing but the beginning of dials; what they come to is always an event.

import { createCalendar } from '../../engine/calendar.ts';
import type { Cell } from '../../engine/clock.ts';
import type { EventList } from '../../engine/eventList.ts';
import { campaignColumns, dialColumns } from '../../facts/campaignColumns.ts';
import { type CampaignLedger, createCampaignLedger } from '../../facts/campaignLedger.ts';
import type { ContactColumns } from '../../facts/contactColumns.ts';
import type { Ledger } from '../../facts/ledger.ts';
import { positionsOf } from '../../facts/positionsOf.ts';
import type { CallView, Recorder, Watcher } from '../../facts/recorder.ts';
import { type CampaignModel, resultCodes } from '../../model/campaignModel.ts';
import type { Model } from '../../model/model.ts';
import { simulatedTo } from '../../model/timeline.ts';
import { dialPurposes } from '../../random/dialDraws.ts';
import type { Agents } from '../agents.ts';
import { createConversations } from './conversations.ts';
import { createLines, results, stages } from './lines.ts';
import { createModes } from './modes.ts';
import { createOutboundCalendar } from './outboundCalendar.ts';
import { createPauses } from './pauses.ts';
import { createPlaceClocks } from './placeClocks.ts';
import { createPlan, decayAfter } from './plans.ts';
import { createRecordBook, putOff, reachedBits } from './recordBook.ts';
import { createReturns } from './returns.ts';
import { createStrandAgents } from './strandAgents.ts';
import { createStrandPaces } from './strandPaces.ts';

export interface Outbound {
  /** The earliest event. */
  readonly next: Cell;
  /** Acts at the time on the clock; returns 0 after correcting a bound that was early. */
  fire(): number;
  readonly ledger: CampaignLedger;
  /** An agent of the group has become idle. */
  agentIdle(group: number): void;
  /** The same of one who has just signed in: dialing begins once the calendar has brought all that it brings at this instant, interval edges too. */
  agentSignedIn(group: number): void;
  /**
   * An agent who has just been freed or has signed in, and is neither idle nor busy but for `isBusy`, talks to a person who waits on the line, if one
   * comes before the contact, which may be −1. Whether it is so.
   */
  takesPerson(agent: number, contact: number, isBusy: boolean): boolean;
  /** Whether a freed agent may take inbound contacts. */
  isInboundMode(agent: number): boolean;
  /** An agent in outbound mode signs out or goes away. */
  leavesMode(agent: number): void;
  /** The conversation of the agent, whose inHand says so, has ended, wrap-up included. */
  conversationEnded(agent: number): void;
  callOn(line: number): CallView;
  readonly watchesQueues: boolean;
  readonly watchesLevels: boolean;
  /** A contact waits in the queue. */
  queueGrew(queue: number): void;
  /** A contact has been answered, within its queue's threshold or not, or has given up. */
  contactEnded(queue: number, isMet: boolean): void;
  intervalEnded(): void;
  /** The counted time is over: records are counted by state. */
  countRecords(): void;
  begin(replication: number): void;
  /** Dials and people on the line that are left when the simulation ends. */
  end(): void;
}

export interface OutboundParts {
  readonly model: Model;
  readonly slots: number;
  readonly agents: Agents;
  readonly ends: EventList;
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly watcher: Watcher | undefined;
  readonly contacts: ContactColumns;
  readonly patienceTime: Float64Array;
  readonly clock: Cell;
  /** The agent, who is busy, is free: takes the next contact, goes, or becomes idle. */
  freed(agent: number): void;
  /** Gives a contact to an agent who is neither idle nor busy, or makes the agent idle. */
  putToWork(agent: number): void;
  /** A contact comes to a queue that outbound work has brought; `fill` writes its columns and `balks` says whether it may balk. */
  contactComes(fill: (contact: number) => void, balks: () => boolean): void;
}

const at = positionsOf(campaignColumns);
const dialAt = positionsOf(dialColumns);

export function createOutbound(parts: OutboundParts): Outbound {
  const { model, slots, agents, ends, recorder, watcher, contacts, patienceTime, clock, freed, putToWork } = parts;
  const outbound = model.outbound!;
  const { campaigns, strands, records } = outbound;
  const { groupOf, inHand } = agents;
  const { interval } = parts.ledger;
  const queues = model.queues.length;
  const ledger = createCampaignLedger(
    {
      campaigns: campaigns.length,
      groups: model.groups.length,
      zoneCampaign: Int32Array.from(outbound.zones, ({ campaign }) => campaign),
      firstOutcome: firstOutcomes(campaigns.map(({ conversation }) => conversation.outcomes.length)),
      edges: model.timeline.edges,
    },
    clock,
    interval,
    parts.ledger.intervalStart,
  );
  const clocks = createPlaceClocks(outbound.places, clock, simulatedTo(model.timeline));
  const book = createRecordBook(outbound, clocks, clock);
  const lines = createLines(slots);
  const plans = campaigns.map((campaign) => createPlan(model.seed, campaign));
  const pauses = createPauses(campaigns, parts.ledger.waiting, clock);
  const strandAgents = createStrandAgents(outbound, agents);
  const modes = createModes({ outbound, agents, ledger, clock, isPaused: pauses.isPaused, putToWork });
  const paces = createStrandPaces({ outbound, agents, strandAgents, clock });
  const { manner, dialing, people } = paces;
  const calendar = createOutboundCalendar(outbound);
  const returns = createReturns({
    seed: model.seed,
    campaigns: campaigns.map(({ name }) => name),
    queues: model.queues,
    slots,
    contacts,
    patienceTime,
    clock,
  });
  // Ids of events: lines, then a wake-up of each strand, then the calendar, then contacts that are to come.
  const firstWake = slots;
  const calendarId = firstWake + strands.length;
  const firstReturn = calendarId + 1;
  const list = createCalendar({ ids: firstReturn + slots, ...calendarShape(agents.slots, campaigns) });
  const wakes = new Float64Array(Math.max(16, strands.length));
  const isPacing = new Uint8Array(128);
  // Strands that have been woken at this instant and are not paced yet, and their number.
  const isWoken = new Uint8Array(Math.max(128, strands.length));
  const woken = new Int32Array(32);
  const linesInUse = new Int32Array(Math.max(32, campaigns.length));
  const quotaLeft = new Float64Array(Math.max(16, campaigns.length));
  const quotaOfCell = Float64Array.from(records.cellPlace, () => Infinity);
  // People on the line who wait, first come first served: links by line, ends by strand.
  const following = new Int32Array(Math.max(32, slots));
  const firstWaiting = new Int32Array(Math.max(32, strands.length));
  const lastWaiting = new Int32Array(Math.max(32, strands.length));
  const waitingPeople = new Int32Array(32);

  const campaignOf = longEnough(strands.map(({ campaign }) => campaign));
  const firstRecord = longEnough(campaigns.map((campaign) => campaign.firstRecord));
  const linesAtMost = Float64Array.from(campaigns, (campaign) => campaign.lines);
  const campaignOfLine = (line: number): number => campaignOf[lines.strand[line]];
  const localOf = (record: number, campaign: number): number => record - firstRecord[campaign];

  const wakeAt = (strand: number, time: number): void => {
    if (wakes[strand] <= time) return;
    const id = firstWake + strand;
    if (wakes[strand] < Infinity) list.remove(id);
    wakes[strand] = time;
    list.time[id] = time;
    list.insert(id);
  };

  /** The record is to be called again; counts what puts it off. */
  const comeAgain = (record: number, from: number, campaign: number, freezes: boolean): void => {
    const bits = book.comeAgain(record, from, freezes);
    if (bits & putOff.byRules) ledger.count(campaign, interval[0], at.rulesPutOff);
    if (bits & putOff.byWindow) ledger.count(campaign, interval[0], at.windowPutOff);
  };

  const countDial = (line: number, column: number): void => {
    ledger.countDial(campaignOfLine(line), lines.interval[line], lines.zoneHour[line], lines.before[line], column, 1);
  };

  const closeCells = (campaign: number, segment: number): void => {
    for (let strand = 0; strand < strands.length; strand++) {
      if (campaignOf[strand] !== campaign) continue;
      for (let cell = records.firstCell[strand]; cell < records.firstCell[strand + 1]; cell++)
        if (segment < 0 || records.cellSegment[cell] === segment) book.fill(cell);
    }
  };

  /** An outcome that counts towards a quota; cells whose quota is full are called no more. */
  const countQuota = (campaign: number, record: number): void => {
    const segment = book.segmentOf(record);
    if (--quotaLeft[campaign] === 0) closeCells(campaign, -1);
    for (let cell = 0; cell < quotaOfCell.length; cell++) {
      if (records.cellSegment[cell] !== segment || outbound.places[records.cellPlace[cell]].campaign !== campaign)
        continue;
      if (--quotaOfCell[cell] === 0) book.fill(cell);
    }
  };

  const conversations = createConversations({
    model,
    plans,
    book,
    clocks,
    lines,
    agents,
    ends,
    ledger,
    recorder,
    watcher,
    clock,
    factorOf: strandAgents.factorOf,
    comeAgain,
    countQuota,
    bring(what, campaign, record, look, when) {
      const slot = returns.expect(what, campaign, localOf(record, campaign), look);
      ledger.count(campaign, interval[0], at.returns);
      list.time[firstReturn + slot] = when;
      list.insert(firstReturn + slot);
    },
  });

  /** A dial of the line's record begins; its agent, if there is one, listens or is set aside. False: the record may not be dialled now and is put off. */
  const startDial = (line: number): boolean => {
    const record = lines.record[line];
    const strand = lines.strand[line];
    const campaign = campaignOf[strand];
    const { dial } = campaigns[campaign];
    const plan = plans[campaign];
    const place = book.placeOf(record);
    const phone = clocks.isOpen[place] === 1 ? book.choosePhone(record) : -1;
    if (phone < 0) {
      comeAgain(record, clock[0], campaign, false);
      return false;
    }
    const look = lines.look[line];
    const before = book.rows.dialsOf(record);
    const hourOfWeek = clocks.hourOfWeek(place);
    const type = book.rows.phoneType(record, phone);
    const local = localOf(record, campaign);
    book.dialStarts(record, phone);
    lines.before[line] = before;
    lines.phone[line] = phone;
    lines.phoneType[line] = type;
    lines.interval[line] = interval[0];
    lines.zoneHour[line] = outbound.places[place].zone * 24 + (hourOfWeek % 24);
    lines.stage[line] = stages.ringing;
    lines.since[line] = clock[0];
    lines.seemsMachine[line] = 0;
    let result: number = results.invalid;
    let lasts = dial.busyTone;
    if (!book.rows.isInvalid(record, phone)) {
      const draw = plan.draws.unit(local, look, dialPurposes.result);
      const cell = (type * 168 + hourOfWeek) * 3;
      const live = dial.answers[cell] * decayAfter(plan, before);
      const machine = live + dial.answers[cell + 1];
      const busy = machine + dial.answers[cell + 2];
      if (draw >= busy) {
        result = results.noAnswer;
        lasts = dial.ringOut;
      } else if (draw >= machine) result = results.busy;
      else {
        result = draw < live ? results.live : results.machine;
        lasts = plan.ring.quantile(plan.draws.unit(local, look, dialPurposes.ring));
        if (lasts >= dial.ringOut) {
          // Nobody has answered when the dialer gives up.
          result = results.noAnswer;
          lasts = dial.ringOut;
        } else if (dial.detection !== undefined) {
          const isWrong =
            plan.draws.unit(local, look, dialPurposes.detection) <
            (result === results.live ? dial.detection.falsePositive : dial.detection.falseNegative);
          lines.seemsMachine[line] = (result === results.machine) === isWrong ? 0 : 1;
          lasts += dial.detection.decision;
        }
      }
    }
    lines.result[line] = result;
    dialing[strand]++;
    ledger.linesChanged(campaign, 1);
    ledger.count(campaign, interval[0], at.dials);
    countDial(line, dialAt.dials);
    if (book.rows.reach(record, reachedBits.dialled)) ledger.count(campaign, interval[0], at.firstDials);
    watcher?.dialled?.(line);
    list.time[line] = clock[0] + lasts;
    list.insert(line);
    return true;
  };

  const takeLine = (strand: number, record: number, agent: number): number => {
    const line = lines.take();
    linesInUse[campaignOf[strand]]++;
    lines.strand[line] = strand;
    lines.record[line] = record;
    lines.agent[line] = agent;
    lines.look[line] = book.rows.takeLook(record);
    return line;
  };

  /** An idle agent takes the record: looks at it and dials. */
  const startLook = (strand: number, record: number, agent: number): void => {
    const group = groupOf[agent];
    const campaign = campaignOf[strand];
    agents.stopIdling(agent);
    inHand[agent] = queues + strand;
    recorder.busyChanged(group, 1);
    ledger.outboundChanged(group, campaign, 1);
    ledger.handled(group);
    const line = takeLine(strand, record, agent);
    const think = paces.thinkTime(strand, plans[campaign].draws, localOf(record, campaign), lines.look[line]);
    lines.stage[line] = stages.looking;
    lines.interval[line] = interval[0];
    lines.since[line] = clock[0];
    list.time[line] = clock[0] + think;
    list.insert(line);
    watcher?.looks?.(line);
  };

  /** The agent of a line that has come to nothing is free again. */
  const freeAgent = (agent: number, strand: number): void => {
    const group = groupOf[agent];
    const campaign = campaignOf[strand];
    if (manner[strand] === 'reserved') {
      ledger.reservedChanged(group, campaign, -1);
      recorder.busyChanged(group, 1);
    } else ledger.outboundChanged(group, campaign, -1);
    freed(agent);
  };

  /** Dials the record in the strand's manner; false where it may not be dialled after all and is put off. */
  const begin = (strand: number, record: number): boolean => {
    const how = manner[strand];
    const agent = how === 'ahead' ? -1 : strandAgents.toDial(strand);
    if (how === 'agent first') {
      startLook(strand, record, agent);
      return true;
    }
    const line = takeLine(strand, record, agent);
    if (!startDial(line)) {
      freeLine(line);
      return false;
    }
    if (how === 'ahead') return true;
    agents.stopIdling(agent);
    inHand[agent] = queues + strand;
    ledger.reservedChanged(groupOf[agent], campaignOf[strand], 1);
    return true;
  };

  /** Of what happens at one instant the calendar comes before all dialing: none begins in the instant in which a window closes. */
  const isCalendarNext = (): boolean => calendar.next[0] <= clock[0];

  /** Begins what the strand may begin now. */
  const pace = (strand: number): void => {
    if (isPacing[0] === 1 || isCalendarNext()) return;
    const campaign = campaignOf[strand];
    lookAtPauses(campaign);
    if (pauses.isPaused[campaign] === 1) return;
    isPacing[0] = 1;
    modes.toOutbound(strand);
    let more = paces.moreDials(strand);
    while (more > 0 && linesInUse[campaign] < linesAtMost[campaign]) {
      const record = book.next(strand);
      if (record < 0) {
        if (book.wakeAt[0] < Infinity) wakeAt(strand, book.wakeAt[0]);
        break;
      }
      if (begin(strand, record)) more--;
    }
    isPacing[0] = 0;
  };

  /** Paces the strand; the others of its campaign too where one of few lines has become free. */
  const paceAfterLine = (strand: number): void => {
    const campaign = campaignOf[strand];
    if (isFirstFree(campaign)) paceCampaign(campaign);
    else pace(strand);
  };

  /** Whether all lines of the campaign were in use until now. */
  const isFirstFree = (campaign: number): boolean => linesInUse[campaign] === linesAtMost[campaign] - 1;

  const paceCampaign = (campaign: number): void => {
    for (let strand = 0; strand < strands.length; strand++) if (campaignOf[strand] === campaign) pace(strand);
  };

  /** While a campaign is paused its rules are looked at again this often, and whenever an agent becomes idle. */
  const pauseLookEvery = 5;

  const lookAtPauses = (campaign: number): void => {
    const changed = pauses.look(campaign);
    const isPaused = pauses.isPaused[campaign] === 1;
    if (changed) ledger.pausedChanged(campaign, isPaused ? 1 : -1);
    if (!isPaused) return;
    for (let strand = 0; strand < strands.length; strand++)
      if (campaignOf[strand] === campaign) wakeAt(strand, clock[0] + pauseLookEvery);
    if (modes.areMoved) {
      isPacing[0] = 1;
      modes.toInbound();
      isPacing[0] = 0;
    }
  };

  /** The slot of a line is free. */
  const freeLine = (line: number): void => {
    linesInUse[campaignOfLine(line)]--;
    lines.release(line);
  };

  /** The same after a dial. */
  const endLine = (line: number): void => {
    ledger.linesChanged(campaignOfLine(line), -1);
    freeLine(line);
  };

  const joinWaiting = (line: number): void => {
    const strand = lines.strand[line];
    following[line] = -1;
    if (firstWaiting[strand] < 0) firstWaiting[strand] = line;
    else following[lastWaiting[strand]] = line;
    lastWaiting[strand] = line;
    people[strand]++;
    waitingPeople[0]++;
    lines.stage[line] = stages.waiting;
    lines.since[line] = clock[0];
    list.time[line] = clock[0] + campaigns[campaignOf[strand]].connectWithin;
    list.insert(line);
  };

  /** Waits are equally long, so who leaves is always the first. */
  const leaveWaiting = (line: number): void => {
    const strand = lines.strand[line];
    firstWaiting[strand] = following[line];
    people[strand]--;
    waitingPeople[0]--;
  };

  /** Somebody, or a machine that was not noticed, is on the line: an agent talks, or waits are in vain. */
  const connect = (line: number): void => {
    const strand = lines.strand[line];
    let agent = lines.agent[line];
    const campaign = campaignOf[strand];
    if (agent >= 0) {
      if (manner[strand] === 'reserved') {
        ledger.reservedChanged(groupOf[agent], campaign, -1);
        becomeBusy(agent, campaign);
      }
    } else {
      agent = strandAgents.toTalk(strand);
      if (agent < 0) {
        if (lines.result[line] === results.live) {
          joinWaiting(line);
          return;
        }
        ledger.count(campaign, lines.interval[line], at.machineDropped);
        countDial(line, dialAt.machineDropped);
        leaveLine(line, resultCodes.machine);
        return;
      }
      agents.stopIdling(agent);
      becomeBusy(agent, campaign);
    }
    talk(line, agent, 0);
  };

  const becomeBusy = (agent: number, campaign: number): void => {
    recorder.busyChanged(groupOf[agent], 1);
    startOutbound(agent, campaign);
  };

  const startOutbound = (agent: number, campaign: number): void => {
    ledger.outboundChanged(groupOf[agent], campaign, 1);
    ledger.handled(groupOf[agent]);
  };

  /** The agent, who is busy, talks to the person or hears the machine on the line. */
  const talk = (line: number, agent: number, wait: number): void => {
    const strand = lines.strand[line];
    if (lines.result[line] === results.live) paces.pacing[strand]?.liveEnded(false);
    inHand[agent] = queues + strand;
    paces.talking[strand]++;
    conversations.begin(line, agent, wait);
    endLine(line);
  };

  /** The dial has come to nothing: its record is called again, its agent is free. */
  const leaveLine = (line: number, result: number): void => {
    const strand = lines.strand[line];
    const campaign = campaignOf[strand];
    comeAgain(lines.record[line], clock[0] + campaigns[campaign].attempts.gaps[result], campaign, false);
    const agent = lines.agent[line];
    endLine(line);
    if (agent >= 0) freeAgent(agent, strand);
    paceAfterLine(strand);
  };

  const lookEnded = (line: number): void => {
    const strand = lines.strand[line];
    const record = lines.record[line];
    const campaign = campaignOf[strand];
    ledger.add(campaign, lines.interval[line], at.lookSeconds, clock[0] - lines.since[line]);
    const local = localOf(record, campaign);
    if (paces.skips(strand, plans[campaign].draws, local, lines.look[line])) {
      ledger.count(campaign, interval[0], at.skipped);
      comeAgain(record, clock[0] + campaigns[campaign].attempts.gaps[resultCodes.skipped], campaign, false);
    } else if (startDial(line)) return;
    watcher?.putAside?.(line);
    const agent = lines.agent[line];
    freeLine(line);
    freeAgent(agent, strand);
    pace(strand);
  };

  const dialEnded = (line: number): void => {
    const strand = lines.strand[line];
    const record = lines.record[line];
    const campaign = campaignOf[strand];
    const result = lines.result[line];
    const when = lines.interval[line];
    const rang = clock[0] - lines.since[line];
    dialing[strand]--;
    const isAnswered = result === results.live || result === results.machine;
    paces.pacing[strand]?.dialEnded(isAnswered && lines.seemsMachine[line] === 0, rang);
    if (manner[strand] === 'agent first') ledger.add(campaign, when, at.ringSeconds, rang);
    watcher?.dialEnded?.(line);
    ledger.count(campaign, when, columnOfResult[result]);
    if (result === results.invalid) book.rows.phoneIsBad(record, lines.phone[line]);
    if (isAnswered) countDial(line, result === results.live ? dialAt.live : dialAt.machine);
    if (result === results.live && book.rows.reach(record, reachedBits.live))
      ledger.count(campaign, when, at.firstLive);
    if (result < results.machine || result === results.invalid) {
      leaveLine(line, result);
      return;
    }
    if (lines.seemsMachine[line] === 0) {
      connect(line);
      paceAfterLine(strand);
      return;
    }
    ledger.count(campaign, when, result === results.live ? at.liveDetectedMachine : at.machineDetected);
    if (result === results.machine) conversations.leaveMessage(line);
    else countDial(line, dialAt.liveDetectedMachine);
    leaveLine(line, resultCodes.machine);
  };

  /** Nobody was there in time. */
  const personLost = (line: number): void => {
    const campaign = campaignOfLine(line);
    leaveWaiting(line);
    ledger.count(campaign, lines.interval[line], at.nuisance);
    countDial(line, dialAt.nuisance);
    paces.pacing[lines.strand[line]]?.liveEnded(true);
    watcher?.personLost?.(line);
    leaveLine(line, resultCodes.nuisance);
  };

  const takesPerson = (agent: number, contact: number, isBusy: boolean): boolean => {
    if (waitingPeople[0] === 0) return false;
    const strand = strandAgents.withPerson(agent, people, contact < 0 ? Infinity : rankOf(contact, groupOf[agent]));
    if (strand < 0) return false;
    const line = firstWaiting[strand];
    list.remove(line);
    leaveWaiting(line);
    if (isBusy) startOutbound(agent, campaignOf[strand]);
    else becomeBusy(agent, campaignOf[strand]);
    talk(line, agent, clock[0] - lines.since[line]);
    const campaign = campaignOf[strand];
    if (isFirstFree(campaign)) paceCampaign(campaign);
    return true;
  };

  const rankOf = (contact: number, group: number): number =>
    outbound.queueRank[contacts.queue[contact] * model.groups.length + group];

  const followCalendar = (): void => {
    calendar.act({
      opens(place) {
        clocks.isOpen[place] = 1;
      },
      closes(place) {
        clocks.isOpen[place] = 0;
      },
      clockChanges: clocks.look,
      loads(campaign) {
        ledger.listGrew(campaign, book.load(campaign));
      },
    });
    if (calendar.next[0] < Infinity) {
      list.time[calendarId] = calendar.next[0];
      list.insert(calendarId);
    }
    for (let strand = 0; strand < strands.length; strand++) pace(strand);
  };

  /**
   * Strands that have been woken dial last of all at their instant, in their order: a record whose time comes as a dial ends finds that dial's
   * agent free, and strands that share agents do not depend on which of them has been put to sleep first.
   */
  const paceWoken = (): void => {
    if (woken[0] === 0 || list.next[0] <= clock[0]) return;
    woken[0] = 0;
    for (let strand = 0; strand < strands.length; strand++) {
      if (isWoken[strand] === 0) continue;
      isWoken[strand] = 0;
      pace(strand);
    }
  };

  const fire = (): number => {
    if (isCalendarNext()) {
      list.remove(calendarId);
      followCalendar();
      return 1;
    }
    const id = list.take();
    if (id < 0) {
      paceWoken();
      return 0;
    }
    if (id < firstWake) {
      if (lines.stage[id] === stages.ringing) dialEnded(id);
      else if (lines.stage[id] === stages.looking) lookEnded(id);
      else personLost(id);
    } else if (id < calendarId) {
      wakes[id - firstWake] = Infinity;
      isWoken[id - firstWake] = 1;
      woken[0]++;
    } else {
      const slot = id - firstReturn;
      // Looked at before the slot is free.
      const balks = returns.balks(slot);
      parts.contactComes(
        (contact) => returns.fill(slot, contact),
        () => balks,
      );
    }
    paceWoken();
    return 1;
  };

  return {
    next: list.next,
    fire,
    ledger,
    agentIdle(group) {
      const own = strandAgents.strandsOf(group);
      for (let i = 0; i < own.length; i++) pace(own[i]);
    },
    agentSignedIn(group) {
      const own = strandAgents.strandsOf(group);
      for (let i = 0; i < own.length; i++) wakeAt(own[i], clock[0]);
    },
    takesPerson,
    isInboundMode: modes.isInbound,
    leavesMode: modes.leaves,
    conversationEnded(agent) {
      const strand = inHand[agent] - queues;
      watcher?.conversationEnded?.(agent);
      paces.talking[strand]--;
      ledger.outboundChanged(groupOf[agent], campaignOf[strand], -1);
      paces.pacing[strand]?.handled(conversations.lasted(agent));
    },
    callOn(line) {
      const campaign = campaignOfLine(line);
      return {
        campaign,
        record: localOf(lines.record[line], campaign),
        before: lines.stage[line] === stages.looking ? book.rows.dialsOf(lines.record[line]) : lines.before[line],
        agent: lines.agent[line],
        result: resultNames[lines.result[line]],
        seemsMachine: lines.seemsMachine[line] === 1,
      };
    },
    watchesQueues: pauses.watchesQueues,
    watchesLevels: pauses.watchesLevels,
    queueGrew(queue) {
      for (let campaign = 0; campaign < campaigns.length; campaign++)
        if (pauses.isPaused[campaign] === 0 && pauses.watches(campaign, queue)) lookAtPauses(campaign);
    },
    contactEnded: pauses.contactEnded,
    intervalEnded: ledger.intervalEnded,
    countRecords() {
      book.countStates(ledger.setState);
    },
    begin(replication) {
      ledger.clear();
      clocks.begin();
      book.begin();
      lines.clear();
      list.clear();
      pauses.begin();
      modes.begin();
      paces.begin();
      returns.begin(replication);
      calendar.begin();
      wakes.fill(Infinity);
      linesInUse.fill(0);
      firstWaiting.fill(-1);
      waitingPeople.fill(0);
      isPacing.fill(0);
      isWoken.fill(0);
      woken[0] = 0;
      for (const { draws } of plans) draws.begin(replication);
      campaigns.forEach(({ quota }, campaign) => {
        quotaLeft[campaign] = quota?.total ?? Infinity;
      });
      for (let cell = 0; cell < quotaOfCell.length; cell++) {
        const { quota } = campaigns[outbound.places[records.cellPlace[cell]].campaign];
        quotaOfCell[cell] = quota?.bySegment[records.cellSegment[cell]] ?? Infinity;
      }
      list.time[calendarId] = calendar.next[0];
      list.insert(calendarId);
    },
    end() {
      lines.forEach((line) => {
        const campaign = campaignOfLine(line);
        if (lines.stage[line] === stages.ringing) ledger.count(campaign, lines.interval[line], at.unresolved);
        else if (lines.stage[line] === stages.waiting) ledger.count(campaign, lines.interval[line], at.unresolvedLive);
      });
    },
  };
}

/** A year of about twice the time to the end of a dial, for some dials an agent. No result depends on it. */
function calendarShape(agents: number, campaigns: readonly CampaignModel[]): { buckets: number; width: number } {
  const buckets = 2 ** Math.ceil(Math.log2(Math.min(2 ** 14, Math.max(64, 4 * agents))));
  const ahead = Math.max(1, ...campaigns.map(({ dial }) => dial.ringOut));
  return { buckets, width: 2 ** Math.round(Math.log2((2 * ahead) / buckets)) };
}

const resultNames = ['no answer', 'busy', 'machine', 'invalid', 'person'] as const;

/** Columns of `results`, in their order. */
const columnOfResult = Int32Array.of(at.noAnswer, at.busy, at.machine, at.invalid, at.live);

/** Long enough for V8 to keep it apart from the objects of the heap. */
function longEnough(numbers: readonly number[]): Int32Array {
  const long = new Int32Array(Math.max(32, numbers.length));
  long.set(numbers);
  return long;
}

function firstOutcomes(counts: readonly number[]): Int32Array {
  const first = Int32Array.of(0, ...counts);
  for (let i = 1; i < first.length; i++) first[i] += first[i - 1];
  return first;
}
