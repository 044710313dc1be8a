// The predictive dialer: its forecast by hand, and what comes of it on a floor that was written apart from the simulator.
import { describe, expect, it } from 'vitest';
import type { PacingView } from '../../../src/policies/dialing/contract.ts';
import { predictive } from '../../../src/policies/dialing/predictive.ts';
import { progressive } from '../../../src/policies/dialing/progressive.ts';
import { nuisanceShare, playDialer, type Trial, talkMinutes } from './playDialer.ts';
import { viewOf } from './viewOf.ts';

function paceOf(view: PacingView, live: number) {
  const pacing = predictive.pace!({ nuisance: 0.02, live }, view);
  pacing.begin();
  return pacing;
}

describe('the forecast', () => {
  it('of ten free agents at 15 % live: m + 1.5 √m = 10 has m = 6.25 answers, so 41 dials', () => {
    expect(paceOf(viewOf({ free: 10 }), 0.15).wanted()).toBe(41);
  });

  it('takes away people who wait and what others claim', () => {
    expect(paceOf(viewOf({ free: 13, waiting: 2, claimed: 1 }), 0.15).wanted()).toBe(41);
  });

  it('counts on agents who will be free when somebody answers, and asks for none when all of them are spoken for', () => {
    expect(paceOf(viewOf({ free: 10, talking: 50 }), 0.15).wanted()).toBeGreaterThan(41);
    expect(paceOf(viewOf({ free: 2, waiting: 2, claimed: 3 }), 0.15).wanted()).toBe(0);
  });

  it('is never fewer than a dial for each free agent: one agent and many answers do not bring dialing to a stop', () => {
    expect(paceOf(viewOf({ free: 1 }), 0.5).wanted()).toBe(1);
    const pacing = paceOf(viewOf({ free: 3 }), 0.9);
    for (let i = 0; i < 100; i++) pacing.liveEnded(true);
    expect(pacing.wanted()).toBe(3);
  });

  it('rises with people who are connected, but not while its dials cannot be made', () => {
    const view = viewOf({ free: 10, dialing: 0 });
    const pacing = paceOf(view, 0.15);
    const connect = () => {
      for (let i = 0; i < 100; i++) pacing.liveEnded(false);
    };
    expect(pacing.wanted()).toBe(41);
    // Five dials are in progress in place of 41.
    view.dialing[0] = 5;
    expect(pacing.wanted()).toBe(41);
    connect();
    expect(pacing.wanted()).toBe(41);
    // All are, and then one ends.
    view.dialing[0] = 41;
    pacing.wanted();
    view.dialing[0] = 40;
    pacing.dialEnded(false, 22);
    pacing.wanted();
    connect();
    expect(pacing.wanted()).toBeGreaterThan(41);
  });

  it('falls with each nuisance call, held back or not', () => {
    const pacing = paceOf(viewOf({ free: 10, dialing: 5 }), 0.15);
    pacing.wanted();
    pacing.wanted();
    for (let i = 0; i < 10; i++) pacing.liveEnded(true);
    expect(pacing.wanted()).toBeLessThan(41);
  });
});

/** Shares of live answers by hour of a day. */
const hours = [0.09, 0.11, 0.12, 0.12, 0.11, 0.09, 0.09, 0.1, 0.12, 0.15, 0.17, 0.16, 0.13, 0.11];
const byHour = (clock: number): number => hours[Math.floor(clock / 3600)] ?? hours[13];

function trial(name: string, agents: number, changes: Partial<Trial> = {}): Trial {
  const parameters = { nuisance: 0.02, live: 0.15 };
  return { seed: name, dialer: predictive, parameters, agents: () => agents, live: byHour, days: 5, ...changes };
}

describe('on a floor', () => {
  it('same trial, same result', () => {
    const each = trial('same trial', 5, { days: 1 });
    expect(playDialer(each)).toEqual(playDialer(each));
  });

  it('60 agents keep 2 % within 0.3 points, and talk 1.3 times as much as with a dial for each free agent', () => {
    const ahead = playDialer(trial('60 agents', 60, { days: 3 }));
    expect(Math.abs(nuisanceShare(ahead) - 0.02)).toBeLessThan(0.003);
    const one = playDialer(trial('60 agents', 60, { days: 1, dialer: progressive }));
    expect(one.nuisance).toBe(0);
    expect(talkMinutes(ahead)).toBeGreaterThan(1.3 * talkMinutes(one));
  });

  it('small teams stay under 3 % over 30 days, and gain less the smaller they are', () => {
    const played = [1, 2, 5, 20].map((agents) => playDialer(trial('small teams', agents, { days: 30 })));
    for (const each of played) expect(nuisanceShare(each)).toBeLessThan(0.03);
    const talks = played.map(talkMinutes);
    expect(talks).toEqual(talks.toSorted((a, b) => a - b));
  });

  it.each<[string, Partial<Trial>]>([
    ['half as many answers from noon on', { live: (clock) => (clock < 7 * 3600 ? 0.14 : 0.07) }],
    ['breaks of half the team', { agents: (clock) => (clock % 5400 < 900 ? 30 : 60) }],
    ['a burst when all come back each hour', { agents: (clock) => (clock % 3600 < 300 ? 0 : 60) }],
    ['handling expected twice as long', { handleExpected: 2 }],
    ['handling expected half as long', { handleExpected: 0.5 }],
    ['three in ten busy elsewhere', { elsewhere: 0.3 }],
    ['a lognormal ring', { ring: { name: 'lognormal', parameters: { mean: 8, cv: 0.5 } } }],
  ])('%s: 60 agents stay within 0.4 points on a single day', (name, changes) => {
    const played = playDialer(trial(name, 60, { days: 1, ...changes }));
    expect(Math.abs(nuisanceShare(played) - 0.02)).toBeLessThan(0.004);
  });

  it('one agent whom half of all people answer dials on, and talks about as much as with progressive dialing, or more', () => {
    const each = { live: () => 0.5, days: 10 };
    const one = playDialer(trial('one agent', 1, { ...each, dialer: progressive }));
    // Talk time of ten days varies by some hundredths, so a tenth less is no chance.
    expect(talkMinutes(playDialer(trial('one agent', 1, each)))).toBeGreaterThan(0.9 * talkMinutes(one));
  });

  it('lines that were short for ten days and are not any more bring no wave of nuisance calls', () => {
    const lines = (_: number, day: number): number => (day < 10 ? 1 : Infinity);
    const { days } = playDialer(trial('short lines', 5, { live: () => 0.12, days: 11, lines }));
    expect(nuisanceShare(days[10])).toBeLessThan(0.04);
  });
});
