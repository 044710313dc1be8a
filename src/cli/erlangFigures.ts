// The figures that `erlang` prints: each with its key in JSON and its words in the table.
import { serviceLevel } from '../maths/theory/serviceLevel.ts';
import type { LossAnswer, LossQuestion, WaitingAnswer, WaitingQuestion } from '../planning/erlangSolver.ts';
import { formatQuantity } from '../report/formatQuantity.ts';
import type { TextTable } from '../report/textTable.ts';
import { writeDuration } from '../schema/duration.ts';
import type { PerSecond, Seconds, Share } from '../units/quantities.ts';
import { countings } from './erlangOptions.ts';

export interface Figure {
  /** Metrics have the names that they have in results. */
  readonly key: string;
  /** Times in seconds, shares from 0 to 1; null where there is nothing to form it from. JSON has null for what is endless, too. */
  readonly value: number | boolean | null;
  /** Words for the table; absent for what the table leaves out. */
  readonly label?: string | undefined;
  readonly text: string;
  /** Set for what was looked for. */
  readonly note?: string | undefined;
}

const secondsPerHour = 3_600;
const percents = [50, 80, 90, 95, 99];
const least = 'the least that will do';
const most = 'the most that will do';

/** All about a queue in which contacts wait. `short`: abandons up to this wait are short. */
export function waitingFigures(
  question: WaitingQuestion,
  { agents, arrivalRate, handlingMean, patienceMean, law }: WaitingAnswer,
  { within, short }: { readonly within: Seconds; readonly short: Seconds },
): Figure[] {
  const levels = countings.map((counting, i) => {
    // Without abandonment all ways of counting are the same.
    const label = i === 0 || patienceMean !== undefined ? `${counting} within ${writeDuration(within)}` : undefined;
    return share(counting, label, serviceLevel(law, counting, within, short));
  });
  const impatient = (...figures: Figure[]) => (patienceMean === undefined ? [] : figures);
  return [
    { ...count('agents', 'agents', agents), note: question.agents === undefined ? least : undefined },
    rateFigure(arrivalRate, question.arrivalRate === undefined),
    handlingFigure(handlingMean, question.handlingMean === undefined),
    ...impatient({
      ...seconds('patience', 'patience', patienceMean ?? null),
      note: question.looksFor === 'patience' ? 'with which so many abandon' : undefined,
    }),
    ...(question.looksFor === 'threshold' ? [{ ...seconds('within', 'threshold', within), note: least }] : []),
    loadFigure(arrivalRate * handlingMean, false),
    { key: 'stable', value: law.stable, text: '' },
    share('occupancy', 'occupancy', law.occupancy),
    share('delayed_share', 'find nobody free', law.waitProbability),
    ...impatient(share('abandoned_share', 'abandoned', law.abandoned)),
    ...levels,
    seconds('asa', 'ASA', law.meanWaitAnswered),
    ...impatient(
      seconds('wait_mean', 'mean wait of all', law.meanWait),
      seconds('time_to_abandon', 'mean wait of the abandoned', law.meanWaitAbandoned),
    ),
    decimal('queue_mean', 'waiting on average', law.meanQueue),
    ...percents.map((n) => seconds(`wait_p${n}_answered`, `P${n} wait`, law.answeredWaitQuantile(n / 100))),
    ...impatient(...percents.map((n) => seconds(`wait_p${n}_all`, `P${n} wait of all`, law.waitQuantile(n / 100)))),
  ];
}

/** All about lines that lose what they cannot take. With a rate or a handling time, the other follows from the load. */
export function lossFigures(
  question: LossQuestion,
  { lines, load, blocked }: LossAnswer,
  { rate, handle }: { readonly rate?: PerSecond | undefined; readonly handle?: Seconds | undefined },
): Figure[] {
  const arrivalRate = rate ?? (handle === undefined ? undefined : load / handle);
  const handlingMean = handle ?? (rate === undefined ? undefined : load / rate);
  return [
    { ...count('agents', 'lines', lines), note: question.lines === undefined ? least : undefined },
    ...(arrivalRate === undefined ? [] : [rateFigure(arrivalRate, question.load === undefined && rate === undefined)]),
    ...(handlingMean === undefined
      ? []
      : [handlingFigure(handlingMean, question.load === undefined && handle === undefined)]),
    loadFigure(load, question.load === undefined),
    share('blocked_share', 'lost', blocked),
    share('occupancy', 'occupancy', (load * (1 - blocked)) / lines),
  ];
}

/** A row a figure; what was looked for is marked. */
export function figureTable(figures: readonly Figure[]): TextTable {
  return {
    columns: [
      { heading: '', align: 'left', rank: 0 },
      { heading: '', align: 'right', rank: 0 },
      { heading: '', align: 'left', rank: 0 },
    ],
    rows: figures.flatMap(({ label, text, note }) =>
      label === undefined ? [] : [[{ text: label }, { text }, { text: note ?? '' }]],
    ),
  };
}

function count(key: string, label: string, value: number): Figure {
  return { key, label, value, text: formatQuantity(value, 'contacts').replace(/\.0$/, '') };
}

function decimal(key: string, label: string, value: number): Figure {
  return { key, label, value, text: Number.isFinite(value) ? formatQuantity(value, 'contacts') : 'no end' };
}

function seconds(key: string, label: string, value: Seconds | null): Figure {
  return { key, label, value, text: value === Number.POSITIVE_INFINITY ? 'no end' : formatQuantity(value, 'seconds') };
}

/** Shares below one per cent with two digits, others with one after the point. */
function share(key: string, label: string | undefined, value: Share | null): Figure {
  const small = value !== null && value > 0 && value < 0.01;
  return {
    key,
    label,
    value,
    text: small ? `${Number((value * 100).toPrecision(2))} %` : formatQuantity(value, 'share'),
  };
}

function rateFigure(rate: PerSecond, found: boolean): Figure {
  const perHour = rate * secondsPerHour;
  return { key: 'contacts_per_hour', label: 'contacts an hour', value: perHour, ...amount(perHour, found) };
}

function handlingFigure(handling: Seconds, found: boolean): Figure {
  const { text, note } = amount(handling, found);
  return { key: 'handle', label: 'handling time', value: handling, text: `${text} s`, note };
}

function loadFigure(load: number, found: boolean): Figure {
  const { text, note } = amount(load, found);
  return { key: 'load', label: 'load', value: load, text: `${text} erlangs`, note };
}

/** Two digits after the point where they say something; what was looked for is a greatest, so never rounded up. */
function amount(value: number, found: boolean): Pick<Figure, 'text' | 'note'> {
  const hundredths = found ? Math.floor(value * 100) : Math.round(value * 100);
  return { text: String(hundredths / 100), note: found ? most : undefined };
}
