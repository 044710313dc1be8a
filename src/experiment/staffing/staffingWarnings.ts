// What a reader of a headcount must know beside the numbers.
import type { Warning } from '../results.ts';
import type { StaffedPool } from './results.ts';

/** Half-width of an interval's service level from which its headcount is uncertain. */
const wideHalfWidth = 0.05;
const inPoints = 100;

export function staffingWarnings(pools: readonly StaffedPool[]): Warning[] {
  return [...withShifts(pools), ...withoutTarget(pools), ...wideLevels(pools)];
}

function withShifts(pools: readonly StaffedPool[]): Warning[] {
  const names = pools.flatMap(({ groups }) => groups.filter(({ hasShifts }) => hasShifts).map(({ name }) => name));
  if (names.length === 0) return [];
  const [who, have] = names.length === 1 ? [`Group ${names[0]}`, 'has'] : [`Groups ${names.join(', ')}`, 'have'];
  const message = `${who} ${have} shifts in the scenario. Here a number of agents for each interval takes their place; shifts that cover it take more hours.`;
  return [{ kind: 'shifts replaced', message }];
}

function withoutTarget(pools: readonly StaffedPool[]): Warning[] {
  const names = pools.flatMap(({ queues }) => queues.filter(({ requiredBy }) => !requiredBy).map(({ name }) => name));
  if (names.length === 0) return [];
  const message = `${names.join(', ')}: without a target of its own, such a queue gets what the others of its pool leave.`;
  return [{ kind: 'queue without target', message }];
}

/** Where the service levels of single intervals, weighted with their contacts, are known badly. */
function wideLevels(pools: readonly StaffedPool[]): Warning[] {
  let widths = 0;
  let contacts = 0;
  for (const { cells, queues } of pools)
    for (const cell of cells)
      cell.queues.forEach(({ offered, serviceLevelLow: low, serviceLevelHigh: high }, queue) => {
        if (queues[queue].target.serviceLevel === undefined || low === null || high === null) return;
        widths += (offered * (high - low)) / 2;
        contacts += offered;
      });
  if (contacts === 0 || widths / contacts <= wideHalfWidth) return [];
  const half = ((inPoints * widths) / contacts).toFixed(1);
  const message = `The service level of a single interval is known to ±${half} points on average, so a headcount may be an agent or more too low or too high: ask for more replications.`;
  return [{ kind: 'too few replications', message }];
}
