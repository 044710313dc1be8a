import { describe, expect, it } from 'vitest';
import { changed, readSmall, small, toldAbout } from './small.ts';

async function withSets(...sets: string[]) {
  const { scenario, issues } = await readSmall(small, { sets });
  expect(issues).toEqual([]);
  return scenario!;
}

describe('--set', () => {
  it('replaces values, makes keys on the way, and the later one wins', async () => {
    const scenario = await withSets(
      'queues.orders.handling.talk.exponential.mean=90s',
      'queues.orders.patience.exponential.mean=2m',
      'run.replications=5',
      'run.replications=7',
      'groups.south.skills={ orders: { handle: 2 }, billing: 3 }',
    );
    expect(scenario.queues[0]).toMatchObject({
      handling: { talk: { name: 'exponential', parameters: { mean: 90 } } },
      patience: { name: 'exponential', parameters: { mean: 120 } },
    });
    expect(scenario.run.replications).toBe(7);
    expect(scenario.groups[1]?.skills).toEqual([
      { queue: 'orders', rank: 1, handle: 2, reserve: 0 },
      { queue: 'billing', rank: 3, handle: 1, reserve: 0 },
    ]);
  });

  it('reaches items of lists and names with dots', async () => {
    const text = changed(
      'south: { skills: { orders: 2 }, staff: 3 }',
      'uk.south: { skills: [orders], shifts: [{ agents: 2, start: 08:00, length: 8h }] }',
    );
    const { scenario } = await readSmall(text, { sets: ['groups.uk.south.shifts[0].agents=9'] });
    expect(scenario?.groups[1]?.presence).toMatchObject({ shifts: [{ agents: 9, start: 28_800 }] });
  });

  it.each([
    ['queues.orders.patiense=never', 'queues.orders.patiense: unknown key "patiense"', 'patience'],
    ['queues.ordres.balking=5%', 'queues.ordres: unknown queue "ordres"', 'orders'],
    ['groups.nroth.staff=1', 'groups.nroth: unknown group "nroth"', 'north'],
    [
      'groups.north.skills.orders.handle=2',
      'groups.north.skills: groups.north.skills is a list, which has no keys',
      undefined,
    ],
    [
      'groups.south.skills.orders.handle=2',
      'groups.south.skills.orders: groups.south.skills.orders is 2, which has no keys',
      undefined,
    ],
    ['groups.north.skills[2]=orders', 'groups.north.skills[2]: there is no item groups.north.skills[2]', undefined],
    ['period.days=0', 'period.days: 0 is below 1', undefined],
    ['run.replications=[1', 'cannot be read', undefined],
    ['run.replications', '"run.replications" is no assignment', undefined],
    ['run..seed=1', 'run.: unknown key ""', undefined],
  ])('%s is told with the option as its place', async (set, message, nearest) => {
    const { issues, scenario } = await readSmall(small, { sets: [set] });
    expect(scenario).toBeUndefined();
    expect(issues[0]?.origin).toEqual({ kind: 'option', option: `--set ${set}` });
    expect(`${issues[0]?.path}: ${issues[0]?.message}`).toContain(message);
    expect(issues[0]?.nearest).toBe(nearest);
  });
});

describe('--seed and --replications', () => {
  it('come after the file and the assignments', async () => {
    const { scenario } = await readSmall(small, { sets: ['run.seed=a'], seed: 'b: c', replications: 3 });
    expect(scenario?.run).toEqual({ seed: 'b: c', replications: 3, precision: [], most: 1000, confidence: 0.95 });
  });

  it('are checked like the file', async () => {
    expect(await toldAbout(small, { replications: 0 })).toEqual([
      '--replications run.replications: 0 is below 1 | allowed: from 1',
    ]);
  });
});

describe('--precision', () => {
  const wanted = [
    { metric: 'sl_offered', halfWidth: 0.01 },
    { metric: 'asa', halfWidth: 2 },
  ];

  it.each([[['sl_offered=1%,asa=2s']], [['asa = 2s', 'sl_offered=1%']]])(
    'is a precision of the file: %j',
    async (precision) => {
      const { scenario, issues } = await readSmall(small, { precision, most: 50 });
      expect(issues).toEqual([]);
      expect(scenario?.run).toMatchObject({ precision: wanted, most: 50, replications: 20 });
    },
  );

  it('takes the place of the one in the file', async () => {
    const text = `${small}run: { precision: { wait_mean: 1s }, most: 99 }\n`;
    const { scenario } = await readSmall(text, { precision: ['sl_offered=1%', 'asa=2s'] });
    expect(scenario?.run).toMatchObject({ precision: wanted, most: 99 });
  });

  it('tells every mistake, with the metrics that there are and the nearest', async () => {
    const told = await toldAbout(small, { precision: ['sl_ofered=1%,asa=2', 'aht', '=1%', 'asa=1s', 'offered=0'] });
    expect(told).toHaveLength(6);
    expect(told).toContainEqual(
      expect.stringMatching(
        /^--precision sl_ofered=1% run\.precision\.sl_ofered: unknown metric "sl_ofered" \| allowed: one of \d+, among them sl_offered, ([a-z_T]+, ){6}[a-z_T]+ \| sl_offered$/,
      ),
    );
    expect(told).toEqual(
      expect.arrayContaining([
        '--precision asa=2 run.precision.asa: bare number 2: write a unit, such as 2s or 2m | allowed units: ms, s, m, h, d, w',
        '--precision aht : "aht" is no precision | metric=half-width, such as sl_offered=1%',
        '--precision =1% : "=1%" is no precision | metric=half-width, such as sl_offered=1%',
        '--precision asa=1s run.precision.asa: the precision of asa is given twice',
        '--precision offered=0 run.precision.offered: 0 is not above zero | allowed: above 0',
      ]),
    );
  });

  it('may name a service level that counts further ends, where a target does', async () => {
    const precision = ['sl_offered_with_blocked=1%'];
    expect(await toldAbout(small, { precision })).toEqual([
      '--precision sl_offered_with_blocked=1% run.precision.sl_offered_with_blocked: no target counts sl_offered_with_blocked, so it is not measured | a target.include that names these ends at some queue, or a level that is measured, such as sl_offered',
    ]);
    const target =
      'target: { serviceLevel: 80%, within: 20s, include: [blocked] }\n    handling: { talk: { exponential: { mean: 300s } } }';
    const counted = changed('handling: { talk: { exponential: { mean: 300s } } }', target);
    const { scenario } = await readSmall(counted, { precision });
    expect(scenario?.run.precision).toEqual([{ metric: 'sl_offered_with_blocked', halfWidth: 0.01 }]);
  });
});
