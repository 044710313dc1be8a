// The family of dialers: how each is written, and the paces that follow from free agents alone.
import { describe, expect, it } from 'vitest';
import type { Dialer, Pacing } from '../../../src/policies/dialing/contract.ts';
import { dialers } from '../../../src/policies/dialing/index.ts';
import { manual } from '../../../src/policies/dialing/manual.ts';
import { power } from '../../../src/policies/dialing/power.ts';
import { preview } from '../../../src/policies/dialing/preview.ts';
import { rule } from '../../../src/policies/dialing/rule.ts';
import { oneOf } from '../../../src/schema/oneOf.ts';
import { readExample } from '../../random/readExample.ts';
import { viewOf } from './viewOf.ts';

const field = oneOf('How it dials.', dialers, { what: 'dialer' });

function read(yaml: string) {
  const { value, messages } = readExample(field, yaml);
  expect(messages).toEqual([]);
  return value!;
}

/** The pace of a dialer as it is written, at the beginning of a replication. */
function paceOf(dialer: Dialer, yaml: string, view = viewOf({})): Pacing {
  const pacing = dialer.pace!(read(yaml).parameters, view);
  pacing.begin();
  return pacing;
}

describe('the family of dialers', () => {
  it('is sorted by name', () => {
    const names = dialers.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
  });

  it.each(dialers.map((dialer) => [dialer.name, dialer] as const))('%s reads its example', (name, dialer) => {
    const { name: written, parameters } = read(dialer.example);
    expect(written).toBe(name);
    expect(dialer.pace !== undefined).toBe(dialer.manner === 'ahead');
    expect(dialer.look !== undefined).toBe(dialer.manner === 'agent first');
    const pacing = dialer.pace?.(parameters, viewOf({}));
    pacing?.begin();
    // Nobody is there, and nothing is in progress.
    expect(pacing?.wanted() ?? 0).toBe(0);
    expect(pacing?.expected() ?? 0).toBe(0);
  });

  it.each([
    ['{ power: { ratio: 0.9 } }', 'below 1'],
    ['{ rule: { ratio: -1 } }', 'below 0'],
    ['{ rule: { ratio: 1, atLeast: 0 } }', 'below 1'],
    ['{ predictive: { nuisance: 0% } }', 'not above zero'],
    ['{ predictiv: { nuisance: 2% } }', 'unknown dialer'],
  ])('%s is refused', (yaml, message) => {
    const { messages } = readExample(field, yaml);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
  });
});

it('agents who dial by hand look at the record for the time written, and skip what share is written', () => {
  const look = preview.look!(read('{ preview: { think: { constant: { value: 20s } }, skip: 5% } }').parameters);
  expect(look).toEqual({ think: { name: 'constant', parameters: { value: 20 } }, skip: 0.05 });
  expect(manual.look!(read('{ manual: {} }').parameters)).toEqual({ think: undefined, skip: 0 });
});

it('power asks for ratio × free, rounded down', () => {
  const wanted = (free: number) => paceOf(power, '{ power: { ratio: 1.5 } }', viewOf({ free })).wanted();
  expect([0, 1, 2, 3].map(wanted)).toEqual([0, 1, 3, 4]);
});

it('a rule asks for ratio × free + more, once enough agents are free and enough are idle', () => {
  const yaml = '{ rule: { ratio: 1.5, more: 1, atLeast: 2, idleAtLeast: 5 } }';
  const wanted = (free: number, idle: number) => paceOf(rule, yaml, viewOf({ free, idle })).wanted();
  expect(wanted(1, 9)).toBe(0);
  expect(wanted(4, 4)).toBe(0);
  expect(wanted(2, 5)).toBe(4);
  expect(wanted(3, 5)).toBe(5);
  expect(paceOf(rule, '{ rule: { ratio: 1, more: -3 } }', viewOf({ free: 2 })).wanted()).toBe(0);
});

it('tells other strands how many of its dials will need an agent, by the share that did since the replication began', () => {
  const pacing = paceOf(power, '{ power: { ratio: 2 } }', viewOf({ dialing: 8 }));
  for (const needsAgent of [false, true, false, false]) pacing.dialEnded(needsAgent, 10);
  expect(pacing.expected()).toBe(2);
  pacing.begin();
  expect(pacing.expected()).toBe(0);
});
