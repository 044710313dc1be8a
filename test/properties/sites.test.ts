// What sites and zones must not change: who answers is a matter of shifts in UTC, whatever the clocks on the walls are called.
import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import type { FactTables } from '../../src/facts/tables.ts';
import { compileModel } from '../../src/model/compile.ts';
import { presentAgents } from '../../src/planning/presentAgents.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

async function compiled(text: string) {
  const { scenario, issues } = await readScenario({
    file: 'sites.yaml',
    text: `shoreline: 1\nname: sites\nrun: { seed: sites }\n${text}`,
  });
  if (scenario === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  return compileModel(scenario);
}

async function played(text: string): Promise<FactTables> {
  const { model } = await compiled(text);
  return createPlayer(model).play(0).tables;
}

const period = 'period: { from: 2027-03-01, days: 3, zone: UTC, interval: 30m, warmUp: 1d }';
const queues = `queues:
  calls:
    arrivals: { rate: 100/h }
    handling: { talk: { lognormal: { mean: 240s, cv: 0.8 } }, wrap: { exponential: { mean: 40s } } }
    patience: { exponential: { mean: 120s } }
    redial: { share: 40%, after: { exponential: { mean: 5m } }, most: 2 }
    target: { serviceLevel: 80%, within: 20s }`;

describe('three sites eight hours apart that follow the sun', () => {
  it('are one site with the union of their shifts', async () => {
    const local = '[{ agents: 8, start: 08:00, length: 8h }]';
    const apart = await played(`${period}
sites: { east: { zone: Etc/GMT-8 }, middle: { zone: Etc/GMT }, west: { zone: Etc/GMT+8 } }
${queues}
groups:
  east: { site: east, skills: [calls], shifts: ${local} }
  middle: { site: middle, skills: [calls], shifts: ${local} }
  west: { site: west, skills: [calls], shifts: ${local} }`);
    const together = await played(`${period}
${queues}
groups:
  all: { skills: [calls], shifts: [{ agents: 8, start: 00:00, length: 8h }, { agents: 8, start: 08:00, length: 8h }, { agents: 8, start: 16:00, length: 8h }] }`);
    expect(apart.queues).toEqual(together.queues);
    expect(apart.waitsByDay).toEqual(together.waitsByDay);
  });
});

describe('a site in another zone with the same shifts in UTC', () => {
  it('changes no byte of what is counted', async () => {
    const at = (zone: string, start: string) =>
      played(`${period}
sites: { there: { zone: ${zone} } }
${queues}
groups:
  desk:
    site: there
    skills: [calls]
    shifts: [{ agents: 11, start: '${start}', length: 9h, breaks: [{ after: 2h, before: 5h, length: 30m, paid: false }] }]`);
    // India is five and a half hours ahead; South Africa two; neither changes its clocks.
    const [utc, india, southAfrica] = [
      await at('UTC', '09:00'),
      await at('Asia/Kolkata', '14:30'),
      await at('Africa/Johannesburg', '11:00'),
    ];
    expect(india).toEqual(utc);
    expect(southAfrica).toEqual(utc);
  });

  it('is the same when the whole world is moved', async () => {
    const moved = (zone: string) =>
      played(`period: { from: 2027-03-01, days: 3, zone: ${zone}, interval: 30m, warmUp: 1d }
sites: { there: { zone: ${zone} } }
${queues.replace('rate: 100/h', 'hourly: [20, 20, 20, 20, 20, 20, 40, 80, 120, 150, 160, 150, 140, 140, 140, 130, 120, 100, 80, 60, 50, 40, 30, 20]')}
groups: { desk: { site: there, skills: [calls], shifts: [{ agents: 14, start: 07:00, length: 14h }], shrinkage: { outOfOffice: 10%, inOffice: 5% } } }`);
    expect(await moved('Etc/GMT-9')).toEqual(await moved('UTC'));
  });
});

describe('a group split over two sites', () => {
  it('changes nothing for its queues', async () => {
    const whole = await played(
      `${period}\n${queues}\ngroups: { all: { skills: [calls], shifts: [{ agents: 10, start: 06:00, length: 12h }] } }`,
    );
    const split = await played(`${period}
sites: { one: { zone: UTC }, two: { zone: UTC } }
${queues}
groups:
  first: { site: one, skills: [calls], shifts: [{ agents: 4, start: 06:00, length: 12h }] }
  second: { site: two, skills: [calls], shifts: [{ agents: 6, start: 06:00, length: 12h }] }`);
    expect(split.queues).toEqual(whole.queues);
  });
});

describe('a clock change', () => {
  it('leaves the time worked as it is and moves the end of the shift on the clock', async () => {
    // In London the clocks go forward at 01:00 on 28 March 2027 and back at 02:00 on 31 October.
    for (const [from, endsAt] of [
      ['2027-03-28', 9],
      ['2027-10-31', 7],
      ['2027-06-01', 8],
    ] as const) {
      const { model, span } = await compiled(`period: { from: ${from}, days: 1, zone: Europe/London, interval: 1h }
queues: { calls: { arrivals: { rate: 1/h }, handling: { talk: { constant: { value: 60s } } } } }
groups: { night: { skills: [calls], shifts: [{ agents: 3, start: 00:00, length: 8h }] } }`);
      const { edges } = model.timeline;
      const stretches = Array.from(edges.subarray(1), (end, i) => ({ start: edges[i]!, end }));
      const seconds = presentAgents(model, stretches).reduce(
        (sum, [agents], i) => sum + agents! * (stretches[i]!.end - stretches[i]!.start),
        0,
      );
      expect(seconds).toBe(3 * 8 * 3600);
      const lastHour = presentAgents(model, stretches).findLastIndex(([agents]) => agents! > 0);
      expect(span.grid.hourOf[lastHour]! + 1).toBe(endsAt);
    }
  });
});
