// Metrics of campaigns on counts by hand: every rate with its own denominator.
import { expect, test } from 'vitest';
import { dialColumns, outcomeColumns } from '../../src/facts/campaignColumns.ts';
import {
  type CampaignFigure,
  campaignFigures,
  outboundGroupFigures,
  recordColumns,
} from '../../src/facts/campaignFigures.ts';
import type { Metric } from '../../src/metrics/contract.ts';
import { type ColumnMetric, evaluate } from '../../src/metrics/evaluate.ts';
import { formula } from '../../src/metrics/formula.ts';
import {
  campaignCostMetrics,
  campaignMetrics,
  dialMetrics,
  outboundGroupMetrics,
  outcomeMetrics,
  recordMetrics,
} from '../../src/metrics/outbound/index.ts';

function values(metrics: readonly Metric[], columns: readonly string[], counts: Readonly<Record<string, number>>) {
  const all = { ...Object.fromEntries(columns.map((column) => [column, 0])), ...counts };
  return new Map(metrics.map((metric) => [metric.name, evaluate(metric as ColumnMetric, all)]));
}

/** 1,000 dials: 80 invalid, 20 busy, 390 unanswered, 400 machines, 100 live and 10 that still ring. */
const thousand: Partial<Record<CampaignFigure, number>> = {
  dials: 1000,
  invalid: 80,
  busy: 20,
  noAnswer: 390,
  machine: 400,
  live: 100,
  unresolved: 10,
  machineDetected: 360,
  machineHeard: 30,
  machineDropped: 10,
  messages: 90,
  // Of the live: 4 taken for a machine, 5 without an agent, 90 connected, 1 left over.
  liveDetectedMachine: 4,
  nuisance: 5,
  connected: 90,
  unresolvedLive: 1,
  rightParty: 45,
  wrongParty: 45,
  conversions: 18,
  kept: 12,
  value: 2400,
  waitConnected: 36,
  waited: 30,
  lookSeconds: 1800,
  ringSeconds: 900,
  talkSeconds: 10_800,
  wrapSeconds: 2700,
  skipped: 3,
  appointments: 7,
  windowPutOff: 11,
  rulesPutOff: 22,
  returns: 6,
  firstDials: 500,
  listed: 2000,
  lineSeconds: 25_200,
  pausedSeconds: 1800,
  seconds: 7200,
  dialledSoFar: 1500,
  reachedSoFar: 300,
  rightPartySoFar: 150,
  closedSoFar: 100,
  // 4.5 h busy and 1.5 h idle: 6 agent hours.
  outboundSeconds: 16_200,
  idleSeconds: 5400,
  reservedSeconds: 1080,
  cost: 180,
};

test('a thousand dials of a campaign', () => {
  const found = values([...campaignMetrics, ...campaignCostMetrics], campaignFigures, thousand);
  const expected: Record<string, number> = {
    dials: 1000,
    dials_per_record: 0.5,
    dials_per_agent_hour: 1000 / 6,
    no_answer_per_dial: 0.39,
    busy_per_dial: 0.02,
    invalid_per_dial: 0.08,
    unresolved: 11,
    skipped: 3,
    put_off_by_window: 11,
    put_off_by_rules: 22,
    line_hours: 7,
    paused_hours: 0.5,
    connects: 500,
    live: 100,
    machines: 400,
    live_per_dial: 0.1,
    connects_per_dial: 0.5,
    machines_per_dial: 0.4,
    contact_rate_per_record: 0.15,
    connected: 90,
    connected_per_agent_hour: 15,
    wait_mean_connected: 0.4,
    waited_per_connected: 1 / 3,
    right_parties: 45,
    wrong_parties: 45,
    rpc_per_dial: 0.045,
    rpc_per_connect: 0.09,
    rpc_per_live: 0.45,
    rpc_per_record: 0.075,
    conversions: 18,
    conversions_per_rpc: 0.4,
    kept: 12,
    kept_per_conversion: 2 / 3,
    conversions_per_agent_hour: 3,
    value: 2400,
    value_per_agent_hour: 400,
    appointments: 7,
    returns: 6,
    listed: 2000,
    records_first_dialled: 500,
    penetration: 0.75,
    effective_penetration: 0.075,
    closed_per_record: 0.05,
    nuisance: 5,
    nuisance_per_live: 0.05,
    nuisance_per_connected_plus_nuisance: 5 / 95,
    nuisance_with_false_positives_per_live: 0.09,
    nuisance_without_detection: 15 / 135,
    nuisance_with_false_positives: 9 / 99,
    false_positive_per_live: 0.04,
    false_negative_per_machine: 0.1,
    machines_heard: 30,
    messages: 90,
    // 180 minutes in 6 hours.
    talk_minutes_per_agent_hour: 30,
    outbound_agent_hours: 6,
    outbound_occupancy: 0.75,
    talk_hours: 3,
    wrap_hours: 0.75,
    look_hours: 0.5,
    ring_hours: 0.25,
    outbound_idle_hours: 1.5,
    reserved_hours: 0.3,
    idle_per_connected: 60,
    handle_per_connected: 150,
    campaign_cost: 180,
    cost_per_dial: 0.18,
    cost_per_rpc: 4,
    cost_per_conversion: 10,
    cost_per_value: 0.075,
  };
  expect([...found.keys()].sort()).toEqual(Object.keys(expected).sort());
  for (const [name, answer] of Object.entries(expected)) expect(found.get(name), name).toBeCloseTo(answer, 12);
});

test('the rate of dialers that do not tell machines from people takes the share of machines out of the dropped calls', () => {
  // D = 6 dropped, people and machines; 12 machines among 60 calls that agents heard: D′ = 6 − 6 × 12 ÷ 60 = 4.8, and 4.8 ÷ (4.8 + 48).
  const counts = { nuisance: 5, machineDropped: 1, machineHeard: 12, connected: 48 };
  const found = values(campaignMetrics, campaignFigures, counts);
  expect(found.get('nuisance_without_detection')).toBeCloseTo(4.8 / 52.8, 12);
});

test('formulas say which sums are divided', () => {
  const formulas = new Map(campaignMetrics.map((metric) => [metric.name, formula(metric)]));
  expect(formulas.get('connects_per_dial')).toBe('(live + machine) ÷ dials');
  expect(formulas.get('rpc_per_record')).toBe('rightPartySoFar ÷ listed');
  expect(formulas.get('nuisance_per_connected_plus_nuisance')).toBe('nuisance ÷ (connected + nuisance)');
  expect(formulas.get('talk_minutes_per_agent_hour')).toBe(
    '(talkSeconds ÷ 60) ÷ (outboundSeconds ÷ 3600 + idleSeconds ÷ 3600)',
  );
});

test('two hundred dials at an hour of the record', () => {
  const counts = {
    dials: 200,
    machine: 90,
    machineHeard: 8,
    machineDropped: 1,
    live: 40,
    liveDetectedMachine: 1,
    nuisance: 2,
    connected: 37,
    rightParty: 20,
    conversions: 5,
    kept: 3,
    value: 60,
  };
  expect(Object.fromEntries(values(dialMetrics, dialColumns, counts))).toEqual({
    dials: 200,
    connects: 130,
    live: 40,
    machines: 90,
    connects_per_dial: 0.65,
    live_per_dial: 0.2,
    machines_per_dial: 0.45,
    rpc_per_dial: 0.1,
    rpc_per_connect: 20 / 130,
    rpc_per_live: 0.5,
    nuisance: 2,
    nuisance_per_live: 0.05,
    nuisance_per_connected_plus_nuisance: 2 / 39,
    nuisance_with_false_positives_per_live: 0.075,
    false_positive_per_live: 0.025,
    false_negative_per_machine: 0.1,
    connected: 37,
    right_parties: 20,
    conversions: 5,
    conversions_per_rpc: 0.25,
    kept_per_conversion: 0.6,
    conversions_per_hundred_dials: 2.5,
    value: 60,
  });
});

test('outcomes, records and groups', () => {
  expect([...values(outcomeMetrics, outcomeColumns, { count: 20, kept: 15, value: 300 }).values()]).toEqual([
    20, 15, 0.75, 300,
  ]);
  expect([...values(recordMetrics, recordColumns, { records: 30, listed: 120 }).values()]).toEqual([30, 0.25]);
  const hour = {
    handled: 12,
    outboundSeconds: 2700,
    outboundIdleSeconds: 900,
    reservedSeconds: 360,
    outboundModeSeconds: 3600,
  };
  expect(Object.fromEntries(values(outboundGroupMetrics, outboundGroupFigures, hour))).toEqual({
    outbound_handled: 12,
    outbound_hours: 0.75,
    outbound_idle_hours: 0.25,
    reserved_hours: 0.1,
    outbound_mode_hours: 1,
    outbound_occupancy: 0.75,
    idle_between_outbound: 75,
  });
});
