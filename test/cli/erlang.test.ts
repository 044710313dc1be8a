import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { shoreline } from './shoreline.ts';

const erlang = (line: string) => shoreline(tmpdir(), ['erlang', ...line.split(' ')]);

function figures(line: string) {
  const { code, stdout, stderr } = erlang(`${line} --json`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('erlang', () => {
  it('c: 96 agents for 850 an hour of 372 s at 80 / 20', () => {
    const { code, stdout, stderr } = erlang('c --rate 850/h --handle 372s --within 20s --service-level 80%');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^agents +96 +the least that will do$/m);
    expect(stdout).toMatch(/^load +87\.83 erlangs$/m);
    expect(stdout).not.toContain('abandoned');
  });

  it('a: 89 agents with a patience of 180 s, and every way to count the service level', () => {
    const { stdout } = erlang('a --rate 850/h --handle 372s --patience 180s --service-level 80% --within 20s');
    expect(stdout).toMatch(/^agents +89 +the least that will do$/m);
    for (const counting of ['sl_offered', 'sl_answered', 'sl_excl_ab_T', 'sl_short_success']) {
      expect(stdout).toContain(`${counting} within 20s`);
    }
  });

  it('c: one agent at half load, by the M/M/1 formulas', () => {
    expect(figures('c --agents 1 --load 0.5 --handle 60s')).toMatchObject({
      model: 'c',
      contacts_per_hour: 30,
      stable: true,
      occupancy: 0.5,
      delayed_share: 0.5,
      asa: 60,
    });
  });

  it('c: the greatest rate of 96 agents lies just above 850 an hour, the load gives the handling time', () => {
    const { contacts_per_hour, sl_offered } = figures('c --agents 96 --handle 372s --service-level 80% --within 20s');
    expect(contacts_per_hour).toBeGreaterThan(850);
    expect(contacts_per_hour).toBeLessThan(860);
    expect(sl_offered).toBeCloseTo(0.8, 9);
    expect(figures('c --agents 2 --load 1 --rate 60/h').handle).toBeCloseTo(60, 10);
  });

  it('c: an overload has waits without end, which JSON has as null', () => {
    expect(figures('c --agents 2 --load 3 --handle 60s')).toMatchObject({ stable: false, asa: null, sl_offered: 0 });
    expect(erlang('c --agents 2 --load 3 --handle 60s').stdout).toMatch(/^ASA +no end$/m);
  });

  it('a: figures of 89 agents', () => {
    const { sl_offered, abandoned_share, asa, wait_mean } = figures(
      'a --rate 850/h --handle 372s --patience 3m --agents 89',
    );
    expect(sl_offered).toBeGreaterThan(0.8);
    // Those who abandon leave at a rate of one by the patience of all who wait.
    expect(abandoned_share).toBeCloseTo(wait_mean / 180, 12);
    expect(asa).toBeLessThan(wait_mean);
  });

  it('a: the patience that 89 agents and their abandonment tell, and the threshold that they keep', () => {
    const load = 'a --rate 850/h --handle 372s --agents 89';
    const { abandoned_share, sl_offered } = figures(`${load} --patience 180s --within 20s`);
    expect(figures(`${load} --abandoned ${100 * abandoned_share}%`).patience).toBeCloseTo(180, 4);
    expect(figures(`${load} --patience 180s --service-level ${100 * sl_offered}%`).within).toBeCloseTo(20, 6);
    expect(erlang(`${load} --abandoned 2%`).stdout).toMatch(/^patience +[\d,]+ s +with which so many abandon$/m);
  });

  it('b: 117 lines lose less than 1 % of 100 erlangs; ten lines take 4.46 erlangs', () => {
    expect(figures('b --load 100 --blocked 1%').agents).toBe(117);
    expect(figures('b --agents 10 --blocked 1%').load).toBeCloseTo(4.46, 2);
    expect(figures('b --agents 3 --rate 2/s --handle 1s').blocked_share).toBeCloseTo(4 / 19, 14);
    expect(erlang('b --load 100 --blocked 1%').stdout).toMatch(/^lines +117 +the least that will do$/m);
  });
});

describe('erlang refuses', () => {
  it.each([
    ['d --load 1', 'unknown model "d"', 'allowed: a, b, c'],
    ['c', '--agents and --rate and --handle are missing'],
    ['c --agents 5 --load 3', 'besides --load the waits depend on --handle or --rate'],
    [
      'c --agents 5 --rate 5/h --load 3 --handle 30s',
      'found --load, --rate and --handle',
      'two of them give the third',
    ],
    ['c --rate 850/h --handle 372s', 'to find the agents a target is needed', '--service-level, --asa, --occupancy'],
    ['c --rate 850/h --handle 372s --agents 96 --asa 20s', 'nothing is left to find', 'leave out --agents'],
    ['c --rate 850/h --handle 372s --agents 96 --patience 60s', 'erlang c does not take --patience', 'nobody gives up'],
    ['c --rate 850 --handle 372s --agents 96', '--rate: bare number 850', '850/h'],
    ['c --rate 850/h --handle 372 --agents 96', '--handle: bare number 372', '372s'],
    ['c --rate 0/h --handle 372s --agents 96', '--rate: nothing arrives'],
    ['c --rate 850/h --handle 372s --service-level 80', 'share 80 is over 1', 'did you mean "80%"?'],
    ['c --rate 9000000/h --handle 372s --occupancy 80%', 'the load is 930000 erlangs', 'up to 100000'],
    ['a --rate 850/h --handle 372s --agents 96', '--patience is missing', 'erlang c'],
    ['a --rate 850/h --handle 372s --agents 96 --abandoned 30%', 'give up, whatever their patience'],
    ['c --rate 850/h --handle 372s --agents 80 --service-level 80%', 'no threshold reaches the service level'],
    ['a --agents 5 --rate 850/h --handle 372s --patience 9w', '--patience: more than 1000000 contacts'],
    ['a --agents 1 --handle 1s --patience 1s --asa 1d', 'every rate meets the targets'],
    ['b --load 5 --agents 3 --blocked 1%', 'nothing is left to find', 'two of --agents'],
    ['b --load 5', 'too few values', 'two of --agents'],
    ['b --load 5 --agents 3 --asa 3s', 'erlang b does not take --asa: in Erlang B nobody waits'],
    ['b --load 5 --agents 2.5', '--agents: 2.5 is not a whole number'],
  ])('%s', (line, ...told) => {
    const { code, stdout, stderr } = erlang(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const part of told) expect(stderr).toContain(part);
  });

  it('a missing model', () => {
    const { code, stderr } = shoreline(tmpdir(), ['erlang']);
    expect(code).toBe(2);
    expect(stderr).toContain('erlang: <model> is missing');
  });
});
