// Questions of numbers that are answered once.
import { expect, it } from 'vitest';
import { createKnownAnswers } from '../../src/planning/knownAnswers.ts';

it('asks once for the same numbers, and for each of others, however much alike', () => {
  const known = createKnownAnswers<string>();
  const asked: string[] = [];
  const ask = (...question: (number | null)[]) =>
    known.get(question, () => {
      const answer = question.join(' ');
      asked.push(answer);
      return answer;
    });
  // Several of them have the same mix: 1 × 31 + 0 and 0 × 31 + 31, null and −1.
  const questions = [[1, 0], [0, 31], [0, 1], [31], [null], [-1], [0.1, 0.2], [0.30000000000000004], []];
  for (let time = 0; time < 3; time++)
    for (const question of questions) expect(ask(...question)).toBe(question.join(' '));
  expect(asked).toHaveLength(questions.length);
});
