// The chain of a dialer that over-dials, where its solution is known.
import { expect, it } from 'vitest';
import { overDialing } from '../../../src/maths/theory/overDialing.ts';

const basis = { agents: 8, ratio: 1, ringMean: 15, live: 0.2, talkMean: 150 };

it('with a dial for each free agent nobody is dropped, and each agent alternates between ringing and talking', () => {
  const { occupancy, dropShare, talkRate } = overDialing(basis);
  // Dials until one is answered are geometric, so a cycle is ring ÷ share of live answers and then talk.
  const cycle = basis.ringMean / basis.live + basis.talkMean;
  expect(dropShare).toBe(0);
  expect(occupancy).toBeCloseTo(basis.talkMean / cycle, 9);
  expect(talkRate).toBeCloseTo(8 / cycle, 9);
});

it('one agent and two dials, by hand', () => {
  // States (0 busy, 2 dials), (1, 1), (1, 0): both dials go on until they are answered or not; a free agent fills up to two.
  const ring = 1 / 10;
  const talk = 1 / 100;
  const live = 0.3;
  const { occupancy, dropShare } = overDialing({ agents: 1, ratio: 2, ringMean: 10, live, talkMean: 100 });
  // (0,2) → (1,1) at 2·ring·live; (1,1) → (0,2) at talk, → (1,0) at ring; (1,0) → (0,2) at talk.
  const one = (2 * ring * live) / (ring + talk);
  const none = (one * ring) / talk;
  const total = 1 + one + none;
  expect(occupancy).toBeCloseTo((one + none) / total, 10);
  // Live answers: 2·ring·live in (0,2), ring·live in (1,1), and these are dropped.
  expect(dropShare).toBeCloseTo((one * ring * live) / (2 * ring * live + one * ring * live), 10);
});

it('more dials an agent: busier agents, more people dropped', () => {
  const [one, two, three] = [1, 2, 3].map((ratio) => overDialing({ ...basis, ratio }));
  expect(two!.occupancy).toBeGreaterThan(one!.occupancy);
  expect(three!.occupancy).toBeGreaterThan(two!.occupancy);
  expect(two!.dropShare).toBeGreaterThan(0);
  expect(three!.dropShare).toBeGreaterThan(two!.dropShare);
});

it('everything that is begun comes to an end', () => {
  const { dialRate, talkRate, dropShare, occupancy } = overDialing({ ...basis, ratio: 2.5 });
  expect(talkRate).toBeCloseTo(dialRate * 0.2 * (1 - dropShare), 10);
  expect(occupancy).toBeCloseTo((talkRate * 150) / 8, 9);
});
