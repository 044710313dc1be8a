// What routing policies may look at in groups: what an hour costs, and how far the clock is from noon. The latter changes hour by hour.

import { hourlyWage } from '../places/hourlyWage.ts';
import type { GroupTraits, RoutingPolicy } from '../policies/routing/contract.ts';
import type { Group, Scenario } from '../scenario/scenario.ts';
import type { Wage } from '../schema/wage.ts';
import type { ClockTime } from '../units/quantities.ts';
import type { Zone } from '../units/zone.ts';
import { worthIn } from './siteCosting.ts';
import { cutByClock, type Span } from './timeline.ts';

const secondsPerHour = 3600;

/** From a time on another of the rankings holds. */
export interface RankChange {
  readonly time: ClockTime;
  readonly ranking: number;
}

export interface Rankings {
  /** By ranking and group; the first ranking holds from the beginning. */
  readonly traits: readonly (readonly GroupTraits[])[];
  readonly changes: readonly RankChange[];
}

/** One ranking for a policy that does not change with time. `zones` are those of the groups. */
export function compileRankings(
  scenario: Scenario,
  policy: RoutingPolicy,
  zones: readonly Zone[],
  span: Span,
): Rankings {
  const costRanks = costRanksOf(scenario);
  const traitsAt = (hours: readonly number[]) =>
    costRanks.map((costRank, group) => ({ costRank, hoursFromNoon: hours[group] }));
  if (policy.changesBy === undefined) return { traits: [traitsAt(zones.map(() => 0))], changes: [] };
  const traits: GroupTraits[][] = [];
  const changes: RankChange[] = [];
  const known = new Map<string, number>();
  for (const { time, hours } of hoursFromNoon(zones, span)) {
    const key = hours.join();
    const ranking = known.get(key) ?? traits.length;
    if (ranking === traits.length) traits.push(traitsAt(hours));
    known.set(key, ranking);
    if (time > 0 && changes.at(-1)?.ranking !== ranking) changes.push({ time, ranking });
  }
  return { traits, changes };
}

/** By group, wherever an hour begins on some clock: whole hours between noon and the middle of the hour, so 11:00 to 13:00 counts 0. */
function hoursFromNoon(zones: readonly Zone[], span: Span) {
  const names = [...new Set(zones.map(({ name }) => name))];
  const edges = names.flatMap((name) => {
    const zone = zones.find((each) => each.name === name)!;
    const fromNoon = (clock: number) => Math.floor(Math.abs(clock / secondsPerHour + 0.5 - 12));
    return cutByClock({ ...span, zone }, secondsPerHour).map(({ start, clock }) => ({
      start,
      name,
      hours: fromNoon(clock),
    }));
  });
  const current = new Map<string, number>();
  const moments: { time: ClockTime; hours: number[] }[] = [];
  edges.sort((a, b) => a.start - b.start);
  edges.forEach(({ start, name, hours }, at) => {
    current.set(name, hours);
    if (edges[at + 1]?.start !== start)
      moments.push({ time: start, hours: zones.map((zone) => current.get(zone.name)!) });
  });
  return moments;
}

/** Place of each group among the different costs of an hour, in the currency of reports; those of which nothing is said come last. */
function costRanksOf({ currency, sites = [], groups }: Scenario): number[] {
  const worthOf = currency && worthIn(currency);
  const costOf = ({ site, wage: own }: Group): number => {
    const costs = sites.find(({ name }) => name === site)?.costs;
    const wage = own ?? costs?.wage;
    const ofHour = (amount: Wage) => hourlyWage(amount, costs?.fullTime ?? Number.NaN) * worthOf!(amount);
    if (costs?.price !== undefined) return ofHour(costs.price);
    return wage === undefined ? Number.POSITIVE_INFINITY : ofHour(wage) * (1 + (costs?.rules.load ?? 0));
  };
  const costs = groups.map(costOf);
  const different = [...new Set(costs)].sort((a, b) => a - b);
  return costs.map((cost) => different.indexOf(cost));
}
