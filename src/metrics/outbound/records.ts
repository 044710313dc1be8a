// Where the records of a list stand when the counted time ends.
import type { RecordMetric } from '../contract.ts';
import { samuelson } from './campaignMetric.ts';

/** Of one state of records. */
export const records: readonly RecordMetric[] = [
  {
    name: 'records',
    title: 'records',
    doc: `Records in this state when the counted time ends. ${samuelson}`,
    scope: 'record state',
    kind: 'total',
    sum: { records: 1 },
    unit: 'records',
    better: 'neither',
  },
  {
    name: 'records_per_listed',
    title: 'share',
    doc: `Records in this state ÷ records on the list when the counted time ends. ${samuelson}`,
    scope: 'record state',
    kind: 'ratio',
    numerator: { records: 1 },
    denominator: { listed: 1 },
    unit: 'share',
    better: 'neither',
  },
];
