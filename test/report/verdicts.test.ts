import { expect, it } from 'vitest';
import { intervalCells } from '../../src/report/intervalCells.ts';
import { overallVerdict } from '../../src/report/verdicts.ts';
import { worstCells, worstIntervals } from '../../src/report/worstIntervals.ts';
import { inInterval, intervals, queue, results, verdict } from './resultsBuilder.ts';

const overall = (...verdicts: ReturnType<typeof verdict>[]) => overallVerdict(results({ verdicts }), []);

it('fails when any part of a target was missed', () => {
  expect(overall(verdict('a', 'MET'), verdict('a', 'MISSED'), verdict('b', 'MET'))).toEqual({
    outcome: 'FAIL',
    text: '1 of 2 queues missed a target',
  });
});

it('passes only when every queue met every part', () => {
  expect(overall(verdict('a', 'MET'), verdict('b', 'MET'), verdict('b', 'EMPTY'))).toEqual({
    outcome: 'PASS',
    text: '2 of 2 queues met every target',
  });
  expect(overall(verdict('a', 'MET'), verdict('b', 'TOO CLOSE'))).toEqual({
    outcome: 'TOO CLOSE',
    text: '1 of 2 queues too close to tell; 1 of 2 queues met every target',
  });
});

it('does not pass on no contacts', () => {
  expect(overall(verdict('a', 'EMPTY'))).toEqual({ outcome: 'NO TARGET', text: '1 of 1 queue without contacts' });
  expect(overall()).toEqual({ outcome: 'NO TARGET', text: 'no queue has a target' });
});

it('ranks intervals by the contacts that miss the target', () => {
  const labels = intervals(1, 24);
  const cell = (slot: number, offered: number, level: number | null) => [
    inInterval('a', labels[slot]!, 'offered', offered),
    inInterval('a', labels[slot]!, 'sl_offered', level),
  ];
  const given = results({
    queues: [queue('a', { serviceLevel: 0.75 })],
    intervals: labels,
    // Missing: 10 × 0.75 = 7.5; 100 × 0.25 = 25; none; none (closed).
    rows: [...cell(0, 10, 0), ...cell(1, 100, 0.5), ...cell(2, 1000, 0.75), ...cell(3, 0, null)],
  });
  const cells = intervalCells(given);
  expect(cells.map(({ missing }) => missing)).toEqual([7.5, 25, 0]);
  const texts = worstIntervals(worstCells(cells, 5), () => undefined).rows.map((row) => row.map(({ text }) => text));
  expect(texts).toEqual([
    ['a', 'Mon  8 Mar 01:00–02:00', '100', '50.0 %', '75 %', '25.0'],
    ['a', 'Mon  8 Mar 00:00–01:00', '10.0', '0.0 %', '75 %', '7.5'],
  ]);
  expect(worstCells(cells, 1)).toHaveLength(1);
});
