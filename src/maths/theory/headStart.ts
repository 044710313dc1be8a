// M/M/n with two classes, of which one is ahead from the start: taken as if it had come so many seconds earlier.
import { erlangC } from './erlangC.ts';
import { follow, markovChain } from './markovChain.ts';

export interface HeadStartInput {
  /** Whole, at least 1. */
  readonly agents: number;
  /** Mean handling of both classes (exponential) in seconds, > 0. */
  readonly handlingMean: number;
  /** Contacts per second of the class that is ahead and of the other, > 0; together below what the agents can do. */
  readonly aheadRate: number;
  readonly behindRate: number;
  /** Seconds, > 0. */
  readonly headStart: number;
}

/**
 * The mean wait in seconds of either class, nobody abandoning. A contact of the class behind waits for all who wait when it comes, and
 * is overtaken by those of the other class who come within the head start and before its turn: its place in the line moves like a
 * chain that arrivals lengthen until the head start has passed. The class ahead follows, since the mean wait of all is that of M/M/n.
 * Source: the discipline is J. R. Jackson's dynamic priority; solved here by uniformisation, and the mean over classes by the
 * conservation law (Kleinrock, Queueing Systems II, ch. 3).
 * @throws RangeError for input out of range
 */
export function headStart(input: HeadStartInput): { readonly ahead: number; readonly behind: number } {
  const { agents, handlingMean, aheadRate, behindRate, headStart: seconds } = input;
  const arrivalRate = aheadRate + behindRate;
  const occupancy = (arrivalRate * handlingMean) / agents;
  if (!(aheadRate > 0 && behindRate > 0 && seconds > 0 && occupancy < 1))
    throw new RangeError('a head start needs two classes, time, and agents for both');
  const { waitProbability, meanWait } = erlangC({ agents, arrivalRate, handlingMean });
  const finishing = agents / handlingMean;

  // Places: 0 is an agent, k is k ends of contacts away from one. A contact that has to wait finds a geometric number waiting.
  const places = 2 * Math.ceil(Math.log(1e-16) / Math.log(occupancy)) + 2;
  const start = new Float64Array(places);
  for (let place = 1; 2 * place < places; place++)
    start[place] = waitProbability * (1 - occupancy) * occupancy ** (place - 1);
  const line = markovChain(places, (place, go) => {
    if (place === 0) return;
    go(place - 1, finishing);
    if (place < places - 1) go(place + 1, aheadRate);
  });
  const { end, occupied } = follow(line, start, seconds);
  let behind = 0;
  for (let place = 1; place < places; place++) behind += occupied[place]! + end[place]! * (place / finishing);
  return { behind, ahead: (arrivalRate * meanWait - behindRate * behind) / aheadRate };
}
