// Coverage in the ledger: for how long each open queue has enough agents signed in who may answer it, one, or none. Told only when
// agents sign in or out and when queues open or close, never per contact.

/** Whom it is about. */
export interface CoverageShape {
  readonly queues: number;
  readonly groups: number;
  /** −1 where the group does not serve the queue: [queue × groups + group]. */
  readonly pairOf: Int32Array;
  /** Agents with whom a queue counts as covered. */
  readonly coverage: Int32Array;
}

/** The rows of queues, and where the four times stand in them. */
export interface CoverageRows {
  readonly rows: Float64Array;
  readonly width: number;
  readonly firstColumn: number;
}

export interface Coverage {
  staffedChanged(group: number, by: number): void;
  queueOpened(queue: number): void;
  queueClosed(queue: number): void;
  /** To be called before the interval moves on. */
  intervalEnds(length: number): void;
  clear(): void;
}

/** The states of a queue that are timed, in the order of their columns. */
const states = 4;

/** Books into `rows`, as levels are booked: level × length at the interval's end − Σ change × (time − start). */
export function createCoverage(
  { queues, groups, pairOf, coverage }: CoverageShape,
  { rows, width, firstColumn }: CoverageRows,
  clock: Float64Array,
  interval: Int32Array,
  intervalStart: Float64Array,
): Coverage {
  const queuesOf = Array.from({ length: groups }, (_, group) =>
    Int32Array.from(
      Array.from({ length: queues }, (_, queue) => queue).filter((queue) => pairOf[queue * groups + group] >= 0),
    ),
  );
  const agents = new Int32Array(queues);
  const isOpen = new Uint8Array(queues);
  // Whether the queue is open, covered, with a single agent, with none: [queue × states + state].
  const level = new Uint8Array(queues * states);

  const set = (queue: number, state: number, now: boolean): void => {
    const by = Number(now) - level[queue * states + state];
    if (by === 0) return;
    level[queue * states + state] += by;
    rows[(interval[0] * queues + queue) * width + firstColumn + state] -= by * (clock[0] - intervalStart[0]);
  };

  const look = (queue: number): void => {
    const open = isOpen[queue] === 1;
    set(queue, 0, open);
    set(queue, 1, open && agents[queue] >= coverage[queue]);
    set(queue, 2, open && agents[queue] === 1);
    set(queue, 3, open && agents[queue] === 0);
  };

  const staffedChanged = (group: number, by: number): void => {
    for (const queue of queuesOf[group]) {
      agents[queue] += by;
      look(queue);
    }
  };

  const queueOpened = (queue: number): void => {
    isOpen[queue] = 1;
    look(queue);
  };

  const queueClosed = (queue: number): void => {
    isOpen[queue] = 0;
    look(queue);
  };

  const intervalEnds = (length: number): void => {
    for (let queue = 0; queue < queues; queue++)
      for (let state = 0; state < states; state++)
        if (level[queue * states + state] === 1)
          rows[(interval[0] * queues + queue) * width + firstColumn + state] += length;
  };

  const clear = (): void => {
    agents.fill(0);
    isOpen.fill(0);
    level.fill(0);
  };

  return { staffedChanged, queueOpened, queueClosed, intervalEnds, clear };
}
