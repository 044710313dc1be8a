// The coming contacts: as many as expected, when expected, and none where there are none.
import { describe, expect, it } from 'vitest';
import type { QueueModel } from '../../src/model/model.ts';
import { comingContacts } from './comingContacts.ts';

const day = 86_400;

/** A queue with one rate a day, from day number 20,000 on. */
function queue(rates: readonly number[], more: Partial<QueueModel> = {}): QueueModel {
  const starts = Float64Array.from([...rates.keys(), rates.length], (d) => d * day);
  return {
    name: 'calls',
    demand: {
      dayNumbers: Int32Array.from(rates.keys(), (d) => 20_000 + d),
      dayStart: starts,
      pieceStart: starts,
      pieceRate: Float64Array.from(rates, (contacts) => contacts / day),
    },
    busyness: undefined,
    talk: { name: 'constant', parameters: { value: 60 } },
    hold: undefined,
    wrap: undefined,
    patience: undefined,
    balking: 0,
    capacity: Number.POSITIVE_INFINITY,
    ...more,
  };
}

const contactsOf = (queues: readonly QueueModel[], replication = 0) =>
  comingContacts({ seed: 'demand', queues }, replication);

describe('the contacts of a queue', () => {
  it('come in order, within their days, about as many as expected', () => {
    const contacts = contactsOf([queue([10_000, 0, 2500])]);
    const times = contacts.map(({ arrival }) => arrival);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const perDay = [0, 1, 2].map((d) => times.filter((time) => Math.floor(time / day) === d).length);
    // Within four standard deviations of a Poisson number.
    expect(Math.abs(perDay[0] - 10_000)).toBeLessThan(400);
    expect(perDay[1]).toBe(0);
    expect(Math.abs(perDay[2] - 2500)).toBeLessThan(200);
  });

  it('bring what the queue gives them, and wait for ever without a patience', () => {
    for (const contact of contactsOf([queue([50])]))
      expect(contact).toMatchObject({
        queue: 0,
        talk: 60,
        hold: 0,
        wrap: 0,
        patience: Number.POSITIVE_INFINITY,
        balkDraw: 1,
      });
  });

  it('draw whether they balk where somebody may', () => {
    const draws = contactsOf([queue([10_000], { balking: 0.3 })]).map(({ balkDraw }) => balkDraw);
    const share = draws.filter((draw) => draw < 0.3).length / draws.length;
    expect(Math.abs(share - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 10_000));
    expect(Math.max(...draws)).toBeLessThan(1);
  });

  it('differ from replication to replication, and are the same again in the same one', () => {
    const model = [queue([100])];
    expect(contactsOf(model, 1)).not.toEqual(contactsOf(model, 0));
    expect(contactsOf(model, 1)).toEqual(contactsOf(model, 1));
  });

  it('are none without demand', () => {
    expect(contactsOf([queue([0, 0])])).toEqual([]);
  });

  it('are as many more as the factor of the day says, and the same one for all hours of it', () => {
    const factor = { name: 'empirical', parameters: { values: [0.5, 1.5] } };
    const counts = Array.from({ length: 40 }, (_, replication) => {
      const times = contactsOf([queue([1000], { busyness: factor })], replication).map(({ arrival }) => arrival);
      return [times.filter((time) => time < day / 2).length, times.filter((time) => time >= day / 2).length];
    });
    for (const [morning, evening] of counts) {
      const expected = morning + evening > 1000 ? 750 : 250;
      expect(Math.abs(morning - expected)).toBeLessThan(5 * Math.sqrt(expected));
      expect(Math.abs(evening - expected)).toBeLessThan(5 * Math.sqrt(expected));
    }
    const busy = counts.filter(([morning, evening]) => morning + evening > 1000).length;
    expect(busy).toBeGreaterThan(8);
    expect(busy).toBeLessThan(32);
  });
});

it('contacts of several queues come in order of time', () => {
  const contacts = contactsOf([queue([500], { name: 'a' }), queue([500], { name: 'b' }), queue([0], { name: 'c' })]);
  const times = contacts.map(({ arrival }) => arrival);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(new Set(contacts.map((contact) => contact.queue))).toEqual(new Set([0, 1]));
});
