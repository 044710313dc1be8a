// A day in which arrivals and staff change: M(t)/M/n(t)+M from an empty floor, interval by interval, under both laws of presence.
// Abandonments are counted in the interval of arrival by the simulation and in that of their occurrence by the solution, so they are
// held over the whole day only; the day ends with hours without arrivals, so that everything that begins also ends in it.
import { expect, it } from 'vitest';
import { solveTimeVarying, type TimeVarying, type TimeVaryingInput } from '../../src/maths/theory/timeVarying.ts';
import { expectExact, type Simulated, simulate } from './simulate.ts';

const pieceLength = 1800;
const piecesOfDay = 48;
const secondsPerHour = 3600;
const handling = 180;
const patience = 120;

interface Day {
  /** Expected contacts of each half-hour. */
  readonly volumes: readonly number[];
  readonly agents: readonly number[];
  /** The group's `staff:` or `shifts:` line. */
  readonly presence: string;
  readonly law: TimeVaryingInput['law'];
}

async function hold(replications: number, { volumes, agents, presence, law }: Day): Promise<void> {
  const simulated = await simulate(
    replications,
    `
period: { from: 2027-03-01, length: ${volumes.length * pieceLength}s, zone: UTC, interval: 30m, afterEnd: drain }
queues:
  calls:
    arrivals: { every: 30m, volumes: [${filled(volumes).join(', ')}] }
    handling: { talk: { exponential: { mean: ${handling}s } } }
    patience: { exponential: { mean: ${patience}s } }
groups:
  agents:
    skills: [calls]
    ${presence}
`,
  );
  const exact = solveTimeVarying({
    arrivalRate: volumes.map((volume) => volume / pieceLength),
    agents,
    pieceLength,
    serviceRate: 1 / handling,
    abandonRate: 1 / patience,
    law,
    start: 'empty',
  });
  expectCourse(simulated, exact);
}

/** Errors are held to 2 % of the value, or of `one` of it where it is less. */
function expectCourse(simulated: Simulated, { pieces, total }: TimeVarying): void {
  const course = (metric: string, of: (piece: TimeVarying['total']) => number, one: number) => {
    const scope = metric === 'queue_mean' ? 'queue' : 'group';
    const rows = simulated.intervals(scope, scope === 'queue' ? 'calls' : 'agents', metric);
    pieces.forEach((piece, i) => {
      const value = of(piece);
      // Where hardly anything happens, estimates are of a handful of contacts and not near normal.
      if (value < 0.01 * one) expect(Math.abs(rows[i].estimate! - value), rows[i].start).toBeLessThan(0.01 * one);
      else expectExact(rows[i], value, { halfWidth: 0.02 * Math.max(value, one) });
    });
  };
  course('queue_mean', ({ queueSeconds }) => queueSeconds / pieceLength, 1);
  course('busy_hours', ({ busySeconds }) => busySeconds / secondsPerHour, 1);
  course('overtime_hours', ({ overtimeSeconds }) => overtimeSeconds / secondsPerHour, 0.25);
  const queue = (metric: string) => simulated.total('queue', 'calls', metric);
  const group = (metric: string) => simulated.total('group', 'agents', metric);
  expectExact(queue('offered'), total.arrivals);
  expectExact(queue('abandoned'), total.abandoned);
  expectExact(queue('answered'), total.answered);
  expectExact(queue('delayed_share'), total.delayed / total.arrivals);
  expectExact(queue('queue_mean'), total.queueSeconds / (pieces.length * pieceLength));
  expectExact(group('busy_hours'), total.busySeconds / secondsPerHour);
  expectExact(group('overtime_hours'), total.overtimeSeconds / secondsPerHour);
}

/** Whole days are written, whatever part of them is simulated. */
function filled(values: readonly number[]): number[] {
  return [...values, ...new Array<number>(piecesOfDay - values.length).fill(0)];
}

it('headcount: whoever finishes first leaves, and who should have left is kept when staff rises again', async () => {
  const volumes = [100, 140, 180, 200, 150, 150, 190, 120, 60, 0, 0, 0];
  const agents = [12, 16, 20, 14, 18, 8, 20, 11, 4, 4, 2, 2];
  await hold(4500, {
    volumes,
    agents,
    presence: `staff: { every: 30m, agents: [${filled(agents).join(', ')}] }`,
    law: 'headcount',
  });
});

// Agents who leave together have worked for many handling times beside those who stay, so they are an even draw of all.
it('rostered: these agents leave after the contact in hand', async () => {
  const volumes = [100, 140, 180, 200, 190, 150, 150, 120, 90, 40, 0, 0];
  const agents = [12, 12, 20, 20, 20, 14, 14, 14, 9, 9, 9, 9];
  await hold(4500, {
    volumes,
    agents,
    presence: `shifts:
      - { agents: 4, start: 00:00, length: 2h30m }
      - { agents: 5, start: 00:00, length: 4h }
      - { agents: 3, start: 00:00, length: 6h }
      - { agents: 2, start: 01:00, length: 1h30m }
      - { agents: 6, start: 01:00, length: 5h }`,
    law: 'rostered',
  });
});
