// The contact log of a handful of contacts whose course is worked out by hand.
import { expect, it, vi } from 'vitest';
import { contactLog } from '../../src/experiment/contactLog.ts';
import { createPlayer } from '../../src/experiment/player.ts';
import type { ContactRow } from '../../src/experiment/results.ts';
import { utcMidnight } from '../../src/units/calendar.ts';
import type { ScriptedContact } from '../centre/scriptedDemand.ts';
import { compiled } from '../planning/compiled.ts';

const { script } = vi.hoisted(() => ({ script: { contacts: [] as readonly ScriptedContact[] } }));

vi.mock('../../src/centre/demand.ts', async (original) => {
  const real = await original<typeof import('../../src/centre/demand.ts')>();
  const { createScriptedDemand } = await import('../centre/scriptedDemand.ts');
  return {
    ...real,
    createDemand: (_: string, queues: readonly { readonly firstLane: number }[]) =>
      createScriptedDemand(script.contacts, queues, real.packet),
  };
});

const text = `shoreline: 1
name: logged
period: { from: 2027-03-01, length: 1h, zone: UTC, interval: whole, warmUp: 10m, afterEnd: drain }
queues:
  a:
    arrivals: { rate: 1/h }
    handling: { talk: { constant: { value: 1s } } }
    patience: { constant: { value: 1s } }
groups:
  one: { skills: [a], staff: 1 }
  two: { skills: { a: { handle: 1.5 } }, staff: 2 }
routing: { policy: ordered }
`;

/** The counted time begins ten minutes after the clock. */
const midnight = utcMidnight('2027-03-01');
const start = 600;

async function rowsOf(contacts: readonly ScriptedContact[], replication = 0): Promise<ContactRow[]> {
  script.contacts = contacts;
  const { model } = await compiled(text);
  const rows: ContactRow[] = [];
  createPlayer(
    model,
    contactLog(model, (row) => rows.push(row)),
  ).play(replication);
  return rows;
}

it('tells the agent who answers, the times as this agent takes them, and when it ends', async () => {
  const rows = await rowsOf([
    { at: 100, talk: 5000 },
    { at: 600.25, talk: 100, hold: 20, wrap: 40 },
    { at: 700, talk: 60 },
    { at: 710, talk: 10, patience: 200 },
    { at: 711, talk: 10, patience: 20 },
  ]);
  // The first is of the warm-up: it is numbered and not told. The ordered policy takes the first group first, which is busy with it.
  const unanswered = { group: null, agent: null, talk: null, hold: null, wrap: null, end: null };
  const told = { class: null, allocation: null, replication: 0, queue: 'a', attempt: 1 };
  expect(rows).toEqual([
    {
      ...told,
      contact: 2,
      arrival: midnight + 0.25,
      outcome: 'answered',
      wait: 0,
      group: 'two',
      agent: 1,
      talk: 150,
      hold: 30,
      wrap: 60,
      end: midnight + 240.25,
    },
    {
      ...told,
      contact: 3,
      arrival: midnight + 100,
      outcome: 'answered',
      wait: 0,
      group: 'two',
      agent: 2,
      talk: 90,
      hold: 0,
      wrap: 0,
      end: midnight + 190,
    },
    { ...told, contact: 5, arrival: midnight + 111, outcome: 'abandoned', wait: 20, ...unanswered },
    {
      ...told,
      contact: 4,
      arrival: midnight + 110,
      outcome: 'answered',
      // Agent 2 of the group is free 190 s after midnight.
      wait: 80,
      group: 'two',
      agent: 2,
      talk: 15,
      hold: 0,
      wrap: 0,
      end: midnight + 205,
    },
  ]);
});

it('numbers contacts anew in each replication, and says which it is', async () => {
  script.contacts = [{ at: start, talk: 1 }];
  const { model } = await compiled(text);
  const rows: ContactRow[] = [];
  const player = createPlayer(
    model,
    contactLog(model, (row) => rows.push(row)),
  );
  for (const replication of [0, 1, 7]) player.play(replication);
  expect(rows.map(({ replication, contact }) => [replication, contact])).toEqual([
    [0, 1],
    [1, 1],
    [7, 1],
  ]);
});
