// The layers of a ziggurat: 256 regions of equal area under a falling density f, after G. Marsaglia and W. W. Tsang,
// "The ziggurat method for generating random variables", Journal of Statistical Software 5 (2000).
// Layer 0 is the base with the tail: a rectangle of width r together with all beyond r. Layer i ≥ 1 is the rectangle
// of width edges[i] between the heights f(edges[i]) and f(edges[i + 1]).

export interface Ziggurat {
  /** Widths of the layers, falling, 257 of them: edges[0] = area / f(r), edges[1] = r, …, edges[256] = 0. */
  readonly edges: Float64Array;
  /** The density at each edge; heights[0] is not used, heights[256] = f(0) = 1. */
  readonly heights: Float64Array;
}

/** Layers of every ziggurat; a power of two, so that a layer is chosen by eight bits. */
export const layerCount = 256;

/**
 * The ziggurat of a density with f(0) = 1 (it need not integrate to one).
 * `tailStart` is r and `area` the area of each layer; only matching pairs close at the top, so these are published constants.
 */
export function buildZiggurat(
  density: (x: number) => number,
  inverseDensity: (y: number) => number,
  tailStart: number,
  area: number,
): Ziggurat {
  const edges = new Float64Array(layerCount + 1);
  edges[0] = area / density(tailStart);
  edges[1] = tailStart;
  for (let layer = 2; layer < layerCount; layer++) {
    const below = edges[layer - 1];
    edges[layer] = inverseDensity(density(below) + area / below);
  }
  return { edges, heights: edges.map(density) };
}
