// What routing policies look at in groups, and when it changes.
import { describe, expect, it } from 'vitest';
import { changeOrder } from '../../src/model/changeOrder.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

const hour = 3600;

async function compiled(sites: string, policy: string, more = '') {
  const names = [...sites.matchAll(/(\w+): \{ (?:country|zone)/g)].map(([, name]) => name);
  const text = `shoreline: 1
name: ranks
period: { from: 2027-03-01, days: 1, zone: UTC, afterEnd: drain }
${more}sites: { ${sites} }
queues: { calls: { arrivals: { rate: 60/h }, handling: { talk: { constant: { value: 100s } } } } }
groups: { ${names.map((site) => `g-${site}: { site: ${site}, skills: [calls], staff: 1 }`).join(', ')} }
routing: { policy: ${policy} }
`;
  const { scenario, issues } = await readScenario({ file: 's.yaml', text });
  if (scenario === undefined) throw new Error(JSON.stringify(issues));
  const { model } = await compileModel(scenario);
  const { time, kind, subject } = model.schedule;
  const changes = [...time.keys()].filter((at) => kind[at] === changeOrder.ranksChange);
  return { routing: model.routing, changes: changes.map((at) => [time[at] / hour, subject[at]] as const) };
}

/** Groups with their ranks, in order. */
const order = ({ candidateGroup, candidateRank }: { candidateGroup: Int32Array; candidateRank: Int32Array }) =>
  Array.from(candidateGroup, (group, at) => [group, candidateRank[at]] as const);

describe('follow-the-sun', () => {
  it('ranks by the hours between noon and the clock of the site, from each hour on', async () => {
    // At 00:00 UTC it is 08:00 in the east (3 whole hours from 08:30 to noon) and 16:00 in the west of the day before (4).
    const { routing, changes } = await compiled(
      'east: { zone: Etc/GMT-8 }, west: { zone: Etc/GMT+8 }',
      'follow-the-sun',
    );
    expect(order(routing)).toEqual([
      [0, 3],
      [1, 4],
    ]);
    const at = new Map<number, number>([[0, 0], ...changes]);
    const orderAt = (time: number) => order(routing.rankings[at.get(time)!]!);
    // 04:00 UTC: noon in the east, 20:00 in the west. 12:00 UTC: 20:00 in the east, 04:00 in the west. 20:00 UTC: the other way round.
    expect(orderAt(4)).toEqual([
      [0, 0],
      [1, 8],
    ]);
    expect(orderAt(12)).toEqual([
      [1, 7],
      [0, 8],
    ]);
    expect(orderAt(20)).toEqual([
      [1, 0],
      [0, 7],
    ]);
    expect(changes.map(([time]) => time)).toEqual(Array.from({ length: 23 }, (_, i) => i + 1));
  });

  it('changes at half past where a clock is half an hour off', async () => {
    const { changes } = await compiled('leeds: { zone: Etc/UTC }, pune: { zone: Asia/Kolkata }', 'follow-the-sun');
    // In Pune it is noon at 06:30, which changes nothing, and 13:00 at 07:30.
    const times = changes.map(([time]) => time);
    expect(times).toContain(7.5);
    expect(times).not.toContain(6.5);
  });
});

describe('cost-first', () => {
  it('ranks by price or by wage with load, in one currency; what costs nothing known comes last', async () => {
    // 20 USD; 10 USD × 1.5 = 15 USD; 800 PHP at 0.02 USD = 16 USD; nothing said.
    const sites = `vendor: { country: US, zone: Etc/UTC, operator: vendor, price: 20 USD/h },
  own: { country: US, zone: Etc/UTC, pay: { wage: 10 USD/h, load: 50% } },
  manila: { country: PH, zone: Etc/UTC, pay: { wage: 800 PHP/h, load: 0% } }, free: { zone: Etc/UTC }`;
    const { routing, changes } = await compiled(
      sites,
      'cost-first',
      'currency: { report: USD, rates: { PHP: 0.02 USD } }\n',
    );
    expect(order(routing)).toEqual([
      [1, 0],
      [2, 1],
      [0, 2],
      [3, 3],
    ]);
    expect([routing.rankings, changes]).toEqual([[], []]);
  });
});
