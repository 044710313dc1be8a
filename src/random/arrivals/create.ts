// From a plan of arrivals as plain data to the process that makes them.
import type { ArrivalPlan, ArrivalProcess } from './contract.ts';
import { createFixedCounts } from './fixedCounts.ts';
import { createPoisson } from './poisson.ts';
import { createRecorded } from './recorded.ts';
import { createSplitTotal } from './splitTotal.ts';

/** The arrivals of the queue of this name. Its random numbers come from streams named after it. */
export function createArrivals(seed: string, queue: string, plan: ArrivalPlan): ArrivalProcess {
  const { process } = plan;
  switch (process.kind) {
    case 'poisson':
      return createPoisson(seed, queue, plan, process);
    case 'fixedCounts':
      return createFixedCounts(seed, queue, plan, process);
    case 'splitTotal':
      return createSplitTotal(seed, queue, plan, process);
    case 'recorded':
      return createRecorded(process);
  }
}
