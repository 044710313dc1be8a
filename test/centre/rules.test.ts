// The rules of the floor, one by one, on a handful of contacts whose course is worked out by hand. Times are seconds.
import { describe, expect, it, vi } from 'vitest';
import type { Presence, Queue, Routing } from '../../src/scenario/scenario.ts';
import { always, byTenMinutes, type Centre, day, hour, scriptedCentre, shift } from './scriptedCentre.ts';
import type { ScriptedContact } from './scriptedDemand.ts';

const { script } = vi.hoisted(() => ({ script: { contacts: [] as readonly ScriptedContact[] } }));

vi.mock('../../src/centre/demand.ts', async (original) => {
  const real = await original<typeof import('../../src/centre/demand.ts')>();
  const { createScriptedDemand } = await import('./scriptedDemand.ts');
  return {
    ...real,
    createDemand: (_: string, queues: readonly { readonly firstLane: number }[]) =>
      createScriptedDemand(script.contacts, queues, real.packet),
  };
});

const { play, playWhole } = scriptedCentre(script);

describe('waits', () => {
  it('of exactly the threshold are within it, of the answered and of the abandoned', async () => {
    const { queue } = await playWhole({ groups: [always(1)] }, [
      { at: 100, talk: 20 },
      { at: 100, talk: 1000 },
      { at: 1000, talk: 1, patience: 20 },
      { at: 1001, talk: 1, patience: 21 },
    ]);
    expect(queue).toMatchObject({
      answered: 2,
      answeredAtOnce: 1,
      answeredWithin: 2,
      abandoned: 2,
      abandonedWithin: 1,
    });
    expect(queue).toMatchObject({ waitAnswered: 20, waitAbandoned: 41 });
  });

  it('of exactly the threshold are within it, where a difference of clock times comes out a hair longer', async () => {
    const arrivals = Array.from({ length: 40 }, (_, i) => 0.1 + i * 33.3);
    expect(arrivals.some((at) => at + 20.1 - at > 20.1)).toBe(true);
    const { queue } = await playWhole(
      { queues: [{ target: { within: 20.1, counting: 'sl_offered' } }], groups: [always(0)] },
      arrivals.map((at) => ({ at, talk: 1, patience: 20.1 })),
    );
    expect(queue).toMatchObject({ abandoned: 40, abandonedWithin: 40 });
  });

  it('of those who hang up at once are 0, and they are tested only when nobody can answer', async () => {
    const { queue } = await playWhole({ groups: [always(1)] }, [
      { at: 10, talk: 100, balks: true },
      { at: 20, talk: 100, balks: true },
    ]);
    expect(queue).toMatchObject({
      answeredAtOnce: 1,
      abandoned: 1,
      balked: 1,
      waitAbandoned: 0,
      abandonedShort: 1,
      queueMax: 0,
    });
  });

  it('end the queue that is full: the next contact is blocked, not abandoned', async () => {
    const { queue } = await playWhole({ queues: [{ capacity: 1 }], groups: [always(1)] }, [
      { at: 10, talk: 100 },
      { at: 20, talk: 100 },
      { at: 30, talk: 100 },
      { at: 31, talk: 100, balks: true },
      { at: 110, talk: 100 },
    ]);
    // The fifth arrives as the first ends and the second leaves the waiting place.
    expect(queue).toMatchObject({ offered: 5, blocked: 2, balked: 0, answered: 3, queueMax: 1 });
    expect(queue.waitAnswered).toBe(90 + 100);
  });
});

describe('at the same instant', () => {
  it('an agent is freed before a caller gives up', async () => {
    const { queue } = await playWhole({ groups: [always(1)] }, [
      { at: 0, talk: 100 },
      { at: 50, talk: 10, patience: 50 },
    ]);
    expect(queue).toMatchObject({ answered: 2, abandoned: 0, waitAnswered: 50 });
  });

  it('an agent arrives before a caller gives up', async () => {
    const { queue } = await playWhole({ groups: [shift(1, 600, 1200)] }, [{ at: 500, talk: 10, patience: 100 }]);
    expect(queue).toMatchObject({ answered: 1, abandoned: 0, waitAnswered: 100 });
  });

  it('an agent is freed before a contact arrives', async () => {
    const { queue } = await playWhole({ groups: [always(1)] }, [
      { at: 0, talk: 100 },
      { at: 100, talk: 10 },
    ]);
    expect(queue).toMatchObject({ answered: 2, answeredAtOnce: 2, waitAnswered: 0 });
  });

  it('whoever came first is served first, and the queue written first before the other', async () => {
    const { pairs } = await playWhole({ queues: [{}, {}], groups: [always(1)] }, [
      { at: 0, talk: 100, queue: 1 },
      { at: 5, talk: 10, queue: 1 },
      { at: 5, talk: 10, queue: 0 },
    ]);
    expect(pairs.map(({ waitAnswered }) => waitAnswered)).toEqual([95, 105]);
  });

  it('a contact without handling frees its agent before anything else happens', async () => {
    const { queue, group } = await playWhole({ groups: [always(1)] }, [
      { at: 10, talk: 0 },
      { at: 10, talk: 0 },
      { at: 10, talk: 5 },
    ]);
    expect(queue).toMatchObject({ answeredAtOnce: 3 });
    expect(group.busySeconds).toBe(5);
  });
});

describe('leaving, by roster and by headcount', () => {
  const untilTenMinutes: readonly [string, Presence][] = [
    ['rostered', shift(1, 0, 600)],
    ['headcount', byTenMinutes(1, 0)],
  ];

  it.each(untilTenMinutes)(
    '%s: an agent freed at the very end leaves, although somebody waits',
    async (_, presence) => {
      const { queue, group } = await playWhole({ groups: [presence] }, [
        { at: 500, talk: 100 },
        { at: 550, talk: 1 },
      ]);
      expect(queue).toMatchObject({ answered: 1, stillInside: 1 });
      expect(group).toMatchObject({ staffedSeconds: 600, busySeconds: 100, overtimeSeconds: 0 });
    },
  );

  it.each(untilTenMinutes)(
    '%s: a contact of 600 s answered 100 s before the end is 500 s of overtime',
    async (_, presence) => {
      const { queue, group } = await playWhole({ groups: [presence] }, [
        { at: 500, talk: 500, hold: 60, wrap: 40 },
        { at: 550, talk: 1, patience: 1000 },
      ]);
      expect(queue).toMatchObject({ answered: 1, abandoned: 1, waitAbandoned: 1000 });
      expect(group).toMatchObject({ staffedSeconds: 1100, busySeconds: 600, idleSeconds: 500, overtimeSeconds: 500 });
    },
  );

  it.each(untilTenMinutes)('%s: an idle agent leaves at once', async (_, presence) => {
    const { queue, group } = await playWhole({ groups: [presence] }, [{ at: 600, talk: 1, patience: 7 }]);
    expect(queue).toMatchObject({ answered: 0, abandoned: 1 });
    expect(group).toMatchObject({ staffedSeconds: 600, idleSeconds: 600, overtimeSeconds: 0 });
  });

  it('headcount: when it falls, whoever finishes first leaves, whoever that is', async () => {
    const { queue, group } = await playWhole({ groups: [byTenMinutes(2, 1)] }, [
      { at: 500, talk: 1000 },
      { at: 510, talk: 190 },
      { at: 520, talk: 10 },
    ]);
    // The second ends at 700 and its agent leaves; the third is answered when the first ends at 1500.
    expect(queue).toMatchObject({ answered: 3, waitAnswered: 980 });
    expect(group).toMatchObject({ overtimeSeconds: 100, staffedSeconds: 2 * 700 + (hour - 700) });
  });

  it('rostered: who is to leave leaves, and the other goes on', async () => {
    const shifts = [
      { agents: 1, start: 0, length: 600, days: [1] },
      { agents: 1, start: 0, length: 2 * hour, days: [1] },
    ];
    const { queue, group } = await playWhole({ groups: [{ law: 'rostered', shifts }] }, [
      { at: 500, talk: 1000 },
      { at: 510, talk: 190 },
      { at: 520, talk: 10 },
    ]);
    // The first contact is with the agent written first, idle as long as the other; the second ends at 700 and its agent stays.
    expect(queue).toMatchObject({ answered: 3, waitAnswered: 180 });
    expect(group).toMatchObject({ overtimeSeconds: 900, staffedSeconds: 1500 + hour });
  });

  it('rostered: an agent of the night shift is not sent home for the overtime of a colleague', async () => {
    const shifts = [
      { agents: 1, start: 0, length: 600, days: [1] },
      { agents: 1, start: 0, length: day, days: [1] },
    ];
    const { group } = await playWhole({ groups: [{ law: 'rostered', shifts }] }, [
      { at: 590, talk: 1000 },
      { at: 595, talk: 100 },
      { at: 1000, talk: 100 },
    ]);
    expect(group).toMatchObject({ answered: 3, overtimeSeconds: 990, staffedSeconds: 1590 + hour });
  });

  it('headcount: who should have left is kept when staff rises again, and nobody else comes', async () => {
    const { group } = await playWhole({ groups: [byTenMinutes(2, 1, 2)] }, [
      { at: 500, talk: 1500 },
      { at: 500, talk: 1500 },
    ]);
    expect(group).toMatchObject({ overtimeSeconds: 600, staffedSeconds: 2 * hour, busySeconds: 3000 });
  });

  it('headcount: who has left in between is replaced when staff rises', async () => {
    const { group } = await playWhole({ groups: [byTenMinutes(2, 1, 2)] }, [
      { at: 500, talk: 1500 },
      { at: 500, talk: 400 },
    ]);
    expect(group).toMatchObject({ overtimeSeconds: 300, staffedSeconds: 2 * 900 + 300 + 2 * (hour - 1200) });
  });

  it('rostered: an agent whose next shift begins during the last contact of the one before goes on', async () => {
    const shifts = [{ agents: 1, start: 600, length: day, days: [7, 1] }];
    const { group } = await playWhole({ groups: [{ law: 'rostered', shifts }] }, [
      { at: 500, talk: 1000 },
      { at: 550, talk: 10 },
    ]);
    // Sunday's shift ends as Monday's begins: no overtime, and the second contact is served after the first.
    expect(group).toMatchObject({ answered: 2, overtimeSeconds: 0, staffedSeconds: hour, busySeconds: 1010 });
  });

  it('rostered: an end of shift that the next shift has overtaken, on a day of 23 hours, sends nobody home', async () => {
    const shifts = [{ agents: 1, start: 0, length: day, days: [1, 2, 3, 4, 5, 6, 7] }];
    const { groups } = await play(
      {
        period: { from: '2027-03-28', days: 3, zone: 'Europe/Berlin', interval: day },
        groups: [{ law: 'rostered', shifts }],
      },
      [{ at: 12 * hour, talk: 1 }],
    );
    expect(groups.map(([{ staffedSeconds }]) => staffedSeconds)).toEqual([23 * hour, day, day]);
  });
});

describe('who answers', () => {
  const two = (routing: Routing): Centre => ({ groups: [always(1), always(1)], routing });

  it('longest idle: whoever has been idle longest, whatever the group', async () => {
    const { pairs } = await playWhole(two({ policy: 'longest-idle', plans: [] }), [
      { at: 0, talk: 10 },
      { at: 20, talk: 10 },
      { at: 40, talk: 10 },
    ]);
    expect(pairs.map(({ answered }) => answered)).toEqual([2, 1]);
  });

  it('ordered: the first group with an idle agent', async () => {
    const plans = [{ queue: 'q0', steps: [{ after: 0, groups: ['g1', 'g0'] }] }];
    const { pairs } = await playWhole(two({ policy: 'ordered', plans }), [
      { at: 0, talk: 10 },
      { at: 20, talk: 10 },
      { at: 25, talk: 10 },
      { at: 40, talk: 10 },
    ]);
    expect(pairs.map(({ answered }) => answered)).toEqual([1, 3]);
  });

  it('a further group answers at exactly its delay, not before, and keeps the place in the queue', async () => {
    const plans = [
      {
        queue: 'q0',
        steps: [
          { after: 0, groups: ['g0'] },
          { after: 30, groups: ['g1'] },
        ],
      },
    ];
    const { queue, pairs } = await playWhole(two({ policy: 'longest-idle', plans }), [
      { at: 0, talk: 1000 },
      { at: 100, talk: 50 },
      { at: 110, talk: 50 },
    ]);
    // The second is answered at 130 by g1, the third when g1 is free at 180, as its wait has passed the delay.
    expect(pairs.map(({ answered, waitAnswered }) => [answered, waitAnswered])).toEqual([
      [1, 0],
      [2, 30 + 70],
    ]);
    expect(queue).toMatchObject({ queueMax: 2, queueSeconds: 100 });
  });

  it('a group that is freed at the delay of a further one answers before it', async () => {
    const plans = [
      {
        queue: 'q0',
        steps: [
          { after: 0, groups: ['g0'] },
          { after: 30, groups: ['g1'] },
        ],
      },
    ];
    const { pairs } = await playWhole(two({ policy: 'longest-idle', plans }), [
      { at: 0, talk: 130 },
      { at: 100, talk: 50 },
    ]);
    expect(pairs.map(({ answered }) => answered)).toEqual([2, 0]);
  });

  it('a wait of exactly the delay counts when an agent is freed at that instant', async () => {
    const plans = [
      {
        queue: 'q0',
        steps: [
          { after: 0, groups: ['g0'] },
          { after: 30, groups: ['g1'] },
        ],
      },
      { queue: 'q1', steps: [{ after: 0, groups: ['g1'] }] },
    ];
    const skills = [
      { queue: 'q0', rank: 1, handle: 1, reserve: 0 },
      { queue: 'q1', rank: 2, handle: 1, reserve: 0 },
    ];
    const { queues } = await playWhole(
      {
        queues: [{}, {}],
        groups: [always(0), { presence: always(1), skills }],
        routing: { policy: 'longest-idle', plans },
      },
      [
        { at: 0, talk: 130, queue: 1 },
        { at: 100, talk: 50 },
        { at: 90, talk: 50, queue: 1 },
      ],
    );
    expect(queues.map(({ waitAnswered }) => waitAnswered)).toEqual([30, 90]);
  });

  it('a freed agent takes the smaller rank first, and of equal ranks the longer wait', async () => {
    const ranked = (first: number, second: number): Centre => ({
      queues: [{}, {}],
      groups: [
        {
          presence: always(1),
          skills: [
            { queue: 'q0', rank: first, handle: 1, reserve: 0 },
            { queue: 'q1', rank: second, handle: 1, reserve: 0 },
          ],
        },
      ],
    });
    const contacts = [
      { at: 0, talk: 100 },
      { at: 10, talk: 100 },
      { at: 20, talk: 100, queue: 1 },
    ];
    const waits = async (centre: Centre) => (await playWhole(centre, contacts)).pairs.map((pair) => pair.waitAnswered);
    expect(await waits(ranked(1, 1))).toEqual([90, 180]);
    expect(await waits(ranked(2, 1))).toEqual([190, 80]);
    expect(await waits(ranked(1, 2))).toEqual([90, 180]);
  });

  it('handling takes as long as the group that answers needs for it', async () => {
    const { queue, pairs, group } = await playWhole(
      { groups: [{ presence: always(1), skills: [{ queue: 'q0', rank: 1, handle: 1.5, reserve: 0 }] }] },
      [{ at: 0, talk: 100, hold: 20, wrap: 40 }],
    );
    expect(queue).toMatchObject({ talk: 150, hold: 30, wrap: 60, handleSquared: 240 * 240 });
    expect([pairs[0].handle, group.busySeconds]).toEqual([240, 240]);
  });
});

describe('what counts where', () => {
  it('contacts in the interval of arrival, answers of a group in that of the answer, times where they pass', async () => {
    const { queues, groups } = await play({ period: { interval: 900 }, groups: [always(1)] }, [
      { at: 880, talk: 30 },
      { at: 890, talk: 900 },
      { at: 895, talk: 1, patience: 900 },
    ]);
    const of = (rows: typeof queues, name: keyof (typeof queues)[0][0]) => rows.map(([row]) => row[name]);
    expect(of(queues, 'offered')).toEqual([3, 0, 0, 0]);
    expect(of(queues, 'answered')).toEqual([2, 0, 0, 0]);
    expect(of(queues, 'waitMax')).toEqual([900, 0, 0, 0]);
    // Two wait from 895; one of them until 910, the other until 1795.
    expect(of(queues, 'queueSeconds')).toEqual([10 + 5, 20 + 885, 0, 0]);
    expect(of(queues, 'queueMax')).toEqual([2, 2, 0, 0]);
    expect(groups.map(([row]) => row.answered)).toEqual([1, 1, 0, 0]);
    expect(groups.map(([row]) => row.busySeconds)).toEqual([20, 900, 10, 0]);
  });

  it('a contact at the edge of two intervals belongs to the later one', async () => {
    const { queues, groups } = await play({ period: { interval: 900 }, groups: [always(1)] }, [{ at: 900, talk: 10 }]);
    expect(queues.map(([row]) => row.offered)).toEqual([0, 1, 0, 0]);
    expect(groups.map(([row]) => row.answered)).toEqual([0, 1, 0, 0]);
  });

  it('nothing of the warm-up counts but what it leaves behind', async () => {
    const { queue, group } = await playWhole({ period: { warmUp: 600 }, groups: [always(1)] }, [
      { at: 100, talk: 100 },
      { at: 500, talk: 300 },
      { at: 550, talk: 100 },
      { at: 590, talk: 100, patience: 60 },
      { at: 700, talk: 100 },
    ]);
    // The agent is busy from 500 to 800 and from 800 to 900 with contacts of the warm-up.
    expect(queue).toMatchObject({ offered: 1, answered: 1, abandoned: 0, waitAnswered: 200 });
    expect(queue.queueSeconds).toBe(200 + 50 + 200);
    expect(queue.queueMax).toBe(2);
    expect(group).toMatchObject({ answered: 2, busySeconds: 400, staffedSeconds: hour });
  });
});

describe('after the counted time', () => {
  const lastMinute = [
    { at: 3500, talk: 1000 },
    { at: 3550, talk: 10 },
  ];
  const firstHourOnly = byTenMinutes(1, 1, 1, 1, 1, 1, 0);

  it('drain: the last staffing serves those who wait', async () => {
    const { queue, group } = await playWhole({ groups: [firstHourOnly] }, lastMinute);
    expect(queue).toMatchObject({ answered: 2, stillInside: 0, waitAnswered: 950 });
    expect(group).toMatchObject({ answered: 1, busySeconds: 100, staffedSeconds: hour, overtimeSeconds: 0 });
  });

  it('continue: staff goes by the calendar, and who waits is served on the next day', async () => {
    const { queue } = await playWhole({ period: { afterEnd: 'continue' }, groups: [firstHourOnly] }, lastMinute);
    expect(queue).toMatchObject({ answered: 2, stillInside: 0, waitAnswered: day - 3550 });
  });

  it('continue: contacts that arrive later are in the way but do not count', async () => {
    const { queue } = await playWhole({ period: { afterEnd: 'continue' }, groups: [always(1)] }, [
      ...lastMinute,
      { at: 3700, talk: 10, patience: 5 },
      { at: 5000, talk: 10 },
    ]);
    expect(queue).toMatchObject({ offered: 2, answered: 2, abandoned: 0, stillInside: 0, waitAnswered: 950 });
  });

  it('contacts that arrive later and give up do not end it for those who still wait', async () => {
    const { queues } = await playWhole({ period: { afterEnd: 'continue' }, queues: [{}, {}], groups: [always(1)] }, [
      { at: 3500, talk: 1000 },
      { at: 3550, talk: 10 },
      ...Array.from({ length: 5 }, (_, i) => ({ at: 3700 + i, talk: 10, patience: 3, queue: 1 })),
    ]);
    expect(queues[0]).toMatchObject({ answered: 2, stillInside: 0 });
    expect(queues[1]).toMatchObject({ offered: 0, abandoned: 0 });
  });

  it('whoever waits a day longer is still inside', async () => {
    const { queue } = await playWhole({ groups: [always(0)] }, [
      { at: 10, talk: 1 },
      { at: 20, talk: 1, patience: hour + day - 20 },
      { at: 30, talk: 1, patience: hour + day - 29 },
    ]);
    // The second gives up a day after the end to the second, the third a second later.
    // The first one's wait is the longest, up to a day after the end.
    expect(queue).toMatchObject({ offered: 3, abandoned: 1, stillInside: 2, waitMax: hour + day - 10 });
  });
});

describe('lines', () => {
  const three = [
    { at: 0, talk: 10, wrap: 10 },
    { at: 1, talk: 10 },
    { at: 2, talk: 10 },
  ];

  it('of a queue are held by those who wait and those in hand, wrap-up included', async () => {
    const queue = { lines: 2 };
    const { queue: row } = await playWhole({ queues: [queue], groups: [always(1)] }, [
      ...three,
      { at: 19, talk: 10 },
      { at: 20, talk: 10 },
    ]);
    expect(row).toMatchObject({ offered: 5, blocked: 2, answered: 3 });
    expect(row.waitAnswered).toBe(19 + 10);
  });

  it('of the centre are taken by contacts of all queues, even while agents are free', async () => {
    const { queues } = await playWhole({ lines: 2, queues: [{}, {}], groups: [always(5)] }, [
      ...three,
      { at: 2, talk: 10, queue: 1 },
      { at: 11, talk: 10, queue: 1 },
    ]);
    expect(queues[0]).toMatchObject({ offered: 3, answered: 2, blocked: 1 });
    expect(queues[1]).toMatchObject({ offered: 2, answered: 1, blocked: 1 });
  });

  it('are free again when a caller has hung up, waiting or at once', async () => {
    const { queue } = await playWhole({ queues: [{ lines: 1 }], groups: [always(0)] }, [
      { at: 0, talk: 1, balks: true },
      { at: 0, talk: 1, patience: 10 },
      { at: 9, talk: 1 },
      { at: 10, talk: 1, patience: 5 },
    ]);
    expect(queue).toMatchObject({ offered: 4, balked: 1, abandoned: 3, blocked: 1 });
  });
});

describe('opening hours', () => {
  const open = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 600, to: 1200 }];
  const contacts = [
    { at: 599, talk: 10 },
    { at: 600, talk: 700 },
    { at: 1199, talk: 10 },
    { at: 1200, talk: 10 },
  ];

  it('let contacts in from opening to closing, and those inside are served', async () => {
    const { queue } = await playWhole(
      { queues: [{ hours: { open, closing: 'drain' } }], groups: [always(1)] },
      contacts,
    );
    expect(queue).toMatchObject({ offered: 2, answered: 2, disconnected: 0, waitAnswered: 101 });
  });

  it('cut off at closing time those who wait, and nobody in hand', async () => {
    const { queue } = await playWhole(
      { queues: [{ hours: { open, closing: 'clear' } }], groups: [always(1)] },
      contacts,
    );
    expect(queue).toMatchObject({ offered: 2, answered: 1, disconnected: 1, queueSeconds: 1, waitMax: 1, talk: 700 });
  });

  it('do not end where the counted time does', async () => {
    const longer = [{ days: [1], from: 0, to: 2 * hour }];
    const { queue } = await playWhole(
      { queues: [{ hours: { open: longer, closing: 'clear' } }], groups: [always(1)] },
      [
        { at: hour - 100, talk: 150 },
        { at: hour - 10, talk: 10 },
      ],
    );
    expect(queue).toMatchObject({ answered: 2, disconnected: 0, waitAnswered: 60 });
  });
});

describe('a message', () => {
  it('is left after exactly the wait, by whom no agent has taken by then', async () => {
    const { queue } = await playWhole({ queues: [{ messageAfter: 60 }], groups: [always(1)] }, [
      { at: 0, talk: 100 },
      { at: 30, talk: 10, patience: 60 },
      { at: 40, talk: 11 },
      { at: 50, talk: 10 },
    ]);
    // At 90 the second one's patience and its wait for a message end together: it has hung up.
    expect(queue).toMatchObject({ answered: 2, abandoned: 1, flowedOut: 1, waitAnswered: 60, queueSeconds: 180 });
  });

  it('ends the longest wait, which is one all the same', async () => {
    const { queue } = await playWhole({ queues: [{ messageAfter: 90 }], groups: [always(1)] }, [
      { at: 0, talk: 200 },
      { at: 30, talk: 10, patience: 60 },
      { at: 40, talk: 11 },
    ]);
    expect(queue).toMatchObject({ answered: 1, abandoned: 1, flowedOut: 1, waitAbandoned: 60, waitMax: 90 });
  });

  it('takes the place of steps that come after it, and comes after a step of the same wait', async () => {
    const plan = (after: number): Routing => ({
      policy: 'longest-idle',
      plans: [
        {
          queue: 'q0',
          steps: [
            { after: 0, groups: ['g0'] },
            { after, groups: ['g1'] },
          ],
        },
      ],
    });
    const ends = async (after: number) => {
      const centre = { queues: [{ messageAfter: 60 }], groups: [always(0), always(1)], routing: plan(after) };
      const { queue } = await playWhole(centre, [{ at: 0, talk: 10 }]);
      return [queue.answered, queue.flowedOut];
    };
    expect(await ends(60)).toEqual([1, 0]);
    expect(await ends(61)).toEqual([0, 1]);
  });
});

describe('a reserve', () => {
  const skills = [
    { queue: 'q0', rank: 1, handle: 1, reserve: 0 },
    { queue: 'q1', rank: 1, handle: 1, reserve: 1 },
  ];

  it('keeps idle agents from a queue, at its arrivals and when an agent becomes free', async () => {
    const { pairs } = await playWhole({ queues: [{}, {}], groups: [{ presence: always(2), skills }] }, [
      { at: 0, talk: 100, queue: 1 },
      { at: 10, talk: 10, queue: 1 },
      { at: 20, talk: 200 },
      { at: 50, talk: 5, queue: 1 },
    ]);
    // From 20 both are busy. At 100 one is free and stays so, until at 220 both are.
    expect(pairs.map(({ waitAnswered }) => waitAnswered)).toEqual([0, 210 + (230 - 50)]);
  });

  it('lets agents who sign in stay idle until there are more than it', async () => {
    const { pairs } = await playWhole({ queues: [{}, {}], groups: [{ presence: byTenMinutes(0, 1, 2), skills }] }, [
      { at: 10, talk: 10, queue: 1 },
    ]);
    expect(pairs[1].waitAnswered).toBe(1190);
  });
});

describe('the policy', () => {
  it('fewest-skills leaves free who can do more', async () => {
    const both = [
      { queue: 'q0', rank: 1, handle: 1, reserve: 0 },
      { queue: 'q1', rank: 1, handle: 1, reserve: 0 },
    ];
    const { groups } = await playWhole(
      {
        queues: [{}, {}],
        groups: [
          { presence: always(1), skills: both },
          { presence: always(1), skills: both.slice(0, 1) },
        ],
        routing: { policy: 'fewest-skills', plans: [] },
      },
      [
        { at: 10, talk: 10 },
        { at: 50, talk: 20 },
      ],
    );
    expect(groups.map(({ busySeconds }) => busySeconds)).toEqual([0, 30]);
  });

  it('weighted-wait takes the greatest weight × wait + head start', async () => {
    const waits = async (weight: number, headStart: number) => {
      const { queues } = await playWhole(
        {
          queues: [{}, { weight, headStart }],
          groups: [always(1)],
          routing: { policy: 'weighted-wait', plans: [] },
        },
        [
          { at: 0, talk: 100 },
          { at: 10, talk: 10 },
          { at: 50, talk: 10, queue: 1 },
        ],
      );
      return queues.map(({ waitAnswered }) => waitAnswered);
    };
    // At 100 the claims are 90 and weight × 50 + head start.
    expect(await waits(1.7, 0)).toEqual([90, 60]);
    expect(await waits(1.9, 0)).toEqual([100, 50]);
    expect(await waits(1, 39)).toEqual([90, 60]);
    expect(await waits(1, 41)).toEqual([100, 50]);
  });
});

describe('customers who try again', () => {
  const constant = (value: number) => ({ name: 'constant', parameters: { value } });
  /** Comes back 100 s later; the patience and the talk of a further try are 1 s. */
  const redial = { share: 1, after: constant(100) };
  const keen = { balking: 0, redial };

  it('do so at most as often as they may', async () => {
    const { queue } = await playWhole(
      { queues: [{ balking: 0, redial: { ...redial, most: 2 } }], groups: [always(0)] },
      [{ at: 0, talk: 10, patience: 10 }],
    );
    expect(queue).toMatchObject({ offered: 3, redials: 2, abandoned: 3, waitAbandoned: 12, answeredLater: 0 });
  });

  it('are contacts of the interval of the try, and customers of the interval of the first', async () => {
    const { queues } = await play({ period: { interval: 900 }, queues: [keen], groups: [shift(1, 950, 1800)] }, [
      { at: 880, talk: 10, patience: 10 },
    ]);
    expect(queues[0][0]).toMatchObject({ offered: 1, redials: 0, abandoned: 1, answered: 0, answeredLater: 1 });
    expect(queues[1][0]).toMatchObject({ offered: 1, redials: 1, answered: 1, answeredRedials: 1, answeredLater: 0 });
    expect(queues[1][0]).toMatchObject({ answeredAtOnce: 1, talk: 1 });
  });

  it('have been blocked or have given up, each with a share of its own', async () => {
    const contacts = [
      { at: 0, talk: 150 },
      { at: 10, talk: 10 },
    ];
    const row = async (own: Partial<Queue>) =>
      (await playWhole({ queues: [own], groups: [always(1)] }, contacts)).queue;
    const onlyBlocked = { balking: 0, redial: { ...redial, share: 0, blocked: 1 } };
    expect(await row({ ...onlyBlocked, capacity: 0 })).toMatchObject({
      offered: 4,
      blocked: 2,
      redials: 2,
      answered: 2,
    });
    expect(await row({ ...onlyBlocked, lines: 1 })).toMatchObject({ offered: 4, blocked: 2, answeredRedials: 1 });
    const onlyAbandoned = { balking: 0, redial: { ...redial, share: 1, blocked: 0 } };
    expect(await row({ ...onlyAbandoned, capacity: 0 })).toMatchObject({ offered: 2, blocked: 1, redials: 0 });
  });

  it('are followed beyond the counted time, and their tries there are not counted', async () => {
    const busy = [
      { at: hour - 20, talk: 100 },
      { at: hour - 10, talk: 10, patience: 5 },
    ];
    const expected = { offered: 2, redials: 0, abandoned: 1, answered: 1, answeredLater: 1 };
    expect((await playWhole({ queues: [keen], groups: [always(1)] }, busy)).queue).toMatchObject(expected);
    // The second try, at 3695, waits as well and is answered at 3780.
    const patient = { ...keen, patience: constant(300) };
    const busier = [{ at: hour - 20, talk: 200 }, ...busy.slice(1)];
    expect((await playWhole({ queues: [patient], groups: [always(1)] }, busier)).queue).toMatchObject(expected);
    // The first try itself ends after the counted time, at 3690, and nobody else is followed by then.
    const later = [busier[0], { at: hour - 10, talk: 10, patience: 100 }];
    expect((await playWhole({ queues: [keen], groups: [always(1)] }, later)).queue).toMatchObject(expected);
    // The queue goes on being open.
    const open = [{ days: [1], from: 0, to: 2 * hour }];
    const opened = { ...keen, hours: { open, closing: 'clear' as const } };
    expect((await playWhole({ queues: [opened], groups: [always(1)] }, busy)).queue).toMatchObject(expected);
  });

  it('give up for good when the queue is closed, and come back from being cut off', async () => {
    const hours = (...to: number[]) => ({
      open: to.map((end, i) => ({ days: [1], from: i * 180, to: end })),
      closing: 'clear' as const,
    });
    const contacts = [{ at: 50, talk: 10 }];
    const row = async (...to: number[]) =>
      (await playWhole({ queues: [{ ...keen, hours: hours(...to) }], groups: [always(0)] }, contacts)).queue;
    expect(await row(100)).toMatchObject({ offered: 1, disconnected: 1, redials: 0 });
    expect(await row(100, 250)).toMatchObject({ offered: 2, disconnected: 1, redials: 1, abandoned: 1 });
  });

  it('decide each for themselves, those of one instant as well', async () => {
    const half = { balking: 0, redial: { ...redial, share: 0.5, most: 1 } };
    const contacts = Array.from({ length: 64 }, () => ({ at: 10, talk: 1, patience: 5 }));
    const { queue } = await playWhole({ queues: [half], groups: [always(0)] }, contacts);
    // Four standard deviations around 32.
    expect(queue.redials).toBeGreaterThan(16);
    expect(queue.redials).toBeLessThan(48);
  });

  it('do not, after they have left a message', async () => {
    const { queue } = await playWhole({ queues: [{ ...keen, messageAfter: 5 }], groups: [always(0)] }, [
      { at: 0, talk: 1 },
    ]);
    expect(queue).toMatchObject({ offered: 1, flowedOut: 1, redials: 0 });
  });
});
