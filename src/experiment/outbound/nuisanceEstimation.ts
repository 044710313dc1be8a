// How campaigns fare under the nuisance rules by which they are judged: takes the figures of campaigns replication by replication.
import { campaignFigures } from '../../facts/campaignFigures.ts';
import { type RatioRange, ratioEstimate } from '../../maths/estimators/ratio.ts';
import { addToRatio, createRatioCells, type RatioCells } from '../../maths/estimators/ratioCells.ts';
import type { CampaignMetric, Derived } from '../../metrics/contract.ts';
import { ruleOver, rulePasses, ruleRate, ruleWorst } from '../../metrics/outbound/ruleFigures.ts';
import type { Timeline } from '../../model/model.ts';
import type { Share } from '../../units/quantities.ts';
import { compileForms, sumOf } from '../forms.ts';
import { type Fraction, fractionOf } from '../fraction.ts';
import type { Figure, Reported } from '../reported.ts';
import { judgeDays, sumOfDays } from './judgeDays.ts';
import { judgedDays, type RuleSpan, standingDays } from './rulePeriods.ts';

/** A campaign under one rule. */
export interface JudgedCampaign {
  /** `campaign/rule`. */
  readonly name: string;
  readonly campaign: number;
  /** What the rule says, in a line. */
  readonly doc: string;
  /** What is divided by what. */
  readonly rate: CampaignMetric;
  readonly span: RuleSpan;
  /** Undefined: no rate is too high. */
  readonly limit: Share | undefined;
}

export interface NuisanceEstimation {
  readonly reported: Reported;
  /** Adds a block of replications by their figures of campaigns, which have so many rows an interval. */
  add(block: readonly Float64Array[], rowsPerInterval: number): void;
}

/** `dates`: the local days, as many as the timeline has. */
export function createNuisanceEstimation(
  judged: JudgedCampaign,
  timeline: Timeline,
  dates: readonly string[],
): NuisanceEstimation {
  const { limit } = judged;
  const days = timeline.dayCount;
  const [form] = compileForms([judged.rate], campaignFigures);
  const stretches = judgedDays(judged.span, dates);
  const standing = standingDays(judged.span, dates);
  // Days, and behind them the whole time.
  const rates = createRatioCells(days + 1);
  const [worst, passes, over] = [createRatioCells(1), createRatioCells(1), createRatioCells(1)];
  const x = new Float64Array(days);
  const y = new Float64Array(days);
  const whole = { from: 0, to: days };
  const hasLimit = limit !== undefined;
  /** Of the replications of the block in hand. */
  let block: Fraction[][] = [];

  const addReplication = (figures: Float64Array, rowsPerInterval: number): Fraction[] => {
    x.fill(0);
    y.fill(0);
    for (let i = 0; i < timeline.dayOf.length; i++) {
      const at = (i * rowsPerInterval + judged.campaign) * campaignFigures.length;
      x[timeline.dayOf[i]] += sumOf(form.x, figures, at);
      y[timeline.dayOf[i]] += sumOf(form.y!, figures, at);
    }
    standing.forEach((stretch, day) => {
      addToRatio(rates, day, sumOfDays(x, stretch), sumOfDays(y, stretch));
    });
    const all: Fraction = { x: sumOfDays(x, whole), y: sumOfDays(y, whole) };
    const result = judgeDays(x, y, stretches, limit);
    const wasJudged = result.judged > 0 ? 1 : 0;
    const fractions = [
      all,
      fractionOf(result.worst),
      { x: result.over === 0 ? wasJudged : 0, y: wasJudged },
      { x: result.over, y: wasJudged },
    ];
    [rates, worst, passes, over].forEach((cells, i) => {
      addToRatio(cells, i === 0 ? days : 0, fractions[i].x, fractions[i].y);
    });
    return fractions;
  };

  /** Of the whole time; `at`: its place among the fractions of a replication. */
  const overall = (metric: Derived, cells: RatioCells, range: RatioRange, at: number): Figure => ({
    metric,
    estimate: (period, _, critical) => (period === 'total' ? ratioEstimate(cells, 0, critical, range) : undefined),
    lastFraction: (place) => block[place][at],
  });

  return {
    add(replications, rowsPerInterval) {
      block = replications.map((figures) => addReplication(figures, rowsPerInterval));
    },
    reported: {
      scope: 'nuisance rule',
      name: judged.name,
      figures: [
        {
          metric: ruleRate,
          estimate(period, index, critical) {
            if (period !== 'day' && period !== 'total') return undefined;
            return ratioEstimate(rates, period === 'day' ? index : days, critical, 'share');
          },
          lastFraction: (place) => block[place][0],
        },
        overall(ruleWorst, worst, 'share', 1),
        ...(hasLimit ? [overall(rulePasses, passes, 'share', 2), overall(ruleOver, over, 'any', 3)] : []),
      ],
    },
  };
}
