// Whole files: those that are shipped, one that is full of mistakes, and what is made of the grammar as a whole.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/scenario/canonical.ts';
import { scenarioJsonSchema } from '../../src/scenario/jsonSchema.ts';
import { parseScenario, resolveScenario } from '../../src/scenario/resolve.ts';
import { changed, readSmall, small, toldAbout } from './small.ts';

async function readFile(file: string) {
  const parsed = parseScenario({ file, text: readFileSync(file, 'utf8') });
  const files = new Map(parsed.references.map(({ path }) => [path, readFileSync(path, 'utf8')]));
  return resolveScenario(parsed, files);
}

describe('shipped files', () => {
  it('first-centre.yaml is in order', async () => {
    const { scenario, issues } = await readFile('scenarios/first-centre.yaml');
    expect(issues).toEqual([]);
    expect(scenario?.queues.map((queue) => queue.name)).toEqual(['orders', 'billing', 'support']);
    for (const { arrivals } of scenario!.queues) {
      expect(arrivals).toMatchObject({ kind: 'forecast', every: 1800 });
      expect(arrivals.kind === 'forecast' && arrivals.rows.length).toBe(7 * 48);
    }
    expect(scenario?.groups.map((group) => group.presence.law)).toEqual(['rostered', 'headcount']);
  });

  it('model-a.yaml is in order', async () => {
    const { scenario, issues } = await readFile('test/bench/model-a.yaml');
    expect(issues).toEqual([]);
    expect(scenario).toMatchObject({
      period: { length: 6_000_000, warmUp: 6000, interval: 'whole' },
      queues: [{ arrivals: { kind: 'rate', rate: 100 / 60 } }],
      groups: [{ presence: { agents: [490] } }],
    });
  });

  it('model-b.yaml is in order and has its 20 000 contacts', async () => {
    const { scenario, issues } = await readFile('test/bench/model-b.yaml');
    expect(issues).toEqual([]);
    const totals = scenario!.queues.map(({ arrivals }) =>
      arrivals.kind === 'daily' ? arrivals.volumes.reduce((sum, volume) => sum + volume, 0) : 0,
    );
    for (const [type, share] of [0.5, 0.3, 0.2].entries()) expect(totals[type]).toBeCloseTo(20_000 * share, 4);
    for (const [type, { presence }] of scenario!.groups.entries()) {
      const { arrivals } = scenario!.queues[type];
      const volumes = arrivals.kind === 'daily' ? arrivals.volumes : [];
      const needed = volumes.map((volume) => Math.max(1, Math.ceil((volume / 1800) * 300)));
      expect('agents' in presence && presence.agents).toEqual(needed);
    }
  });
});

describe('a file full of mistakes', () => {
  it('is told whole, in order of its lines', async () => {
    const text = `shoreline: 1
name: Broken
period: { from: 2027-03-01, days: 7, zone: Europe/Lodon, afterEnd: contine }
queues:
  orders:
    arrivals: { rate: 100/min }
    handling: { talkk: { lognormal: { mean: 300, cv: 0.8 } }, wrap: { exponential: { mean: 50sec } } }
    balking: 5
  orders: {}
groups:
  north:
    skills: { ordres: { rank: 1 } }
    shifts: [{ agents: 24, start: 08:00, length: 8h30m, days: mon-fry }]
routing:
  plans: { orders: [{ groups: [north] }, { after: 30s, groups: [soth] }] }
`;
    expect((await toldAbout(text)).map((line) => line.split(' | ')[0])).toEqual([
      '3:44 period.zone: unknown time zone "Europe/Lodon"',
      '3:68 period.afterEnd: unknown word "contine"',
      '7:17 queues.orders.handling.talkk: unknown key "talkk"',
      '7:45 queues.orders.handling.talkk.lognormal.mean: bare number 300: write a unit, such as 300s or 300m',
      '7:92 queues.orders.handling.wrap.exponential.mean: unknown unit "sec" in 50sec',
      '8:14 queues.orders.balking: share 5 is over 1',
      '9:3 queues.orders: key "orders" is written twice',
      '12:15 groups.north.skills.ordres: unknown queue "ordres"',
      '13:63 groups.north.shifts[0].days: unknown day "fry"',
      '15:65 routing.plans.orders[1].groups[0]: unknown group "soth"',
    ]);
  });

  it('yields no scenario', async () => {
    expect((await readSmall(changed('staff: 12', 'staff: many'))).scenario).toBeUndefined();
    expect((await readSmall('')).scenario).toBeUndefined();
  });
});

describe('the JSON Schema', () => {
  const schema = scenarioJsonSchema() as unknown as {
    properties: Record<string, { additionalProperties: { properties: Record<string, unknown> } }>;
    $defs: Record<string, unknown>;
  };

  it('is of draft 2020-12 and has every key of the file', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['shoreline', 'name', 'period'],
      allOf: [
        { anyOf: [{ required: ['queues'] }, { required: ['campaigns'] }] },
        { anyOf: [{ required: ['groups'] }, { required: ['roster'] }] },
      ],
      additionalProperties: false,
    });
    expect(Object.keys(schema.properties)).toEqual([
      'shoreline',
      'name',
      'note',
      'period',
      'run',
      'demand',
      'client',
      'sites',
      'currency',
      'lines',
      'queues',
      'campaigns',
      'roster',
      'groups',
      'routing',
      'events',
      'variants',
    ]);
    expect(Object.keys(schema.properties.queues.additionalProperties.properties)).toContain('patience');
  });

  it('defines all that it refers to', () => {
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(references)).toEqual(new Set(Object.keys(schema.$defs)));
    expect(schema.$defs['routing-policy']).toEqual({
      enum: ['cost-first', 'fewest-skills', 'follow-the-sun', 'longest-idle', 'ordered', 'random', 'weighted-wait'],
    });
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});

describe('the canonical text', () => {
  it('is the same for the same scenario however it is written', async () => {
    const one = (await readSmall(small)).scenario!;
    const other = (
      await readSmall(changed('staff: 12', 'staff: { agents: [12], every: 1d }', changed('60/h', '1/min')))
    ).scenario!;
    expect(canonicalText(other)).toBe(canonicalText(one));
    expect(JSON.parse(canonicalText(one))).toEqual(one);
  });

  it('differs when the scenario does', async () => {
    const one = (await readSmall(small)).scenario!;
    const other = (await readSmall(changed('staff: 12', 'staff: 13'))).scenario!;
    expect(canonicalText(other)).not.toBe(canonicalText(one));
  });
});
