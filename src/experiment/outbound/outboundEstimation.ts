// Estimates of outbound work: campaigns by interval, day and in all; their dials by record-local hour, by zone and hour, and by attempt; outcomes, records,
// nuisance rules; and what groups do of it. Nothing where there are no campaigns.
import { attemptsTold, dialColumns, outcomeColumns, recordStates } from '../../facts/campaignColumns.ts';
import { campaignFigures, outboundFigures, outboundGroupFigures, recordColumns } from '../../facts/campaignFigures.ts';
import { linkShares } from '../../facts/campaignLinks.ts';
import type { FactTables } from '../../facts/tables.ts';
import type { Metric } from '../../metrics/contract.ts';
import {
  campaignCostMetrics,
  campaignMetrics,
  dialMetrics,
  outboundGroupMetrics,
  outcomeMetrics,
  recordMetrics,
} from '../../metrics/outbound/index.ts';
import type { Model, Timeline } from '../../model/model.ts';
import type { GroupId, SiteId } from '../../units/quantities.ts';
import { compileForms } from '../forms.ts';
import type { Figure, Reported } from '../reported.ts';
import { figuresOf, type ReportedMetrics } from '../reportedMetrics.ts';
import type { Scope } from '../results.ts';
import { createScopeEstimator, type ScopeEstimator } from '../scopeEstimator.ts';
import { sitesOfGroups, sumBySite } from '../siteScope.ts';
import { campaignLinksOf } from './campaignLinks.ts';
import { attemptRows, type DialRow, hourRows, zoneHourRows } from './dialRows.ts';
import { createNuisanceEstimation, type JudgedCampaign } from './nuisanceEstimation.ts';
import { recordTable } from './recordTable.ts';
import { wholeTime } from './wholeTime.ts';

export interface OutboundEstimation {
  /** Adds a block of replications, in their order. */
  add(block: readonly FactTables[]): void;
  /** Campaigns with all that belongs to them, in the order of output. */
  readonly reported: readonly Reported[];
  ofGroup(group: GroupId): readonly ReportedMetrics[];
  ofSite(site: SiteId): readonly ReportedMetrics[];
  ofAll(): readonly ReportedMetrics[];
}

/** `dates`: the local days, as many as the timeline has. */
export function createOutboundEstimation(
  model: Model,
  judged: readonly JudgedCampaign[],
  dates: readonly string[],
): OutboundEstimation | undefined {
  const { outbound, groups, sites, timeline, tariff } = model;
  const links = campaignLinksOf(model);
  if (outbound === undefined || links === undefined) return undefined;
  const count = outbound.campaigns.length;
  const estimator = (
    entities: number,
    columns: readonly string[],
    metrics: readonly Metric[],
    time: Timeline = timeline,
    withAll = false,
  ): ScopeEstimator =>
    createScopeEstimator({
      entities,
      width: columns.length,
      maxima: columns === campaignFigures ? lastOnes.map((name) => columns.indexOf(name)) : [],
      shared: columns.includes('seconds') && withAll ? [columns.indexOf('seconds')] : [],
      kept: [],
      forms: compileForms(metrics, columns),
      deviations: [],
      withAll,
      timeline: time,
    });
  const ofCampaigns = [...campaignMetrics, ...(tariff === undefined ? [] : campaignCostMetrics)];
  const once = wholeTime(timeline);
  const outcomes = outbound.campaigns.flatMap(({ name, conversation }) =>
    conversation.outcomes.map((outcome) => `${name}/${outcome.name}`),
  );
  const states = outbound.campaigns.flatMap(({ name }) => recordStates.map((state) => `${name}/${state}`));
  // A row for all campaigns stands behind them.
  const byCampaign = estimator(count + 1, campaignFigures, ofCampaigns);
  const byHour = estimator(count * hoursOfDay, dialColumns, dialMetrics, once);
  const byZone = estimator(outbound.zones.length * hoursOfDay, dialColumns, dialMetrics, once);
  const byAttempt = estimator(count * attemptsTold, dialColumns, dialMetrics, once);
  const byOutcome = estimator(outcomes.length, outcomeColumns, outcomeMetrics);
  const byState = estimator(states.length, recordColumns, recordMetrics, once);
  const byGroup = estimator(groups.length, outboundGroupFigures, outboundGroupMetrics, timeline, true);
  const bySite = estimator(sites.length, outboundGroupFigures, outboundGroupMetrics);
  const nuisance = judged.map((one) => createNuisanceEstimation(one, timeline, dates));
  const atSites = {
    siteOf: sitesOfGroups(model),
    width: outboundGroupFigures.length,
    shared: outboundGroupFigures.indexOf('seconds'),
  };
  const works = new Set(links.group);
  const campaignNames = new Set(campaignMetrics.map(({ name }) => name));
  const further = outboundGroupMetrics.filter(({ name }) => !campaignNames.has(name));

  return {
    add(block) {
      const figures = block.map((tables) => {
        const { outbound: facts, groups: ofGroups, campaignCosts } = tables;
        if (facts === undefined) throw new Error('a replication of a model with campaigns has no facts of them');
        const shares = linkShares(facts, links);
        return outboundFigures({ outbound: facts, groups: ofGroups, links, shares, costs: campaignCosts });
      });
      byCampaign.add(figures.map(({ campaigns }) => campaigns));
      for (const one of nuisance)
        one.add(
          figures.map(({ campaigns }) => campaigns),
          count + 1,
        );
      byGroup.add(figures.map((each) => each.groups));
      if (sites.length > 0) bySite.add(figures.map((each) => sumBySite(each.groups, sites.length, atSites)));
      byHour.add(block.map((tables) => tables.outbound!.byHour));
      byZone.add(block.map((tables) => tables.outbound!.byZone));
      byAttempt.add(block.map((tables) => tables.outbound!.byAttempt));
      byOutcome.add(block.map((tables) => tables.outbound!.outcomes));
      byState.add(block.map((tables) => recordTable(tables.outbound!, count)));
    },
    reported: [
      ...outbound.campaigns.map(({ name }, entity) => overTime('campaign', name, byCampaign, entity, ofCampaigns)),
      ...hourRows(outbound).map((row) => onceOnly('record hour', row, byHour, dialMetrics)),
      ...zoneHourRows(outbound).map((row) => onceOnly('record zone hour', row, byZone, dialMetrics)),
      ...attemptRows(outbound).map((row) => onceOnly('attempt', row, byAttempt, dialMetrics)),
      ...outcomes.map((name, entity) => overTime('outcome', name, byOutcome, entity, outcomeMetrics)),
      ...states.map((name, row) => onceOnly('record state', { name, row }, byState, recordMetrics)),
      ...nuisance.map(({ reported }) => reported),
    ],
    ofGroup: (group) =>
      works.has(group) ? [{ estimator: byGroup, entity: group, metrics: outboundGroupMetrics }] : [],
    ofSite: (site) =>
      groups.some((group, id) => group.site === site && works.has(id))
        ? [{ estimator: bySite, entity: site, metrics: outboundGroupMetrics }]
        : [],
    ofAll: () => [
      { estimator: byCampaign, entity: count, metrics: ofCampaigns },
      { estimator: byGroup, entity: groups.length, metrics: further },
    ],
  };
}

const hoursOfDay = 24;
/** Figures of which the last one counts, which is the largest. */
const lastOnes = ['listed', 'dialledSoFar', 'reachedSoFar', 'rightPartySoFar', 'closedSoFar'] as const;

function overTime(
  scope: Scope,
  name: string,
  estimator: ScopeEstimator,
  entity: number,
  metrics: readonly Metric[],
): Reported {
  return { scope, name, figures: figuresOf([{ estimator, entity, metrics }]) };
}

/** What is told of the whole time alone. */
function onceOnly(
  scope: Scope,
  { name, row }: DialRow,
  estimator: ScopeEstimator,
  metrics: readonly Metric[],
): Reported {
  const figures = figuresOf([{ estimator, entity: row, metrics }]).map(
    (figure): Figure => ({
      ...figure,
      estimate: (period, index, critical) =>
        period === 'total' ? figure.estimate(period, index, critical) : undefined,
    }),
  );
  return { scope, name, figures };
}
