// Outbound work played the slow way: objects, a list of events that is searched for the first, rules checked day by day. Written from what
// campaigns mean and from the numbering of their draws alone; the fast floor is held against it. It knows lists from files, dialers whose
// pace follows from free agents, and one inbound queue without balking, limits or further tries; no pauses, modes or contacts brought to queues.
import type { CampaignColumn, RecordState } from '../../src/facts/campaignColumns.ts';
import type { CallView } from '../../src/facts/recorder.ts';
import { createDialDraws, dialPurposes } from '../../src/random/dialDraws.ts';
import type { DistributionSpec } from '../../src/random/distributions/contract.ts';
import { createDistribution } from '../../src/random/distributions/create.ts';
import type { Campaign, DialResult, FileList, Outcome } from '../../src/scenario/campaign.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { LoggedDial } from './dialLog.ts';
import type { NaiveContact } from './naiveFloor.ts';

const day = 86_400;

export interface NaiveOutbound {
  readonly dials: readonly LoggedDial[];
  /** Per campaign, of the counted time. Columns that it does not know are missing. */
  readonly totals: readonly Partial<Record<CampaignColumn, number>>[];
  readonly states: readonly Readonly<Record<RecordState, number>>[];
  /** Strands that could have dialled at some moment at which nothing that concerned them had happened. */
  readonly overlooked: readonly string[];
  readonly answered: number;
  readonly abandoned: number;
}

interface Agent {
  readonly group: number;
  /** Place among those who became idle; undefined: busy or set aside. */
  idle: { readonly since: number; readonly serial: number } | undefined;
}

interface Phone {
  readonly type: number;
  readonly isInvalid: boolean;
  isKnownBad: boolean;
  /** Local day of each dial. */
  readonly days: number[];
}

interface Entry {
  readonly number: number;
  readonly place: number;
  readonly language: number;
  readonly segment: number;
  readonly phones: readonly Phone[];
  readonly value: number;
  readonly days: number[];
  looks: number;
  state: RecordState;
  due: number;
  thaw: number;
  wasLive: boolean;
  wasRight: boolean;
}

interface Strand {
  readonly campaign: number;
  readonly language: number;
  /** By rank. */
  readonly groups: {
    readonly group: number;
    readonly rank: number;
    readonly handle: number;
    readonly reserve: number;
  }[];
  /** Dials in progress, and people on the line in order. */
  dialing: number;
  waiting: Line[];
}

interface Line {
  readonly strand: Strand;
  readonly entry: Entry;
  readonly look: number;
  agent: Agent | undefined;
  counts: boolean;
  phone: Phone;
  before: number;
  began: number;
  result: CallView['result'];
  seemsMachine: boolean;
  lost: Event | undefined;
  log: LoggedDial;
}

interface Event {
  readonly time: number;
  /** At one instant smaller ones come first. */
  readonly rank: number;
  readonly serial: number;
  readonly act: () => void;
}

/** Strands whose records' time has come dial last, in their order. */
const ranks = { talkEnds: 0, givesUp: 1, arrives: 2, calendar: 3, outbound: 4, firstStrand: 5 };

/** Seconds that a zone is ahead of UTC at an instant in March 2027, by hand. */
export function offsetOf(zone: string, instant: number): number {
  switch (zone) {
    case 'UTC':
      return 0;
    case 'America/New_York':
      return (instant < Date.UTC(2027, 2, 14, 7) / 1000 ? -5 : -4) * 3600;
    case 'Asia/Kolkata':
      return 5.5 * 3600;
    case 'Australia/Adelaide':
      return 10.5 * 3600;
    default:
      throw new Error(`nobody knows the clock of ${zone}`);
  }
}

/**
 * `origin` is the instant at which the simulated time begins, without warm-up; `end` is where the counted time ends and `stop` where the simulation
 * stops, since nobody is left who is followed further.
 */
export function playOutboundNaively(
  scenario: Scenario,
  coming: readonly NaiveContact[],
  replication: number,
  { origin, end, stop }: { readonly origin: number; readonly end: number; readonly stop: number },
): NaiveOutbound {
  const campaigns = scenario.campaigns!;
  let now = 0;
  let serial = 0;
  const events: Event[] = [];
  const totals = campaigns.map((): Partial<Record<CampaignColumn, number>> => ({}));
  const states: Record<RecordState, number>[] = [];
  const dials: LoggedDial[] = [];
  const overlooked: string[] = [];
  let answered = 0;
  let abandoned = 0;

  const at = (time: number, rank: number, act: () => void): Event => {
    const event = { time, rank, serial: serial++, act };
    events.push(event);
    return event;
  };
  const cancel = (event: Event): void => void events.splice(events.indexOf(event), 1);
  const quantile = (spec: DistributionSpec, u: number) => createDistribution(spec).quantile(u);
  const draws = campaigns.map(({ name }) => {
    const own = createDialDraws(scenario.run.seed, name);
    own.begin(replication);
    return own;
  });
  const count = (campaign: number, column: CampaignColumn, counts = now < end, by = 1): void => {
    if (counts) totals[campaign][column] = (totals[campaign][column] ?? 0) + by;
  };

  // Local clocks.
  const zoneOf = (campaign: number, place: number) => campaigns[campaign].list.places[place].zone;
  const local = (campaign: number, place: number, time: number) =>
    origin + time + offsetOf(zoneOf(campaign, place), origin + time);
  const localDay = (campaign: number, place: number, time: number) => Math.floor(local(campaign, place, time) / day);
  /** The clock shows it first: of both offsets around, the earlier moment that shows it or more. */
  const whenLocal = (campaign: number, place: number, wanted: number): number => {
    const guesses = [-5, -4, 0, 5.5, 10.5].map((hours) => wanted - hours * 3600 - origin);
    return Math.min(...guesses.filter((time) => local(campaign, place, time) === wanted));
  };
  const isOpen = (campaign: number, place: number, time: number): boolean => {
    const clock = local(campaign, place, time);
    const date = Math.floor(clock / day);
    // 1 January 1970 was a Thursday; days count from Monday 1.
    const weekday = ((date + 3) % 7) + 1;
    const { window } = campaigns[campaign].list.places[place];
    const ofDay = clock - date * day;
    const isClosed = window.closedOn.some((closed) => Date.parse(closed) / 1000 === date * day);
    return !isClosed && window.open.some(({ days, from, to }) => days.includes(weekday) && from <= ofDay && ofDay < to);
  };

  // Who works for whom.
  const agents: Agent[] = [];
  const staff = scenario.groups.map(({ presence }) => ('agents' in presence ? presence.agents[0] : 0));
  const lists = campaigns.map(({ list }) => entriesOf(list as FileList));
  const strands = campaigns.flatMap(({ name, list }, campaign) =>
    (list.languages.length === 0 ? [-1] : [...list.languages.keys()]).map((language): Strand => {
      const groups = scenario.groups
        .flatMap(({ campaigns: skills = [], languages }, group) => {
          const skill = skills.find((each) => each.campaign === name);
          const speaks = language < 0 || languages === undefined || languages.includes(list.languages[language]);
          return skill === undefined || !speaks ? [] : [{ group, ...skill }];
        })
        .sort((a, b) => a.rank - b.rank || a.group - b.group);
      return { campaign, language, groups, dialing: 0, waiting: [] };
    }),
  );
  const idleOf = (group: number) =>
    agents
      .filter((agent) => agent.group === group && agent.idle !== undefined)
      .sort((a, b) => a.idle!.serial - b.idle!.serial);
  const rankFor = (strand: Strand, group: number) => strand.groups.find((each) => each.group === group)?.rank;
  const strandsOf = (group: number) =>
    strands
      .filter((strand) => rankFor(strand, group) !== undefined)
      .sort(
        (a, b) =>
          rankFor(a, group)! - rankFor(b, group)! ||
          a.groups.length - b.groups.length ||
          strands.indexOf(a) - strands.indexOf(b),
      );
  const free = (strand: Strand) =>
    strand.groups.reduce((sum, { group, reserve }) => sum + Math.max(0, idleOf(group).length - reserve), 0);
  const idle = (strand: Strand) => strand.groups.reduce((sum, { group }) => sum + idleOf(group).length, 0);
  const longestIdle = (strand: Strand, keeps: boolean): Agent | undefined =>
    strand.groups
      .flatMap(({ group, rank, reserve }, place) =>
        idleOf(group).length > (keeps ? reserve : 0) ? [{ agent: idleOf(group)[0], rank, place }] : [],
      )
      .sort((a, b) => a.rank - b.rank || a.agent.idle!.since - b.agent.idle!.since || a.place - b.place)[0]?.agent;

  // Records.
  const isFull = campaigns.map(({ list }) => list.segments.map(() => false));
  const quotaLeft = campaigns.map(({ quota }) => quota?.total ?? Number.POSITIVE_INFINITY);
  const segmentLeft = campaigns.map(({ quota, list }) =>
    list.segments.map((_, segment) => {
      const most = quota?.bySegment?.[segment] ?? -1;
      return most < 0 ? Number.POSITIVE_INFINITY : most;
    }),
  );
  const limit = (most: number | undefined) => most ?? Number.POSITIVE_INFINITY;
  const usable = (campaign: number, phone: Phone, on?: number): boolean => {
    const { mostPerPhone, perPhoneDay } = campaigns[campaign].attempts;
    const onDay = phone.days.filter((each) => each === on).length;
    return !phone.isKnownBad && phone.days.length < limit(mostPerPhone) && onDay < limit(perPhoneDay);
  };
  const mayBeDialled = (campaign: number, { days, phones }: Entry, on: number): boolean => {
    const { perDay, cap } = campaigns[campaign].attempts;
    if (days.filter((each) => each === on).length >= limit(perDay)) return false;
    if (cap && days.filter((each) => each > on - cap.days).length >= cap.dials) return false;
    return phones.some((phone) => usable(campaign, phone, on));
  };

  const comeAgain = (campaign: number, entry: Entry, from: number, freezes = false): void => {
    const { most, freezeDays = 0, prefer } = campaigns[campaign].attempts;
    if (entry.days.length >= limit(most) || !entry.phones.some((phone) => usable(campaign, phone))) {
      entry.state = entry.phones.every((phone) => phone.isKnownBad) ? 'unreachable' : 'exhausted';
      return;
    }
    const first = localDay(campaign, entry.place, from);
    const isFrozen = freezes && freezeDays > 0;
    let on = first;
    if (isFrozen) on = Math.max(on, localDay(campaign, entry.place, now) + freezeDays);
    while (!mayBeDialled(campaign, entry, on)) on++;
    let due = on > first ? whenLocal(campaign, entry.place, on * day) : from;
    if (prefer) {
      const hourAt = (time: number) => Math.floor((local(campaign, entry.place, time) % day) / 3600);
      // Hours begin on full hours of the local clock, which are those of half hours of UTC at the most.
      const beginnings = [due];
      for (let half = Math.ceil((due + 1e-9) / 1800); half * 1800 - due <= prefer.within; half++)
        if (local(campaign, entry.place, half * 1800) % 3600 === 0) beginnings.push(half * 1800);
      due = beginnings.find((time) => prefer.hours.includes(hourAt(time))) ?? due;
    }
    if (on > first) count(campaign, 'rulesPutOff');
    else if (due < end + day && !isOpen(campaign, entry.place, due)) count(campaign, 'windowPutOff');
    entry.state = isFrozen ? 'frozen' : 'due';
    entry.thaw = on;
    entry.due = due;
    wakeUp(campaign, entry);
  };

  const wakeUp = (campaign: number, entry: Entry): void => {
    const strand = strands.find(
      (each) => each.campaign === campaign && (each.language < 0 || each.language === entry.language),
    )!;
    at(entry.due, ranks.firstStrand + strands.indexOf(strand), () => pace(strand));
  };

  const nextEntry = ({ campaign, language }: Strand): Entry | undefined => {
    const { list, attempts } = campaigns[campaign];
    const priority = ({ segment }: Entry) => list.segments[segment].priority;
    const callable = lists[campaign].filter(
      (entry) =>
        (language < 0 || entry.language === language) &&
        !isFull[campaign][entry.segment] &&
        isOpen(campaign, entry.place, now),
    );
    const oldest = (entries: Entry[]): Entry[] =>
      entries.sort((a, b) => a.due - b.due || a.place - b.place || a.segment - b.segment || a.number - b.number);
    const [appointment] = oldest(callable.filter(({ state, due }) => state === 'appointment' && due <= now));
    if (appointment !== undefined) return appointment;
    const fresh = callable.filter(({ state }) => state === 'fresh');
    const due = callable.filter((entry) => (entry.state === 'due' || entry.state === 'frozen') && entry.due <= now);
    const best = Math.min(...[...fresh, ...due].map(priority));
    const [freshest] = fresh.filter((entry) => priority(entry) === best).sort((a, b) => a.number - b.number);
    // Among those of equal priority and time the cells come in order, and cells of equal priority in order of place, then segment.
    const [longest] = oldest(due.filter((entry) => priority(entry) === best));
    return attempts.order === 'due-first' ? (longest ?? freshest) : (freshest ?? longest);
  };

  // Agents.
  const linesInUse = campaigns.map(() => 0);
  const freed = (agent: Agent): void => {
    const skill = scenario.groups[agent.group].skills[0];
    const contactRank = queue.length > 0 && skill !== undefined ? skill.rank : Number.POSITIVE_INFINITY;
    const strand = strandsOf(agent.group).find((each) => each.waiting.length > 0);
    if (strand !== undefined && rankFor(strand, agent.group)! <= contactRank) {
      const line = strand.waiting.shift()!;
      cancel(line.lost!);
      talk(line, agent, now - line.began);
      paceAfterFullLines(strand);
    } else if (contactRank < Number.POSITIVE_INFINITY) {
      const [{ contact, givesUp }] = queue.splice(0, 1);
      if (givesUp) cancel(givesUp);
      serve(contact, agent);
    } else {
      agent.idle = { since: now, serial: serial++ };
      for (const each of strandsOf(agent.group)) pace(each);
    }
  };
  const busyUntil = (agent: Agent, time: number): void => {
    agent.idle = undefined;
    at(time, ranks.talkEnds, () => freed(agent));
  };

  // The inbound queue.
  const queue: { contact: NaiveContact; givesUp: Event | undefined }[] = [];
  const serve = (contact: NaiveContact, agent: Agent): void => {
    if (contact.arrival < end) answered++;
    const { handle } = scenario.groups[agent.group].skills[0];
    busyUntil(agent, now + handle * (contact.talk + contact.hold + contact.wrap));
  };
  const arrives = (contact: NaiveContact): void => {
    const able = agents
      .filter(({ group, idle: since }) => since !== undefined && scenario.groups[group].skills.length > 0)
      .sort((a, b) => a.idle!.since - b.idle!.since || a.idle!.serial - b.idle!.serial);
    if (able.length > 0) {
      serve(contact, able[0]);
      return;
    }
    const waiter: { contact: NaiveContact; givesUp: Event | undefined } = { contact, givesUp: undefined };
    queue.push(waiter);
    if (contact.patience < Number.POSITIVE_INFINITY)
      waiter.givesUp = at(now + contact.patience, ranks.givesUp, () => {
        queue.splice(queue.indexOf(waiter), 1);
        if (contact.arrival < end) abandoned++;
      });
  };

  // Dialing.
  const dialerOf = (strand: Strand) => campaigns[strand.campaign].dialer;
  const number = (strand: Strand, name: string, otherwise: number) =>
    (dialerOf(strand).parameters[name] as number | undefined) ?? otherwise;
  const isByHand = (strand: Strand) => ['manual', 'preview'].includes(dialerOf(strand).name);
  const wants = (strand: Strand): boolean => {
    switch (dialerOf(strand).name) {
      case 'power':
        return Math.floor(number(strand, 'ratio', 1) * free(strand)) > strand.dialing;
      case 'rule': {
        if (free(strand) < number(strand, 'atLeast', 1) || idle(strand) < number(strand, 'idleAtLeast', 1))
          return false;
        return Math.floor(number(strand, 'ratio', 0) * free(strand) + number(strand, 'more', 0)) > strand.dialing;
      }
      default:
        return free(strand) > 0;
    }
  };

  /** Whether anything has begun. */
  const pace = (strand: Strand): boolean => {
    let begun = false;
    while (wants(strand) && linesInUse[strand.campaign] < limit(campaigns[strand.campaign].lines)) {
      const entry = nextEntry(strand);
      if (entry === undefined) break;
      entry.state = 'dialling';
      const line = {
        strand,
        entry,
        look: entry.looks++,
        agent: undefined,
        counts: now < end,
        began: now,
      } as unknown as Line;
      if (isByHand(strand)) look(line);
      else if (!dial(line)) continue;
      else if (dialerOf(strand).name === 'progressive') {
        line.agent = longestIdle(strand, true)!;
        line.agent.idle = undefined;
      }
      begun = true;
    }
    return begun;
  };

  const unit = ({ strand, entry, look: number }: Line, purpose: number) =>
    draws[strand.campaign].unit(entry.number, number, purpose);

  const look = (line: Line): void => {
    const { strand, entry } = line;
    const { campaign } = strand;
    const agent = longestIdle(strand, true)!;
    agent.idle = undefined;
    line.agent = agent;
    const think = dialerOf(strand).parameters.think as DistributionSpec | undefined;
    const lasts = think === undefined ? 0 : quantile(think, unit(line, dialPurposes.think));
    at(now + lasts, ranks.outbound, () => {
      count(campaign, 'lookSeconds', line.counts, lasts);
      const isSkipped = unit(line, dialPurposes.skip) < number(strand, 'skip', 0);
      if (isSkipped) {
        count(campaign, 'skipped');
        comeAgain(campaign, entry, now + campaigns[campaign].attempts.gaps.skipped);
      } else if (dial(line)) return;
      freed(agent);
      pace(strand);
    });
  };

  const dial = (line: Line): boolean => {
    const { strand, entry } = line;
    const { campaign } = strand;
    const { dial: outcomes, detection } = campaigns[campaign];
    const today = localDay(campaign, entry.place, now);
    const [phone] = isOpen(campaign, entry.place, now)
      ? entry.phones.filter((each) => usable(campaign, each, today)).sort((a, b) => a.days.length - b.days.length)
      : [];
    if (phone === undefined) {
      comeAgain(campaign, entry, now);
      return false;
    }
    const before = entry.days.length;
    const clock = local(campaign, entry.place, now);
    const hour = Math.floor((clock % day) / 3600);
    const weekday = (Math.floor(clock / day) + 3) % 7;
    Object.assign(line, { phone, before, began: now, counts: now < end, seemsMachine: false, result: 'invalid' });
    let lasts = outcomes.busyTone;
    if (!phone.isInvalid) {
      const draw = unit(line, dialPurposes.result);
      const live =
        Math.min(1, outcomes.live[hour] * outcomes.days[weekday] * (outcomes.phoneTypes[phone.type] ?? 1)) *
        outcomes.decay ** before;
      const machine = live + outcomes.machine[hour];
      if (draw < live) line.result = 'person';
      else if (draw < machine) line.result = 'machine';
      else line.result = draw < machine + outcomes.busy ? 'busy' : 'no answer';
      const isAnswered = line.result === 'person' || line.result === 'machine';
      const ring = isAnswered ? quantile(outcomes.ring, unit(line, dialPurposes.ring)) : outcomes.ringOut;
      if (isAnswered && ring >= outcomes.ringOut) line.result = 'no answer';
      else if (isAnswered && detection) {
        const error = line.result === 'person' ? detection.falsePositive : detection.falseNegative;
        const isWrong = unit(line, dialPurposes.detection) < error;
        line.seemsMachine = isWrong ? line.result === 'person' : line.result === 'machine';
      }
      if (line.result === 'no answer') lasts = outcomes.ringOut;
      else if (line.result !== 'busy') lasts = ring + (detection?.decision ?? 0);
    }
    if (before === 0) count(campaign, 'firstDials');
    entry.days.push(today);
    phone.days.push(today);
    strand.dialing++;
    linesInUse[campaign]++;
    count(campaign, 'dials');
    line.log = { at: now, campaign, record: entry.number, before, result: undefined, ended: undefined };
    dials.push(line.log);
    at(now + lasts, ranks.outbound, () => dialEnds(line));
    return true;
  };

  /** Nothing has come of the dial. */
  const leave = (line: Line, result: DialResult): void => {
    const { strand, entry, agent } = line;
    const { campaign } = strand;
    comeAgain(campaign, entry, now + campaigns[campaign].attempts.gaps[result]);
    linesInUse[campaign]--;
    if (agent !== undefined) freed(agent);
    afterLine(strand);
  };
  const afterLine = (strand: Strand): void => {
    if (!paceAfterFullLines(strand)) pace(strand);
  };
  /** Where all lines of the campaign were in use until now any of its strands may dial. */
  const paceAfterFullLines = ({ campaign }: Strand): boolean => {
    const isOneFree = linesInUse[campaign] === limit(campaigns[campaign].lines) - 1;
    for (const each of strands) if (isOneFree && each.campaign === campaign) pace(each);
    return isOneFree;
  };

  const dialEnds = (line: Line): void => {
    const { strand, entry, phone, result, counts } = line;
    const { campaign } = strand;
    line.log.result = result;
    line.log.ended = now;
    strand.dialing--;
    if (isByHand(strand)) count(campaign, 'ringSeconds', counts, now - line.began);
    switch (result) {
      case 'invalid':
        count(campaign, 'invalid', counts);
        phone.isKnownBad = true;
        leave(line, 'invalid');
        return;
      case 'busy':
        count(campaign, 'busy', counts);
        leave(line, 'busy');
        return;
      case 'no answer':
        count(campaign, 'noAnswer', counts);
        leave(line, 'noAnswer');
        return;
      case 'machine':
        count(campaign, 'machine', counts);
        break;
      case 'person':
        count(campaign, 'live', counts);
        if (!entry.wasLive) count(campaign, 'firstLive', counts);
        entry.wasLive = true;
    }
    if (line.seemsMachine) {
      count(campaign, result === 'person' ? 'liveDetectedMachine' : 'machineDetected', counts);
      leave(line, 'machine');
      return;
    }
    const agent = line.agent ?? longestIdle(strand, false);
    if (agent !== undefined) talk(line, agent, 0);
    else if (result === 'machine') {
      count(campaign, 'machineDropped', counts);
      leave(line, 'machine');
      return;
    } else {
      line.began = now;
      strand.waiting.push(line);
      line.lost = at(now + campaigns[campaign].connectWithin, ranks.outbound, () => {
        strand.waiting.splice(strand.waiting.indexOf(line), 1);
        count(campaign, 'nuisance', counts);
        leave(line, 'nuisance');
      });
    }
    afterLine(strand);
  };

  const talk = (line: Line, agent: Agent, wait: number): void => {
    const { strand, entry, counts, phone } = line;
    const { campaign } = strand;
    const { conversation, attempts } = campaigns[campaign];
    linesInUse[campaign]--;
    const { handle } = strand.groups.find(({ group }) => group === agent.group)!;
    const handled = (talks: DistributionSpec, wraps: DistributionSpec | undefined): number => {
      const talkSeconds = handle * quantile(talks, unit(line, dialPurposes.talk));
      const wrapSeconds = wraps === undefined ? 0 : handle * quantile(wraps, unit(line, dialPurposes.wrap));
      count(campaign, 'talkSeconds', counts, talkSeconds);
      count(campaign, 'wrapSeconds', counts, wrapSeconds);
      const over = now + talkSeconds + wrapSeconds;
      busyUntil(agent, over);
      return over;
    };
    if (line.result === 'machine') {
      count(campaign, 'machineHeard', counts);
      comeAgain(campaign, entry, handled(conversation.machineTalk, conversation.wrap) + attempts.gaps.machine);
      return;
    }
    count(campaign, 'connected', counts);
    if (wait > 0) {
      count(campaign, 'waited', counts);
      count(campaign, 'waitConnected', counts, wait);
    }
    if (unit(line, dialPurposes.rightParty) >= conversation.rightParty[phone.type]) {
      count(campaign, 'wrongParty', counts);
      comeAgain(campaign, entry, handled(conversation.wrongPartyTalk, conversation.wrap) + attempts.gaps.wrongParty);
      return;
    }
    count(campaign, 'rightParty', counts);
    if (!entry.wasRight) count(campaign, 'firstRightParty', counts);
    entry.wasRight = true;
    const outcome = outcomeOf(campaigns[campaign], unit(line, dialPurposes.outcome), now);
    const over = handled(outcome.talk ?? conversation.talk, outcome.wrap ?? conversation.wrap);
    const isKept = unit(line, dialPurposes.kept) < (outcome.kept ?? 1);
    if (isKept) count(campaign, 'value', counts, outcome.value === 'record' ? entry.value : (outcome.value ?? 0));
    if (outcome.isConversion) {
      count(campaign, 'conversions', counts);
      if (isKept) count(campaign, 'kept', counts);
    }
    const { followUp } = outcome;
    if (followUp.kind === 'close') {
      entry.state = 'closed';
      count(campaign, 'closed', counts);
    } else if (followUp.kind === 'retry') comeAgain(campaign, entry, over + followUp.after, true);
    else {
      count(campaign, 'appointments', counts);
      const from = over + quantile(followUp.after, unit(line, dialPurposes.after));
      entry.state = 'appointment';
      entry.due = from;
      if (followUp.at !== undefined) {
        const date = localDay(campaign, entry.place, from);
        const [first] = [date, date + 1]
          .map((each) => whenLocal(campaign, entry.place, each * day + followUp.at!))
          .filter((time) => time >= from);
        entry.due = first;
      }
      wakeUp(campaign, entry);
    }
    const { quota } = campaigns[campaign];
    if (quota?.outcome !== outcome.name) return;
    if (--quotaLeft[campaign] === 0) isFull[campaign].fill(true);
    if (--segmentLeft[campaign][entry.segment] === 0) isFull[campaign][entry.segment] = true;
  };

  // All that is known beforehand.
  staff.forEach((headcount, group) => {
    for (let i = 0; i < headcount; i++) agents.push({ group, idle: { since: 0, serial: serial++ } });
  });
  for (const contact of coming) at(contact.arrival, ranks.arrives, () => arrives(contact));
  campaigns.forEach(({ list }, campaign) => {
    list.places.forEach((_, place) => {
      // Windows open and close on quarters of an hour.
      for (let time = 0; time <= end + day; time += 900)
        if (isOpen(campaign, place, time) && (time === 0 || !isOpen(campaign, place, time - 900)))
          at(time, ranks.calendar, () => {
            for (const strand of strands) pace(strand);
          });
    });
  });
  at(end, -1, () => {
    campaigns.forEach((_, campaign) => {
      const counts = Object.fromEntries(stateNames.map((name) => [name, 0])) as Record<RecordState, number>;
      for (const { state, segment, place, thaw } of lists[campaign]) {
        const isWanted = !isFull[campaign][segment] || !['fresh', 'due', 'appointment', 'frozen'].includes(state);
        const isThawed = state === 'frozen' && thaw <= localDay(campaign, place, now);
        counts[!isWanted ? 'quotaFull' : isThawed ? 'due' : state]++;
      }
      states.push(counts);
    });
  });

  for (;;) {
    let first: Event | undefined;
    for (const event of events)
      if (
        first === undefined ||
        event.time < first.time ||
        (event.time === first.time &&
          (event.rank < first.rank || (event.rank === first.rank && event.serial < first.serial)))
      )
        first = event;
    if (first === undefined || first.time > stop) break;
    cancel(first);
    now = first.time;
    first.act();
    if (events.some(({ time }) => time === now)) continue;
    for (const strand of strands) if (pace(strand)) overlooked.push(`${campaigns[strand.campaign].name} at ${now}`);
  }
  return { dials, totals, states, overlooked, answered, abandoned };
}

const stateNames: readonly RecordState[] = [
  'fresh',
  'due',
  'appointment',
  'frozen',
  'dialling',
  'closed',
  'exhausted',
  'unreachable',
  'quotaFull',
];

function entriesOf({ place, language, segment, phones, value, segments }: FileList): Entry[] {
  return place.map((_, number) => ({
    number,
    place: place[number],
    language: language[number] ?? -1,
    segment: segment[number],
    phones: (phones[number].match(/\dx?/g) ?? []).map((written) => ({
      type: Number(written[0]),
      isInvalid: written.endsWith('x'),
      isKnownBad: false,
      days: [],
    })),
    value: value.length > 0 ? value[number] : (segments[segment[number]].value ?? 0),
    days: [],
    looks: 0,
    state: 'fresh',
    due: 0,
    thaw: 0,
    wasLive: false,
    wasRight: false,
  }));
}

/** Lists from files are there from the start, so a record is as old as the clock. */
function outcomeOf({ conversation: { outcomes } }: Campaign, u: number, age: number): Outcome {
  let below = 0;
  for (const outcome of outcomes.slice(0, -1)) {
    below += outcome.share * (outcome.halfLife === undefined ? 1 : 2 ** (-age / outcome.halfLife));
    if (u < below) return outcome;
  }
  return outcomes[outcomes.length - 1];
}
