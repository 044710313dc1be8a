// `replications.csv`: the raw values behind the estimates, for statistics of one's own.
import type { ReplicationRow } from '../../experiment/results.ts';
import { type CsvValue, csvPieces } from '../csv.ts';
import type { Format } from './contract.ts';

const columns = [
  'replication',
  'scope',
  'name',
  'metric',
  'unit',
  'value',
] as const satisfies readonly (keyof ReplicationRow)[];

export const replicationsCsv: Format = {
  name: 'replications',
  fileName: 'replications.csv',
  summary: 'Raw: the value of each metric in each replication over the whole period, or in each batch of one.',
  write(results, { excel }) {
    return csvPieces(columns, rawRows(results.replications), { excel });
  },
};

function* rawRows(rows: readonly ReplicationRow[]): Iterable<CsvValue[]> {
  for (const row of rows) yield columns.map((column) => row[column]);
}
