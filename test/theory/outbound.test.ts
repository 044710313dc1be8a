// Outbound work on the floor against its Markov chains: blending with a reserve, dialers that over-dial, agents set aside for each dial.
import { describe, expect, it } from 'vitest';
import { blending } from '../../src/maths/theory/blending.ts';
import { overDialing } from '../../src/maths/theory/overDialing.ts';
import { playOutbound } from './playOutbound.ts';
import { expectExact } from './simulate.ts';

describe('threshold blending', () => {
  const agents = 6;
  const [arrivalRate, inboundMean, patienceMean] = [2 / 60, 120, 90];
  // Outbound work without end: records that may be called again at once, and always answer.
  const text = (reserve: number, outboundMean: number) => `
period: { from: 2027-03-01, length: 6000m, zone: UTC, interval: whole, warmUp: 60m }
queues:
  calls:
    arrivals: { rate: 2/min }
    handling: { talk: { exponential: { mean: ${inboundMean}s } } }
    patience: { exponential: { mean: ${patienceMean}s } }
campaigns:
  work:
    list: { size: 20, places: UTC }
    window: 24/7
    dial: { live: 100%, machine: 0%, busy: 0%, decay: 1, ring: 0s }
    conversation:
      talk: { exponential: { mean: ${outboundMean}s } }
      outcomes: { again: { conversion: true, next: { retry: 0s } } }
    dialer: { manual: {} }
groups:
  agents: { skills: { calls: 1 }, campaigns: { work: { rank: 2, reserve: ${reserve} } }, staff: ${agents} }
`;

  it.each([
    [0, 120],
    [0, 240],
    [1, 240],
    [2, 120],
    [2, 60],
    [4, 240],
  ])('a reserve of %i, outbound talks of %i s', async (reserve, outboundMean) => {
    const exact = blending({
      agents,
      reserve,
      arrivalRate,
      inboundMean,
      outboundMean,
      patienceMean,
      mostWaiting: 40,
    });
    expect(exact.cut).toBeLessThan(1e-9);
    // Waits are rarer with a larger reserve.
    const played = await playOutbound(reserve > 2 ? 60 : 30, text(reserve, outboundMean));
    expectExact(
      played.ratio('outbound rate', ({ campaign }) => [campaign.connected, campaign.seconds]),
      exact.outboundRate,
    );
    expectExact(
      played.ratio('abandoned', ({ queue }) => [queue.abandoned, queue.offered]),
      exact.abandonProbability,
    );
    expectExact(
      played.ratio('not at once', ({ queue }) => [queue.offered - queue.answeredAtOnce, queue.offered]),
      exact.waitProbability,
    );
    expectExact(
      played.ratio('waiting', ({ queue }) => [queue.queueSeconds, queue.seconds]),
      exact.meanWait * arrivalRate,
    );
    expectExact(
      played.ratio('occupancy', ({ group }) => [group.busySeconds, group.staffedSeconds]),
      exact.occupancy,
    );
  });
});

describe('dialing', () => {
  const campaign = (dialer: string, more: string) => `
period: { from: 2027-03-01, length: 1200m, zone: UTC, interval: whole, warmUp: 60m }
campaigns:
  work:
    list: { size: 60, places: UTC }
    window: 24/7
    attempts: { gap: { noAnswer: 0s, machine: 0s, nuisance: 0s } }
    connectWithin: 0s
    conversation:
      talk: { exponential: { mean: 150s } }
      outcomes: { again: { conversion: true, next: { retry: 0s } } }
    dialer: ${dialer}
    ${more}
groups: { agents: { campaigns: [work], staff: 8 } }
`;
  // Dials last exponentially long whatever comes of them: machines, which are noticed at once, stand for all that is not live.
  const ringing = `dial: { live: 20%, machine: 80%, busy: 0%, decay: 1, ring: { exponential: { mean: 15s } }, ringOut: 1h }
    detection: { falsePositive: 0%, falseNegative: 0%, decision: 0s }`;

  it.each([1, 2, 3])('%i dials for each free agent', async (ratio) => {
    const exact = overDialing({ agents: 8, ratio, ringMean: 15, live: 0.2, talkMean: 150 });
    const played = await playOutbound(25, campaign(`{ power: { ratio: ${ratio} } }`, ringing));
    expectExact(
      played.ratio('occupancy', ({ group }) => [group.busySeconds, group.staffedSeconds]),
      exact.occupancy,
    );
    expectExact(
      played.ratio('dropped', ({ campaign: { nuisance, live } }) => [nuisance, live]),
      exact.dropShare,
    );
    expectExact(
      played.ratio('dials', ({ campaign: { dials, seconds } }) => [dials, seconds]),
      exact.dialRate,
    );
    expectExact(
      played.ratio('talks', ({ campaign: { connected, seconds } }) => [connected, seconds]),
      exact.talkRate,
    );
  });

  it('an agent set aside for each dial: nobody is dropped, and agents alternate between dials and talks', async () => {
    const dial =
      'dial: { live: 25%, machine: 0%, busy: 0%, decay: 1, ring: { uniform: { from: 4s, to: 12s } }, ringOut: 24s }';
    const played = await playOutbound(25, campaign('{ progressive: {} }', dial));
    for (const { campaign: counted } of played.replications) expect(counted.nuisance).toBe(0);
    // Each talk of 150 s follows three dials that nobody answers, 24 s each, and one that is answered after 8 s; all on average.
    const cycle = 3 * 24 + 8 + 150;
    expectExact(
      played.ratio('occupancy', ({ group }) => [group.busySeconds, group.staffedSeconds]),
      150 / cycle,
    );
    expectExact(
      played.ratio('talks', ({ campaign: { connected, seconds } }) => [connected, seconds]),
      8 / cycle,
    );
    expectExact(
      played.ratio('dials', ({ campaign: { dials, seconds } }) => [dials, seconds]),
      (4 * 8) / cycle,
    );
  });
});
