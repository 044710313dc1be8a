// `classes:` of a queue: customers who are routed and counted apart, such as VIPs or a priority register.
import { checked, type Place } from '../../schema/checked.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { mapOf, type Named } from '../../schema/mapOf.ts';
import { count, number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import type { CustomerClass, Queue } from '../scenario.ts';
import { patience } from './caller.ts';
import { plan } from './routing.ts';

/** What the class of those is called whom no written class takes. */
const restName = 'standard';

/** How far rounding may take the sum of shares from 1. */
const tolerance = 1e-9;

const fields = {
  share: optional(
    share('Share of the contacts. One class may leave it out and takes the rest.', { example: '8%' }),
    undefined,
    'what the others leave',
  ),
  rank: optional(
    count('Of those who wait in the queue the class of the smallest rank is taken first, whoever has waited longer.', {
      min: 1,
      example: '1',
    }),
    undefined,
    'its place among the classes',
  ),
  priority: optional(
    record('How its waits count under the policy weighted-wait, which knows no ranks of classes.', {
      weight: optional(number('Factor on the wait.', { min: 0, example: '2' }), undefined, "the queue's"),
      headStart: optional(
        duration('Time by which its contacts are ahead from the start.', { example: '60s' }),
        undefined,
        "the queue's",
      ),
    }),
  ),
  patience: optional(patience, undefined, "the queue's"),
  plan: optional(plan, undefined, "the queue's"),
};

type WrittenClass = RecordOf<typeof fields>;

export const classes: Field<readonly Named<WrittenClass>[]> = checked(
  mapOf(
    `Classes of customers, in order of rank. What their shares leave is the class ${restName}, the last.`,
    record('Customers who are routed and counted apart.', fields),
    { min: 1, example: 'vip' },
  ),
  checkShares,
);

/** All classes of a queue with its own priority: the written ones, and the rest where they leave one. */
export function completeClasses(
  written: readonly Named<WrittenClass>[],
  queue: Pick<Queue, 'weight' | 'headStart'>,
): CustomerClass[] {
  const rest = restOf(written);
  const all = rest === 0 || takerOf(written) !== undefined ? written : [...written, { name: restName, value: {} }];
  return all.map(({ name, value: { share: own, rank, priority, ...further } }, place) => ({
    name,
    share: own ?? rest,
    rank: rank ?? place + 1,
    weight: priority?.weight ?? queue.weight,
    headStart: priority?.headStart ?? queue.headStart,
    ...further,
  }));
}

/** The class that takes what the others leave. */
function takerOf(written: readonly Named<WrittenClass>[]): Named<WrittenClass> | undefined {
  return written.find(({ value }) => value.share === undefined);
}

function sumOf(written: readonly Named<WrittenClass>[]): number {
  return written.reduce((sum, { value }) => sum + (value.share ?? 0), 0);
}

function restOf(written: readonly Named<WrittenClass>[]): number {
  const rest = 1 - sumOf(written);
  return rest > tolerance ? rest : 0;
}

function checkShares(written: readonly Named<WrittenClass>[], place: Place): void {
  const sum = `${Number((100 * sumOf(written)).toPrecision(6))}%`;
  if (sumOf(written) > 1 + tolerance) {
    place.refuse({ message: `the shares add up to ${sum}`, allowed: 'at most 100%' });
    return;
  }
  const taker = takerOf(written);
  const [, second] = written.filter(({ value }) => value.share === undefined);
  if (second !== undefined) {
    const message = `${taker!.name} and ${second.name} have no share: only one class takes the rest`;
    place.refuse({ message, allowed: `share: ${fields.share.example}` }, second.name);
  } else if (taker !== undefined && restOf(written) === 0) {
    place.doubt({ message: `the other shares add up to ${sum}: nothing is left for this class` }, taker.name);
  } else if (taker === undefined && restOf(written) > 0 && written.some(({ name }) => name === restName)) {
    const message = `the shares add up to ${sum}, and what is left would be called ${restName} too`;
    place.refuse({ message, allowed: `shares that add up to 100%, or ${restName} without a share` }, restName);
  }
}
