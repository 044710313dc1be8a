// Groups taken together by site, or by pool.
import type { Model } from '../model/model.ts';

/** How rows of groups, or of other things at sites, are laid out. */
export interface RowsAtSites {
  /** Site of each thing; −1: none. */
  readonly siteOf: readonly number[];
  readonly width: number;
  /** A column that all of them share, the length of an interval: not summed. */
  readonly shared: number;
}

/** Rows [interval × sites + site], each the sum over what is at the site. Every row has the shared column. */
export function sumBySite(table: Float64Array, sites: number, { siteOf, width, shared }: RowsAtSites): Float64Array {
  const things = siteOf.length;
  const intervals = table.length / things / width;
  const sums = new Float64Array(intervals * sites * width);
  for (let i = 0; i < intervals; i++) {
    for (let thing = 0; thing < things; thing++) {
      if (siteOf[thing] < 0) continue;
      const from = (i * things + thing) * width;
      const to = (i * sites + siteOf[thing]) * width;
      for (let column = 0; column < width; column++) sums[to + column] += table[from + column];
    }
    for (let site = 0; site < sites; site++)
      sums[(i * sites + site) * width + shared] = table[i * things * width + shared];
  }
  return sums;
}

export function sitesOfGroups({ groups }: Pick<Model, 'groups'>): readonly number[] {
  return groups.map(({ site }) => site);
}
