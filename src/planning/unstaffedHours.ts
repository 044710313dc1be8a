// Hours in which contacts are expected and nobody is scheduled who could answer them.
import type { Compiled } from '../model/compile.ts';
import { cutByClock } from '../model/timeline.ts';
import { formatClock } from '../units/formatTime.ts';
import type { QueueId, Seconds } from '../units/quantities.ts';
import { toLocal } from '../units/zone.ts';
import { expectedDemand } from './expectedDemand.ts';
import { presentAgents } from './presentAgents.ts';

/** A stretch without a break in which a queue has nobody. */
export interface UnstaffedHours {
  readonly queue: QueueId;
  /** Local date and start, `2027-03-08`, `06:00`. */
  readonly day: string;
  readonly clock: string;
  /** Local end, `07:00`, of that day or a later one. */
  readonly endClock: string;
  readonly length: Seconds;
  /** Expected contacts, above 0. */
  readonly contacts: number;
}

/** In order of queue and time. The counted time is looked at in steps of `every` seconds of the local clock, at most a day. */
export function unstaffedHours({ model, span }: Compiled, every: Seconds): UnstaffedHours[] {
  const { countFrom, countTo } = model.timeline;
  const pieces = cutByClock(span, every)
    .map(({ start, end }) => ({ start: Math.max(start, countFrom), end: Math.min(end, countTo) }))
    .filter(({ start, end }) => start < end);
  const agents = presentAgents(model, pieces);
  const local = (time: number) => toLocal(span.zone, span.origin + time);
  return model.queues.flatMap((record, queue) => {
    const groups = [...model.pairs.group].filter((_, pair) => model.pairs.queue[pair] === queue);
    const { contacts } = expectedDemand(record, pieces);
    const found: UnstaffedHours[] = [];
    let from = 0;
    const isUnstaffed = (i: number) => contacts[i] > 0 && groups.every((group) => agents[i][group] === 0);
    for (let i = 0; i < pieces.length; i++) {
      if (!isUnstaffed(i)) {
        from = i + 1;
        continue;
      }
      if (i + 1 < pieces.length && isUnstaffed(i + 1)) continue;
      const start = local(pieces[from].start);
      const end = pieces[i].end;
      found.push({
        queue,
        day: start.date,
        clock: formatClock(start.secondsAfterMidnight),
        endClock: formatClock(local(end).secondsAfterMidnight),
        length: end - pieces[from].start,
        contacts: contacts.slice(from, i + 1).reduce((sum, each) => sum + each, 0),
      });
      from = i + 1;
    }
    return found;
  });
}
