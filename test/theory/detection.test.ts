// Machines taken for people and people for machines: exactly those whose own draw says so, record by record; and of a long list the shares.
import { expect, it } from 'vitest';
import { createDialDraws, dialPurposes } from '../../src/random/dialDraws.ts';
import { playOutbound } from './playOutbound.ts';

const live = 0.3;
const machine = 0.5;
const falsePositive = 0.2;
const falseNegative = 0.1;

/** Each record is dialled once, one after another, by as many agents as never to be short of one. */
const text = (size: number) => `
period: { from: 2027-03-01, days: 2, zone: UTC, interval: whole }
campaigns:
  work:
    list: { size: ${size}, places: Etc/UTC }
    window: 24/7
    attempts: { most: 1 }
    dial: { live: ${live}, machine: ${machine}, busy: 0%, decay: 1, ring: 5s, ringOut: 20s }
    detection: { falsePositive: ${falsePositive}, falseNegative: ${falseNegative}, decision: 2s }
    conversation: { talk: 30s, outcomes: { told: { conversion: true } } }
    dialer: { progressive: {} }
groups: { agents: { campaigns: [work], staff: 20 } }
`;

it('a small list, record by record', async () => {
  const size = 60;
  const { replications } = await playOutbound(3, text(size));
  const draws = createDialDraws(expect.getState().currentTestName!, 'work');
  replications.forEach(({ campaign }, replication) => {
    draws.begin(replication);
    const told = { live: 0, machine: 0, liveDetectedMachine: 0, machineHeard: 0 };
    for (let record = 0; record < size; record++) {
      const result = draws.unit(record, 0, dialPurposes.result);
      const detection = draws.unit(record, 0, dialPurposes.detection);
      if (result < live) {
        told.live++;
        if (detection < falsePositive) told.liveDetectedMachine++;
      } else if (result < live + machine) {
        told.machine++;
        if (detection < falseNegative) told.machineHeard++;
      }
    }
    expect(campaign).toMatchObject({
      ...told,
      dials: size,
      noAnswer: size - told.live - told.machine,
      connected: told.live - told.liveDetectedMachine,
      machineDetected: told.machine - told.machineHeard,
      machineDropped: 0,
      nuisance: 0,
    });
    // Every connected person is told, every machine that was heard takes its time.
    expect(campaign.conversions).toBe(campaign.connected);
  });
});

it('a long list, by the shares', async () => {
  const { replications } = await playOutbound(4, text(5000));
  const sum = (of: (campaign: (typeof replications)[number]['campaign']) => number) =>
    replications.reduce((total, { campaign }) => total + of(campaign), 0);
  /** Within 3.3 standard deviations of a binomial number. */
  const holds = (count: number, trials: number, share: number) => {
    expect(Math.abs(count - trials * share)).toBeLessThan(3.3 * Math.sqrt(trials * share * (1 - share)));
  };
  holds(
    sum(({ live: people }) => people),
    20_000,
    live,
  );
  holds(
    sum(({ machine: machines }) => machines),
    20_000,
    machine,
  );
  holds(
    sum(({ liveDetectedMachine }) => liveDetectedMachine),
    sum(({ live: people }) => people),
    falsePositive,
  );
  holds(
    sum(({ machineHeard }) => machineHeard),
    sum(({ machine: machines }) => machines),
    falseNegative,
  );
});
