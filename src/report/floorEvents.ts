// A trace in words: the state of the floor when a stretch begins, and a line for each event of it.
import type {
  AwayReason,
  FloorEvent,
  FloorState,
  TracedAgent,
  TracedCall,
  TracedContact,
  TracedResult,
} from '../experiment/results.ts';
import { formatClock, formatDuration } from '../units/formatTime.ts';
import type { Instant, Seconds } from '../units/quantities.ts';
import { toLocal, type Zone } from '../units/zone.ts';
import { counted } from './verdicts.ts';
import { wrapText } from './wrapText.ts';

/** Numbers of agents or contacts that are named one by one. */
const mostNamed = 12;
/** Shorter lengths are told in tenths of a second. */
const shortBelow = 100;
const tenthsPerSecond = 10;
/** Instants of this century are held to a fraction of a microsecond, which must not turn 0.3 s into 0.2 s. */
const rounding = 1e-5;

/** The lines of one event, one line unless names make it wider than `width`. */
export function eventLines(event: FloorEvent, zone: Zone, width: number): string[] {
  if (event.kind === 'floor') return stateLines(event.state, width);
  const clock = formatTenths(zone, event.at);
  return wrapText(`${clock} ${inWords(event)}`, width, clock.length + 1);
}

/** Local clock time, `10:00:03.2`. Parts of a tenth are cut off. */
function formatTenths(zone: Zone, instant: Instant): string {
  const second = Math.floor(instant + rounding / tenthsPerSecond);
  const tenths = Math.max(0, Math.floor((instant - second) * tenthsPerSecond + rounding));
  const { secondsAfterMidnight } = toLocal(zone, second);
  return `${formatClock(secondsAfterMidnight)}:${String(secondsAfterMidnight % 60).padStart(2, '0')}.${tenths}`;
}

function inWords(event: Exclude<FloorEvent, { kind: 'floor' }>): string {
  switch (event.kind) {
    case 'arrives':
      return `${contactText(event.contact)} arrives${arrivalWords(event)}`;
    case 'answers':
      return `${agentText(event.agent)} answers ${contactText(event.contact)} after ${lengthText(event.wait)}`;
    case 'gives up':
    case 'leaves a message':
    case 'is cut off':
      return `${contactText(event.contact)} ${event.kind} after ${lengthText(event.wait)}`;
    case 'will try again':
      return `${contactText(event.contact)} will try again`;
    case 'reaches a step':
      return `${contactText(event.contact)} has waited ${lengthText(event.wait)}: ${event.groups.join(', ')} may answer too`;
    case 'is free':
      return `${agentText(event.agent)} is free after ${lengthText(event.handled)} with ${contactText(event.contact)}`;
    case 'looks at':
    case 'puts aside':
      return `${agentText(event.agent)} ${event.kind} ${callText(event.call)}`;
    case 'is dialled':
      return `${callText(event.call)} is dialled${event.agent === null ? '' : ` for ${agentText(event.agent)}`}`;
    case 'dial ends':
      return `${callText(event.call)}: ${resultWords[event.result]} after ${lengthText(event.after)}`;
    case 'talks to':
      return `${agentText(event.agent)} talks to ${callText(event.call)}${event.wait > 0 ? ` after ${lengthText(event.wait)}` : ''}`;
    case 'nobody is there':
      return `${callText(event.call)} is hung up on: no agent was free for ${lengthText(event.wait)}`;
    case 'is free of':
      return `${agentText(event.agent)} is free after ${lengthText(event.handled)} with ${callText(event.call)}`;
    case 'signs in':
    case 'signs out':
      return `${agentText(event.agent)} ${event.kind}`;
    case 'is away':
      return `${agentText(event.agent)} ${awayWords[event.reason]}`;
    case 'stay on':
      return `${event.group}: ${counted(event.agents, 'agent')} past the time of leaving ${event.agents === 1 ? 'finishes' : 'finish'} the contact in hand`;
    case 'opens':
      return `${event.queue} opens`;
    case 'closes':
      return `${event.queue} closes${closingWords(event)}`;
  }
}

const awayWords: Readonly<Record<AwayReason, string>> = {
  paidAbsence: 'is absent, paid',
  unpaidAbsence: 'is absent, unpaid',
  paidBreak: 'takes a paid break',
  unpaidBreak: 'takes an unpaid break',
  activity: 'is called to other work',
  nonAdherence: 'is away against the schedule',
  outage: 'cannot work: the site has failed',
};

const resultWords: Readonly<Record<TracedResult, string>> = {
  'no answer': 'nobody answers',
  busy: 'the line is busy',
  invalid: 'the number is not in service',
  machine: 'a machine answers',
  'machine taken for a person': 'a machine answers and is taken for a person',
  person: 'a person answers',
  'person taken for a machine': 'a person answers, is taken for a machine and hung up on',
};

function arrivalWords(event: Extract<FloorEvent, { kind: 'arrives' }>): string {
  switch (event.fate) {
    case 'is answered':
      return `, ${agentText(event.agent)} answers at once`;
    case 'waits':
      return ` and waits as ${ordinal(event.place)}`;
    case 'is blocked':
      return ' and is blocked';
    case 'balks':
      return ' and hangs up at once';
  }
}

function closingWords({ waiting, cutsOff }: Extract<FloorEvent, { kind: 'closes' }>): string {
  if (waiting === 0) return '';
  return `; ${waiting} ${waiting === 1 ? 'waits and is' : 'wait and are'} ${cutsOff ? 'cut off' : 'still served'}`;
}

function stateLines({ queues, groups }: FloorState, width: number): string[] {
  const line = (text: string): string[] => wrapText(text, width - 2, 2).map((part) => `  ${part}`);
  return [
    'When it begins:',
    ...queues.flatMap(({ name, isOpen, waiting }) => {
      const numbers = waiting.map(({ contact, waited }) => `${contact.number} (${lengthText(waited)})`);
      const contacts = waiting.length === 1 ? 'contact' : 'contacts';
      const who = waiting.length === 0 ? 'nobody waits' : `${waiting.length} waiting, ${contacts} ${listed(numbers)}`;
      return line(`${name}: ${isOpen ? '' : 'closed, '}${who}`);
    }),
    ...groups.flatMap(({ name, signedIn, away, idle }) => {
      const others = away === 0 ? '' : `, ${away} away`;
      if (signedIn === 0) return line(`${name}: nobody is signed in${others}`);
      const who =
        idle.length === 0 ? 'none idle' : `${idle.length} idle, ${listed(idle.map((number) => `#${number}`))}`;
      return line(`${name}: ${signedIn} signed in${others}, ${who}`);
    }),
  ];
}

function listed(texts: readonly string[]): string {
  if (texts.length <= mostNamed) return texts.join(', ');
  return `${texts.slice(0, mostNamed).join(', ')} and ${texts.length - mostNamed} more`;
}

/** `contact 17 (orders)`, with the number of the try where it is not the first. */
function contactText({ number, queue, attempt }: TracedContact): string {
  return `contact ${number} (${attempt === 1 ? queue : `${queue}, try ${attempt}`})`;
}

/** `record 812 (winback)`, with the number of the dial where it is not the first. */
function callText({ campaign, record, dial }: TracedCall): string {
  return `record ${record} (${dial === 1 ? campaign : `${campaign}, dial ${dial}`})`;
}

/** `front#4`. */
function agentText({ group, number }: TracedAgent): string {
  return `${group}#${number}`;
}

/** `12.0 s`, `4 min 13 s`. */
function lengthText(seconds: Seconds): string {
  const tenths = (Math.round(seconds * tenthsPerSecond) / tenthsPerSecond).toFixed(1);
  return Number(tenths) < shortBelow ? `${tenths} s` : formatDuration(Math.round(seconds));
}

function ordinal(place: number): string {
  const isTeen = Math.floor((place % 100) / 10) === 1;
  return `${place}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')}`;
}
