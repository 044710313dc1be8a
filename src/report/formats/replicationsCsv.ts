// `replications.csv`: the raw values behind the estimates, for statistics of one's own.
import type { ReplicationRow } from '../../experiment/results.ts';
import { type CsvValue, csvPieces } from '../csv.ts';
import type { Format } from './contract.ts';

const columns = ['scope', 'name', 'metric', 'unit', 'value'] as const satisfies readonly (keyof ReplicationRow)[];

export const replicationsCsv: Format = {
  name: 'replications',
  fileName: 'replications.csv',
  summary:
    'Raw: the value of each metric over the whole period in each replication, or in each batch of one; seed and replication say which random numbers.',
  write({ replications, provenance }, { excel }) {
    return csvPieces(['seed', 'replication', ...columns], rawRows(provenance.seed, replications), { excel });
  },
};

function* rawRows(seed: string, rows: readonly ReplicationRow[]): Iterable<CsvValue[]> {
  for (const row of rows) yield [seed, row.replication, ...columns.map((column) => row[column])];
}
