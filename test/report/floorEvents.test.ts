import { describe, expect, it } from 'vitest';
import type { FloorEvent, TracedContact } from '../../src/experiment/results.ts';
import { eventLines } from '../../src/report/floorEvents.ts';
import { loadZone } from '../../src/units/zone.ts';

const instant = Date.parse('2027-03-08T14:30:00Z') / 1000;
const zone = await loadZone('America/New_York', instant, instant);
const contact: TracedContact = { number: 17, queue: 'orders', attempt: 1 };
const agent = { group: 'front', number: 4 };
const wordsAt = (at: number): string => eventLines({ at, kind: 'will try again', contact }, zone, 80)[0].split(' ')[0];

describe('the clock of an event', () => {
  it('is local, with tenths that are cut off', () => {
    expect([0, 0.1, 0.3, 0.99, 59.96].map((second) => wordsAt(instant + second))).toEqual([
      '09:30:00.0',
      '09:30:00.1',
      '09:30:00.3',
      '09:30:00.9',
      '09:30:59.9',
    ]);
  });

  it('does not lose a tenth to rounding', () => {
    for (let tenths = 0; tenths < 600; tenths++) {
      const shown = `09:30:${String(Math.floor(tenths / 10)).padStart(2, '0')}.${tenths % 10}`;
      expect(wordsAt(instant + tenths / 10)).toBe(shown);
      // As it comes out of clock times that are added up.
      expect(wordsAt(instant - 1e6 / 3 + tenths / 10 + 1e6 / 3)).toBe(shown);
    }
  });
});

describe('the words of an event', () => {
  const place = (number: number) =>
    eventLines({ at: instant, kind: 'arrives', contact, fate: 'waits', place: number }, zone, 80)[0];

  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
    [122, '122nd'],
  ])('waits as number %i', (number, words) => {
    expect(place(number)).toBe(`09:30:00.0 contact 17 (orders) arrives and waits as ${words}`);
  });

  it.each([
    [0, '0.0 s'],
    [12.34, '12.3 s'],
    [99.94, '99.9 s'],
    [99.96, '1 min 40 s'],
    [3725, '1 h 2 min 5 s'],
  ])('after %d seconds', (wait, words) => {
    const [line] = eventLines({ at: instant, kind: 'answers', agent, contact, wait }, zone, 80);
    expect(line).toBe(`09:30:00.0 front#4 answers contact 17 (orders) after ${words}`);
  });

  it('go on in a second line, set in, where names are long', () => {
    const queue = 'a queue with a name that is much too long to be read at a glance';
    const event: FloorEvent = { at: instant, kind: 'will try again', contact: { ...contact, queue } };
    const lines = eventLines(event, zone, 80);
    expect(lines.length).toBe(2);
    expect(lines[1]).toMatch(/^ {11}\S/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('the state of the floor', () => {
  it('names the first of many and counts the others', () => {
    const waiting = Array.from({ length: 15 }, (_, i) => ({ contact: { ...contact, number: i + 1 }, waited: 1 }));
    const state = {
      queues: [
        { name: 'orders', isOpen: true, waiting },
        { name: 'billing', isOpen: false, waiting: [] },
      ],
      groups: [
        { name: 'front', signedIn: 20, away: 3, idle: Array.from({ length: 14 }, (_, i) => i + 3) },
        { name: 'back', signedIn: 0, away: 0, idle: [] },
      ],
    };
    expect(eventLines({ at: instant, kind: 'floor', state }, zone, 200)).toEqual([
      'When it begins:',
      '  orders: 15 waiting, contacts 1 (1.0 s), 2 (1.0 s), 3 (1.0 s), 4 (1.0 s), 5 (1.0 s), 6 (1.0 s), 7 (1.0 s), 8 (1.0 s), 9 (1.0 s), 10 (1.0 s), 11 (1.0 s), 12 (1.0 s) and 3 more',
      '  billing: closed, nobody waits',
      '  front: 20 signed in, 3 away, 14 idle, #3, #4, #5, #6, #7, #8, #9, #10, #11, #12, #13, #14 and 2 more',
      '  back: nobody is signed in',
    ]);
  });
});
