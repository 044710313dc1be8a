// What can happen on the floor, as one contract: the floor tells each fact once, a recorder makes of it what it likes.
// The ledger is one; a contact log is another. Arguments are small integers; times and contacts are read from shared columns.
import type { ContactColumns } from './contactColumns.ts';

export interface Recorder {
  /** A contact has arrived. */
  offered(contact: number): void;
  /** An agent of `group` takes it, without a wait. */
  answeredAtOnce(contact: number, group: number): void;
  /** An agent of `group` takes it from its queue; it has waited until now. */
  answeredFromQueue(contact: number, group: number): void;
  /** It has given up after waiting until now. */
  abandoned(contact: number): void;
  /** It has hung up at once because nobody could answer at once: an abandonment with wait 0. */
  balked(contact: number): void;
  /** It found no waiting place. */
  blocked(contact: number): void;
  /** It leaves a message after waiting until now. */
  flowedOut(contact: number): void;
  /** Its queue has closed and cuts it off. */
  disconnected(contact: number): void;
  /** The contact that has just been offered is a further try of a customer. */
  redialled(contact: number): void;
  /** The contact that has just been answered is a further try of a customer. */
  redialAnswered(contact: number): void;
  /** It still waits while the simulation ends. */
  stillInside(contact: number): void;
  /** The number waiting in a queue changes by +1 or −1. */
  queueGrew(queue: number): void;
  queueShrank(queue: number): void;
  /** The number of busy, signed-in or overdue agents of a group changes. */
  busyChanged(group: number, by: number): void;
  staffedChanged(group: number, by: number): void;
  overtimeChanged(group: number, by: number): void;
  /** The number of agents of a group who are on shift and away in this way (a code of `awayKinds`) changes. */
  awayChanged(group: number, kind: number, by: number): void;
  /** A queue opens or closes; at the start of a replication queues are closed until told. */
  queueOpened(queue: number): void;
  queueClosed(queue: number): void;
  /** A reporting interval has ended and the next begins. */
  intervalEnded(): void;
}

/** What a watcher of the floor may look at. */
export interface FloorView {
  readonly contacts: ContactColumns;
  /** clock[0] is the time. */
  readonly clock: Float64Array;
  /** The replication that is being played. */
  replication(): number;
}

/** Makes a recorder that is told every fact beside the ledger. */
export type Observer = (view: FloorView) => Recorder;
