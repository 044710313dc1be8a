// The floor played the slow way: one event after another over plain objects, sorted lists and a full search for the next event,
// written from the rules alone. It is what the fast floor is held against. Local time is UTC here.
import type { DistributionSpec } from '../../src/random/distributions/contract.ts';
import type {
  Allocation,
  CustomerClass,
  Group,
  Queue,
  RankedGroups,
  RoutingStep,
  Scenario,
  Shift,
} from '../../src/scenario/scenario.ts';
import { addDays, weekday } from '../../src/units/calendar.ts';
import { type Customer, createChoice, createTries, type FurtherTry } from './naiveTries.ts';

const secondsPerDay = 86_400;
const followedFor = secondsPerDay;

/** A coming contact with all that is drawn for it. */
export interface NaiveContact {
  readonly queue: number;
  /** Its lane among those of its queue: class by class in the order written, and allocation by allocation within each. */
  readonly lane: number;
  readonly arrival: number;
  readonly patience: number;
  readonly talk: number;
  readonly hold: number;
  readonly wrap: number;
  readonly balkDraw: number;
}

/** What became of a contact. Intervals are counted from 0; −1 is outside the counted time. */
export interface Fate {
  readonly contact: NaiveContact;
  readonly customer: Customer;
  readonly triesBefore: number;
  /** Name of its class and of its allocation, where the queue has such. */
  readonly customerClass: string | undefined;
  readonly allocation: string | undefined;
  readonly interval: number;
  end:
    | 'answered at once'
    | 'answered'
    | 'abandoned'
    | 'balked'
    | 'blocked'
    | 'left a message'
    | 'cut off'
    | 'still inside';
  wait: number;
  /** Of the answered: the group, the interval of the answer and the times of its agent. */
  group: number;
  answerInterval: number;
  times: { readonly talk: number; readonly hold: number; readonly wrap: number };
}

/** A level that changes by `by` at `time`. */
export interface LevelChange {
  readonly time: number;
  readonly by: number;
}

export interface NaiveFacts {
  readonly edges: readonly number[];
  readonly fates: readonly Fate[];
  /** Per queue: the number waiting. */
  readonly waiting: readonly LevelChange[][];
  /** Largest number waiting, [interval][queue]. */
  readonly mostWaiting: readonly number[][];
  /** Per group. */
  readonly busy: readonly LevelChange[][];
  readonly staffed: readonly LevelChange[][];
  readonly overtime: readonly LevelChange[][];
}

interface Agent {
  readonly group: number;
  /** Since when idle and after how many others; undefined while busy. */
  idle: { since: number; serial: number } | undefined;
  /** End of the contact in hand and its place among those that started. */
  end: number;
  serial: number;
  /** Queue of the contact in hand; −1 while idle. */
  inHand: number;
  /** Rostered agents: when the shift ends, and whether it has ended. */
  leaveAt: number;
  overdue: boolean;
  /** Rostered agents: shift and number within it. */
  readonly person: string;
}

interface Waiter {
  readonly fate: Fate;
  readonly lane: Lane;
  readonly givesUp: number;
  readonly serial: number;
  /** Steps of the queue's plan whose delay the wait has reached. */
  steps: number;
}

type ChangeKind =
  | 'staff falls'
  | 'shift ends'
  | 'staff rises'
  | 'shift starts'
  | 'queue closes'
  | 'interval edge'
  | 'counted time ends';

interface Change {
  readonly time: number;
  readonly kind: ChangeKind;
  /** The group; of `queue closes` the queue. */
  readonly group: number;
  readonly headcount: number;
  readonly person: string;
  readonly leaveAt: number;
}

const orderOfChanges: readonly ChangeKind[] = [
  'staff falls',
  'shift ends',
  'staff rises',
  'shift starts',
  'queue closes',
  'interval edge',
  'counted time ends',
];

/** Plays the contacts of a replication, given in order of arrival and, at equal times, of queue. */
export function playNaively(scenario: Scenario, coming: readonly NaiveContact[], replication: number): NaiveFacts {
  const edges = edgesOf(scenario);
  const intervals = edges.length - 1;
  const calendar = calendarOf(scenario, edges);
  const lanes = scenario.queues.map((queue) => lanesOf(scenario, queue));
  const queueCount = scenario.queues.length;
  const groupCount = scenario.groups.length;
  const queueIds = new Map(scenario.queues.map(({ name }, id) => [name, id]));
  const skills = scenario.groups.map((group) => new Map(group.skills.map((s) => [queueIds.get(s.queue)!, s])));

  let now = 0;
  let interval = -1;
  let serial = 0;
  let nextArrival = 0;
  let nextChange = 0;
  let stop = Number.POSITIVE_INFINITY;
  const agents: Agent[] = [];
  const headcount = scenario.groups.map(() => 0);
  const overtimeNow = scenario.groups.map(() => 0);
  const lines: Waiter[][] = scenario.queues.map(() => []);
  const fates: Fate[] = [];
  const tries = createTries(scenario, replication);
  const chooseAtRandom = createChoice(scenario, replication);
  /** In the order in which they were announced. */
  const furtherTries: FurtherTry[] = [];
  const levels = (count: number): LevelChange[][] => Array.from({ length: count }, () => []);
  const waiting = levels(queueCount);
  const busy = levels(groupCount);
  const staffed = levels(groupCount);
  const overtime = levels(groupCount);
  const mostWaiting = Array.from({ length: intervals }, () => scenario.queues.map(() => 0));

  const isCounted = (index: number) => index >= 0 && index < intervals;
  const isRostered = (group: number) => scenario.groups[group].presence.law === 'rostered';
  const present = (group: number) => agents.filter((agent) => agent.group === group);
  const idleOf = (group: number) =>
    present(group)
      .filter((agent) => agent.idle !== undefined)
      .sort((a, b) => a.idle!.serial - b.idle!.serial);

  const noteLength = (queue: number): void => {
    if (isCounted(interval)) mostWaiting[interval][queue] = Math.max(mostWaiting[interval][queue], lines[queue].length);
  };

  const serve = (agent: Agent, fate: Fate, atOnce: boolean): void => {
    const { queue, arrival } = fate.contact;
    const { handle: factor, handling: own } = skills[agent.group].get(queue)!;
    const { handling } = scenario.queues[queue];
    const time = (part: 'talk' | 'hold' | 'wrap') => factor * timeOf(fate.contact[part], handling[part], own?.[part]);
    const times = { talk: time('talk'), hold: time('hold'), wrap: time('wrap') };
    agent.idle = undefined;
    agent.end = now + times.talk + times.hold + times.wrap;
    agent.serial = serial++;
    agent.inHand = queue;
    fate.end = atOnce ? 'answered at once' : 'answered';
    fate.wait = now - arrival;
    fate.group = agent.group;
    fate.answerInterval = isCounted(interval) ? interval : -1;
    fate.times = times;
  };

  /** The customer may try again. */
  const goesUnanswered = ({ customer, triesBefore, contact }: Fate, wasBlocked: boolean): void => {
    const own = lanes[contact.queue];
    const { customerClass, patience } = own[contact.lane];
    const next = tries.after(customer, triesBefore, wasBlocked, now, patience);
    if (next === undefined) return;
    const lane = own.indexOf(
      laneOfTry(own, customerClass, next.allocationDraw, next.contact.arrival - scenario.period.warmUp),
    );
    furtherTries.push({ ...next, contact: { ...next.contact, lane } });
  };

  const leaveLine = (waiter: Waiter): void => {
    const { queue } = waiter.fate.contact;
    lines[queue].splice(lines[queue].indexOf(waiter), 1);
    waiting[queue].push({ time: now, by: -1 });
  };

  /**
   * The contact that an agent of the group, not counted as idle, takes next: the greatest claim where waits are weighed. Else of the
   * queues of the smallest rank that with the longest wait, then the queue written first; of that queue the smallest rank of a class,
   * then the longest wait, then the lane written first.
   */
  const nextFor = (group: number): Waiter | undefined => {
    const offers = lines.flatMap((line, queue) => {
      const skill = skills[group].get(queue);
      if (skill === undefined || idleOf(group).length + 1 <= skill.reserve) return [];
      const free = line.filter(({ lane, fate: { contact } }) => {
        const delay = delayOf(lane.plan, group);
        return delay !== undefined && contact.arrival + delay <= now;
      });
      return free.length === 0 ? [] : [{ queue, rank: skill.rank, free }];
    });
    if (scenario.routing.policy === 'weighted-wait') {
      const claimOf = ({ lane, fate }: Waiter) => lane.headStart + lane.weight * (now - fate.contact.arrival);
      return offers
        .flatMap(({ queue, rank, free }) => free.map((waiter) => ({ waiter, queue, rank })))
        .sort(
          (a, b) =>
            claimOf(b.waiter) - claimOf(a.waiter) ||
            a.rank - b.rank ||
            a.queue - b.queue ||
            a.waiter.lane.rank - b.waiter.lane.rank ||
            a.waiter.fate.contact.lane - b.waiter.fate.contact.lane ||
            a.waiter.serial - b.waiter.serial,
        )[0]?.waiter;
    }
    const longestWait = (free: readonly Waiter[]) => Math.min(...free.map(({ fate }) => fate.contact.arrival));
    const [offer] = offers.sort(
      (a, b) => a.rank - b.rank || longestWait(a.free) - longestWait(b.free) || a.queue - b.queue,
    );
    return offer?.free.sort(
      (a, b) =>
        a.lane.rank - b.lane.rank ||
        a.fate.contact.arrival - b.fate.contact.arrival ||
        a.fate.contact.lane - b.fate.contact.lane ||
        a.serial - b.serial,
    )[0];
  };

  const becomeIdle = (agent: Agent): void => {
    agent.idle = { since: now, serial: serial++ };
    agent.end = Number.POSITIVE_INFINITY;
    agent.inHand = -1;
  };

  const signIn = (group: number, person: string, leaveAt: number): void => {
    const end = Number.POSITIVE_INFINITY;
    const agent: Agent = { group, idle: undefined, end, serial: 0, inHand: -1, leaveAt, overdue: false, person };
    agents.push(agent);
    staffed[group].push({ time: now, by: 1 });
    const next = nextFor(group);
    if (next === undefined) becomeIdle(agent);
    else {
      busy[group].push({ time: now, by: 1 });
      leaveLine(next);
      serve(agent, next.fate, false);
    }
  };

  const signOut = (agent: Agent): void => {
    agents.splice(agents.indexOf(agent), 1);
    staffed[agent.group].push({ time: now, by: -1 });
  };

  const setOvertime = (group: number, level: number): void => {
    if (level !== overtimeNow[group]) overtime[group].push({ time: now, by: level - overtimeNow[group] });
    overtimeNow[group] = level;
  };

  /** Whether an agent who becomes free now is to leave: falls and shift ends of this very instant hold already. */
  const isToLeave = (agent: Agent): boolean => {
    if (isRostered(agent.group)) return agent.leaveAt <= now;
    const falls = calendar
      .slice(nextChange)
      .find(({ time, kind, group }) => time === now && kind === 'staff falls' && group === agent.group);
    return present(agent.group).length > (falls?.headcount ?? headcount[agent.group]);
  };

  const contactEnds = (agent: Agent): void => {
    if (isToLeave(agent)) {
      busy[agent.group].push({ time: now, by: -1 });
      signOut(agent);
      if (isRostered(agent.group)) setOvertime(agent.group, overtimeNow[agent.group] - (agent.overdue ? 1 : 0));
      else setOvertime(agent.group, Math.max(0, present(agent.group).length - headcount[agent.group]));
      return;
    }
    const next = nextFor(agent.group);
    if (next === undefined) {
      busy[agent.group].push({ time: now, by: -1 });
      becomeIdle(agent);
    } else {
      leaveLine(next);
      serve(agent, next.fate, false);
    }
  };

  const change = ({ kind, group, headcount: level, person, leaveAt }: Change): void => {
    const agent = agents.find((candidate) => candidate.person === person && candidate.group === group);
    switch (kind) {
      case 'staff falls':
      case 'staff rises': {
        headcount[group] = level;
        for (const idle of idleOf(group).slice(0, Math.max(0, present(group).length - level))) signOut(idle);
        setOvertime(group, Math.max(0, present(group).length - level));
        while (present(group).length < level) signIn(group, '', Number.POSITIVE_INFINITY);
        return;
      }
      case 'shift starts': {
        if (agent === undefined) {
          signIn(group, person, leaveAt);
          return;
        }
        agent.leaveAt = leaveAt;
        if (agent.overdue) setOvertime(group, overtimeNow[group] - 1);
        agent.overdue = false;
        return;
      }
      case 'shift ends': {
        if (agent === undefined || agent.leaveAt > now) return;
        if (agent.idle === undefined) {
          agent.overdue = true;
          setOvertime(group, overtimeNow[group] + 1);
        } else signOut(agent);
        return;
      }
      case 'queue closes': {
        if (scenario.queues[group].hours?.closing !== 'clear') return;
        for (const waiter of [...lines[group]]) {
          leaveLine(waiter);
          waiter.fate.end = 'cut off';
          waiter.fate.wait = now - waiter.fate.contact.arrival;
          goesUnanswered(waiter.fate, false);
        }
        return;
      }
      case 'interval edge': {
        interval++;
        for (let queue = 0; queue < queueCount; queue++) noteLength(queue);
        return;
      }
      case 'counted time ends':
        stop = now + followedFor;
    }
  };

  /** Contacts that wait or are in hand, of the queue or of all. */
  const linesTaken = (queue?: number): number =>
    lines.reduce((sum, line, id) => sum + (queue === undefined || id === queue ? line.length : 0), 0) +
    agents.filter(({ inHand }) => (queue === undefined ? inHand >= 0 : inHand === queue)).length;
  const linesOf = (queue: number): number => scenario.queues[queue].lines ?? Number.POSITIVE_INFINITY;

  const arrives = (contact: NaiveContact, again?: FurtherTry): void => {
    const { queue } = contact;
    const { capacity = Number.POSITIVE_INFINITY, balking } = scenario.queues[queue];
    if (!isOpen(scenario, scenario.queues[queue], now)) return;
    const place = isCounted(interval) ? interval : -1;
    const lane = lanes[queue][contact.lane];
    const fate: Fate = {
      contact,
      customer: again?.customer ?? tries.firstTry(queue, now, place),
      triesBefore: again?.triesBefore ?? 0,
      customerClass: lane.customerClass,
      allocation: lane.allocation,
      interval: place,
      end: 'still inside',
      wait: 0,
      group: -1,
      answerInterval: -1,
      times: { talk: 0, hold: 0, wrap: 0 },
    };
    fates.push(fate);
    if (linesTaken() >= (scenario.lines ?? Number.POSITIVE_INFINITY) || linesTaken(queue) >= linesOf(queue)) {
      fate.end = 'blocked';
      goesUnanswered(fate, true);
      return;
    }
    const agent = idleAgentFor(lane, queue, 1);
    if (agent !== undefined) {
      busy[agent.group].push({ time: now, by: 1 });
      serve(agent, fate, true);
    } else if (lines[queue].length >= capacity) {
      fate.end = 'blocked';
      goesUnanswered(fate, true);
    } else if (contact.balkDraw < balking) {
      fate.end = 'balked';
      goesUnanswered(fate, false);
    } else {
      lines[queue].push({ fate, lane, givesUp: contact.arrival + contact.patience, serial: serial++, steps: 1 });
      waiting[queue].push({ time: now, by: 1 });
      noteLength(queue);
    }
  };

  /** The idle agent who answers a contact that may go to the groups of the first `steps` steps. */
  const idleAgentFor = (lane: Lane, queue: number, steps: number): Agent | undefined => {
    const { policy } = scenario.routing;
    const candidates = lane.plan.slice(0, steps).flatMap((step, number) =>
      step.groups.map((group, place) => ({
        group,
        // Earlier steps have nobody idle who might answer, else the contact would not wait.
        number,
        rank: step.ranks?.[place] ?? 0,
        byPolicy: policy === 'ordered' ? place : policy === 'fewest-skills' ? skills[group].size : 0,
      })),
    );
    const able = candidates
      .filter(({ group }) => mayAnswer(group, queue))
      .map((candidate) => ({ ...candidate, agent: idleOf(candidate.group)[0] }));
    if (policy === 'random') {
      // Agents of a group are equal: chance takes the group, and its agent who has been idle longest answers.
      const [best] = [...able].sort((a, b) => a.number - b.number || a.rank - b.rank);
      const all = able
        .filter(({ number, rank }) => number === best.number && rank === best.rank)
        .flatMap(({ group }) => idleOf(group));
      return all.length === 0 ? undefined : idleOf(all[chooseAtRandom(all.length, queue, now)].group)[0];
    }
    return able.sort(
      (a, b) =>
        a.number - b.number || a.rank - b.rank || a.byPolicy - b.byPolicy || a.agent.idle!.since - b.agent.idle!.since,
    )[0]?.agent;
  };

  /** Whether more agents of the group are idle than it keeps from the queue. */
  const mayAnswer = (group: number, queue: number): boolean =>
    idleOf(group).length > (skills[group].get(queue)?.reserve ?? 0);

  const givesUp = (waiter: Waiter): void => {
    leaveLine(waiter);
    waiter.fate.end = 'abandoned';
    waiter.fate.wait = now - waiter.fate.contact.arrival;
    goesUnanswered(waiter.fate, false);
  };

  const reachesDelay = (waiter: Waiter): void => {
    waiter.steps++;
    if (waiter.lane.plan[waiter.steps - 1].takesMessage) {
      leaveLine(waiter);
      waiter.fate.end = 'left a message';
      waiter.fate.wait = now - waiter.fate.contact.arrival;
      return;
    }
    const agent = idleAgentFor(waiter.lane, waiter.fate.contact.queue, waiter.steps);
    if (agent === undefined) return;
    busy[agent.group].push({ time: now, by: 1 });
    leaveLine(waiter);
    serve(agent, waiter.fate, false);
  };

  const dueOf = (waiter: Waiter): number => {
    const step = waiter.lane.plan[waiter.steps];
    return step === undefined ? Number.POSITIVE_INFINITY : waiter.fate.contact.arrival + step.after;
  };

  for (;;) {
    const ending = first(
      agents,
      (agent) => agent.end,
      (a, b) => a.serial - b.serial,
    );
    const waiters = lines.flat();
    const losing = first(
      waiters,
      (waiter) => waiter.givesUp,
      (a, b) => a.serial - b.serial,
    );
    const stepping = first(
      waiters,
      dueOf,
      (a, b) =>
        a.fate.contact.queue - b.fate.contact.queue ||
        a.fate.contact.lane - b.fate.contact.lane ||
        a.steps - b.steps ||
        a.serial - b.serial,
    );
    // In the order of equal times.
    const events: { time: number; happens: () => void }[] = [];
    if (ending) events.push({ time: ending.end, happens: () => contactEnds(ending) });
    const coming1 = calendar[nextChange];
    if (coming1)
      events.push({
        time: coming1.time,
        happens: () => {
          nextChange++;
          change(coming1);
        },
      });
    if (losing) events.push({ time: losing.givesUp, happens: () => givesUp(losing) });
    if (stepping) events.push({ time: dueOf(stepping), happens: () => reachesDelay(stepping) });
    const contact = coming[nextArrival];
    if (contact)
      events.push({
        time: contact.arrival,
        happens: () => {
          nextArrival++;
          arrives(contact);
        },
      });
    const again = first(
      furtherTries,
      (next) => next.contact.arrival,
      () => 0,
    );
    if (again)
      events.push({
        time: again.contact.arrival,
        happens: () => {
          furtherTries.splice(furtherTries.indexOf(again), 1);
          arrives(again.contact, again);
        },
      });
    const next = events.reduce((best, event) => (event.time < best.time ? event : best), {
      time: Number.POSITIVE_INFINITY,
      happens: () => {},
    });
    const isFollowed = (interval: number, { firstInterval }: Customer) => interval >= 0 || firstInterval >= 0;
    const isOver =
      stop < Number.POSITIVE_INFINITY &&
      !waiters.some(({ fate }) => isFollowed(fate.interval, fate.customer)) &&
      !furtherTries.some(({ customer }) => isFollowed(-1, customer));
    if (isOver || next.time === Number.POSITIVE_INFINITY || next.time > stop) {
      for (const { fate } of waiters) fate.wait = stop - fate.contact.arrival;
      return { edges, fates, waiting, mostWaiting, busy, staffed, overtime };
    }
    now = next.time;
    next.happens();
  }
}

/** The item with the smallest finite time; ties by `order`. */
function first<T>(items: readonly T[], time: (item: T) => number, order: (a: T, b: T) => number): T | undefined {
  let best: T | undefined;
  let earliest = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const at = time(item);
    if (at < earliest || (best !== undefined && at === earliest && order(item, best) < 0)) {
      best = item;
      earliest = at;
    }
  }
  return best;
}

interface Step {
  readonly after: number;
  readonly groups: readonly number[];
  readonly ranks?: readonly number[];
  readonly takesMessage: boolean;
}

/** A waiting line of a queue. */
interface Lane {
  readonly customerClass: string | undefined;
  /** Patience of the class, where it has one. */
  readonly patience: CustomerClass['patience'];
  readonly allocation: string | undefined;
  /** Share of the class's contacts by part of the day; none where all are of this lane. */
  readonly parts: Pick<Allocation, 'every' | 'shares'> | undefined;
  readonly rank: number;
  readonly weight: number;
  readonly headStart: number;
  readonly plan: readonly Step[];
}

/** The lane of a further try of a customer of the class: its allocation is drawn anew; `local` is the time on the UTC clock of the first day. */
function laneOfTry(lanes: readonly Lane[], customerClass: string | undefined, draw: number, local: number): Lane {
  const own = lanes.filter((lane) => lane.customerClass === customerClass);
  const clock = ((local % secondsPerDay) + secondsPerDay) % secondsPerDay;
  let sum = 0;
  for (const lane of own) {
    const { every, shares } = lane.parts ?? { every: secondsPerDay, shares: [1] };
    sum += shares[Math.min(shares.length - 1, Math.floor(clock / every))];
    if (draw < sum - 1e-12) return lane;
  }
  return own.findLast((lane) => (lane.parts?.shares ?? [1]).some((share) => share > 0))!;
}

function lanesOf(scenario: Scenario, queue: Queue): Lane[] {
  const { weight, headStart } = queue;
  const alone: Pick<CustomerClass, 'rank' | 'weight' | 'headStart' | 'plan' | 'patience'> = {
    rank: 0,
    weight,
    headStart,
  };
  const classes = queue.classes ?? [{ ...alone, name: undefined }];
  return classes.flatMap(({ name, rank, weight, headStart, plan, patience }): Lane[] => {
    const lane = { customerClass: name, rank, weight, headStart, patience };
    const [first, ...later] = plan ?? planOf(scenario, queue.name);
    if (first.allocations === undefined)
      return [{ ...lane, allocation: undefined, parts: undefined, plan: stepsOf(scenario, queue, [first, ...later]) }];
    return first.allocations.map((part) => ({
      ...lane,
      allocation: part.name,
      parts: part,
      plan: stepsOf(scenario, queue, [{ ...part, after: 0 }, ...later]),
    }));
  });
}

function planOf({ groups, routing }: Scenario, queue: string): readonly RoutingStep[] {
  const skilled = groups.filter((group) => group.skills.some((skill) => skill.queue === queue));
  const plan = routing.plans.find((candidate) => candidate.queue === queue);
  return plan?.steps ?? [{ after: 0, groups: skilled.map(({ name }) => name) }];
}

/** Each group in the first of the steps that name it. */
function stepsOf(
  { groups }: Scenario,
  { messageAfter }: Queue,
  steps: readonly (RankedGroups & { readonly after: number })[],
): Step[] {
  const named = new Set<string>();
  const answering = steps.map(({ after, groups: names, ranks }) => {
    const added = names.map((name, place) => ({ name, rank: ranks?.[place] })).filter(({ name }) => !named.has(name));
    for (const { name } of added) named.add(name);
    return {
      after,
      groups: added.map(({ name }) => groups.findIndex((group) => group.name === name)),
      ...(ranks === undefined ? {} : { ranks: added.map(({ rank }) => rank!) }),
      takesMessage: false,
    };
  });
  if (messageAfter === undefined) return answering;
  const message = { after: messageAfter, groups: [], takesMessage: true };
  return [...answering, message].sort((a, b) => a.after - b.after || Number(a.takesMessage) - Number(b.takesMessage));
}

/** A drawn time, or the one of a group with a distribution of its own, for the few distributions of which both are written by hand. */
function timeOf(drawn: number, from: DistributionSpec | undefined, to: DistributionSpec | undefined): number {
  if (to === undefined) return drawn;
  const share = from?.name === 'exponential' ? -Math.expm1(-drawn / of(from, 'mean')) : shareOfUniform(drawn, from!);
  if (to.name === 'exponential') return -of(to, 'mean') * Math.log1p(-share);
  return of(to, 'from') + share * (of(to, 'to') - of(to, 'from'));
}

function shareOfUniform(drawn: number, from: DistributionSpec): number {
  return (drawn - of(from, 'from')) / (of(from, 'to') - of(from, 'from'));
}

function of({ parameters }: DistributionSpec, name: string): number {
  return parameters[name] as number;
}

/** The wait from which the group may answer; undefined when it may not. */
function delayOf(plan: readonly Step[], group: number): number | undefined {
  return plan.find((step) => step.groups.includes(group))?.after;
}

/** Whether the queue is open at this time of the clock; the zone is UTC. */
export function isOpen({ period }: Scenario, { hours }: Queue, time: number): boolean {
  if (hours === undefined) return true;
  const local = time - period.warmUp;
  const day = Math.floor(local / secondsPerDay);
  const clock = local - day * secondsPerDay;
  const today = weekday(addDays(period.from, day));
  return hours.open.some(({ days, from, to }) => days.includes(today) && from <= clock && clock < to);
}

/** The end of each stretch in which the queue is open, unless the next one begins there. */
function closings(scenario: Scenario, queue: number, last: number): Change[] {
  const { hours } = scenario.queues[queue];
  const { warmUp } = scenario.period;
  const changes: Change[] = [];
  for (let day = -Math.ceil(warmUp / secondsPerDay); warmUp + day * secondsPerDay <= last; day++)
    for (const { to } of hours?.open ?? []) {
      const time = warmUp + day * secondsPerDay + to;
      const closes =
        isOpen(scenario, scenario.queues[queue], time - 1e-6) && !isOpen(scenario, scenario.queues[queue], time);
      if (time > 0 && time <= last && closes)
        changes.push({ time, kind: 'queue closes', group: queue, headcount: 0, person: '', leaveAt: 0 });
    }
  return changes;
}

function edgesOf({ period }: Scenario): number[] {
  const length = period.length ?? period.days! * secondsPerDay;
  const step = period.interval === 'whole' ? length : period.interval;
  const edges: number[] = [];
  for (let at = 0; at < length; at += step) edges.push(period.warmUp + at);
  return [...edges, period.warmUp + length];
}

function calendarOf(scenario: Scenario, edges: readonly number[]): Change[] {
  const { period, groups, queues } = scenario;
  const countTo = edges[edges.length - 1];
  // Under `drain` the staffing of the last instant stays.
  const last = period.afterEnd === 'drain' ? countTo : countTo + followedFor;
  const changes = groups.flatMap((group, id) =>
    group.presence.law === 'headcount'
      ? headcountChanges(group, id, period, last)
      : shiftChanges(group, id, period, last),
  );
  const plain = { group: -1, headcount: 0, person: '', leaveAt: 0 };
  for (const queue of queues.keys()) changes.push(...closings(scenario, queue, last));
  for (const time of edges) changes.push({ ...plain, time, kind: 'interval edge' });
  changes.push({ ...plain, time: countTo, kind: 'counted time ends' });
  return changes.sort((a, b) => a.time - b.time || orderOfChanges.indexOf(a.kind) - orderOfChanges.indexOf(b.kind));
}

function headcountChanges({ presence }: Group, group: number, { warmUp }: Scenario['period'], last: number): Change[] {
  if (!('agents' in presence)) throw new Error('the naive floor knows a headcount that is the same each day');
  const { every, agents } = presence;
  const changes: Change[] = [];
  let level = -1;
  for (let part = -Math.ceil(warmUp / every); warmUp + part * every < last; part++) {
    const partsOfDay = secondsPerDay / every;
    const headcount = agents[Math.min(agents.length - 1, ((part % partsOfDay) + partsOfDay) % partsOfDay)];
    if (headcount === level) continue;
    const kind = level < 0 || headcount > level ? 'staff rises' : 'staff falls';
    changes.push({ time: Math.max(0, warmUp + part * every), kind, group, headcount, person: '', leaveAt: 0 });
    level = headcount;
  }
  return changes;
}

function shiftChanges({ presence }: Group, group: number, period: Scenario['period'], last: number): Change[] {
  if (presence.law !== 'rostered') return [];
  return presence.shifts.flatMap((shift, number) => changesOfShift(shift, number, group, period, last));
}

function changesOfShift(
  shift: Shift,
  number: number,
  group: number,
  period: Scenario['period'],
  last: number,
): Change[] {
  const changes: Change[] = [];
  const before = Math.ceil(period.warmUp / secondsPerDay) + 1;
  for (let day = -before; day * secondsPerDay < last; day++) {
    if (!shift.days.includes(weekday(addDays(period.from, day)))) continue;
    const start = period.warmUp + day * secondsPerDay + shift.start;
    const end = start + shift.length;
    if (end <= 0 || start >= last) continue;
    const leaveAt = end < last ? end : Number.POSITIVE_INFINITY;
    for (let agent = 0; agent < shift.agents; agent++) {
      const common = { group, headcount: 0, person: `${number}/${agent}`, leaveAt };
      changes.push({ ...common, time: Math.max(0, start), kind: 'shift starts' });
      if (leaveAt < Number.POSITIVE_INFINITY) changes.push({ ...common, time: leaveAt, kind: 'shift ends' });
    }
  }
  return changes;
}
