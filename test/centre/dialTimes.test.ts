// Lists of a few records whose every dial time is worked out by hand: windows on days when clocks change, hours of the campaign, limits
// of attempts, freezes, holidays and appointments. Phones ring for a minute and nobody answers, unless the test says otherwise.
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { readSmall } from '../scenario/small.ts';
import { logDials } from './dialLog.ts';

interface Small {
  readonly from: string;
  readonly days: number;
  /** Zone of the period, in which times are told; and of the people. */
  readonly zone?: string;
  readonly list?: string;
  readonly campaign?: string;
  readonly dial?: string;
  readonly outcome?: string;
  readonly staff?: number;
}

const unanswered = 'live: 0%, machine: 0%, busy: 0%, ring: 5s, ringOut: 60s';
const always = 'live: 100%, machine: 0%, busy: 0%, decay: 1, ring: 5s, ringOut: 60s';

async function scenarioOf(small: Small): Promise<Scenario> {
  const { from, days, zone = 'UTC', list = `size: 1, places: ${zone}`, campaign = '', staff = 1 } = small;
  const { dial = unanswered, outcome = '{ conversion: true }' } = small;
  const { scenario, issues } = await readSmall(`shoreline: 1
name: small
period: { from: ${from}, days: ${days}, zone: ${zone}, interval: 1h }
campaigns:
  work:
    list: { ${list} }
    dial: { ${dial} }
    conversation: { talk: 100s, outcomes: { told: ${outcome} } }
    dialer: { progressive: {} }
${campaign}
groups: { agents: { campaigns: [work], staff: ${staff} } }
`);
  if (scenario === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  return scenario;
}

/** Times of the dials as `day hh:mm[:ss]` of absolute time since the start: days of 24 hours, which are those of the clock in UTC. */
async function timesOf(small: Small): Promise<string[]> {
  const { dials } = await logDials(await scenarioOf(small));
  return dials.map(({ at }) => told(at));
}

function told(at: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const day = Math.floor(at / 86_400);
  const seconds = at % 60 === 0 ? '' : `:${two(at % 60)}`;
  return `${day} ${two((at / 3600) % 24)}:${two((at / 60) % 60)}${seconds}`;
}

describe('windows', () => {
  it('open and close on the minute: a dial begins at the opening, and none at the closing', async () => {
    const campaign = `    window: { mon-sun: 08:00-08:03 }\n    attempts: { gap: { noAnswer: 0s } }`;
    expect(await timesOf({ from: '2027-03-01', days: 2, campaign })).toEqual([
      '0 08:00',
      '0 08:01',
      '0 08:02',
      '1 08:00',
      '1 08:01',
      '1 08:02',
    ]);
  });

  it('no dial begins in the instant of the closing, whatever else happens in it', async () => {
    const campaign = `    window: { mon-sun: 08:00-08:01 }\n    attempts: { gap: { noAnswer: 0s } }`;
    // The first dial ends when the window closes.
    expect(await timesOf({ from: '2027-03-01', days: 1, campaign })).toEqual(['0 08:00']);
    // The record is due when its window closes, and a minute before that another place opens.
    const places =
      'A: { zone: UTC, share: rest, window: { mon-sun: 08:00-10:00 } }, B: { zone: UTC, share: 0%, window: { mon-sun: 09:59-10:00 } }';
    const later = '    attempts: { gap: { noAnswer: 119m } }';
    const list = `size: 1, places: { ${places} }`;
    expect(await timesOf({ from: '2027-03-01', days: 1, list, campaign: later })).toEqual(['0 08:00']);
  });

  it('a dial that rings past the closing goes on to its end', async () => {
    const campaign = '    window: { mon-sun: 08:00-08:01 }';
    const { dials } = await logDials(
      await scenarioOf({ from: '2027-03-01', days: 1, campaign, dial: unanswered.replace('60s', '90s') }),
    );
    expect(dials).toMatchObject([{ at: 8 * 3600, result: 'no answer', ended: 8 * 3600 + 90 }]);
  });

  // On 14 March 2027 clocks of New York go from 02:00 to 03:00: 08:00 comes an hour earlier, seven hours after midnight.
  it.each([
    ['2027-03-13', ['0 08:00', '0 10:00', '1 07:00', '1 09:00', '2 07:00', '2 09:00']],
    // On 7 November they go from 02:00 to 01:00: nine hours after midnight.
    ['2027-11-06', ['0 08:00', '0 10:00', '1 09:00', '1 11:00', '2 09:00', '2 11:00']],
  ])('follow the clock of New York from %s', async (from, times) => {
    const campaign = `    window: { mon-sun: 08:00-11:30 }\n    attempts: { gap: { noAnswer: 119m } }`;
    expect(await timesOf({ from, days: 3, zone: 'America/New_York', campaign })).toEqual(times);
  });

  it('follow the clocks of people in another half of the world, half an hour off', async () => {
    // Adelaide is at +10:30 in summer and at +09:30 from 3:00 on 4 April 2027; Lord Howe goes from +11:00 to +10:30 at 2:00 that day.
    const campaign = `    window: { mon-sun: 09:00-09:01 }\n    attempts: { gap: { noAnswer: 1h } }`;
    const times = (zone: string) =>
      timesOf({ from: '2027-04-02', days: 3, list: `size: 1, places: ${zone}`, campaign });
    // 09:00 of 3 April is 22:30 UTC of 2 April; after the change it is 23:30 UTC.
    expect(await times('Australia/Adelaide')).toEqual(['0 22:30', '1 23:30', '2 23:30']);
    expect(await times('Australia/Lord_Howe')).toEqual(['0 22:00', '1 22:30', '2 22:30']);
  });

  it('hold within the hours of the campaign, which are on the clock of the period', async () => {
    // 08:00 to 10:00 in New York is 13:00 to 15:00 UTC; the campaign works from 14:00 to 18:00 on Mondays.
    const campaign = `    window: { mon-sun: 08:00-10:00 }\n    open: { zone: UTC, hours: [{ days: mon, from: 14:00, to: 18:00 }] }\n    attempts: { gap: { noAnswer: 39m } }`;
    const list = 'size: 1, places: America/New_York';
    expect(await timesOf({ from: '2027-03-01', days: 8, list, campaign })).toEqual([
      '0 14:00',
      '0 14:40',
      '7 14:00',
      '7 14:40',
    ]);
  });

  it('are shut on dates of their own', async () => {
    const campaign = `    window: { mon-sun: 08:00-09:00, closed: [2027-03-02] }\n    attempts: { gap: { noAnswer: 1h } }`;
    expect(await timesOf({ from: '2027-03-01', days: 3, campaign })).toEqual(['0 08:00', '2 08:00']);
  });
});

describe('limits of attempts', () => {
  const open = '    window: { mon-sun: 08:00-20:00 }\n';
  const attempts = (rules: string) => `${open}    attempts: { ${rules}, gap: { noAnswer: 59m } }`;

  it('most dials in all', async () => {
    const campaign = attempts('most: 3');
    expect(await timesOf({ from: '2027-03-01', days: 2, campaign })).toEqual(['0 08:00', '0 09:00', '0 10:00']);
  });

  it('most dials a day', async () => {
    const campaign = attempts('perDay: 2');
    expect(await timesOf({ from: '2027-03-01', days: 3, campaign })).toEqual(
      ['0', '1', '2'].flatMap((day) => [`${day} 08:00`, `${day} 09:00`]),
    );
  });

  it('7 dials in 7 days: two a day use them up on the fourth, and each comes back seven days after it was made', async () => {
    const campaign = attempts('perDay: 2, cap: { dials: 7, days: 7 }');
    const day = (number: number, dials: number) => [`${number} 08:00`, `${number} 09:00`].slice(0, dials);
    expect(await timesOf({ from: '2027-03-01', days: 12, campaign })).toEqual([
      ...day(0, 2),
      ...day(1, 2),
      ...day(2, 2),
      ...day(3, 1),
      ...day(7, 2),
      ...day(8, 2),
      ...day(9, 2),
      ...day(10, 1),
    ]);
  });

  it('each phone so often in all and on a day, taken in turn', async () => {
    const list = 'size: 1, places: UTC, phones: { perRecord: 2 }';
    expect(
      await timesOf({ from: '2027-03-01', days: 4, list, campaign: attempts('mostPerPhone: 2, perPhoneDay: 1') }),
    ).toEqual(['0', '1'].flatMap((day) => [`${day} 08:00`, `${day} 09:00`]));
  });

  it('after a talk with the right party nobody calls for seven local days', async () => {
    const campaign = `${open}    attempts: { freeze: 7d }`;
    const outcome = '{ conversion: true, next: { retry: 1h } }';
    // The talk is on day 0, which is the first of seven: the next dial is on day 7, at the opening.
    expect(await timesOf({ from: '2027-03-01', days: 15, campaign, dial: always, outcome })).toEqual([
      '0 08:00',
      '7 08:00',
      '14 08:00',
    ]);
  });

  it('a day is that of the record: in Auckland the next one begins at noon of UTC', async () => {
    // +13:00 in March: open from 19:00 UTC to 19:00, local 08:00 to midnight is 19:00 to 11:00 UTC.
    const campaign = `    window: 24/7\n    attempts: { perDay: 1, gap: { noAnswer: 0s } }`;
    const list = 'size: 1, places: Pacific/Auckland';
    expect(await timesOf({ from: '2027-03-01', days: 3, list, campaign })).toEqual([
      '0 00:00',
      '0 11:00',
      '1 11:00',
      '2 11:00',
    ]);
  });
});

describe('appointments', () => {
  it('at 17:00 on the clock of the record, before and after it changes', async () => {
    const campaign = '    window: { mon-sun: 08:00-20:00 }';
    const outcome = '{ conversion: true, next: { appointment: { after: 20h, at: "17:00" } } }';
    // From the talk of Friday 08:00 20 hours on is Saturday 04:01:45, so Saturday at 17:00; from then Sunday 13:01:45 or later.
    // Sunday's clock has gone forward in March: its 17:00 is 16 hours after midnight. Ring 5 s and talk 100 s.
    const times = (from: string) =>
      timesOf({ from, days: 4, zone: 'America/New_York', campaign, dial: always, outcome });
    expect(await times('2027-03-12')).toEqual(['0 08:00', '1 17:00', '2 16:00', '3 16:00']);
    expect(await times('2027-11-05')).toEqual(['0 08:00', '1 17:00', '2 18:00', '3 18:00']);
  });

  it('go before records that were never dialled, and wait for the window', async () => {
    const campaign = '    window: { mon-sun: 08:00-08:03 }';
    const list = 'size: 3, places: UTC';
    const outcome = '{ conversion: true, next: { appointment: { after: 1h } } }';
    const { dials } = await logDials(
      await scenarioOf({ from: '2027-03-01', days: 2, list, campaign, dial: always, outcome }),
    );
    // A dial and talk take 105 s, so two records a day are reached; the first two have appointments at 09:0x, shut until the next day.
    expect(dials.map(({ at, record }) => [told(at), record])).toEqual([
      ['0 08:00', 0],
      ['0 08:01:45', 1],
      ['1 08:00', 0],
      ['1 08:01:45', 1],
    ]);
  });
});

describe('who comes first', () => {
  const order = async (attempts: string, list: string, days = 1): Promise<number[]> => {
    const campaign = `    window: { mon-sun: 08:00-08:06 }\n    attempts: { ${attempts}, gap: { noAnswer: 2m } }`;
    const { dials } = await logDials(await scenarioOf({ from: '2027-03-01', days, list, campaign }));
    return dials.map(({ record }) => record);
  };

  it('fresh records, or those longest due', async () => {
    // A dial takes a minute, and a record is due three minutes after it began: at 08:03 record 0 is due, and 3 is fresh.
    expect(await order('order: fresh-first', 'size: 4, places: UTC')).toEqual([0, 1, 2, 3, 0, 1]);
    expect(await order('order: due-first', 'size: 4, places: UTC')).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it('the last part of the list, newest first', async () => {
    const list = 'size: 2, places: UTC, refresh: [{ at: 2027-03-01T08:01, size: 2 }]';
    expect(await order('order: newest-first', list)).toEqual([0, 2, 3, 1, 0, 2]);
    expect(await order('order: fresh-first', list)).toEqual([0, 1, 2, 3, 0, 1]);
  });
});
