// The trace of a handful of contacts whose course is worked out by hand.
import { describe, expect, it, vi } from 'vitest';
import { floorTrace } from '../../src/experiment/floorTrace.ts';
import { createPlayer } from '../../src/experiment/player.ts';
import type { FloorEvent } from '../../src/experiment/results.ts';
import { eventLines } from '../../src/report/floorEvents.ts';
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

/** Queue a with all that a queue may have, queue b without, and groups one and two. */
const centre = (more: { a?: string; one?: string; two?: string; routing?: string } = {}) => `shoreline: 1
name: traced
period: { from: 2027-03-01, length: 2h, zone: UTC, interval: whole, afterEnd: drain }
queues:
  a:
    arrivals: { rate: 1/h }
    handling: { talk: { constant: { value: 1s } } }
    patience: { constant: { value: 1s } }
${more.a ?? ''}
  b: { arrivals: { rate: 1/h }, handling: { talk: { constant: { value: 1s } } } }
groups:
  one: { ${more.one ?? 'skills: [a, b], staff: 1'} }
  two: { ${more.two ?? 'skills: [a, b], staff: 0'} }
${more.routing ?? ''}
`;

async function eventsOf(
  text: string,
  contacts: readonly ScriptedContact[],
  from = 0,
  to = 7200,
): Promise<FloorEvent[]> {
  script.contacts = contacts;
  const { model } = await compiled(text);
  const events: FloorEvent[] = [];
  createPlayer(
    model,
    floorTrace(model, { from, to }, (event) => events.push(event)),
  ).play(0);
  return events;
}

async function linesOf(...given: Parameters<typeof eventsOf>): Promise<string[]> {
  const { span } = await compiled(given[0]);
  return (await eventsOf(...given)).flatMap((event) => eventLines(event, span.zone, 80));
}

/** Without the state at the beginning. */
const storyOf = async (...given: Parameters<typeof eventsOf>) =>
  (await linesOf(...given)).filter((line) => /^\d/.test(line));

describe('a trace', () => {
  it('tells arrivals, waits, answers and ends of handling in order', async () => {
    const lines = await storyOf(centre(), [
      { at: 10.04, talk: 100, wrap: 20 },
      { at: 15, talk: 60, queue: 1 },
      { at: 20.5, talk: 30, patience: 40 },
      { at: 30, talk: 30, patience: 300 },
    ]);
    expect(lines).toEqual([
      '00:00:00.0 one#1 signs in',
      '00:00:10.0 contact 1 (a) arrives, one#1 answers at once',
      '00:00:15.0 contact 2 (b) arrives and waits as 1st',
      '00:00:20.5 contact 3 (a) arrives and waits as 1st',
      '00:00:30.0 contact 4 (a) arrives and waits as 2nd',
      '00:01:00.5 contact 3 (a) gives up after 40.0 s',
      '00:02:10.0 one#1 is free after 2 min with contact 1 (a)',
      '00:02:10.0 one#1 answers contact 2 (b) after 1 min 55 s',
      '00:03:10.0 one#1 is free after 60.0 s with contact 2 (b)',
      '00:03:10.0 one#1 answers contact 4 (a) after 2 min 40 s',
      '00:03:40.0 one#1 is free after 30.0 s with contact 4 (a)',
    ]);
  });

  it('begins with who waits, for how long, and who is signed in and idle', async () => {
    const contacts = [
      { at: 10, talk: 1000 },
      { at: 20, talk: 1000 },
      { at: 30, talk: 1000, patience: 500 },
      { at: 40, talk: 10, patience: 20 },
      { at: 45.5, talk: 10, queue: 1 },
      // Both at the moment of the beginning: one is there already, the other comes.
      { at: 100, talk: 10 },
    ];
    const staffed = centre({ one: 'skills: [a, b], staff: 2', two: 'skills: [b], staff: 3' });
    expect(await linesOf(staffed, contacts, 100, 1010)).toEqual([
      'When it begins:',
      '  a: 1 waiting, contact 3 (70.0 s)',
      '  b: nobody waits',
      '  one: 2 signed in, none idle',
      '  two: 3 signed in, 3 idle, #1, #2, #3',
      '00:01:40.0 contact 6 (a) arrives and waits as 2nd',
      '00:08:50.0 contact 3 (a) gives up after 8 min 20 s',
    ]);
  });

  it('holds what happens at its first instant and not what happens at its end', async () => {
    const contacts = [
      { at: 100, talk: 50 },
      { at: 200, talk: 50 },
    ];
    expect(await storyOf(centre(), contacts, 100, 200)).toEqual([
      '00:01:40.0 contact 1 (a) arrives, one#1 answers at once',
      '00:02:30.0 one#1 is free after 50.0 s with contact 1 (a)',
    ]);
  });

  it('of a time in which nothing happens tells the state alone', async () => {
    const events = await eventsOf(centre(), [{ at: 10, talk: 20 }], 3600, 7200);
    expect(events.map(({ kind }) => kind)).toEqual(['floor']);
  });

  it('tells who is turned away, who hangs up at once and who will try again', async () => {
    const a =
      '    capacity: 1\n    balking: 50%\n    redial: { share: 100%, after: { constant: { value: 600s } }, most: 1 }';
    const lines = await storyOf(centre({ a }), [
      { at: 0, talk: 900 },
      { at: 1, talk: 10, balks: true },
      { at: 2, talk: 10, patience: 700 },
      { at: 3, talk: 10 },
    ]);
    expect(lines.slice(2)).toEqual([
      '00:00:01.0 contact 2 (a) arrives and hangs up at once',
      '00:00:01.0 contact 2 (a) will try again',
      '00:00:02.0 contact 3 (a) arrives and waits as 1st',
      '00:00:03.0 contact 4 (a) arrives and is blocked',
      '00:00:03.0 contact 4 (a) will try again',
      // The further tries; whether they balk is a draw of their own, but the queue is full.
      '00:10:01.0 contact 5 (a, try 2) arrives and is blocked',
      '00:10:03.0 contact 6 (a, try 2) arrives and is blocked',
      '00:11:42.0 contact 3 (a) gives up after 11 min 40 s',
      '00:11:42.0 contact 3 (a) will try again',
      '00:15:00.0 one#1 is free after 15 min with contact 1 (a)',
      '00:21:42.0 contact 7 (a, try 2) arrives, one#1 answers at once',
      '00:21:43.0 one#1 is free after 1.0 s with contact 7 (a, try 2)',
    ]);
  });

  it('tells when further groups may answer and when a message is taken', async () => {
    const routing = 'routing: { plans: { a: [{ groups: [one] }, { after: 30s, groups: [two] }] } }';
    const text = centre({ a: '    message: { after: 60s }', routing, two: 'skills: [a], staff: 1' });
    const lines = await storyOf(text, [
      { at: 0, talk: 900 },
      { at: 1, talk: 900 },
      { at: 2, talk: 900 },
    ]);
    expect(lines.slice(3)).toEqual([
      '00:00:01.0 contact 2 (a) arrives and waits as 1st',
      '00:00:02.0 contact 3 (a) arrives and waits as 2nd',
      '00:00:31.0 contact 2 (a) has waited 30.0 s: two may answer too',
      '00:00:31.0 two#1 answers contact 2 (a) after 30.0 s',
      '00:00:32.0 contact 3 (a) has waited 30.0 s: two may answer too',
      '00:01:02.0 contact 3 (a) leaves a message after 60.0 s',
      '00:15:00.0 one#1 is free after 15 min with contact 1 (a)',
      '00:15:31.0 two#1 is free after 15 min with contact 2 (a)',
    ]);
  });

  it.each([
    [
      'clear',
      '2 wait and are cut off',
      ['contact 2 (a) is cut off after 10 min', 'contact 3 (a) is cut off after 1 min 40 s'],
    ],
    ['drain', '2 wait and are still served', []],
  ])(
    'tells when a queue opens and closes, and with %s what becomes of those who wait',
    async (closing, words, gone) => {
      const a = `    open: [{ from: 00:10, to: 00:30 }]\n    closing: ${closing}`;
      const lines = await storyOf(centre({ a }), [
        { at: 100, talk: 60 },
        { at: 601, talk: 1800 },
        { at: 1200, talk: 1000 },
        { at: 1700, talk: 1000 },
      ]);
      // Who comes while it is closed is no contact.
      expect(lines.slice(1, 4)).toEqual([
        '00:10:00.0 a opens',
        '00:10:01.0 contact 1 (a) arrives, one#1 answers at once',
        '00:20:00.0 contact 2 (a) arrives and waits as 1st',
      ]);
      expect(lines.slice(5, 6 + gone.length)).toEqual([
        `00:30:00.0 a closes; ${words}`,
        ...gone.map((each) => `00:30:00.0 ${each}`),
      ]);
    },
  );

  it('tells who comes, who leaves and who stays on, under both laws', async () => {
    const one =
      'skills: [a], shifts: [{ agents: 1, start: 00:10, length: 10m, days: mon-sun }, { agents: 1, start: 00:10, length: 20m, days: mon-sun }]';
    const two =
      'skills: [b], staff: { every: 30m, agents: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }';
    const lines = await storyOf(centre({ one, two }), [
      { at: 700, talk: 600 },
      { at: 1700, talk: 200, queue: 1 },
    ]);
    expect(lines).toEqual([
      '00:00:00.0 two#1 signs in',
      '00:10:00.0 one#1 signs in',
      '00:10:00.0 one#2 signs in',
      '00:11:40.0 contact 1 (a) arrives, one#1 answers at once',
      '00:20:00.0 one: 1 agent past the time of leaving finishes the contact in hand',
      '00:21:40.0 one#1 is free after 10 min with contact 1 (a)',
      '00:21:40.0 one#1 signs out',
      '00:28:20.0 contact 2 (b) arrives, two#1 answers at once',
      '00:30:00.0 two: 1 agent past the time of leaving finishes the contact in hand',
      '00:30:00.0 one#2 signs out',
      '00:31:40.0 two#1 is free after 3 min 20 s with contact 2 (b)',
      '00:31:40.0 two#1 signs out',
    ]);
  });

  it('tells why agents on shift are away, and that they come back', async () => {
    const one =
      'skills: [a], site: north, shifts: [{ agents: 2, start: 00:10, length: 1h, breaks: [{ after: 10m, length: 5m }, { after: 20m, length: 5m, paid: false }] }]';
    const sites = `sites: { north: { zone: UTC } }
events: [{ outage: north, at: "2027-03-01 00:40", for: 10m }]`;
    const contacts = [
      { at: 660, talk: 600 },
      { at: 2500, talk: 10, patience: 20 },
    ];
    const text = centre({ one, routing: sites });
    const lines = await storyOf(text, contacts);
    expect(lines).toEqual([
      '00:10:00.0 one#1 signs in',
      '00:10:00.0 one#2 signs in',
      '00:11:00.0 contact 1 (a) arrives, one#1 answers at once',
      '00:20:00.0 one#2 takes a paid break',
      // Agent 1 keeps its length after the contact in hand.
      '00:21:00.0 one#1 is free after 10 min with contact 1 (a)',
      '00:21:00.0 one#1 takes a paid break',
      '00:25:00.0 one#2 signs in',
      '00:26:00.0 one#1 signs in',
      '00:30:00.0 one#1 takes an unpaid break',
      '00:30:00.0 one#2 takes an unpaid break',
      '00:35:00.0 one#1 signs in',
      '00:35:00.0 one#2 signs in',
      '00:40:00.0 one#1 cannot work: the site has failed',
      '00:40:00.0 one#2 cannot work: the site has failed',
      '00:41:40.0 contact 2 (a) arrives and waits as 1st',
      '00:42:00.0 contact 2 (a) gives up after 20.0 s',
      '00:50:00.0 one#1 signs in',
      '00:50:00.0 one#2 signs in',
      '01:10:00.0 one#1 signs out',
      '01:10:00.0 one#2 signs out',
    ]);
    expect((await linesOf(text, contacts, 1300, 1400)).slice(3, 5)).toEqual([
      '  one: nobody is signed in, 2 away',
      '  two: nobody is signed in',
    ]);
  });
});
