import { expect, it } from 'vitest';
import { playedText } from '../../src/report/playedText.ts';

it('says how much was played', () => {
  expect(playedText(1, undefined)).toBe('1 replication');
  expect(playedText(20, undefined)).toBe('20 replications');
  expect(playedText(1, 30)).toBe('1 replication in 30 batches');
});
