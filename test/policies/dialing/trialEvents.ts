// Events of a trial, in order of time and then of addition: a binary heap.

interface Event {
  readonly time: number;
  readonly serial: number;
  readonly kind: number;
  readonly since: number;
}

export function createEvents() {
  const heap: Event[] = [];
  let current: Event = { time: 0, serial: 0, kind: 0, since: 0 };
  let serial = 0;
  const isBefore = (a: number, b: number): boolean =>
    heap[a].time < heap[b].time || (heap[a].time === heap[b].time && heap[a].serial < heap[b].serial);
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b], heap[a]];
  };
  return {
    /** `since` is when it began, or whom it concerns. */
    add(time: number, kind: number, since: number): void {
      heap.push({ time, serial: serial++, kind, since });
      for (let at = heap.length - 1; at > 0 && isBefore(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
    },
    /** Whether there is an event; it is then the one that the others tell of. */
    take(): boolean {
      if (heap.length === 0) return false;
      current = heap[0];
      const last = heap.pop()!;
      if (heap.length > 0) heap[0] = last;
      for (let at = 0; 2 * at + 1 < heap.length; ) {
        const left = 2 * at + 1;
        const child = left + 1 < heap.length && isBefore(left + 1, left) ? left + 1 : left;
        if (!isBefore(child, at)) break;
        swap(child, at);
        at = child;
      }
      return true;
    },
    time: () => current.time,
    kind: () => current.kind,
    since: () => current.since,
  };
}
