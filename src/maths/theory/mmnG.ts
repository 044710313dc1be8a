// M/M/n+G: callers abandon after a patience of any distribution.
import { erlangB } from './erlangB.ts';
import { offeredWait } from './offeredWait.ts';
import type { PatienceLaw } from './patienceLaw.ts';
import { type QueueLaw, withQuantiles } from './queueLaw.ts';

export interface MmnGInput {
  /** Whole, at least 1. */
  readonly agents: number;
  /** Contacts per second, > 0. */
  readonly arrivalRate: number;
  /** Mean handling in seconds, > 0. */
  readonly handlingMean: number;
  readonly patience: PatienceLaw;
}

/** Integrals of the offered wait's density over a range, each in units of the integral scale. */
interface Parts {
  offered: number;
  answered: number;
  abandoned: number;
  wait: number;
  answeredWait: number;
}

/**
 * Steady state of M/M/n+G, first come first served, exponential handling. A contact offered no wait is answered at once; a contact
 * with patience 0 that cannot be answered at once abandons with wait 0 (a balk).
 * Source: Baccelli and Hebuterne (1981), "On queues with impatient customers"; Zeltyn and Mandelbaum (2005), "Call centers with
 * impatient customers: many-server asymptotics of the M/M/n+G queue": P(offered wait > 0) = λJ / (E + λJ) with
 * J = ∫ exp(λH(x) − nμx) dx and E = 1 / B(n − 1). The integrals are taken by quadrature, to about 1e-9.
 * @throws RangeError for input out of range, or when the callers who never give up overload the agents
 */
export function mmnG({ agents, arrivalRate, handlingMean, patience }: MmnGInput): QueueLaw {
  if (!(agents >= 1 && arrivalRate > 0 && handlingMean > 0)) {
    throw new RangeError('M/M/n+G needs agents ≥ 1, arrivals > 0 and handling > 0');
  }
  const wait = offeredWait(arrivalRate, agents / handlingMean, patience);
  const panels = wait.edges.length - 1;

  // Totals from each panel's start to the end: tails of everything that is asked by time.
  const tails: Parts[] = new Array(panels + 1);
  tails[panels] = { offered: 0, answered: 0, abandoned: 0, wait: 0, answeredWait: 0 };
  for (let i = panels - 1; i >= 0; i--) tails[i] = sum(part(i, wait.edges[i]!), tails[i + 1]!);

  const all = tails[0]!;
  const idle = Math.exp(-wait.peak) / erlangB(agents - 1, arrivalRate * handlingMean);
  const scale = arrivalRate / (idle + arrivalRate * all.offered);
  const offeredAWait = idle === Number.POSITIVE_INFINITY ? 0 : scale * all.offered;
  const abandoned = scale * all.abandoned;
  const meanWait = scale * all.wait;
  const answeredWait = scale * all.answeredWait;

  return withQuantiles({
    stable: true,
    occupancy: (arrivalRate * (1 - abandoned) * handlingMean) / agents,
    waitProbability: offeredAWait,
    abandoned,
    meanQueue: arrivalRate * meanWait,
    meanWait,
    meanWaitAnswered: answeredWait / (1 - abandoned),
    meanWaitAbandoned: abandoned > 0 ? Math.max(0, meanWait - answeredWait) / abandoned : null,
    waitLongerThan: (t) => scale * tailFrom(t).offered * patience.survival(t),
    answeredWithin: (t) => Math.max(0, 1 - abandoned - scale * tailFrom(t).answered),
    abandonedWithin: (t) => {
      const tail = tailFrom(t);
      return scale * (all.abandoned - tail.abandoned + (1 - patience.survival(t)) * tail.offered);
    },
  });

  function part(i: number, from: number): Parts {
    const to = wait.edges[i + 1]!;
    const over = (g: (x: number, h: number) => number) => wait.integral(i, from, to, g);
    return {
      offered: over(() => 1),
      answered: over((x) => patience.survival(x)),
      abandoned: over((x) => 1 - patience.survival(x)),
      wait: over((_, h) => h),
      answeredWait: over((x) => x * patience.survival(x)),
    };
  }

  function tailFrom(t: number): Parts {
    if (t >= wait.edges[panels]!) return tails[panels]!;
    let low = 0;
    let high = panels;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (wait.edges[middle]! <= t) low = middle;
      else high = middle;
    }
    return sum(part(low, t), tails[high]!);
  }
}

function sum(a: Parts, b: Parts): Parts {
  return {
    offered: a.offered + b.offered,
    answered: a.answered + b.answered,
    abandoned: a.abandoned + b.abandoned,
    wait: a.wait + b.wait,
    answeredWait: a.answeredWait + b.answeredWait,
  };
}
