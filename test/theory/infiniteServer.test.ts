// Always an agent free: M(t)/G/∞ from an empty floor, interval by interval, mean and variance of the busy time.
// Agents are so many that nobody ever waits. Arrivals follow a wave; the busy agents lag behind it.
import { expect, it } from 'vitest';
import { infiniteServer } from '../../src/maths/theory/infiniteServer.ts';
import { lognormalPatience } from '../../src/maths/theory/patienceLaw.ts';
import { expectExact, simulate } from './simulate.ts';

const pieceLength = 1800;
const secondsPerHour = 3600;
const standardErrors = 3.3;
const replications = 1800;

it('lognormal handling of 40 minutes under a wave of arrivals', async () => {
  const volumes = Array.from({ length: 48 }, (_, i) => Math.round(30 + 25 * Math.sin((2 * Math.PI * i) / 16)));
  const pieces = volumes.slice(0, 24);
  const simulated = await simulate(
    replications,
    `
period: { from: 2027-03-01, length: ${pieces.length * pieceLength}s, zone: UTC, interval: 30m, afterEnd: drain }
queues:
  calls:
    arrivals: { every: 30m, volumes: [${volumes.join(', ')}] }
    handling: { talk: { lognormal: { mean: 40m, cv: 1.2 } } }
groups: { agents: { skills: [calls], staff: 300 } }
`,
  );
  const { survival } = lognormalPatience(2400, 1.2);
  const exact = infiniteServer({ arrivalRate: pieces.map((volume) => volume / pieceLength), pieceLength, survival });
  const rows = simulated.intervals('group', 'agents', 'busy_hours');
  expect(rows).toHaveLength(pieces.length);
  exact.forEach(({ mean, variance, fourth }, i) => {
    expectExact(rows[i], mean / secondsPerHour);
    const n = rows[i].n;
    const error = Math.sqrt(fourth / n + (2 * variance ** 2) / (n - 1));
    expect(error / variance, `error of the variance, ${rows[i].start}`).toBeLessThan(0.035);
    const away = (rows[i].sd! * secondsPerHour) ** 2 - variance;
    expect(Math.abs(away), `variance, ${rows[i].start}`).toBeLessThan(standardErrors * error);
  });
  expect(simulated.total('queue', 'calls', 'delayed_share').estimate).toBe(0);
  expectExact(simulated.total('queue', 'calls', 'aht'), 2400);
});
