import { beforeAll, describe, expect, it } from 'vitest';
import { assertDialConservation } from '../../../src/experiment/outbound/dialConservation.ts';
import type { Model } from '../../../src/model/model.ts';
import { type CampaignCells, type HandTables, handMade, outboundTables } from './handMade.ts';

const text = `shoreline: 1
name: hand
period: { from: 2027-03-01, length: 1h, zone: UTC }
queues: { calls: { arrivals: { rate: 0/h }, handling: { talk: { constant: { value: 1s } } } } }
groups: { callers: { skills: [calls], staff: 1 } }
`;

let model: Model;
beforeAll(async () => {
  ({ model } = await handMade(text, [{ name: 'debts', groups: [0] }]));
});

const whole: CampaignCells = {
  dials: 20,
  invalid: 1,
  busy: 2,
  noAnswer: 5,
  machine: 4,
  live: 7,
  unresolved: 1,
  liveDetectedMachine: 1,
  nuisance: 1,
  connected: 4,
  unresolvedLive: 1,
  rightParty: 3,
  wrongParty: 1,
};
const replication: HandTables = {
  campaigns: [[{ ...whole, listed: 40 }], [{ listed: 50 }]],
  outcomes: [
    [
      [2, 0, 0],
      [1, 0, 0],
    ],
  ],
  byHour: [{ 9: { dials: 12 }, 10: { dials: 8 } }],
  byAttempt: [{ 0: { dials: 19 }, 1: { dials: 1 } }],
  states: [{ fresh: 31, due: 16, closed: 3 }],
};
const check = (changed: Partial<HandTables>) =>
  assertDialConservation(outboundTables(model, { ...replication, ...changed }), model.outbound!);

describe('every dial, answer and record', () => {
  it('is accounted for', () => {
    expect(() => check({})).not.toThrow();
  });

  it.each<[string, Partial<HandTables>, string]>([
    [
      'dial without a result',
      { campaigns: [[{ ...whole, busy: 1 }], [{ listed: 50 }]] },
      'dials of campaign debts do not add up: 20, but',
    ],
    [
      'live answer without a fate',
      { campaigns: [[{ ...whole, nuisance: 2 }], [{ listed: 50 }]] },
      'live of campaign debts do not add up: 7, but',
    ],
    [
      'conversation with nobody',
      { campaigns: [[{ ...whole, wrongParty: 0 }], [{ listed: 50 }]] },
      'connected of campaign debts do not add up: 4, but',
    ],
    ['dial at no hour', { byHour: [{ 9: { dials: 12 } }] }, 'those by hour of the record are 12'],
    ['dial of no number', { byAttempt: [{ 0: { dials: 19 } }] }, 'those by attempt are 19'],
    ['conversation without an outcome', { outcomes: [] }, '3, but those by outcome are 0'],
    [
      'record in no state',
      { states: [{ fresh: 31 }] },
      'records of campaign debts do not add up: 50, but by state are 31',
    ],
  ])('a %s is a mistake of the program', (_, changed, message) => {
    expect(() => check(changed)).toThrow(message);
  });
});
