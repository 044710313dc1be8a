// A site as costs see it: its rules, its clock, and its counted time in pieces within which an hour is worth the same.

import type { Scenario, Site, SiteCosts } from '../scenario/scenario.ts';
import type { Money } from '../schema/money.ts';
import { dayNumber } from '../units/calendar.ts';
import type { Zone } from '../units/zone.ts';
import type { Timeline } from './model.ts';
import { type WorthPieces, worthOfTime } from './worthOfTime.ts';

export interface SiteCosting {
  readonly site: Site;
  readonly costs: SiteCosts;
  readonly zone: Zone;
  readonly pieces: WorthPieces;
}

/** Of a scenario in which something has a cost, so that every site has its rules. */
export function siteCosting(site: Site, zone: Zone, timeline: Timeline): SiteCosting {
  const costs = site.costs!;
  const holidays = new Map(site.holidays.map(({ date, kind }) => [dayNumber(date), kind]));
  return { site, costs, zone, pieces: worthOfTime(timeline, zone, { rules: costs.rules, holidays }) };
}

/** What a unit of an amount's currency is worth in reports. */
export type WorthOf = (money: Pick<Money, 'currency'>) => number;

/** Every currency has been checked to have a rate. */
export function worthIn({ report, rates }: NonNullable<Scenario['currency']>): WorthOf {
  const worth = new Map([[report, 1], ...rates.map((rate) => [rate.currency, rate.worth] as const)]);
  return ({ currency }) => worth.get(currency)!;
}
