// Whether what a precision names is measured: service levels that count further ends as missed are, where a target includes these.

import { serviceLevelOf, serviceLevelsWithEnds } from '../metrics/serviceLevel.ts';
import type { IssueCollector } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import type { MapNode } from '../schema/node.ts';
import type { Scenario } from './scenario.ts';
import { nodeAt } from './tree.ts';

export function checkPrecision({ run, queues }: Scenario, root: MapNode, issues: IssueCollector): void {
  const measured = [...new Set(queues.map(({ target }) => serviceLevelOf(target).name))];
  for (const { metric } of run.precision) {
    const node = nodeAt(root, 'run', 'precision', metric);
    const needsTarget = serviceLevelsWithEnds.some(({ name }) => name === metric);
    if (node === undefined || !needsTarget || measured.includes(metric)) continue;
    const message = `no target counts ${metric}, so it is not measured`;
    const include = 'a target.include that names these ends at some queue';
    refuse(node.origin, `run.precision.${metric}`, issues, {
      message,
      allowed: `${include}, or a level that is measured, such as ${measured[0] ?? 'sl_offered'}`,
    });
  }
}
