// Handling and patience by time of arrival, on customers whose course is worked out by hand; a further try has the factors of its own time.
import { expect, it } from 'vitest';
import { createPlayer } from '../../src/experiment/player.ts';
import { compiled } from '../planning/compiled.ts';
import { readTables } from '../properties/readTables.ts';

const constant = (seconds: number) => `{ constant: { value: ${seconds}s } }`;

/** Ten customers come before 06:00, find nobody and try again twelve hours after they gave up. */
async function play(eveningStaff: number) {
  const { model } = await compiled(`shoreline: 1
name: by time
period: { from: 2027-03-01, days: 1, zone: UTC, interval: 12h, afterEnd: drain }
queues:
  calls:
    arrivals: { every: 6h, counts: [10, 0, 0, 0] }
    handling:
      talk: ${constant(100)}
      hold: ${constant(10)}
      wrap: ${constant(20)}
      byTime: { every: 12h, factors: [1, 2] }
    patience: { constant: { value: 60s }, byTime: { every: 12h, factors: [1.5, 0.5] } }
    redial: { share: 100%, after: ${constant(43_200)}, most: 1 }
groups: { desk: { skills: [calls], staff: { every: 12h, agents: [0, ${eveningStaff}] } } }
`);
  const { queues } = readTables(model, createPlayer(model).play(0).tables);
  return queues.map(([calls]) => calls);
}

it('who waits in the morning gives up after 90 s, who tries again in the evening after 30 s', async () => {
  const [morning, evening] = await play(0);
  expect(morning).toMatchObject({ offered: 10, abandoned: 10, redials: 0 });
  expect(evening).toMatchObject({ offered: 10, abandoned: 10, redials: 10 });
  expect(morning.waitAbandoned).toBeCloseTo(900, 6);
  expect(evening.waitAbandoned).toBeCloseTo(300, 6);
});

it('who is answered in the evening takes twice as long', async () => {
  const [morning, evening] = await play(10);
  expect(morning).toMatchObject({ answered: 0, answeredLater: 10 });
  expect(evening).toMatchObject({ answered: 10, talk: 2000, hold: 200, wrap: 400 });
});
