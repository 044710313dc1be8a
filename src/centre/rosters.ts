// Agents with shifts: who comes, who is away and why, who goes home. The second law of presence (see presence.ts).
//
// An agent on shift is signed in, or away in one way (`awayKinds`) until a known time or until further notice. What is due while the agent
// handles a contact waits for its end and keeps its length; what is due while the agent is away follows in turn. What has not begun when
// the shift ends is dropped. The end of a spell stands in the list of ends of handling: an agent is in one or the other.
import type { Cell } from '../engine/clock.ts';
import { createCell } from '../engine/clock.ts';
import type { EventList } from '../engine/eventList.ts';
import { createHeap } from '../engine/heap.ts';
import { awayKindCount, awayKinds } from '../facts/awayKinds.ts';
import type { Recorder, Watcher } from '../facts/recorder.ts';
import type { Model } from '../model/model.ts';
import { createShiftDraws } from '../random/shiftDraws.ts';
import type { Agents } from './agents.ts';
import { createSiteCapacity } from './siteCapacity.ts';

export interface Rosters {
  /** The earliest thing that agents do of their own accord. */
  readonly next: Cell;
  /** Lets it happen; returns 0 after correcting a bound that was early. */
  act(): number;
  isAway(agent: number): boolean;
  startShift(agent: number, until: number, day: number, isFree: boolean): void;
  /** The same for an agent who is still at the last contact of the shift before: not late, and absent only once that contact has ended. */
  goOn(agent: number, until: number, day: number, isFree: boolean): void;
  /** The agent's shift is over. */
  endShift(agent: number): void;
  /** When the shift that the agent is on ends; −Infinity when on none. */
  readonly shiftEnd: Float64Array;
  /** A spell away is due. */
  spellDue(agent: number, kind: number, length: number): void;
  /** The agent, freed from a contact, goes away if a spell has been waiting; whether one has. */
  goesAway(agent: number): boolean;
  /** A spell away is over. */
  comesBack(agent: number): void;
  siteChanges(site: number, onSite: number, atHome: number): void;
  begin(replication: number): void;
}

export interface RostersParts {
  readonly model: Model;
  readonly agents: Agents;
  /** Ends of handling, and of spells away. */
  readonly ends: EventList;
  readonly clock: Cell;
  readonly recorder: Recorder;
  readonly watcher: Watcher | undefined;
  putToWork(agent: number): void;
}

const untilFurtherNotice = Infinity;
/** An agent who waits for the end of a contact to go away is looked at when it ends, as one who has to leave. */
const atOnce = -Infinity;

export function createRosters({ model, agents, ends, clock, recorder, watcher, putToWork }: RostersParts): Rosters {
  const { firstAgent } = model.agents;
  const { groupOf, inHand, leaveAt } = agents;
  const room = Math.max(32, model.agents.areEverAway ? agents.slots : 0);
  const draws = model.groups.map(({ name, site, shrinkage }) =>
    shrinkage === undefined
      ? undefined
      : createShiftDraws(model.seed, name, site < 0 ? name : `site/${model.sites[site].name}`, shrinkage),
  );
  const paidKinds = model.groups.map(({ shrinkage }) => shrinkage?.absences.map(({ paid }) => paid) ?? []);
  const capacity = createSiteCapacity(model);
  /** End of the shift that the agent is on; −Infinity when on none. */
  const shiftEnd = new Float64Array(room);
  const shiftStart = new Float64Array(room);
  const shiftDay = new Int32Array(room);
  /** How the agent is away, −1 when not; and how once an interruption of that is over, −1 when there is none. */
  const away = new Int32Array(room);
  const after = new Int32Array(room);
  /** Whether the end of the spell stands in `ends`. */
  const isTimed = new Uint8Array(Math.max(128, room));
  /** Seconds of each kind that are due and have not begun. */
  const due = new Float64Array(room * awayKindCount);
  const isDue = new Uint8Array(Math.max(128, room));
  const breaksBegun = new Int32Array(room);
  /** Spells at random moments and leaving early: [agent × kinds + kind], the last is leaving early. */
  const spellKinds = Math.max(0, ...draws.map((draw) => draw?.spellKinds ?? 0));
  const ownKinds = spellKinds + 1;
  const ownTime = new Float64Array(room * ownKinds);
  const ownNumber = new Int32Array(room * ownKinds);
  const hasOwn = draws.some((draw) => draw !== undefined);
  const own = createHeap({ ids: hasOwn ? room : 0 });
  const isPlanned = new Uint8Array(Math.max(128, room));
  const next = hasOwn ? own.next : createCell(Infinity);

  const indexOf = (agent: number): number => agent - firstAgent[groupOf[agent]];

  const beAway = (agent: number, kind: number): void => {
    away[agent] = kind;
    recorder.awayChanged(groupOf[agent], kind, 1);
    watcher?.wentAway?.(agent, kind);
  };

  const beBack = (agent: number): void => {
    recorder.awayChanged(groupOf[agent], away[agent], -1);
    watcher?.awayEnded?.(agent);
    away[agent] = -1;
    isTimed[agent] = 0;
  };

  /** The agent, not signed in, is away for so long. */
  const goFor = (agent: number, kind: number, length: number): void => {
    beAway(agent, kind);
    if (length === untilFurtherNotice) return;
    if (kind === awayKinds.paidBreak || kind === awayKinds.unpaidBreak) {
      const late = draws[groupOf[agent]]?.longBreak(indexOf(agent), shiftDay[agent], breaksBegun[agent]++) ?? 0;
      if (late > 0) noteDue(agent, awayKinds.nonAdherence, late);
    }
    // A spell that reaches the end of the shift ends with it.
    if (clock[0] + length >= shiftEnd[agent]) return;
    isTimed[agent] = 1;
    ends.time[agent] = clock[0] + length;
    ends.insert(agent);
  };

  const noteDue = (agent: number, kind: number, length: number): void => {
    due[agent * awayKindCount + kind] += length;
    isDue[agent] = 1;
  };

  /** Begins what is due next, if anything: first what has a length, then what has none. */
  const beginDue = (agent: number): boolean => {
    if (isDue[agent] === 0) return false;
    let chosen = -1;
    let others = 0;
    for (let kind = 0; kind < awayKindCount; kind++) {
      const length = due[agent * awayKindCount + kind];
      if (length === 0) continue;
      others++;
      if (chosen < 0 || (due[agent * awayKindCount + chosen] === untilFurtherNotice && length < untilFurtherNotice))
        chosen = kind;
    }
    if (others < 2) isDue[agent] = 0;
    if (chosen < 0) return false;
    const length = due[agent * awayKindCount + chosen];
    due[agent * awayKindCount + chosen] = 0;
    goFor(agent, chosen, length);
    return true;
  };

  const hasDue = (agent: number): boolean => {
    if (isDue[agent] === 0) return false;
    for (let kind = 0; kind < awayKindCount; kind++) if (due[agent * awayKindCount + kind] > 0) return true;
    return false;
  };

  const forgetDue = (agent: number): void => {
    if (isDue[agent] === 1) due.fill(0, agent * awayKindCount, (agent + 1) * awayKindCount);
    isDue[agent] = 0;
  };

  const work = (agent: number): void => {
    agents.signIn(agent);
    leaveAt[agent] = shiftEnd[agent];
    putToWork(agent);
  };

  /** Away by day, by outage or by going early: of no length, and a break may fall into it. */
  const isOpenEnded = (agent: number): boolean => away[agent] >= 0 && isTimed[agent] === 0;

  const planOwn = (agent: number): void => {
    let earliest = Infinity;
    for (let kind = 0; kind < ownKinds; kind++) earliest = Math.min(earliest, ownTime[agent * ownKinds + kind]);
    if (isPlanned[agent] === 1) own.remove(agent);
    isPlanned[agent] = earliest < Infinity ? 1 : 0;
    if (earliest === Infinity) return;
    own.time[agent] = earliest;
    own.insert(agent);
  };

  const forgetOwn = (agent: number): void => {
    if (isPlanned[agent] === 0) return;
    own.remove(agent);
    isPlanned[agent] = 0;
  };

  const drawOwn = (agent: number, until: number, day: number): void => {
    const draw = draws[groupOf[agent]];
    if (draw === undefined) return;
    for (let kind = 0; kind < spellKinds; kind++) {
      const at = agent * ownKinds + kind;
      ownNumber[at] = 0;
      ownTime[at] =
        kind < draw.spellKinds ? clock[0] + draw.spellGap(kind, indexOf(agent), day, 0, until - clock[0]) : Infinity;
    }
    const early = draw.early(indexOf(agent), day);
    ownTime[agent * ownKinds + spellKinds] =
      early > 0 && until < Infinity ? Math.max(clock[0], until - early) : Infinity;
    planOwn(agent);
  };

  const act = (): number => {
    const agent = own.take();
    if (agent < 0) return 0;
    isPlanned[agent] = 0;
    const draw = draws[groupOf[agent]]!;
    for (let kind = 0; kind < ownKinds; kind++) {
      const at = agent * ownKinds + kind;
      if (ownTime[at] > clock[0]) continue;
      if (kind === spellKinds) {
        ownTime[at] = Infinity;
        spellDue(agent, awayKinds.nonAdherence, untilFurtherNotice);
        continue;
      }
      const number = ownNumber[at]++;
      const day = shiftDay[agent];
      const shift = shiftEnd[agent] - shiftStart[agent];
      spellDue(agent, awayKinds.activity, draw.spellLength(kind, indexOf(agent), day, number));
      const gap = draw.spellGap(kind, indexOf(agent), day, number + 1, shift);
      ownTime[at] = clock[0] + gap;
    }
    planOwn(agent);
    return 1;
  };

  const beginShift = (agent: number, until: number, day: number): void => {
    endShift(agent);
    shiftStart[agent] = clock[0];
    shiftEnd[agent] = until;
    shiftDay[agent] = day;
    breaksBegun[agent] = 0;
  };

  /** How the agent is away for the whole shift, −1 when the agent comes. */
  const absenceOn = (agent: number, day: number, isFree: boolean): number => {
    if (isFree) return awayKinds.paidAbsence;
    const absence = draws[groupOf[agent]]?.absence(indexOf(agent), day) ?? -1;
    if (absence < 0) return -1;
    return paidKinds[groupOf[agent]][absence] ? awayKinds.paidAbsence : awayKinds.unpaidAbsence;
  };

  const goOn = (agent: number, until: number, day: number, isFree: boolean): void => {
    beginShift(agent, until, day);
    const absence = absenceOn(agent, day, isFree);
    if (absence >= 0) {
      spellDue(agent, absence, untilFurtherNotice);
      return;
    }
    drawOwn(agent, until, day);
    if (!capacity.has(agent)) spellDue(agent, awayKinds.outage, untilFurtherNotice);
  };

  const startShift = (agent: number, until: number, day: number, isFree: boolean): void => {
    beginShift(agent, until, day);
    const absence = absenceOn(agent, day, isFree);
    if (absence >= 0) {
      beAway(agent, absence);
      return;
    }
    drawOwn(agent, until, day);
    const late = draws[groupOf[agent]]?.late(indexOf(agent), day) ?? 0;
    if (!capacity.has(agent)) goFor(agent, awayKinds.outage, untilFurtherNotice);
    else if (late > 0) goFor(agent, awayKinds.nonAdherence, late);
    else work(agent);
  };

  const endShift = (agent: number): void => {
    forgetDue(agent);
    forgetOwn(agent);
    shiftEnd[agent] = -Infinity;
    if (away[agent] < 0) return;
    if (isTimed[agent] === 1) ends.remove(agent);
    beBack(agent);
    after[agent] = -1;
  };

  const spellDue = (agent: number, kind: number, length: number): void => {
    if (shiftEnd[agent] <= clock[0]) return;
    if (isOpenEnded(agent)) {
      // An unpaid break interrupts a paid absence, so that paid time is paid time; other spells are part of being away.
      if (kind !== awayKinds.unpaidBreak) return;
      const before = away[agent];
      beBack(agent);
      after[agent] = before;
      goFor(agent, kind, length);
    } else if (away[agent] >= 0) noteDue(agent, kind, length);
    else if (inHand[agent] >= 0) {
      noteDue(agent, kind, length);
      leaveAt[agent] = atOnce;
    } else {
      agents.stopIdling(agent);
      agents.pause(agent);
      goFor(agent, kind, length);
    }
  };

  const goesAway = (agent: number): boolean => {
    leaveAt[agent] = shiftEnd[agent];
    if (!hasDue(agent)) return false;
    recorder.busyChanged(groupOf[agent], -1);
    agents.pause(agent);
    return beginDue(agent);
  };

  const comesBack = (agent: number): void => {
    beBack(agent);
    if (after[agent] >= 0) {
      beAway(agent, after[agent]);
      after[agent] = -1;
    } else if (!beginDue(agent)) work(agent);
  };

  const siteChanges = (site: number, onSite: number, atHome: number): void => {
    capacity.change(site, onSite, atHome);
    for (let group = 0; group < model.groups.length; group++) {
      if (model.groups[group].site !== site) continue;
      for (let agent = firstAgent[group]; agent < firstAgent[group + 1]; agent++) {
        if (shiftEnd[agent] <= clock[0]) continue;
        const isOut = away[agent] === awayKinds.outage;
        if (!capacity.has(agent)) {
          // A meal may interrupt the outage, which then goes on by itself.
          if (!isOut && after[agent] !== awayKinds.outage) spellDue(agent, awayKinds.outage, untilFurtherNotice);
        } else if (isOut) comesBack(agent);
        else if (due[agent * awayKindCount + awayKinds.outage] > 0) {
          due[agent * awayKindCount + awayKinds.outage] = 0;
        } else if (after[agent] === awayKinds.outage) after[agent] = -1;
      }
    }
  };

  const begin = (replication: number): void => {
    shiftEnd.fill(-Infinity);
    away.fill(-1);
    after.fill(-1);
    isTimed.fill(0);
    due.fill(0);
    isDue.fill(0);
    isPlanned.fill(0);
    own.clear();
    capacity.begin(replication);
    for (const draw of draws) draw?.begin(replication);
  };

  return {
    next,
    act,
    isAway: (agent) => away[agent] >= 0,
    startShift,
    goOn,
    endShift,
    shiftEnd,
    spellDue,
    goesAway,
    comesBack,
    siteChanges,
    begin,
  };
}
