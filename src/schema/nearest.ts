// Which of the allowed names a mistyped one most likely meant.

/**
 * The name nearest to `word`, or undefined when none is near enough to be worth suggesting.
 * Nearness is the edit distance without regard to case; at most a third of the longer word (and at least one letter)
 * may differ, but never all of it. The first of equally near names wins. An empty word has no nearest name.
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const wanted = word.trim().toLowerCase();
  if (wanted === '') return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const bearable = Math.max(1, Math.floor(Math.max(wanted.length, name.length) / 3));
    const bound = Math.min(bearable, bestDistance - 1);
    if (Math.abs(wanted.length - name.length) > bound) continue;
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance <= bound && distance < Math.max(wanted.length, name.length)) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * Smallest number of letters inserted, removed, replaced or swapped with their neighbour that turns `a` into `b`,
 * no stretch being edited twice (the optimal string alignment form of the Damerau–Levenshtein distance).
 * Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors", Comm. ACM 7(3), 1964.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, beforeLast[column - 2] + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length];
}
