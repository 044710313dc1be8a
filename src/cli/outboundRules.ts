// Calling rules and nuisance rules in words: each figure with the number of its source, or a `*` where practitioners assume it.
import type { CallingHours, CallingRule } from '../places/calling/contract.ts';
import type { Figure } from '../places/figure.ts';
import type { JudgedPeriod, NuisanceRule } from '../places/nuisance/contract.ts';
import { writeDuration } from '../schema/duration.ts';
import { formatClock } from '../units/formatTime.ts';

export interface RuleTexts {
  readonly name: string;
  readonly summary: string;
  readonly figures: readonly { readonly name: string; readonly text: string }[];
  /** Statutes and pages, which figures name by their place here, counted from 1. */
  readonly sources: readonly string[];
}

export function callingTexts({
  name,
  summary,
  zones,
  isUsual,
  weekdays,
  saturday,
  sunday,
  holidays,
}: CallingRule): RuleTexts {
  const hours = (value: CallingHours) =>
    value === 'closed' ? 'nobody is called' : `${formatClock(value.from)} to ${formatClock(value.to)}`;
  return rule(name, summary, [
    ['Mon to Fri', weekdays, hours(weekdays.value)],
    ['Saturday', saturday, hours(saturday.value)],
    ['Sunday', sunday, hours(sunday.value)],
    ['holidays', holidays, holidays.value ? 'as on other days' : 'nobody is called'],
    [isUsual ? 'usual in' : 'meant for', undefined, zones.join(', ')],
  ]);
}

export function nuisanceTexts(of: NuisanceRule): RuleTexts {
  const { name, summary, cap, period, basis, falsePositives, connectWithin, ringAtLeast, message, redialAfter } = of;
  const capText = cap.value === 'none' ? 'no share is safe' : `at most ${Number((100 * cap.value).toPrecision(6))} %`;
  return rule(name, summary, [
    ['share', cap, capText],
    [
      'of',
      basis,
      basis.value === 'live' ? 'all that a person answered' : 'nuisance calls and those that an agent took',
    ],
    ['over', period, periodText(period.value)],
    ['taken for machines', falsePositives, falsePositives.value ? 'count as nuisance calls' : 'do not count'],
    ['agent within', connectWithin, writeDuration(connectWithin.value)],
    ...(ringAtLeast === undefined ? [] : [['rings at least', ringAtLeast, writeDuration(ringAtLeast.value)] as const]),
    ['message', message, message.value ? 'after each nuisance call' : 'not asked for'],
    ...(redialAfter === undefined
      ? []
      : [['redial', redialAfter, `not within ${redialAfter.value / 3_600} h of a nuisance call`] as const]),
  ]);
}

function periodText(period: JudgedPeriod): string {
  if (period.kind === 'month') return 'each calendar month';
  if (period.days === 1) return 'each day';
  return period.kind === 'rolling' ? `any ${period.days} days in a row` : `successive ${period.days} days`;
}

/** Figures with what they leave out; one without a Figure is a remark. */
function rule(
  name: string,
  summary: string,
  lines: readonly (readonly [name: string, figure: Figure<unknown> | undefined, text: string])[],
): RuleTexts {
  const sources = [...new Set(lines.flatMap(([, figure]) => figure?.source ?? []))];
  const mark = (figure: Figure<unknown>) =>
    figure.source === undefined ? ' *' : ` [${sources.indexOf(figure.source) + 1}]`;
  const figures = lines.map(([label, figure, text]) => {
    const note = figure?.note === undefined ? '' : `. ${figure.note}`;
    return { name: label, text: figure === undefined ? text : `${text}${mark(figure)}${note}` };
  });

  return { name, summary, figures, sources };
}
