// The floor played the slow way: one event after another over plain objects, sorted lists and a full search for the next event,
// written from the rules alone. It is what the fast floor is held against. Local time is UTC here.
import type { Group, Queue, Scenario, Shift } from '../../src/scenario/scenario.ts';
import { addDays, weekday } from '../../src/units/calendar.ts';

const secondsPerDay = 86_400;
const followedFor = secondsPerDay;

/** A coming contact with all that is drawn for it. */
export interface NaiveContact {
  readonly queue: number;
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
  /** Of the answered: the group, the interval of the answer and the factor on handling. */
  group: number;
  answerInterval: number;
  factor: number;
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

/** Plays the contacts, given in order of arrival and, at equal times, of queue. */
export function playNaively(scenario: Scenario, coming: readonly NaiveContact[]): NaiveFacts {
  const edges = edgesOf(scenario);
  const intervals = edges.length - 1;
  const calendar = calendarOf(scenario, edges);
  const plans = plansOf(scenario);
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
    const { queue, talk, hold, wrap, arrival } = fate.contact;
    const factor = skills[agent.group].get(queue)!.handle;
    agent.idle = undefined;
    agent.end = now + (talk + hold + wrap) * factor;
    agent.serial = serial++;
    agent.inHand = queue;
    fate.end = atOnce ? 'answered at once' : 'answered';
    fate.wait = now - arrival;
    fate.group = agent.group;
    fate.answerInterval = isCounted(interval) ? interval : -1;
    fate.factor = factor;
  };

  const leaveLine = (waiter: Waiter): void => {
    const { queue } = waiter.fate.contact;
    lines[queue].splice(lines[queue].indexOf(waiter), 1);
    waiting[queue].push({ time: now, by: -1 });
  };

  /**
   * The contact that an agent of the group, not counted as idle, takes next: the greatest claim where waits are weighed, else the
   * smallest rank, then the longest wait; then the queue written first.
   */
  const nextFor = (group: number): Waiter | undefined =>
    lines
      .flatMap((line, queue) => {
        const delay = delayOf(plans[queue], group);
        const first = line[0];
        if (delay === undefined || first === undefined || first.fate.contact.arrival + delay > now) return [];
        const { rank, reserve } = skills[group].get(queue)!;
        if (idleOf(group).length + 1 <= reserve) return [];
        const { weight, headStart } = scenario.queues[queue];
        const { arrival } = first.fate.contact;
        return [{ first, rank, queue, arrival, claim: headStart + weight * (now - arrival) }];
      })
      .sort((a, b) =>
        scenario.routing.policy === 'weighted-wait'
          ? b.claim - a.claim || a.rank - b.rank || a.queue - b.queue
          : a.rank - b.rank || a.arrival - b.arrival || a.queue - b.queue,
      )[0]?.first;

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

  const arrives = (contact: NaiveContact): void => {
    const { queue } = contact;
    const { capacity = Number.POSITIVE_INFINITY, balking } = scenario.queues[queue];
    if (!isOpen(scenario, scenario.queues[queue], now)) return;
    const place = isCounted(interval) ? interval : -1;
    const fate: Fate = {
      contact,
      interval: place,
      end: 'still inside',
      wait: 0,
      group: -1,
      answerInterval: -1,
      factor: 1,
    };
    fates.push(fate);
    if (linesTaken() >= (scenario.lines ?? Number.POSITIVE_INFINITY) || linesTaken(queue) >= linesOf(queue)) {
      fate.end = 'blocked';
      return;
    }
    const agent = idleAgentFor(queue, 1);
    if (agent !== undefined) {
      busy[agent.group].push({ time: now, by: 1 });
      serve(agent, fate, true);
    } else if (lines[queue].length >= capacity) fate.end = 'blocked';
    else if (contact.balkDraw < balking) fate.end = 'balked';
    else {
      lines[queue].push({ fate, givesUp: contact.arrival + contact.patience, serial: serial++, steps: 1 });
      waiting[queue].push({ time: now, by: 1 });
      noteLength(queue);
    }
  };

  /** The idle agent who answers a contact that may go to the groups of the first `steps` steps. */
  const idleAgentFor = (queue: number, steps: number): Agent | undefined => {
    const candidates = plans[queue]
      .slice(0, steps)
      .flatMap((step) => step.groups.filter((group) => mayAnswer(group, queue)));
    const idle = candidates.map((group) => idleOf(group)[0]);
    const skillsOf = (agent: Agent) => (scenario.routing.policy === 'fewest-skills' ? skills[agent.group].size : 0);
    if (scenario.routing.policy === 'ordered') return idle[0];
    return idle.sort((a, b) => skillsOf(a) - skillsOf(b) || a.idle!.since - b.idle!.since)[0];
  };

  /** Whether more agents of the group are idle than it keeps from the queue. */
  const mayAnswer = (group: number, queue: number): boolean =>
    idleOf(group).length > (skills[group].get(queue)?.reserve ?? 0);

  const givesUp = (waiter: Waiter): void => {
    leaveLine(waiter);
    waiter.fate.end = 'abandoned';
    waiter.fate.wait = now - waiter.fate.contact.arrival;
  };

  const reachesDelay = (waiter: Waiter): void => {
    waiter.steps++;
    if (plans[waiter.fate.contact.queue][waiter.steps - 1].takesMessage) {
      leaveLine(waiter);
      waiter.fate.end = 'left a message';
      return;
    }
    const agent = idleAgentFor(waiter.fate.contact.queue, waiter.steps);
    if (agent === undefined) return;
    busy[agent.group].push({ time: now, by: 1 });
    leaveLine(waiter);
    serve(agent, waiter.fate, false);
  };

  const dueOf = (waiter: Waiter): number => {
    const step = plans[waiter.fate.contact.queue][waiter.steps];
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
      (a, b) => a.fate.contact.queue - b.fate.contact.queue || a.steps - b.steps || a.serial - b.serial,
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
    const next = events.reduce((best, event) => (event.time < best.time ? event : best), {
      time: Number.POSITIVE_INFINITY,
      happens: () => {},
    });
    const isOver = stop < Number.POSITIVE_INFINITY && !waiters.some(({ fate }) => fate.interval >= 0);
    if (isOver || next.time === Number.POSITIVE_INFINITY || next.time > stop)
      return { edges, fates, waiting, mostWaiting, busy, staffed, overtime };
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
  readonly takesMessage: boolean;
}

function plansOf({ queues, groups, routing }: Scenario): Step[][] {
  return queues.map((queue) => {
    const plan = routing.plans.find((candidate) => candidate.queue === queue.name);
    const skilled = groups.filter((group) => group.skills.some((skill) => skill.queue === queue.name));
    const steps = plan?.steps ?? [{ after: 0, groups: skilled.map(({ name }) => name) }];
    const answering = steps.map(({ after, groups: names }) => ({
      after,
      groups: names.map((name) => groups.findIndex((group) => group.name === name)),
      takesMessage: false,
    }));
    if (queue.messageAfter === undefined) return answering;
    const message = { after: queue.messageAfter, groups: [], takesMessage: true };
    return [...answering, message].sort((a, b) => a.after - b.after || Number(a.takesMessage) - Number(b.takesMessage));
  });
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
