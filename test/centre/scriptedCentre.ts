// A centre whose contacts come as a script says: every default filled in, so that a test names only what it is about. Times are seconds.
import { createPlayer } from '../../src/experiment/player.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Group, Period, Presence, Queue, Routing, Scenario } from '../../src/scenario/scenario.ts';
import { readTables } from '../properties/readTables.ts';
import type { ScriptedContact } from './scriptedDemand.ts';

export const hour = 3600;
export const day = 24 * hour;
export const always = (agents: number): Presence => ({ law: 'headcount', every: day, agents: [agents] });
/** Headcount for each ten minutes from midnight, the last number for the rest of the day. */
export const byTenMinutes = (...agents: number[]): Presence => ({
  law: 'headcount',
  every: 600,
  agents: Array.from({ length: 144 }, (_, part) => agents[Math.min(part, agents.length - 1)]),
});
export const shift = (agents: number, start: number, length: number, days = [1, 2, 3, 4, 5, 6, 7]): Presence => ({
  law: 'rostered',
  shifts: [{ agents, start, length, days }],
});

const anHour = { from: '2027-03-01', zone: 'UTC', interval: 'whole', warmUp: 0, afterEnd: 'drain' } as const;

export interface Centre {
  readonly lines?: number;
  readonly period?: Partial<Period>;
  readonly queues?: readonly Partial<Queue>[];
  /** Presence of a group that serves all queues, or the group. */
  readonly groups: readonly (Presence | Partial<Group>)[];
  readonly routing?: Routing;
}

/**
 * Plays contacts by putting them into `script`, which the test file hands to its demand. `play` plays an hour from midnight; queues and
 * groups are called q0, q1 and g0, g1. `playWhole` gives the only interval's rows.
 */
export function scriptedCentre(script: { contacts: readonly ScriptedContact[] }) {
  async function play({ lines, period, queues = [{}], groups, routing }: Centre, contacts: readonly ScriptedContact[]) {
    script.contacts = contacts;
    const scenario: Scenario = {
      name: 'rules',
      period: { ...(period?.days ? {} : { length: hour }), ...anHour, ...period },
      run: { replications: 1, precision: [], most: 2, seed: 'rules', confidence: 0.95 },
      ...(lines !== undefined && { lines }),
      queues: queues.map((queue, i) => ({
        name: `q${i}`,
        arrivals: { kind: 'rate', rate: 0.01 },
        handling: { talk: { name: 'constant', parameters: { value: 1 } } },
        // Only queues with a patience have it drawn; the script says when each contact gives up.
        patience: { name: 'constant', parameters: { value: 1 } },
        balking: 0.5,
        weight: 1,
        headStart: 0,
        shortAbandon: 5,
        thresholds: [],
        target: { within: 20, counting: 'sl_offered' },
        ...queue,
      })),
      groups: groups.map((group, i) => ({
        name: `g${i}`,
        skills: queues.map((_, q) => ({ queue: `q${q}`, rank: 1, handle: 1, reserve: 0 })),
        presence: always(0),
        ...('law' in group ? { presence: group } : group),
      })),
      routing: routing ?? { policy: 'longest-idle', plans: [] },
    };
    const { model } = await compileModel(scenario);
    return readTables(model, createPlayer(model).play(0).tables);
  }

  async function playWhole(centre: Centre, contacts: readonly ScriptedContact[]) {
    const { queues, groups, pairs, portions } = await play(centre, contacts);
    return {
      queue: queues[0][0],
      queues: queues[0],
      group: groups[0][0],
      groups: groups[0],
      pairs: pairs[0],
      portions: portions[0],
    };
  }

  return { play, playWhole };
}
