// What scheduled time costs, exactly and by the local clock of each site, group by group and interval by interval; and at which rates what
// happens beyond the schedule is paid. Made once a model.
import type { Tariff, TariffEntity } from '../facts/tariff.ts';
import { hourlyWage } from '../places/hourlyWage.ts';
import type { Group, Scenario, Site } from '../scenario/scenario.ts';
import type { Wage } from '../schema/wage.ts';
import { secondsPerDay } from '../units/calendar.ts';
import { offsetAt, type Zone } from '../units/zone.ts';
import { addGroup } from './groupTariff.ts';
import type { Timeline } from './model.ts';
import { siteCosting, type WorthOf, worthIn } from './siteCosting.ts';
import { addOverhead, entitiesOf } from './siteOverhead.ts';
import type { Staffing } from './staffing.ts';
import { createTariffRows } from './tariffRows.ts';
import type { Span } from './timeline.ts';

const secondsPerHour = 3600;

export interface TariffParts {
  readonly span: Span;
  readonly timeline: Timeline;
  readonly staffing: Staffing;
  /** By name. */
  readonly zoneOf: (name: string) => Zone;
}

/** Undefined where nothing has a cost. */
export function compileTariff(
  { currency, sites = [], groups }: Scenario,
  { span, timeline, staffing, zoneOf }: TariffParts,
): Tariff | undefined {
  if (currency === undefined) return undefined;
  const worthOf = worthIn(currency);
  const places = sites.map((site) => siteCosting(site, zoneOf(site.zone), timeline));
  const entities = [
    ...groups.map((group) => entityOf(group, sites, worthOf)),
    ...sites.flatMap((site, id) => (groups.some((group) => group.site === site.name) ? [] : [emptySite(site, id)])),
  ];
  const rows = createTariffRows(timeline.edges.length - 1, entities.length);
  groups.forEach((group, id) => {
    const entity = entities[id];
    const place = places[entity.site];
    if (place !== undefined) addGroup({ group, id, entity, place }, staffing, timeline, rows);
  });
  for (const [site, place] of places.entries()) addOverhead(place, entitiesOf(entities, site), worthOf, rows);
  return { entities, table: rows.table, days: daysOf(span, timeline), currency: currency.report };
}

function entityOf(group: Group, sites: readonly Site[], worthOf: WorthOf): TariffEntity {
  const site = sites.findIndex(({ name }) => name === group.site);
  const costs = sites[site]?.costs;
  const { fullTime, price, billed = 'signed-in' } = costs ?? {};
  const wage = group.wage ?? costs?.wage;
  // Amounts by the month or year have been checked to come with full-time hours.
  const ofSecond = (amount: Wage) => (hourlyWage(amount, fullTime ?? Number.NaN) * worthOf(amount)) / secondsPerHour;
  return {
    site,
    isPriced: wage !== undefined || price !== undefined,
    wage: wage && ofSecond(wage),
    load: costs?.rules.load ?? 0,
    price: price && { perSecond: ofSecond(price), of: billed },
    fullTime,
  };
}

/** A site that may cost something although nobody works there. */
function emptySite({ costs }: Site, site: number): TariffEntity {
  const isPriced = costs?.seatCost !== undefined || costs?.fixed !== undefined;
  return { site, isPriced, wage: undefined, load: 0, price: undefined, fullTime: undefined };
}

/** Lengths of intervals by what the clock shows. */
function daysOf({ zone, origin }: Span, { edges }: Timeline): Float64Array {
  const wall = edges.map((edge) => origin + edge + offsetAt(zone, origin + edge));
  return wall.subarray(1).map((end, i) => (end - wall[i]) / secondsPerDay);
}
