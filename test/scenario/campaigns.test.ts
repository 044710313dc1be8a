// What the section `campaigns:` reads, what it fills in, and what it refuses where.
import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../src/random/distributions/create.ts';
import type { Campaign } from '../../src/scenario/campaign.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { outbound } from './outbound.ts';
import { changed, readSmall, toldAbout } from './small.ts';

async function scenarioOf(text: string): Promise<Scenario> {
  const { scenario, issues } = await readSmall(text);
  expect(issues).toEqual([]);
  return scenario!;
}

async function campaignOf(piece = 'size: 1000', replacement = piece): Promise<Campaign> {
  return (await scenarioOf(changed(piece, replacement, outbound))).campaigns![0]!;
}

const list = 'list: { size: 1000, places: America/New_York }';
const dialer = '    dialer: { progressive: {} }\n';
const always = (value: number) => ({ name: 'constant', parameters: { value } });

describe('a first campaign', () => {
  it('has every default filled in', async () => {
    const { dial, attempts, conversation, list: records, ...rest } = await campaignOf();
    expect(rest).toEqual({
      name: 'winback',
      dialer: { name: 'progressive', parameters: {} },
      connectWithin: 2,
      nuisanceMessage: false,
      judgedBy: [],
    });
    expect(records).toEqual({
      kind: 'generated',
      size: 1000,
      places: [
        {
          name: 'America/New_York',
          zone: 'America/New_York',
          window: {
            open: [[1, 2, 3, 4, 5], [6], [7]].map((days) => ({ days, from: 8 * 3600, to: 21 * 3600 })),
            closedOn: [],
          },
        },
      ],
      placeShares: [1],
      languages: [],
      languageShares: [],
      phonesPerRecord: 1,
      phoneTypes: [{ name: 'phone', share: 1, invalid: 0 }],
      segments: [{ name: 'all', priority: 1 }],
      segmentShares: [1],
      refreshes: [],
    });
    expect(attempts).toMatchObject({ order: 'fresh-first', gaps: { noAnswer: 10_800, nuisance: 259_200 } });
    expect(dial.live).toHaveLength(24);
    expect([dial.live[0], dial.live[8], dial.live[18], dial.live[23]]).toEqual([0.09, 0.09, 0.17, 0.13]);
    expect(dial.machine).toEqual(Array(24).fill(0.5));
    expect(dial.phoneTypes).toEqual([1]);
    expect(conversation).toMatchObject({
      rightParty: [1],
      talk: always(200),
      outcomes: [
        { name: 'sale', share: 0.05, isConversion: true, followUp: { kind: 'close' } },
        { name: 'refused', share: 0.95, isConversion: false, followUp: { kind: 'close' } },
      ],
    });
  });

  it('has times by default that can be drawn', async () => {
    const { dial, conversation } = await campaignOf();
    const { wrongPartyTalk, machineTalk } = conversation;
    const means = [dial.ring, wrongPartyTalk, machineTalk].map((spec) => createDistribution(spec).mean);
    // A triangle from 3 s over 8 s to 20 s, an exponential, a constant.
    expect(means).toEqual([31 / 3, 48, 14]);
  });

  it('may stand in a scenario without a queue', async () => {
    const withoutQueues = outbound.replace(/queues:[\s\S]*?(?=campaigns:)/, '').replace(/ {2}desk.*\n/, '');
    const { queues, groups } = await scenarioOf(withoutQueues);
    expect(queues).toEqual([]);
    expect(groups).toEqual([
      {
        name: 'callers',
        skills: [],
        campaigns: [{ campaign: 'winback', rank: 1, handle: 1, reserve: 0 }],
        presence: { law: 'headcount', every: 86_400, agents: [10] },
      },
    ]);
  });
});

describe('list', () => {
  it('shares records out by place, language, phone and segment', async () => {
    const { list: records } = await campaignOf(
      list,
      `list:
      size: 100
      places: { America/New_York: 60%, Mountain: { zone: America/Denver, window: 24/7 } }
      languages: { en: 75%, es: rest }
      phones: { perRecord: 1.5, invalid: 10%, types: { mobile: 80%, landline: { invalid: 20% } } }
      segments: { early: 70%, late: { priority: 2, value: 30 USD } }
      refresh: [{ at: 2027-03-09T06:00, size: 20 }]`,
    );
    expect(records).toMatchObject({
      places: [
        { name: 'America/New_York', zone: 'America/New_York' },
        { name: 'Mountain', zone: 'America/Denver', window: { open: [{ from: 0, to: 86_400 }] } },
      ],
      languages: ['en', 'es'],
      languageShares: [0.75, 0.25],
      phonesPerRecord: 1.5,
      phoneTypes: [
        { name: 'mobile', share: 0.8, invalid: 0.1 },
        { name: 'landline', invalid: 0.2 },
      ],
      segments: [
        { name: 'early', priority: 1 },
        { name: 'late', priority: 2, value: 30 },
      ],
      refreshes: [{ date: '2027-03-09', clock: 21_600, size: 20 }],
    });
    if (records.kind === 'file') throw new Error('it is drawn');
    expect(records.placeShares[1]).toBeCloseTo(0.4, 12);
    expect(records.segmentShares[1]).toBeCloseTo(0.3, 12);
  });

  it.each([
    [
      'places: America/New_York',
      'places: { America/New_York: 60%, America/Chicago: 30% }',
      'places: the shares add up to 90%',
    ],
    [
      'places: America/New_York',
      'places: America/New_York, languages: { en: 60%, es: 60% }',
      'languages: the shares add up to 120%',
    ],
    [
      'places: America/New_York',
      'places: America/New_York, phones: { types: { a: 50%, b: 40% } }',
      'phones.types: the shares add up to 90%',
    ],
    [
      'places: America/New_York',
      'places: America/New_York, segments: { a: 1%, b: 1% }',
      'segments: the shares add up to 2%',
    ],
    [
      'places: America/New_York',
      'places: America/New_York, segments: { a: rest, b: {} }',
      'segments.b: a and b both take the rest',
    ],
  ])('%s as %s', async (piece, replacement, message) => {
    const told = await toldAbout(changed(piece, replacement, outbound));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(` campaigns.winback.list.${message} | `);
  });
});

describe('window', () => {
  it('is of the rule that is usual in the zone, with the holidays of its country', async () => {
    // 2027-03-26 is Good Friday, no working day in Spain.
    const text = outbound
      .replace('from: 2027-03-08', 'from: 2027-03-24')
      .replace('places: America/New_York', 'places: Europe/Madrid');
    const [place] = (await scenarioOf(text)).campaigns![0]!.list.places;
    expect(place!.window.open).toEqual([{ days: [1, 2, 3, 4, 5], from: 9 * 3600, to: 21 * 3600 }]);
    expect(place!.window.closedOn).toContain('2027-03-26');
  });

  it('may be hours by day of the week, closed on some dates', async () => {
    const { list: records } = await campaignOf(
      list,
      `${list}\n    window: { mon-fri: [09:00-12:00, 14:00-20:00], sat: 10:00-14:00, closed: [2027-03-09] }`,
    );
    const weekdays = [1, 2, 3, 4, 5];
    expect(records.places[0]!.window).toEqual({
      open: [
        { days: weekdays, from: 9 * 3600, to: 12 * 3600 },
        { days: weekdays, from: 14 * 3600, to: 20 * 3600 },
        { days: [6], from: 10 * 3600, to: 14 * 3600 },
      ],
      closedOn: ['2027-03-09'],
    });
  });

  it('that is never open in the simulated time is doubtful, with the records that it concerns', async () => {
    const text = changed(
      list,
      'list: { size: 1000, places: { America/New_York: 75%, America/Denver: { share: 25%, window: { sun: 08:00-20:00 } } } }',
      outbound,
    );
    expect(await toldAbout(text)).toEqual([
      'warning 10:74 campaigns.winback.list.places.America/Denver: the window of America/Denver is never open in the simulated time: 250 records cannot be called',
    ]);
  });

  it('and hours of the campaign that never meet are doubtful', async () => {
    const text = changed(list, `${list}\n    open: [{ from: 05:00, to: 08:00 }]`, outbound);
    expect((await toldAbout(text)).join()).toContain(
      'is never open in the simulated time while the campaign works: 1000 records',
    );
  });

  it('is asked for where no rule is known', async () => {
    const [told, ...more] = await toldAbout(changed('places: America/New_York', 'places: Asia/Tokyo', outbound));
    expect(told).toMatch(/^10:\d+ campaigns\.winback\.list\.places\S*: no calling rule is known for Asia\/Tokyo/);
    expect(more).toEqual([]);
  });
});

describe('attempts', () => {
  it('may limit dials and wait after each result', async () => {
    const written =
      'attempts: { most: 12, perDay: 3, perPhoneDay: 1, cap: { dials: 7, days: 7 }, freeze: 7d, gap: { busy: 10m }, prefer: { hours: [17, 18] } }';
    expect((await campaignOf(dialer, `    ${written}\n${dialer}`)).attempts).toMatchObject({
      most: 12,
      perDay: 3,
      perPhoneDay: 1,
      cap: { dials: 7, days: 7 },
      freezeDays: 7,
      gaps: { busy: 600, noAnswer: 10_800 },
      prefer: { hours: [17, 18], within: 86_400 },
    });
  });

  it.each([
    ['{ perDay: 1, perPhoneDay: 2 }', 'perPhoneDay: perPhoneDay 2 is above perDay 1'],
    ['{ most: 2, perDay: 3 }', 'perDay: perDay 3 is above most 2'],
    ['{ most: 4, mostPerPhone: 5 }', 'mostPerPhone: mostPerPhone 5 is above most 4'],
    ['{ perDay: 8, cap: { dials: 7, days: 7 } }', 'perDay: perDay 8 is above the dials of the cap 7'],
    ['{ most: 6, cap: { dials: 7, days: 7 } }', 'cap.dials: a cap of 7 is above most 6'],
    ['{ freeze: 36h }', 'freeze: 1d12h is no number of whole days'],
  ])('%s', async (written, message) => {
    const told = await toldAbout(changed(dialer, `    attempts: ${written}\n${dialer}`, outbound));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(` campaigns.winback.attempts.${message}`);
  });
});

describe('dial', () => {
  it('has shares by hour, and factors by day and type of phone', async () => {
    const text = changed(
      'places: America/New_York',
      'places: America/New_York, phones: { types: { mobile: 80%, landline: rest } }',
      outbound,
    );
    const live = Array.from({ length: 24 }, (_, hour) => (hour + 1) / 100);
    const written = `dial: { live: { hourly: [${live.join(', ')}], days: { sat: 1.1 }, phones: { landline: 0.5 } }, machine: 40%, ring: 8s }`;
    const { dial } = (await scenarioOf(changed(dialer, `    ${written}\n${dialer}`, text))).campaigns![0]!;
    expect(dial).toMatchObject({
      live,
      days: [1, 1, 1, 1, 1, 1.1, 1],
      phoneTypes: [1, 0.5],
      ring: always(8),
    });
    expect(dial.machine).toEqual(Array(24).fill(0.4));
  });

  it('cannot have more answers than dials: the hour with the most is told', async () => {
    const live = Array.from({ length: 24 }, (_, hour) => (hour === 17 ? 0.45 : 0.1));
    const written = `dial: { live: { hourly: [${live.join(', ')}], days: { wed: 1.2 } }, machine: 50%, busy: 3% }`;
    const told = await toldAbout(changed(dialer, `    ${written}\n${dialer}`, outbound));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(
      'more answers than dials from 17:00 to 18:00 on Wednesdays: 54% people + 50% machines + 3% busy',
    );
  });
});

describe('conversation', () => {
  const outcomes = 'outcomes: { sale: { share: 5%, conversion: true }, refused: rest }';
  const withOutcomes = (written: string) => changed(outcomes, written, outbound);

  it('follows outcomes up, and brings contacts to queues', async () => {
    const text = withOutcomes(`outcomes:
        sale: { share: 5%, conversion: true, kept: 60%, value: 10 EUR, wrap: 90s, halfLife: 9d }
        later: { share: 20%, next: { retry: 3d } }
        callback: { share: 15%, next: { appointment: { after: 1d, at: 17:00 } } }
        dispute: { share: 10%, brings: { queue: returns, share: 50%, after: 1h } }
        refused: rest
      returns: { queue: returns, share: 14%, after: { exponential: { mean: 3h } } }`);
    const { conversation, currency } = (await scenarioOf(text)).campaigns![0]!;
    const [sale, later, callback, dispute, refused] = conversation.outcomes;
    expect(sale).toMatchObject({
      share: 0.05,
      isConversion: true,
      kept: 0.6,
      value: 10,
      wrap: always(90),
      halfLife: 777_600,
    });
    expect(later!.followUp).toEqual({ kind: 'retry', after: 259_200 });
    expect(callback!.followUp).toEqual({ kind: 'appointment', after: always(86_400), at: 61_200 });
    expect(dispute!.brings).toEqual({ queue: 'returns', share: 0.5, after: always(3600) });
    expect(refused!.share).toBeCloseTo(0.5, 12);
    expect(conversation.returns).toMatchObject({ queue: 'returns', share: 0.14 });
    expect(currency).toBe('EUR');
  });

  it('turns values into the currency of reports', async () => {
    const text = withOutcomes(
      'outcomes: { sale: { share: 5%, conversion: true, value: 10 EUR }, refused: rest }',
    ).replace('queues:', 'currency: { report: USD, rates: { EUR: 1.10 USD } }\nqueues:');
    const { conversation, currency } = (await scenarioOf(text)).campaigns![0]!;
    expect(currency).toBe('USD');
    expect(conversation.outcomes[0]!.value).toBeCloseTo(11, 12);
  });

  it.each([
    ['outcomes: { sale: { share: 5%, conversion: true }, refused: 90% }', 'outcomes: the shares add up to 95%'],
    [
      'outcomes: { sale: { share: 5%, conversion: true }, refused: { halfLife: 2d } }',
      'outcomes.refused.halfLife: refused is the last outcome',
    ],
    ['outcomes: { sale: 5%, refused: rest }', 'outcomes: no outcome is a conversion'],
    [
      'outcomes: { sale: { share: 5%, conversion: true, value: 10 EUR }, refused: { value: 1 USD } }',
      'outcomes.refused.value: no rate says what USD is worth in EUR',
    ],
  ])('%s', async (written, message) => {
    const told = await toldAbout(withOutcomes(written));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(` campaigns.winback.conversation.${message}`);
  });
});

describe('a group', () => {
  it('ranks campaigns beside queues and keeps agents back', async () => {
    const { groups } = await scenarioOf(
      changed(
        'desk: { skills: [returns], staff: 2 }',
        'desk: { skills: [returns], campaigns: { winback: { rank: 2, handle: 1.1, reserve: 3 } }, blend: moved, staff: 2 }',
        outbound,
      ),
    );
    expect(groups[1]).toMatchObject({
      campaigns: [{ campaign: 'winback', rank: 2, handle: 1.1, reserve: 3 }],
      blending: { mode: 'moved', leastStay: 600 },
    });
  });

  it('without queues has no time to divide', async () => {
    const told = await toldAbout(
      changed('campaigns: [winback], staff', 'campaigns: [winback], blend: moved, staff', outbound),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('warning 16:');
    expect(told[0]).toContain('groups.callers.blend: the group has campaigns alone');
  });
});

describe('what a rule asks', () => {
  const judged = (more: string) => changed(dialer, `    judgedBy: uk-2010-daily\n${more}${dialer}`, outbound);

  it('is the usual', async () => {
    const { nuisanceMessage, judgedBy } = (await scenarioOf(judged(''))).campaigns![0]!;
    expect({ nuisanceMessage, judgedBy }).toEqual({ nuisanceMessage: true, judgedBy: ['uk-2010-daily'] });
  });

  it.each([
    [
      '    dial: { ringOut: 12s }\n',
      'dial.ringOut: an unanswered phone rings for 12s, and uk-2010-daily asks for more | 15s or longer',
    ],
    ['    connectWithin: 3s\n', 'connectWithin: people wait up to 3s'],
    [
      '    attempts: { gap: { nuisance: 1d } }\n',
      'attempts.gap.nuisance: the next dial after a nuisance call comes after 1d',
    ],
    ['    nuisanceMessage: false\n', 'nuisanceMessage: uk-2010-daily asks for a recorded message'],
  ])('%s', async (more, message) => {
    const told = await toldAbout(judged(more));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^warning 14:|^warning 15:/);
    expect(told[0]).toContain(`campaigns.winback.${message}`);
  });
});
