import { describe, expect, it } from 'vitest';
import { erfc } from '../../src/maths/special/normalCdf.ts';
import { createStream } from '../../src/random/stream.ts';
import { exponentialZiggurat, fillExponential } from '../../src/random/ziggurat/exponential.ts';
import { fillLognormal } from '../../src/random/ziggurat/lognormal.ts';
import { fillNormal, normalZiggurat } from '../../src/random/ziggurat/normal.ts';

const ziggurats = [
  { name: 'exponential', ziggurat: exponentialZiggurat, tail: (r: number) => Math.exp(-r) },
  { name: 'normal', ziggurat: normalZiggurat, tail: (r: number) => Math.sqrt(Math.PI / 2) * erfc(r / Math.SQRT2) },
];

describe.each(ziggurats)('the $name ziggurat', ({ ziggurat: { edges, heights }, tail }) => {
  it('has 256 layers of equal area, closed at the top', () => {
    const area = edges[1] * heights[1] + tail(edges[1]);
    expect(edges[0] * heights[1]).toBeCloseTo(area, 14);
    for (let layer = 1; layer < 256; layer++) {
      expect(edges[layer] * (heights[layer + 1] - heights[layer])).toBeCloseTo(area, 14);
    }
    expect(heights[256]).toBe(1);
  });
});

describe('block fills', () => {
  const count = 1_000_000;
  const out = new Float64Array(count);

  it('reach the tail of the exponential as often as they should', () => {
    fillExponential(createStream('ziggurat', 0, 'exponential tail'), out, 0, 1, count, 1);
    const r = exponentialZiggurat.edges[1];
    const expected = count * Math.exp(-r);
    expect(Math.abs(out.filter((x) => x > r).length - expected)).toBeLessThan(4.5 * Math.sqrt(expected));
    expect(Math.min(...out.subarray(0, 10_000))).toBeGreaterThanOrEqual(0);
  });

  it('reach both tails of the normal as often as they should', () => {
    fillNormal(createStream('ziggurat', 0, 'normal tail'), out, 0, 1, count, 1);
    const r = normalZiggurat.edges[1];
    const expected = (count * erfc(r / Math.SQRT2)) / 2;
    for (const side of [1, -1]) {
      const beyond = out.filter((x) => side * x > r).length;
      expect(Math.abs(beyond - expected)).toBeLessThan(4.5 * Math.sqrt(expected));
    }
  });

  it('give normals with the moments 0, 1, 0, 3', () => {
    fillNormal(createStream('ziggurat', 0, 'normal moments'), out, 0, 1, count, 1);
    // Variances of Z, Z², Z³ and Z⁴ are 1, 2, 15 and 96.
    for (const [power, moment, variance] of [
      [1, 0, 1],
      [2, 1, 2],
      [3, 0, 15],
      [4, 3, 96],
    ]) {
      const sum = out.reduce((total, x) => total + x ** power, 0);
      expect(Math.abs(sum / count - moment)).toBeLessThan(4.5 * Math.sqrt(variance / count));
    }
  });

  it('exponentiate normals to 4e-15', () => {
    const length = 20_000;
    const normals = new Float64Array(length);
    const lognormals = new Float64Array(length);
    for (const [location, spread] of [
      [0, 1],
      [5.4, 0.9],
      [-300, 20],
    ]) {
      fillNormal(createStream('ziggurat', 0, 'exponential function'), normals, 0, 1, length, spread);
      fillLognormal(createStream('ziggurat', 0, 'exponential function'), lognormals, 0, 1, length, location, spread, 1);
      let worst = 0;
      for (let i = 0; i < length; i++) {
        worst = Math.max(worst, Math.abs(lognormals[i] / Math.exp(normals[i] + location) - 1));
      }
      expect(worst).toBeLessThan(4e-15);
    }
  });
});
