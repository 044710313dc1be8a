// What `erlang` does: ask, solve, print.
import { solveLoss, solveWaiting } from '../planning/erlangSolver.ts';
import { unknownName } from '../schema/mistake.ts';
import { type Figure, figureTable, lossFigures, waitingFigures } from './erlangFigures.ts';
import { type ErlangGiven, models } from './erlangOptions.ts';
import { defaultShort, defaultWithin, lossQuestion, refuseForeign, waitingQuestion } from './erlangQuestion.ts';
import { exitCodes } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

const titles = {
  a: 'Erlang A: one queue, callers give up after an exponential patience',
  b: 'Erlang B: contacts that find every line busy are lost',
  c: 'Erlang C: one queue, everybody waits as long as it takes',
};

/** Yields the exit code; throws a UsageError. */
export async function runErlang(word: string, given: ErlangGiven, { out }: Terminal): Promise<number> {
  const model = models.find((name) => name === word);
  if (model === undefined) throw new UsageError(unknownName('model', word, models));
  refuseForeign(model, given);
  const figures = model === 'b' ? lossOf(given) : waitingOf(model, given);
  if (given.json) {
    const values = Object.fromEntries(figures.map(({ key, value }) => [key, value]));
    out.write(`${JSON.stringify({ model, ...values }, null, 2)}\n`);
    return exitCodes.done;
  }
  const { drawTable, makeColors } = await import('../report/drawTable.ts');
  const colors = makeColors(out.color);
  out.write(`${colors.bold(titles[model])}\n${drawTable(figureTable(figures), out.width, colors).join('\n')}\n`);
  return exitCodes.done;
}

function lossOf(given: ErlangGiven): Figure[] {
  const question = lossQuestion(given);
  return lossFigures(question, solveLoss(question), given);
}

function waitingOf(model: 'a' | 'c', given: ErlangGiven): Figure[] {
  const question = waitingQuestion(model, given);
  const { within = defaultWithin, short = defaultShort } = given;
  try {
    const answer = solveWaiting(question);
    return waitingFigures(question, answer, { within: answer.within ?? within, short });
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError({ message: error.message });
    throw error;
  }
}
