// Classes whose claim grows with the wait: a freed agent takes the contact with the greatest weight × wait.

export interface DelayDependentInput {
  readonly classes: readonly {
    /** Load of the class by the number of agents. */
    readonly occupancy: number;
    /** ≥ 0, not twice the same. */
    readonly weight: number;
  }[];
  /** Mean wait of all contacts, were they taken in order of arrival, in seconds. */
  readonly waitInOrder: number;
}

/**
 * The mean wait of each class in seconds, nobody abandoning: for one agent and any handling that is alike for all classes, and for any
 * number of agents where it is exponential (while contacts wait, they are taken as by one agent so many times as fast).
 * The wait W of a class with weight b follows from those with smaller weights:
 * W (1 − Σ ρ(i) (1 − b ÷ b(i)) over the greater) = wait in order − Σ ρ(i) W(i) (1 − b(i) ÷ b) over the smaller.
 * Source: Kleinrock (1964), "A delay dependent queue discipline"; Kleinrock (1976), Queueing Systems II, ch. 3, time-dependent priorities.
 */
export function delayDependentPriorities({ classes, waitInOrder }: DelayDependentInput): number[] {
  const waits = new Map<number, number>();
  const rising = [...classes].sort((a, b) => a.weight - b.weight);
  for (const [position, { weight }] of rising.entries()) {
    const overtaken = rising
      .slice(0, position)
      .reduce((sum, row) => sum + row.occupancy * waits.get(row.weight)! * (1 - row.weight / weight), 0);
    const overtaking = rising
      .slice(position + 1)
      .reduce((sum, row) => sum + row.occupancy * (1 - weight / row.weight), 0);
    waits.set(weight, (waitInOrder - overtaken) / (1 - overtaking));
  }
  return classes.map(({ weight }) => waits.get(weight)!);
}
