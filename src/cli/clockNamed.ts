// The clock that `--clock` names: that of the scenario, UTC, a site or a zone.
import type { IntervalLabel } from '../experiment/results.ts';
import type { ReportClock } from '../report/intervalClock.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nearest } from '../schema/nearest.ts';
import { nearestZone } from '../schema/zone.ts';
import { isZoneName, loadZone } from '../units/zone.ts';
import { UsageError } from './usageError.ts';

const ofScenario = 'local';
const utc = 'utc';

/** Name of a zone, undefined for the scenario's own clock. Throws a UsageError that tells the nearest name. */
export function zoneOfClock(word: string, { sites = [] }: Pick<Scenario, 'sites'>): string | undefined {
  if (word === ofScenario) return undefined;
  const site = sites.find(({ name }) => name === word);
  if (site !== undefined) return site.zone;
  if (word.toLowerCase() === utc) return 'UTC';
  // Offsets such as +02:00 are no zones: they know no daylight saving.
  if (/^[A-Za-z]/.test(word) && isZoneName(word)) return word;
  const names = [ofScenario, utc, ...sites.map(({ name }) => name)];
  const meant = nearest(word, names) ?? nearestZone(word);
  throw new UsageError({
    message: `--clock: unknown clock ${JSON.stringify(word)}`,
    allowed: `${names.join(', ')} or a zone such as Europe/London is allowed`,
    ...(meant === undefined ? {} : { nearest: meant }),
  });
}

/** The clock with its rules over the intervals; undefined for the scenario's own. */
export async function clockNamed(
  word: string | undefined,
  scenario: Pick<Scenario, 'sites'>,
  intervals: readonly IntervalLabel[],
): Promise<ReportClock | undefined> {
  const zone = word === undefined ? undefined : zoneOfClock(word, scenario);
  if (zone === undefined || intervals.length === 0) return undefined;
  const last = intervals.at(-1)!;
  return { name: word!, zone: await loadZone(zone, intervals[0]!.startInstant, last.startInstant + last.length) };
}
