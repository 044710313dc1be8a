// Estimates of costs: of groups, sites and the whole centre, and what of it is attributed to queues. Nothing where nothing has a cost.
import { attributedColumns, costColumns } from '../facts/columns.ts';
import type { FactTables } from '../facts/tables.ts';
import type { TariffEntity } from '../facts/tariff.ts';
import type { Metric } from '../metrics/contract.ts';
import { attributedMetrics, costMetrics } from '../metrics/index.ts';
import type { Model } from '../model/model.ts';
import type { GroupId, QueueId, SiteId } from '../units/quantities.ts';
import { compileForms } from './forms.ts';
import type { ReportedMetrics } from './reportedMetrics.ts';
import { createScopeEstimator, type ScopeEstimator } from './scopeEstimator.ts';
import { sumBySite } from './siteScope.ts';

export interface CostEstimation {
  /** Adds a block of replications, in their order. */
  add(block: readonly FactTables[]): void;
  /** What is told of each of them; nothing of what nothing says the cost of. */
  ofGroup(group: GroupId): readonly ReportedMetrics[];
  ofSite(site: SiteId): readonly ReportedMetrics[];
  ofQueue(queue: QueueId): readonly ReportedMetrics[];
  ofAll(): readonly ReportedMetrics[];
}

export function createCostEstimation({ tariff, queues, groups, sites, timeline }: Model): CostEstimation | undefined {
  if (tariff === undefined) return undefined;
  const { entities } = tariff;
  const shared = costColumns.indexOf('days');
  const scopeOf = (count: number, withAll: boolean) =>
    createScopeEstimator({
      entities: count,
      width: costColumns.length,
      maxima: [],
      shared: [shared],
      kept: [],
      forms: compileForms(costMetrics, costColumns),
      deviations: [],
      withAll,
      timeline,
    });
  const byEntity = scopeOf(entities.length, true);
  const bySite = scopeOf(sites.length, false);
  const byQueue = createScopeEstimator({
    entities: queues.length,
    width: attributedColumns.length,
    maxima: [],
    shared: [],
    kept: [],
    forms: compileForms(attributedMetrics, attributedColumns),
    deviations: [],
    withAll: false,
    timeline,
  });
  const atSites = { siteOf: entities.map(({ site }) => site), width: costColumns.length, shared };
  const told = (estimator: ScopeEstimator, entity: number, of: readonly TariffEntity[]): ReportedMetrics[] => {
    if (!of.some(({ isPriced }) => isPriced)) return [];
    const ofGroups = of.filter((each) => entities.indexOf(each) < groups.length);
    return [{ estimator, entity, metrics: metricsOf(ofGroups) }];
  };
  return {
    add(block) {
      byEntity.add(block.map(({ costs }) => costs!));
      bySite.add(block.map(({ costs }) => sumBySite(costs!, sites.length, atSites)));
      byQueue.add(block.map(({ attributed }) => attributed!));
    },
    ofGroup: (group) => told(byEntity, group, [entities[group]]),
    ofSite: (site) =>
      told(
        bySite,
        site,
        entities.filter((entity) => entity.site === site),
      ),
    ofQueue: (queue) => [{ estimator: byQueue, entity: queue, metrics: attributedMetrics }],
    ofAll: () => told(byEntity, entities.length, entities),
  };
}

/** Those that can be formed: full-time hours are known of all, and of vendors with a price what they pay themselves. */
function metricsOf(entities: readonly TariffEntity[]): readonly Metric[] {
  const vendors = entities.filter(({ price }) => price !== undefined);
  const isKnown: Readonly<Record<string, boolean>> = {
    fte_paid: entities.every(({ fullTime }) => fullTime !== undefined),
    vendor_expense: vendors.length > 0 && vendors.every(({ wage }) => wage !== undefined),
  };
  return costMetrics.filter(({ name }) => isKnown[name] ?? true);
}
