// `arrivals: { dayTotal: …, split: […] }` a random number of contacts per day, split over the day.
import { createDistribution } from '../../random/distributions/create.ts';
import { distribution } from '../../random/distributions/distribution.ts';
import { checked, type Place } from '../../schema/checked.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import type { Arrivals } from '../scenario.ts';
import { calendarFactors, calendarFields } from './calendarFactors.ts';
import { checkDayParts } from './dayParts.ts';
import { every } from './dayPattern.ts';

const fields = {
  dayTotal: distribution('Contacts of a whole local day, rounded to a whole number.', number, {
    example: '{ gamma: { mean: 1200, cv: 0.1 } }',
  }),
  split: list(
    'Weight of each part of the day from local midnight, in any unit.',
    number('Weight.', { min: 0, example: '3' }),
  ),
  every,
  concentration: optional(
    number('How firmly the shares of a day keep to the split: the sum of the parameters of a Dirichlet distribution.', {
      positive: true,
      example: '500',
    }),
    undefined,
    'the shares are those of the split',
  ),
  ...calendarFields,
};

export const dayTotal = mapped(
  checked(record('A random number of contacts per day, split over the day by random shares.', fields), check),
  (written): Extract<Arrivals, { kind: 'dayTotal' }> => {
    const { dayTotal: total, every, split, concentration } = written;
    const firmness = concentration === undefined ? {} : { concentration };
    return { kind: 'dayTotal', total, every, split, ...firmness, ...calendarFactors(written) };
  },
);

function check({ dayTotal, every, split }: RecordOf<typeof fields>, place: Place): void {
  checkDayParts(every, split, 'split', place);
  if (!split.some((weight) => weight > 0)) place.refuse({ message: 'all weights are zero' }, 'split');
  const { mean } = createDistribution(dayTotal);
  if (mean >= 0 && mean < Number.POSITIVE_INFINITY) return;
  place.refuse({ message: 'the mean of this total is infinite', allowed: 'one with a finite mean' }, 'dayTotal');
}
