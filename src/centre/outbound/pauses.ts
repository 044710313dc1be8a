// Whether inbound work stops the dialing of a campaign: long queues, or a service level that has been low of late.
import type { Cell } from '../../engine/clock.ts';
import type { CampaignModel } from '../../model/campaignModel.ts';
import type { QueueId } from '../../units/quantities.ts';

/** The window of a recent service level is kept in so many parts; its oldest part leaves as a whole. */
const parts = 15;

export interface Pauses {
  /** Whether any campaign looks at queues, or at service levels; if not, nothing of that is told. */
  readonly watchesQueues: boolean;
  readonly watchesLevels: boolean;
  readonly isPaused: Uint8Array;
  /** Looks at the rules of a campaign again; whether it has changed between pausing and not. */
  look(campaign: number): boolean;
  /** A contact has been answered or has given up; `isMet`: it was answered within its queue's threshold. */
  contactEnded(queue: number, isMet: boolean): void;
  /** Whether the campaign looks at the queue's length. */
  watches(campaign: number, queue: number): boolean;
  begin(): void;
}

interface Watched {
  readonly queues: readonly QueueId[];
  readonly length: number;
  /** Of each part, and behind them the sums of all. */
  readonly met: Float64Array;
  readonly ended: Float64Array;
  /** Number of the part in hand. */
  readonly part: Float64Array;
}

/** `waiting` is the number of contacts in each queue. */
export function createPauses(campaigns: readonly CampaignModel[], waiting: Int32Array, clock: Cell): Pauses {
  const isPaused = new Uint8Array(Math.max(128, campaigns.length));
  const watched = campaigns.map(({ pauses }): Watched | undefined =>
    pauses === undefined || pauses.levelQueues.length === 0
      ? undefined
      : {
          queues: pauses.levelQueues,
          length: pauses.window / parts,
          met: new Float64Array(16),
          ended: new Float64Array(16),
          part: new Float64Array(16),
        },
  );

  /** Forgets the parts that have left the window. */
  const advance = ({ length, met, ended, part }: Watched): number => {
    const now = Math.floor(clock[0] / length);
    for (let next = Math.max(part[0] + 1, now - parts + 1); next <= now; next++) {
      met[parts] -= met[next % parts];
      ended[parts] -= ended[next % parts];
      met[next % parts] = 0;
      ended[next % parts] = 0;
    }
    part[0] = now;
    return now % parts;
  };

  /** The service level over the window; 1 where nothing has ended. */
  const recentLevel = (watch: Watched): number => {
    advance(watch);
    const ended = watch.ended[parts];
    return ended === 0 ? 1 : watch.met[parts] / ended;
  };

  const look = (campaign: number): boolean => {
    const { pauses } = campaigns[campaign];
    if (pauses === undefined) return false;
    const was = isPaused[campaign];
    const most = was === 1 ? pauses.resumeAt : pauses.over;
    let stops = 0;
    for (const queue of pauses.lengthQueues) if (waiting[queue] > most) stops = 1;
    const watch = watched[campaign];
    if (stops === 0 && watch !== undefined) {
      const least = was === 1 ? pauses.resumeFrom : pauses.under;
      if (recentLevel(watch) < least) stops = 1;
    }
    isPaused[campaign] = stops;
    return stops !== was;
  };

  return {
    watchesQueues: campaigns.some(({ pauses }) => pauses !== undefined && pauses.lengthQueues.length > 0),
    watchesLevels: watched.some((watch) => watch !== undefined),
    isPaused,
    look,
    contactEnded(queue, isMet) {
      for (const watch of watched) {
        if (watch === undefined || !watch.queues.includes(queue)) continue;
        const part = advance(watch);
        watch.ended[part]++;
        watch.ended[parts]++;
        if (!isMet) continue;
        watch.met[part]++;
        watch.met[parts]++;
      }
    },
    watches: (campaign, queue) => campaigns[campaign].pauses?.lengthQueues.includes(queue) ?? false,
    begin() {
      isPaused.fill(0);
      for (const watch of watched) {
        watch?.met.fill(0);
        watch?.ended.fill(0);
        watch?.part.fill(0);
      }
    },
  };
}
