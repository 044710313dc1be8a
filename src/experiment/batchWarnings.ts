// What a reader of batch means must know: whether there are enough batches, and whether they are long enough to be taken for independent.
import { serialCorrelation } from '../maths/estimators/serialCorrelation.ts';
import { normalQuantile } from '../maths/special/normalQuantile.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Warning } from './results.ts';
import type { Sample, Samples } from './samples.ts';

/** Schmeiser (1982), "Batch size effects in the analysis of simulation output", Operations Research 30: 10 to 30 batches suffice. */
const batchesEnough = 10;
/** Chance of a warning where all batches are independent, shared by all tests (Bonferroni). */
const falseAlarms = 0.05;

/** `samples` are those of the batches. */
export function batchWarnings({ queues, groups }: Scenario, batches: number, samples: Samples): Warning[] {
  const warnings: Warning[] = [];
  if (batches < batchesEnough)
    warnings.push({
      kind: 'too few batches',
      message: `Confidence intervals from ${batches} batches are wide and uncertain: ask for 10 to 30.`,
    });
  const named = [
    ...queues.flatMap(({ name, target }) =>
      [target.counting, 'wait_mean'].map((metric) => ({ metric, name, sample: samples.of('queue', name, metric) })),
    ),
    ...groups.map(({ name }) => ({ metric: 'occupancy', name, sample: samples.of('group', name, 'occupancy') })),
  ];
  const tested = named.flatMap(({ metric, name, sample }) => {
    const result = sample && serialCorrelation(residualsOf(sample));
    return result ? [{ what: `${metric} of ${name} ${result.correlation.toFixed(2)}`, score: result.score }] : [];
  });
  const limit = normalQuantile(1 - falseAlarms / Math.max(1, tested.length));
  const correlated = tested.filter(({ score }) => score > limit).map(({ what }) => what);
  if (correlated.length > 0)
    warnings.push({
      kind: 'batches too short',
      message: `Batches hang together, so that intervals are narrower than they should be (correlation of neighbours: ${correlated.join(', ')}). Fewer batches or a longer period mend that.`,
    });
  return warnings;
}

/** A batch this near to the ratio of all, relative, differs from it by rounding. */
const rounding = 1e-9;

/** By how much the ratio of a batch differs from that of all: (x − r y) ÷ ȳ, with r = Σx ÷ Σy. */
function residualsOf({ x, y }: Sample): Float64Array {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const total = sum(y);
  if (total === 0) return new Float64Array(0);
  const ratio = sum(x) / total;
  return x.map((own, i) => {
    const residual = ((own - ratio * y[i]) * x.length) / total;
    return Math.abs(residual) < rounding * ratio ? 0 : residual;
  });
}
