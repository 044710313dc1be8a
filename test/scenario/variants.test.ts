import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/resolve.ts';
import { readSmall, small, toldAbout } from './small.ts';

/** The small scenario with variants behind it; they begin in line 14. */
const withVariants = (variants: string) => `${small}variants:\n${variants}`;

async function variantOf(variants: string, variant: string, more: Parameters<typeof readSmall>[1] = {}) {
  const { scenario, issues } = await readSmall(withVariants(variants), { variant, ...more });
  expect(issues).toEqual([]);
  return scenario!;
}

describe('a variant', () => {
  it('is the scenario with its changes; maps are joined, lists and values replaced', async () => {
    const text =
      '  more: { note: what if, groups: { north: { staff: 14, skills: [billing, orders] } }, queues: { orders: { target: { within: 30s } } } }\n';
    const base = (await readSmall(withVariants(text))).scenario!;
    const scenario = await variantOf(text, 'more');
    expect(base).toEqual((await readSmall(small)).scenario);
    expect(scenario).toEqual({
      ...base,
      variant: 'more',
      note: 'what if',
      queues: [{ ...base.queues[0], target: { ...base.queues[0].target, within: 30 } }, base.queues[1]],
      groups: [
        {
          name: 'north',
          skills: base.groups[0].skills.toReversed(),
          presence: { law: 'headcount', every: 86_400, agents: [14] },
        },
        base.groups[1],
      ],
    });
  });

  it('that changes nothing is the scenario under another name', async () => {
    const { scenario } = await readSmall(small);
    expect(await variantOf('  same: {}\n', 'same')).toEqual({ ...scenario, variant: 'same' });
  });

  it('is called base when nothing is changed', async () => {
    expect(await variantOf('  same: {}\n', 'base')).toEqual((await readSmall(small)).scenario);
  });

  it('builds on another, in whatever order they stand', async () => {
    const text =
      '  both: { from: north, groups: { south: { staff: 9 } } }\n  north: { groups: { north: { staff: 14 } } }\n';
    const scenario = await variantOf(text, 'both');
    expect(scenario.groups.map(({ presence }) => presence)).toMatchObject([{ agents: [14] }, { agents: [9] }]);
  });

  it('takes optional keys away with null, also those that are not there', async () => {
    const text = `  patient: { queues: { orders: { patience: { exponential: { mean: 60s } } } } }
  never: { from: patient, queues: { orders: { patience: null, capacity: null } } }
  alone: { groups: { south: null } }
`;
    expect((await variantOf(text, 'patient')).queues[0].patience).toBeDefined();
    expect((await variantOf(text, 'never')).queues[0]).toEqual((await readSmall(small)).scenario!.queues[0]);
    expect((await variantOf(text, 'alone')).groups.map(({ name }) => name)).toEqual(['north']);
  });

  it('says the same in another way: demand, a distribution, shifts', async () => {
    const text = `  other:
    queues: { orders: { arrivals: { volumes: [10, 20], every: 12h }, handling: { talk: { constant: { value: 3m } } } } }
    groups: { north: { shifts: [{ agents: 5, start: 08:00, length: 8h }] } }
  back: { from: other, queues: { orders: { arrivals: { rate: 5/h } } }, groups: { north: { staff: 3 } } }
`;
    const other = await variantOf(text, 'other');
    expect(other.queues[0]).toMatchObject({
      arrivals: { kind: 'daily', volumes: [10, 20] },
      handling: { talk: { name: 'constant', parameters: { value: 180 } } },
    });
    expect(other.groups[0]).toMatchObject({ presence: { law: 'rostered', shifts: [{ agents: 5 }] } });
    const back = await variantOf(text, 'back');
    expect(back.queues[0].arrivals).toMatchObject({ kind: 'rate' });
    expect(back.groups[0].presence).toMatchObject({ law: 'headcount', agents: [3] });
  });

  it('adds queues and groups that are complete', async () => {
    const text =
      '  third: { groups: { north2: { skills: [orders], staff: 2 }, east: { skills: [billing], staff: 1 } } }\n';
    const { groups } = await variantOf(text, 'third');
    expect(groups.map(({ name }) => name)).toEqual(['north', 'south', 'north2', 'east']);
  });

  it('is changed by the command line after its own changes', async () => {
    const text = '  third: { groups: { east: { skills: [billing], staff: 1 } } }\n';
    const { groups, run } = await variantOf(text, 'third', { sets: ['groups.east.staff=4'], replications: 3 });
    expect(groups[2].presence).toMatchObject({ agents: [4] });
    expect(run.replications).toBe(3);
  });
});

describe('variants of a parsed file', () => {
  it('are listed with what they are for, after the scenario itself', () => {
    const text = withVariants('  more: { note: what if }\n  same: {}\n');
    const { trees } = parseScenario({ file: 'small.yaml', text, variant: 'same' });
    expect(trees.map(({ variant, note, wanted }) => ({ variant, note, wanted }))).toEqual([
      { variant: undefined, note: undefined, wanted: false },
      { variant: 'more', note: 'what if', wanted: false },
      { variant: 'same', note: undefined, wanted: true },
    ]);
  });
});

describe('a mistake in a variant', () => {
  it.each([
    [
      'unknown key',
      'a: { queues: { orders: { patiense: never } } }',
      '15:28 queues.orders.patiense: unknown key "patiense"',
      'patience',
    ],
    ['unknown section', 'a: { gruops: { north: { staff: 1 } } }', '15:8 gruops: unknown key "gruops"', 'groups'],
    ['mistyped group', 'a: { groups: { nroth: { staff: 1 } } }', '15:18 groups.nroth: unknown group "nroth"', 'north'],
    [
      'removed group that is not there',
      'a: { groups: { west: null } }',
      '15:18 groups.west: unknown group "west"',
      undefined,
    ],
    [
      'removed key that no queue has',
      'a: { queues: { orders: { color: null } } }',
      '15:28 queues.orders.color: unknown key',
      undefined,
    ],
    [
      'needed key removed',
      'a: { queues: { orders: { handling: null } } }',
      '15:26 queues.orders: missing key "handling"',
      undefined,
    ],
    ['wrong value', 'a: { groups: { north: { staff: some } } }', '15:34 groups.north.staff:', undefined],
    [
      'unskilled queue',
      'a: { groups: { north: { skills: [orders] } , south: null } }',
      '8:3 queues.billing: no group has the skill billing',
      undefined,
    ],
    ['unknown base', 'a: { from: late }\n  later: {}', '15:14 variants.a.from: unknown variant "late"', 'later'],
    ['no map', 'a: 3', '15:6 variants.a: found 3 where a map is expected', undefined],
    ['run', 'a: { run: { seed: x } }', '15:8 variants.a.run: all variants are run alike', undefined],
    ['its name', 'base: {}', '15:3 variants.base: base is the scenario without a change', undefined],
  ])(
    '%s is told at its place, also when another variant or none is asked for',
    async (_what, variant, message, meant) => {
      for (const asked of [undefined, 'fine', variant.slice(0, variant.indexOf(':'))]) {
        const more = asked === undefined ? {} : { variant: asked };
        const text = withVariants(`  ${variant}\n  fine: {}\n`);
        const told = await toldAbout(text, more);
        expect(told).toHaveLength(1);
        expect(told[0]).toContain(message);
        const { scenario, issues } = await readSmall(text, more);
        expect(scenario).toBeUndefined();
        expect(issues[0]?.nearest).toBe(meant);
      }
    },
  );

  it('knows its variant, also where it shows elsewhere', async () => {
    const { issues } = await readSmall(
      withVariants('  a: { groups: { north: { staff: -1, skills: [orders] }, south: null } }\n'),
    );
    expect(issues.map(({ origin }) => origin)).toMatchObject([
      { kind: 'variant', variant: 'a', file: 'small.yaml', line: 8 },
      { kind: 'variant', variant: 'a', file: 'small.yaml', line: 15 },
    ]);
  });

  it('is told once for all variants that build on it', async () => {
    const text = '  a: { groups: { north: { staff: -1 } } }\n  b: { from: a }\n  c: { from: b }\n';
    expect(await toldAbout(withVariants(text))).toHaveLength(1);
  });

  it('is a circle, which is told once with its members', async () => {
    const text = '  a: { from: b }\n  b: { from: c }\n  c: { from: a }\n  d: { from: a }\n';
    expect(await toldAbout(withVariants(text))).toEqual([
      '17:14 variants.c.from: variants build on each other in a circle: a → b → c → a | a variant that does not build on this one',
    ]);
    expect(await toldAbout(withVariants('  a: { from: a }\n'))).toEqual([
      expect.stringContaining('in a circle: a → a'),
    ]);
  });

  it('is not one of what the command line puts right', async () => {
    const text = withVariants('  a: { groups: { north: { staff: 14 } } }\n').replace('staff: 3', 'staff: -3');
    const { scenario } = await readSmall(text, { sets: ['groups.south.staff=3'] });
    expect(scenario?.groups[1].presence).toMatchObject({ agents: [3] });
  });

  it('is a name that is not there', async () => {
    expect(await toldAbout(withVariants('  evening: {}\n'), { variant: 'evning' })).toEqual([
      '--variant evning : unknown variant "evning" | allowed: base, evening | evening',
    ]);
  });
});
