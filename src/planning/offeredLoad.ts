// The load that is offered beside the staff that is scheduled, hour by hour and pool by pool: what can be seen before a run.
import type { Compiled } from '../model/compile.ts';
import { meanPatience } from '../model/meanTimes.ts';
import { cutByClock } from '../model/timeline.ts';
import { formatClock } from '../units/formatTime.ts';
import type { Seconds } from '../units/quantities.ts';
import { expectedDemand } from './expectedDemand.ts';
import { poolsOf } from './pools.ts';
import { presentAgents } from './presentAgents.ts';

/** Load and staff of one pool. */
export interface PoolLoad {
  /** Absent when there is only one pool. */
  readonly title?: string;
  readonly queues: readonly { readonly name: string; readonly patience: boolean }[];
  readonly groups: readonly string[];
  /** In order of time. */
  readonly rows: readonly LoadHour[];
}

/** An hour of the local clock, or what of it lies in the counted time. */
interface LoadHour {
  /** Local date, `2027-03-08`. */
  readonly day: string;
  /** Local start, `09:00`. */
  readonly clock: string;
  /** Offered load of each queue of the pool, in erlangs. */
  readonly erlangs: readonly number[];
  /** Scheduled agents of each group of the pool, averaged over the hour. */
  readonly agents: readonly number[];
}

const hour: Seconds = 3600;

/**
 * One table a pool. The offered load is the expected number of arrivals per second times the mean handling time in seconds
 * (Erlang 1917): the agents who would be busy if everybody were answered. Factors of groups on handling are left out, as it is
 * not known who answers; so are busy days, whose factor has mean 1.
 */
export function offeredLoad({ model, span }: Compiled): PoolLoad[] {
  const { countFrom, countTo } = model.timeline;
  const hours = cutByClock(span, hour)
    .map((piece) => ({ ...piece, start: Math.max(piece.start, countFrom), end: Math.min(piece.end, countTo) }))
    .filter(({ start, end }) => start < end);
  const erlangs = model.queues.map((queue) =>
    expectedDemand(queue, hours).work.map((work, i) => work / (hours[i].end - hours[i].start)),
  );
  const agents = presentAgents(model, hours);
  const pools = poolsOf(model);
  return pools.map(({ queues, groups }) => {
    const queueRecords = queues.map((queue) => model.queues[queue]);
    const groupNames = groups.map((group) => model.groups[group].name);
    return {
      ...(pools.length > 1
        ? {
            title: titleOf(
              queueRecords.map(({ name }) => name),
              groupNames,
            ),
          }
        : {}),
      queues: queueRecords.map((queue) => ({ name: queue.name, patience: meanPatience(queue) !== undefined })),
      groups: groupNames,
      rows: hours.map(({ date, clock }, i) => ({
        day: date,
        clock: formatClock(clock),
        erlangs: queues.map((queue) => erlangs[queue][i]),
        agents: groups.map((group) => agents[i][group]),
      })),
    };
  });
}

function titleOf(queues: readonly string[], groups: readonly string[]): string {
  return `${queues.join(', ') || 'no queue'}: ${groups.join(', ') || 'no group'}`;
}
