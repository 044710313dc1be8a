// How far the list has been worked. Shares of records grow over time: each tells what was reached by the end of its day or interval.
import type { CampaignMetric } from '../contract.ts';
import { inIntervals, samuelson, share, total } from './campaignMetric.ts';

export const penetration: readonly CampaignMetric[] = [
  {
    name: 'listed',
    title: 'listed',
    doc: `Records on the list at the end. ${samuelson}`,
    scope: 'campaign',
    kind: 'maximum',
    column: 'listed',
    unit: 'records',
    better: 'neither',
  },
  total(
    'records_first_dialled',
    'first dials',
    { sum: { firstDials: 1 }, unit: 'records' },
    'Records dialled for the first time.',
  ),
  inIntervals(
    share(
      'penetration',
      'penetration',
      { dialledSoFar: 1 },
      { listed: 1 },
      'Records dialled at least once so far ÷ records on the list. Counted from the beginning of the counted time.',
    ),
  ),
  inIntervals(
    share(
      'effective_penetration',
      'effective',
      { rightPartySoFar: 1 },
      { listed: 1 },
      'Records whose right party was reached or that an outcome closed, so far ÷ records on the list. An outcome is one of a ' +
        'conversation with the right party, so these are the records reached as the right party.',
      'higher',
    ),
  ),
  share(
    'closed_per_record',
    'closed',
    { closedSoFar: 1 },
    { listed: 1 },
    'Records that are done by an outcome, so far ÷ records on the list.',
    'higher',
  ),
];
