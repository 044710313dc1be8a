// What `catch-up` does: ask, calculate, print.
import { type MonthSoFar, neededOfTheRest, wholeMonth } from '../planning/catchUp.ts';
import type { CatchUpGiven } from './catchUpOptions.ts';
import { exitCodes } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** Yields the exit code; throws a UsageError. */
export async function runCatchUp(given: CatchUpGiven, { out }: Terminal): Promise<number> {
  const month = monthOf(given);
  const atMost = given['at-most'] ?? false;
  const needed = neededOfTheRest(month);
  const asBefore = month.attained;
  const best = wholeMonth(month, atMost ? 0 : 1);
  if (given.json) {
    const values = { needed, verdict: verdictOf(needed, atMost), best_possible: best };
    out.write(`${JSON.stringify({ ...month, at_most: atMost, ...values }, null, 2)}\n`);
    return exitCodes.done;
  }
  const { drawTable, makeColors } = await import('../report/drawTable.ts');
  const { formatQuantity, formatTarget } = await import('../report/formatQuantity.ts');
  const share = (value: number) => formatQuantity(value, 'share');
  const bound = atMost ? '≤' : '≥';
  const contacts = (count: number) => `of ${formatQuantity(count, 'contacts').replace(/\.0$/, '')} contacts`;
  const lines = [
    ['so far', share(month.attained), contacts(month.offered)],
    ['target', `${bound} ${formatTarget(month.target, 'share')}`, contacts(month.offered + month.expected)],
    ['the rest must average', restText(needed, atMost, bound), contacts(month.expected)],
    ['if it goes on as before', share(wholeMonth(month, asBefore)), 'in the end'],
    ['at best', share(best), 'in the end'],
  ];
  const table = {
    columns: (['left', 'right', 'left'] as const).map((align) => ({ heading: '', align, rank: 0 })),
    rows: lines.map((cells) => cells.map((text) => ({ text }))),
  };
  const [, ...drawn] = drawTable(table, out.width, makeColors(out.color));
  out.write(`${drawn.join('\n')}\n${sentences[verdictOf(needed, atMost)]}\n`);
  return exitCodes.done;
}

type Verdict = 'reachable' | 'met whatever comes' | 'out of reach';

const sentences: Readonly<Record<Verdict, string>> = {
  reachable: 'The target can be met.',
  'met whatever comes': 'The target is met whatever comes.',
  'out of reach': 'The target is out of reach, however good the rest is.',
};

function verdictOf(needed: number, atMost: boolean): Verdict {
  if (needed >= 0 && needed <= 1) return 'reachable';
  return needed < 0 === atMost ? 'out of reach' : 'met whatever comes';
}

/** Rounded to the safe side, so that the share that is read will do. */
function restText(needed: number, atMost: boolean, bound: string): string {
  if (verdictOf(needed, atMost) !== 'reachable') return '–';
  const tenths = needed * 1000;
  const settled = Number(tenths.toFixed(9));
  return `${bound} ${((atMost ? Math.floor(settled) : Math.ceil(settled)) / 10).toFixed(1)} %`;
}

/** Throws a UsageError that names everything that is missing. */
function monthOf({ attained, offered, expected, target }: CatchUpGiven): MonthSoFar {
  if (attained !== undefined && offered !== undefined && expected !== undefined && target !== undefined)
    return { attained, offered, expected, target };
  const missing = Object.entries({ attained, offered, expected, target })
    .filter(([, value]) => value === undefined)
    .map(([name]) => `--${name}`);
  throw new UsageError({
    message: `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    allowed: 'all of --attained, --offered, --expected and --target are needed',
  });
}
