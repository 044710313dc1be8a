import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../src/random/distributions/create.ts';
import { createStream } from '../../src/random/stream.ts';
import { changed, readSmall, small, toldAbout } from './small.ts';

async function work(more: { volumes?: string[]; handles?: string[] }, text = small) {
  const { scenario, issues } = await readSmall(text, more);
  expect(issues).toEqual([]);
  return scenario!;
}

const talkMean = ({ queues }: Awaited<ReturnType<typeof work>>, queue: number) =>
  createDistribution(queues[queue].handling.talk).mean;

describe('--volume', () => {
  it('is a factor on the demand of all queues, or of one', async () => {
    const { queues } = await work({ volumes: ['+10%', 'billing=-50%'] });
    const rates = queues.map(({ arrivals }) => (arrivals.kind === 'rate' ? arrivals.rate * 3600 : 0));
    expect(rates[0]).toBeCloseTo(66, 9);
    expect(rates[1]).toBeCloseTo(16.5, 9);
  });

  it('is a factor on the volumes of a day', async () => {
    const text = changed('{ rate: 60/h }', '{ volumes: [10, 30], every: 12h }');
    expect((await work({ volumes: ['-5%'] }, text)).queues[0].arrivals).toMatchObject({ volumes: [9.5, 28.5] });
  });

  it('is a factor on the rows of a forecast', async () => {
    const text = changed('{ rate: 60/h }', '{ file: f.csv }');
    const files = { 'f.csv': 'start,volume\n2027-03-01T00:00,10\n2027-03-01T12:00,30\n' };
    const { scenario } = await readSmall(text, { volumes: ['+50%'], files });
    expect(scenario?.queues[0].arrivals).toMatchObject({ rows: [{ volume: 15 }, { volume: 45 }] });
  });
});

describe('--volume of other demand', () => {
  it('keeps exact counts whole, with the sum in proportion', async () => {
    const text = changed('{ rate: 60/h }', '{ counts: [3, 3, 3, 3], every: 6h }');
    // 3.3, 6.6, 9.9 and 13.2 summed up are rounded to 3, 7, 10 and 13.
    expect((await work({ volumes: ['+10%'] }, text)).queues[0].arrivals).toMatchObject({ counts: [3, 4, 3, 3] });
  });

  it('stretches a random total', async () => {
    const text = changed('{ rate: 60/h }', '{ dayTotal: { constant: { value: 100 } }, split: [1, 1], every: 12h }');
    const { arrivals } = (await work({ volumes: ['+10%', 'orders=+10%'] }, text)).queues[0];
    expect(arrivals.kind === 'dayTotal' && createDistribution(arrivals.total).mean).toBeCloseTo(121, 9);
  });

  it('leaves recorded times alone, which it tells', async () => {
    const text = changed('{ rate: 60/h }', '{ times: t.csv }');
    const files = { 't.csv': 'time\n2027-03-01T08:00:00\n' };
    const { scenario, issues } = await readSmall(text, { volumes: ['+10%'], files });
    expect(scenario).toBeUndefined();
    expect(issues[0]?.message).toContain('the contacts of orders come at recorded times');
  });
});

describe('--handle', () => {
  const forecast = changed('{ rate: 60/h }', '{ file: f.csv }');
  const files = { 'f.csv': 'start,volume,aht\n2027-03-01T00:00,10,600\n2027-03-01T12:00,30,300\n' };

  it.each([
    ['+30s', [630, 330]],
    ['+10%', [660, 330]],
  ])(
    '%s lengthens each handling time that a forecast brings along as it does that of the queue',
    async (handle, all) => {
      const { scenario } = await readSmall(forecast, { handles: [handle], files });
      const { arrivals } = scenario!.queues[0];
      const times = arrivals.kind === 'forecast' ? arrivals.rows.map(({ aht }) => aht!) : [];
      times.forEach((time, i) => {
        expect(time).toBeCloseTo(all[i]!, 9);
      });
    },
  );

  it('adds a time once where a group has times of its own', async () => {
    const own = changed('orders: 2', 'orders: { rank: 2, handling: { talk: { exponential: { mean: 600s } } } }');
    const scenario = await work({ handles: ['+30s'] }, own);
    const [skill] = scenario.groups[1].skills;
    expect(createDistribution(skill.handling!.talk!).mean).toBeCloseTo(630, 9);
  });

  it('makes the mean talk time longer by a time or a share', async () => {
    const scenario = await work({ handles: ['+30s', 'orders=-10%'] });
    expect(talkMean(scenario, 0)).toBeCloseTo(297, 9);
    expect(talkMean(scenario, 1)).toBeCloseTo(430, 9);
  });

  it('draws the same times, longer by the factor', async () => {
    const [before, after] = await Promise.all([work({}), work({ handles: ['+10%'] })]);
    const draws = [before, after].map(({ queues }) => {
      const out = new Float64Array(3);
      createDistribution(queues[0].handling.talk).fill(createStream('seed', 0, 'talk'), out, 0, 1, 3, 1);
      return out;
    });
    draws[0].forEach((draw, i) => {
      expect(draws[1][i]).toBeCloseTo(1.1 * draw, 9);
    });
  });
});

describe('a change of work that cannot be made', () => {
  it.each([
    [{ volumes: ['10%'] }, '--volume 10% : "10%" is no change | a change with its sign, such as +10% or -5%'],
    [{ volumes: ['+30s'] }, '--volume +30s : "+30s" is no change'],
    [{ volumes: ['-100%'] }, '--volume -100% : -100% leaves nothing'],
    [{ volumes: ['ordres=+10%'] }, '--volume ordres=+10% : unknown queue "ordres" | allowed: orders, billing | orders'],
    [{ handles: ['+30'] }, '--handle +30 : "+30" is no change'],
    [{ handles: ['-300s'] }, '--handle -300s : the talk time of orders has a mean of 5m'],
  ])('%j', async (more, message) => {
    expect((await toldAbout(small, more))[0]).toContain(message);
    expect((await readSmall(small, more)).scenario).toBeUndefined();
  });
});
