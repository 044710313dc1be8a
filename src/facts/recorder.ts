// What can happen on the floor, as two contracts: facts that are counted, which every floor tells its ledger, and the story around
// them, which is told only to a watcher. Arguments are small integers; times and contacts are read from shared columns.
import type { ContactColumns } from './contactColumns.ts';

/** Facts that are counted. */
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
  /** It has waited until now, and the simulation ends. */
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

/** What is not counted but worth watching: who did it, and what led to it. */
export interface Story {
  /** A replication begins; nobody is on the floor. */
  begins(): void;
  /** The contact that has just been offered takes the last place in its queue. */
  joined(contact: number): void;
  /** This agent takes it, at once or from its queue; told after the fact that is counted. */
  answeredBy(contact: number, agent: number): void;
  /** The customer of the contact, which goes unanswered, is going to try again. */
  willTryAgain(contact: number): void;
  /** The wait of a contact has reached the delay of this step-up: further groups may answer it. */
  stepReached(contact: number, stepUp: number): void;
  /** The agent has handled the contact in hand to its end, wrap-up included. */
  handlingEnded(agent: number): void;
  /** An agent looks at the record of this line; and puts it aside, or it may not be dialled now. */
  looks(line: number): void;
  putAside(line: number): void;
  /** A dial begins, with the record and agent of this line; it has come to its end with a result; nobody was there for the person on it in time. */
  dialled(line: number): void;
  dialEnded(line: number): void;
  personLost(line: number): void;
  /** The agent talks to who or what is on the line, from now on; and has ended the conversation, wrap-up included. */
  talksTo(line: number, agent: number): void;
  conversationEnded(agent: number): void;
  signedIn(agent: number): void;
  signedOut(agent: number): void;
  /** An agent on shift, who is not signed in or leaves for a while, is away in this way (a code of `awayKinds`); and no longer is. */
  wentAway(agent: number, kind: number): void;
  awayEnded(agent: number): void;
}

/** Wants to be told these facts beside the ledger. */
export type Watcher = Partial<Recorder & Story>;

/** What a watcher of the floor may look at. */
export interface FloorView {
  readonly contacts: ContactColumns;
  /** clock[0] is the time. */
  readonly clock: Float64Array;
  /** The replication that is being played. */
  replication(): number;
  /** What is on a line of outbound work; only to be asked for lines that are told of. */
  callOn(line: number): CallView;
  /** Has seen enough: the replication ends at this event, and what the ledger has counted of it is of no use. */
  end(): void;
}

/** A look at a record, a dial or a person on the line. */
export interface CallView {
  readonly campaign: number;
  /** Number of the record on its list, from 0, and of its dials before this one. */
  readonly record: number;
  readonly before: number;
  /** The agent who looks, listens or is set aside; −1: none. */
  readonly agent: number;
  readonly result: 'no answer' | 'busy' | 'machine' | 'invalid' | 'person';
  /** Whether the dialer takes the answer for a machine. */
  readonly seemsMachine: boolean;
}

/** Makes a watcher for a floor. */
export type Observer = (view: FloorView) => Watcher;
