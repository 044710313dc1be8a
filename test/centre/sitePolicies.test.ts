// Policies between sites on a centre so small that its course is worked out by hand.
import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import type { FactTables } from '../../src/facts/tables.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';
import { readTables } from '../properties/readTables.ts';

interface Played {
  readonly tables: FactTables;
  /** Answered contacts by group. */
  readonly answered: readonly number[];
}

async function play(text: string, times: readonly string[] = []): Promise<Played> {
  const csv = ['time', ...times.map((time) => `2027-03-01T${time}`)].join('\n');
  const { scenario, issues } = await readScenario({ file: 's.yaml', text, files: new Map([['t.csv', csv]]) });
  if (scenario === undefined) throw new Error(JSON.stringify(issues));
  const { model } = await compileModel(scenario);
  const { tables } = createPlayer(model).play(0);
  const rows = readTables(model, tables).pairs.flat();
  const answered = model.groups.map((_, group) =>
    rows.reduce(
      (sum, row, at) => sum + (model.pairs.group[at % model.pairs.group.length] === group ? row.answered : 0),
      0,
    ),
  );
  return { tables, answered };
}

const scripted = (policy: string, zones: readonly [string, string], pay: readonly [number, number]) => `shoreline: 1
name: two sites
period: { from: 2027-03-01, days: 1, zone: UTC, interval: 1h, afterEnd: drain }
sites:
  east: { country: AU, zone: ${zones[0]}, pay: { wage: ${pay[0]} USD/h, load: 0% } }
  west: { country: US, zone: ${zones[1]}, pay: { wage: ${pay[1]} USD/h, load: 0% } }
queues: { calls: { arrivals: { times: t.csv }, handling: { talk: { constant: { value: 10m } } } } }
groups:
  east: { site: east, skills: [calls], staff: 1 }
  west: { site: west, skills: [calls], staff: 1 }
routing: { policy: ${policy} }
`;
const apart = ['Etc/GMT-8', 'Etc/GMT+8'] as const;

describe('follow-the-sun', () => {
  it('takes the site that is nearer to noon when the contact comes, and the other while that is busy', async () => {
    // 01:00 UTC: 09:00 in the east, 17:00 in the west. The second contact finds the east busy. 19:00 UTC: 03:00 and 11:00.
    const times = ['01:00', '01:05', '03:00', '05:00', '19:00', '19:05', '20:00', '21:00', '22:00'];
    const { answered } = await play(scripted('follow-the-sun', apart, [1, 1]), times);
    // East: 01:00, 03:00, 05:00 and 19:05; west: 01:05, 19:00, 20:00, 21:00, 22:00.
    expect(answered).toEqual([4, 5]);
  });

  it('takes the same site all day where the order of clocks never changes the idle', async () => {
    const times = ['01:00', '02:00', '03:00'];
    expect((await play(scripted('follow-the-sun', apart, [1, 1]), times)).answered).toEqual([3, 0]);
    expect((await play(scripted('longest-idle', apart, [1, 1]), times)).answered).toEqual([2, 1]);
  });
});

describe('cost-first', () => {
  it('takes the cheaper site while it has somebody idle', async () => {
    const times = ['01:00', '01:05', '03:00', '19:00', '19:05'];
    expect((await play(scripted('cost-first', apart, [2, 1]), times)).answered).toEqual([2, 3]);
    expect((await play(scripted('cost-first', apart, [1, 2]), times)).answered).toEqual([3, 2]);
  });
});

const busy = (policy: string, sites: string, groups: string) => `shoreline: 1
name: busy
period: { from: 2027-03-01, days: 2, zone: UTC, interval: 30m, warmUp: 6h }
sites: ${sites}
queues:
  calls:
    arrivals: { rate: 120/h }
    handling: { talk: { lognormal: { mean: 240s, cv: 0.8 } } }
    patience: { exponential: { mean: 120s } }
groups: ${groups}
routing: { policy: ${policy} }
`;

describe('a policy between sites', () => {
  it('changes nothing with one site', async () => {
    const one = (policy: string) =>
      play(
        busy(
          policy,
          '{ leeds: { country: GB, zone: Europe/London, pay: { wage: 14 GBP/h } } }',
          '{ a: { site: leeds, skills: [calls], staff: 5 }, b: { site: leeds, skills: [calls], staff: 3 } }',
        ),
      );
    const usual = await one('longest-idle');
    expect((await one('cost-first')).tables).toEqual(usual.tables);
    expect((await one('follow-the-sun')).tables).toEqual(usual.tables);
  });

  it('is `ordered` with the groups in order of cost', async () => {
    const two = (policy: string, names: readonly string[]) => {
      const wage: Record<string, number> = { leeds: 14, york: 11 };
      const sites = ['leeds', 'york'].map(
        (name) => `${name}: { country: GB, zone: Europe/London, pay: { wage: ${wage[name]} GBP/h } }`,
      );
      const groups = ['leeds', 'york'].map((name) => `${name}-calls: { site: ${name}, skills: [calls], staff: 4 }`);
      const plan = `, plans: { calls: [{ groups: [${names.map((name) => `${name}-calls`).join(', ')}] }] }`;
      return play(busy(`${policy}${plan}`, `{ ${sites.join(', ')} }`, `{ ${groups.join(', ')} }`));
    };
    const byCost = await two('cost-first', ['leeds', 'york']);
    expect(byCost.tables).toEqual((await two('ordered', ['york', 'leeds'])).tables);
    expect(byCost.tables).not.toEqual((await two('ordered', ['leeds', 'york'])).tables);
  });

  it('changes no draw: contacts are the same, so pooled over equal sites so are their waits', async () => {
    const sites = '{ east: { zone: Etc/GMT-8 }, middle: { zone: Etc/GMT }, west: { zone: Etc/GMT+8 } }';
    const groups =
      '{ e: { site: east, skills: [calls], staff: 3 }, m: { site: middle, skills: [calls], staff: 3 }, w: { site: west, skills: [calls], staff: 3 } }';
    const usual = await play(busy('longest-idle', sites, groups));
    const sun = await play(busy('follow-the-sun', sites, groups));
    expect(sun.tables.queues).toEqual(usual.tables.queues);
    expect(sun.answered).not.toEqual(usual.answered);
  });
});
