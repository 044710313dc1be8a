// Opening hours on the clock: where stretches touch, where the simulated time ends, where clocks change.
import { describe, expect, it } from 'vitest';
import { changeOrder } from '../../src/model/changeOrder.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

async function openingOf(period: string, open: string) {
  const text = `shoreline: 1
name: opening
period: { ${period} }
queues:
  calls: { arrivals: { rate: 60/h }, handling: { talk: { constant: { value: 100s } } }, open: ${open} }
groups: { agents: { skills: [calls], staff: 3 } }
`;
  const { scenario, issues } = await readScenario({ file: 'o.yaml', text });
  if (scenario === undefined) throw new Error(JSON.stringify(issues));
  const { model } = await compileModel(scenario);
  const kinds = [changeOrder.queueOpens, changeOrder.queueCloses] as readonly number[];
  const changes = Array.from(model.schedule.time, (time, i) => ({ hours: time / 3600, kind: model.schedule.kind[i] }));
  return {
    edges: Array.from(model.queues[0].opening?.edges ?? [], (edge) => edge / 3600),
    scheduled: changes.filter(({ kind }) => kinds.includes(kind)).map(({ hours }) => hours),
    cutsOff: model.queues[0].opening?.cutsOff,
  };
}

const days = 'from: 2027-03-01, days: 3, zone: UTC, afterEnd: drain';

describe('opening hours', () => {
  it('are stretches of the days on which they hold', async () => {
    const { edges, scheduled, cutsOff } = await openingOf(days, '[{ from: 08:00, to: 20:00, days: [mon, wed] }]');
    expect(edges).toEqual([8, 20, 56, 68]);
    expect(scheduled).toEqual(edges);
    expect(cutsOff).toBe(false);
  });

  it('begin with the warm-up', async () => {
    const { edges } = await openingOf(`${days}, warmUp: 2h`, '[{ from: 23:00, to: 24:00 }]');
    expect(edges).toEqual([1, 2, 25, 26, 49, 50, 73, 74]);
  });

  it('are one where they touch, and stay open when the simulated time ends within', async () => {
    const nights = '[{ from: 00:00, to: 06:00 }, { from: 22:00, to: 24:00 }]';
    const { edges, scheduled } = await openingOf(days, nights);
    expect(edges).toEqual([0, 6, 22, 30, 46, 54, 70, Number.POSITIVE_INFINITY]);
    expect(scheduled).toEqual(edges.slice(0, -1));
  });

  it('follow the local clock through its changes', async () => {
    // Berlin leaves out 02:00 to 03:00 on 28 March 2027.
    const { edges } = await openingOf(
      'from: 2027-03-27, days: 2, zone: Europe/Berlin, afterEnd: drain',
      '[{ from: 01:00, to: 08:00 }]',
    );
    expect(edges).toEqual([1, 8, 25, 31]);
  });
});
