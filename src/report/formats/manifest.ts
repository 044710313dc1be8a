// `manifest.json`: where results come from and what they span, to know a folder by and to run it again.
import { timed } from '../intervalCells.ts';
import type { Format } from './contract.ts';

const version = 1;

export const manifest: Format = {
  name: 'manifest',
  fileName: 'manifest.json',
  summary:
    'Provenance: scenario, seed, replications, versions, period, queues, groups, metrics with units and formulas, warnings.',
  write(results, { versions }) {
    const { scenario, variant, note, provenance, axes, verdicts, warnings } = results;
    const intervals = timed(axes.intervals);
    const document = {
      version,
      scenario,
      ...(variant === undefined ? {} : { variant }),
      ...(note === undefined ? {} : { note }),
      versions,
      provenance,
      period: {
        zone: axes.zone,
        start: intervals[0]?.start ?? null,
        end: intervals.at(-1)?.end ?? null,
        intervals: intervals.length,
      },
      queues: axes.queues,
      groups: axes.groups,
      ...(axes.campaigns === undefined ? {} : { campaigns: axes.campaigns }),
      ...(axes.sites.length === 0 ? {} : { sites: axes.sites.map(({ name }) => name) }),
      ...(axes.currency === undefined ? {} : { currency: axes.currency }),
      metrics: axes.metrics.map(({ name, unit, title, formula, doc }) => ({ name, unit, title, formula, doc })),
      verdicts,
      warnings,
    };
    return [`${JSON.stringify(document, null, 2)}\n`];
  },
};
