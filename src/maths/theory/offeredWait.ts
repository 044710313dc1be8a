// The density of the wait offered in M/M/n+G, up to its constant: e^φ(x) with φ(x) = λH(x) − nμx and H(x) = ∫₀ˣ P(patience > u) du,
// cut into panels on which it is smooth and flat enough for eight-point quadrature.
import { GAUSS_POINTS, GAUSS_WEIGHTS, gaussLegendre } from './gaussLegendre.ts';
import type { PatienceLaw } from './patienceLaw.ts';

/** Panels end to end; panel i spans [edges[i], edges[i + 1]]. */
export interface OfferedWait {
  readonly edges: readonly number[];
  /** H at the edges: the mean wait of a contact that is offered that wait. */
  readonly patience: readonly number[];
  /** The largest φ at an edge, taken out of every integral so that none overflows. */
  readonly peak: number;
  /** ∫ g(x, H(x)) e^(φ(x) − peak) dx over the part of panel i from `from` to `to`. */
  integral(i: number, from: number, to: number, g: (x: number, patience: number) => number): number;
}

/** The density is followed until e^−TAIL of its peak. */
const TAIL = 45;
const MOST_PANELS = 200_000;

/**
 * @param arrivalRate λ, contacts per second
 * @param finishing nμ, contacts per second that all agents busy finish
 * @throws RangeError when too many callers would wait for ever for the queue to be stable
 */
export function offeredWait(arrivalRate: number, finishing: number, law: PatienceLaw): OfferedWait {
  const edges = [0];
  const patience = [0];
  const exponent = (x: number, h: number) => arrivalRate * h - finishing * x;
  const breaks = [...law.breaks, Number.POSITIVE_INFINITY];
  let x = 0;
  let h = 0;
  let phi = 0;
  let peak = 0;
  let nextBreak = 0;
  let step = 1 / finishing;
  while (phi > peak - TAIL) {
    while (breaks[nextBreak]! <= x) nextBreak++;
    const end = Math.min(x + step, breaks[nextBreak]!);
    const middle = (x + end) / 2;
    const atMiddle = h + gaussLegendre(law.survival, x, middle);
    const atEnd = atMiddle + gaussLegendre(law.survival, middle, end);
    const inOne = h + gaussLegendre(law.survival, x, end);
    const phiMiddle = exponent(middle, atMiddle);
    const phiEnd = exponent(end, atEnd);
    const swing = Math.abs(phiMiddle - phi) + Math.abs(phiEnd - phiMiddle);
    const doubt = arrivalRate * Math.abs(inOne - atEnd);
    if (end - x > 1e-12 * end && (swing > 2 || doubt > 1e-12 * (1 + arrivalRate * atEnd))) {
      step = (end - x) / 2;
      continue;
    }
    if (edges.length > MOST_PANELS) throw new RangeError('the queue is unstable: too many callers never give up');
    x = end;
    h = atEnd;
    phi = phiEnd;
    peak = Math.max(peak, phi);
    edges.push(x);
    patience.push(h);
    if (swing < 1) step *= 2;
  }
  return {
    edges,
    patience,
    peak,
    integral(i, from, to, g) {
      const start = patience[i]! + (from > edges[i]! ? gaussLegendre(law.survival, edges[i]!, from) : 0);
      const half = (to - from) / 2;
      let sum = 0;
      for (let k = 0; k < GAUSS_POINTS.length; k++) {
        const at = from + half * (1 + GAUSS_POINTS[k]!);
        const waited = start + gaussLegendre(law.survival, from, at);
        sum += GAUSS_WEIGHTS[k]! * g(at, waited) * Math.exp(exponent(at, waited) - peak);
      }
      return sum * half;
    },
  };
}
