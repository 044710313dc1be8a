// A floor of one strand for one dialer, as small as it can be: agents, dials, people who wait two seconds at most. It is written apart from
// the simulator, so that a dialer is judged by what it does and not by the floor that it was made for.
import type { Dialer, PacingView } from '../../../src/policies/dialing/contract.ts';
import type { DistributionSpec } from '../../../src/random/distributions/contract.ts';
import { createDistribution } from '../../../src/random/distributions/create.ts';
import { createStream } from '../../../src/random/stream.ts';
import { createEvents } from './trialEvents.ts';

/** What a dialer is put to. Clock times are seconds since the day opened; a day is `openSeconds` long, and the next one follows on it. */
export interface Trial {
  /** Names the draws. */
  readonly seed: string;
  readonly dialer: Dialer;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Agents signed in at a time of a day; looked at every five minutes. */
  readonly agents: (clock: number, day: number) => number;
  /** Share of dials that a person answers; machines answer half of all dials. */
  readonly live: (clock: number, day: number) => number;
  readonly days: number;
  /** Most dials in progress; none where it is left out. */
  readonly lines?: (clock: number, day: number) => number;
  /** Fourteen hours unless it is given. */
  readonly openSeconds?: number;
  readonly ring?: DistributionSpec;
  /** What planners expect of handling, as a factor on what is true. */
  readonly handleExpected?: number;
  /** Share of agents who are busy with something else, five minutes at a time on average. */
  readonly elsewhere?: number;
}

export interface Played {
  readonly dials: number;
  readonly live: number;
  readonly nuisance: number;
  readonly talkSeconds: number;
  readonly signedInSeconds: number;
  /** The most dials in progress at once. */
  readonly mostDialing: number;
  readonly days: readonly { readonly live: number; readonly nuisance: number }[];
}

/** Share of live answers that are nuisance calls. */
export const nuisanceShare = ({ nuisance, live }: { nuisance: number; live: number }): number => nuisance / live;
/** Minutes of talk in an hour of an agent who is signed in. */
export const talkMinutes = ({ talkSeconds, signedInSeconds }: Played): number => (60 * talkSeconds) / signedInSeconds;

const connectWithin = 2;
const decision = 2.2;
const ringOut = 22;
const machineShare = 0.5;
const rightParty = 0.42;
const rightPartyTalk = 235;
const wrongPartyTalk = 48;
const wrap = 28;
const meanHandle = rightParty * rightPartyTalk + (1 - rightParty) * wrongPartyTalk + wrap;
const lookEvery = 300;
const elsewhereMean = 300;

const kinds = { nothing: 0, machine: 1, person: 2, lost: 3, conversation: 4, elsewhere: 5, look: 6 } as const;

/** Plays the trial from an empty floor: same trial, same result. */
export function playDialer(trial: Trial): Played {
  const { agents, live, days, openSeconds = 14 * 3600, elsewhere = 0 } = trial;
  const ring = createDistribution(trial.ring ?? { name: 'exponential', parameters: { mean: 8 } });
  const talk = createDistribution({ name: 'lognormal', parameters: { mean: rightPartyTalk, cv: 0.8 } });
  const chance = createStream(trial.seed, 0, 'dialer');
  const exponential = (mean: number): number => -mean * Math.log1p(-chance.unit());

  const clock = new Float64Array(16);
  const [free, idle, staffed, talking, busyElsewhere, dialing, waiting] = Array.from(
    { length: 7 },
    () => new Int32Array(32),
  );
  const view: PacingView = {
    ...{ clock, free, idle, staffed, talking, busyElsewhere, dialing, waiting },
    claimed: new Float64Array(16),
    plannedHandle: meanHandle * (trial.handleExpected ?? 1),
    plannedRing: ring.mean + decision,
  };
  const pacing = trial.dialer.pace?.(trial.parameters, view);
  const isReserved = trial.dialer.manner === 'reserved';

  const events = createEvents();
  // People who have had to wait, in order; 0 once one does not wait any more.
  const people: number[] = [];
  const daily = Array.from({ length: days }, () => ({ live: 0, nuisance: 0 }));
  const told = { dials: 0, live: 0, nuisance: 0, talkSeconds: 0, signedInSeconds: 0, mostDialing: 0 };
  let signedInSince = 0;
  let nextPerson = 0;
  let day = 0;

  const inDay = (): number => clock[0] - day * openSeconds;
  const wantedAgents = (): number => (inDay() >= openSeconds ? 0 : agents(inDay(), day));

  const changeFree = (by: number): void => {
    free[0] += by;
    idle[0] = free[0];
  };

  const changeStaff = (by: number): void => {
    told.signedInSeconds += staffed[0] * (clock[0] - signedInSince);
    signedInSince = clock[0];
    staffed[0] += by;
  };

  const count = (isNuisance: boolean): void => {
    told.live++;
    daily[day].live++;
    if (isNuisance) {
      told.nuisance++;
      daily[day].nuisance++;
    }
    pacing?.liveEnded(isNuisance);
  };

  const converse = (): void => {
    count(false);
    changeFree(-1);
    talking[0]++;
    const talks = chance.unit() < rightParty ? talk.quantile(chance.unit()) : exponential(wrongPartyTalk);
    told.talkSeconds += talks;
    events.add(clock[0] + talks + exponential(wrap), kinds.conversation, clock[0]);
  };

  /** An agent has come or is free again: leaves if there are too many, talks to who waits, or idles. */
  const comes = (): void => {
    if (staffed[0] > wantedAgents()) {
      changeStaff(-1);
      return;
    }
    changeFree(1);
    if (waiting[0] === 0) return;
    while (people[nextPerson] === 0) nextPerson++;
    people[nextPerson++] = 0;
    waiting[0]--;
    converse();
  };

  const lookAround = (): void => {
    while (staffed[0] < wantedAgents()) {
      changeStaff(1);
      comes();
    }
    while (staffed[0] > wantedAgents() && free[0] > 0) {
      changeFree(-1);
      changeStaff(-1);
    }
    while (busyElsewhere[0] < Math.round(elsewhere * staffed[0]) && free[0] > 0) {
      changeFree(-1);
      busyElsewhere[0]++;
      events.add(clock[0] + exponential(elsewhereMean), kinds.elsewhere, 0);
    }
  };

  const dial = (): void => {
    told.dials++;
    told.mostDialing = Math.max(told.mostDialing, ++dialing[0]);
    if (isReserved) changeFree(-1);
    const draw = chance.unit();
    const answered = live(inDay(), day);
    const rings = ring.quantile(chance.unit());
    if (draw >= answered + machineShare || rings >= ringOut) events.add(clock[0] + ringOut, kinds.nothing, clock[0]);
    else events.add(clock[0] + rings + decision, draw < answered ? kinds.person : kinds.machine, clock[0]);
  };

  const dialEnded = (isLive: boolean, since: number): void => {
    dialing[0]--;
    pacing?.dialEnded(isLive, clock[0] - since);
    // The agent who was set aside talks; otherwise he is free again.
    if (isReserved && isLive) changeFree(1);
    else if (isReserved) comes();
    if (!isLive) return;
    if (free[0] > 0) converse();
    else {
      waiting[0]++;
      events.add(clock[0] + connectWithin, kinds.lost, people.push(1) - 1);
    }
  };

  const personLost = (person: number): void => {
    if (people[person] === 0) return;
    people[person] = 0;
    waiting[0]--;
    count(true);
  };

  const pace = (): void => {
    if (inDay() >= openSeconds) return;
    const wanted = pacing === undefined ? free[0] : pacing.wanted() - dialing[0];
    const most = (trial.lines?.(inDay(), day) ?? Infinity) - dialing[0];
    for (let more = Math.min(wanted, most); more > 0; more--) dial();
  };

  pacing?.begin();
  events.add(0, kinds.look, 0);
  while (events.take()) {
    clock[0] = events.time();
    const since = events.since();
    if (day < days - 1 && inDay() >= openSeconds) day++;
    switch (events.kind()) {
      case kinds.look:
        lookAround();
        if (clock[0] < days * openSeconds) events.add(clock[0] + lookEvery, kinds.look, 0);
        break;
      case kinds.conversation:
        talking[0]--;
        pacing?.handled(clock[0] - since);
        comes();
        break;
      case kinds.elsewhere:
        busyElsewhere[0]--;
        comes();
        lookAround();
        break;
      case kinds.lost:
        personLost(since);
        break;
      default:
        dialEnded(events.kind() === kinds.person, since);
    }
    pace();
  }
  return { ...told, days: daily };
}
