// A roster: people by name from a file, as groups of a scenario.
import { describe, expect, it } from 'vitest';
import { changed, readSmall, small, toldAbout } from './small.ts';

const hour = 3600;
const base = small.replace('days: 1', 'days: 2').replace(
  /groups:\n[\s\S]*/,
  `sites:
  leeds: { country: GB, zone: Europe/London }
  york: { country: GB, zone: Europe/London }
roster:
  file: r.csv
  shifts: { early: { start: 06:00, length: 8h, breaks: [{ after: 2h, length: 15m }] } }
  skills: { orders: { rank: 2, handle: 1.1 } }
`,
);
const withTimes = (...rows: string[]) => ['agent,site,skills,date,start,end', ...rows].join('\n');
const withShifts = (...rows: string[]) => ['agent,site,skills,date,shift', ...rows].join('\n');
/** Two agents at each site on both days; the rows of the tests stand behind them. */
const full = ['2027-03-01', '2027-03-02'].flatMap((date) => [
  `ana,leeds,orders|billing,${date},08:00,16:00`,
  `ben,york,orders,${date},22:00,06:00`,
]);

async function groupsOf(csv: string, text = base) {
  const { scenario, issues } = await readSmall(text, { files: { 'r.csv': csv } });
  expect(issues).toEqual([]);
  return scenario!.groups;
}
const told = (csv: string, text = base) => toldAbout(text, { files: { 'r.csv': csv } });

describe('the rows of a roster', () => {
  it('become groups by site and skills, named after both, with the ranks that the scenario gives', async () => {
    const groups = await groupsOf(withTimes(...full));
    expect(groups.map(({ name, site }) => [name, site])).toEqual([
      ['leeds-orders+billing', 'leeds'],
      ['york-orders', 'york'],
    ]);
    expect(groups[0]!.skills).toEqual([
      { queue: 'orders', rank: 2, handle: 1.1, reserve: 0 },
      { queue: 'billing', rank: 1, handle: 1, reserve: 0 },
    ]);
    expect(groups[1]!.presence).toEqual({
      law: 'rostered',
      shifts: [],
      roster: {
        first: '2027-03-01',
        last: '2027-03-02',
        people: [
          {
            agent: 'ben',
            shifts: [
              { date: '2027-03-01', start: 22 * hour, end: 30 * hour },
              { date: '2027-03-02', start: 22 * hour, end: 30 * hour },
            ],
          },
        ],
      },
    });
  });

  it('may stand in any order, with skills in any order, and the names stay', async () => {
    const rows = full.map((row) => row.replace('orders|billing', 'billing|orders'));
    expect(await groupsOf(withTimes(...rows.reverse()))).toEqual(await groupsOf(withTimes(...full)));
  });

  it('are read with a byte order mark, semicolons, other line ends and quoted skills', async () => {
    const text = `\uFEFF${withTimes(...full)
      .replaceAll(',', ';')
      .replaceAll('orders|billing', '"orders;billing"')
      .replaceAll('\n', '\r\n')}\r\n`;
    expect(await groupsOf(text)).toEqual(await groupsOf(withTimes(...full)));
  });

  it('may name shifts with their breaks', async () => {
    const rows = full.map((row) => row.replace(/,\d\d:00,\d\d:00/, ',early'));
    const presence = (await groupsOf(withShifts(...rows)))[0]!.presence;
    expect(presence).toMatchObject({
      roster: {
        people: [
          {
            shifts: ['2027-03-01', '2027-03-02'].map((date) => ({
              date,
              start: 6 * hour,
              length: 8 * hour,
              breaks: [{ after: 2 * hour, length: 900, paid: true }],
            })),
          },
        ],
      },
    });
  });

  it('get the breaks of the roster as far as they fit', async () => {
    const text = changed('  file: r.csv\n', '  file: r.csv\n  breaks: [{ after: 6h, length: 30m }]\n', base);
    const short = full.map((row) => row.replace('22:00,06:00', '22:00,26:00'));
    const groups = await groupsOf(withTimes(...short), text);
    const shifts = groups.map(({ presence }) => 'roster' in presence && presence.roster!.people[0]!.shifts[0]!);
    expect(shifts).toMatchObject([{ breaks: [{ after: 6 * hour, length: 1800, paid: true }] }, { end: 26 * hour }]);
    expect(shifts[1]).not.toHaveProperty('breaks');
  });
});

describe('a group of one’s own', () => {
  const own = `${base}groups:
  front: { site: leeds, skills: [billing, orders], shifts: roster }
  york-orders: { shrinkage: { outOfOffice: 10% } }
`;

  it('takes the rows of its site and skills; one with the name of a made group adds to it', async () => {
    const groups = await groupsOf(withTimes(...full), own);
    expect(groups.map(({ name }) => name)).toEqual(['front', 'york-orders']);
    expect(groups[0]!.skills.map(({ rank }) => rank)).toEqual([1, 1]);
    expect(groups[1]!.shrinkage?.absences[0]?.share).toBe(0.1);
    expect(groups[1]!.skills).toEqual([{ queue: 'orders', rank: 2, handle: 1.1, reserve: 0 }]);
  });

  it('must have rows', async () => {
    const text = own.replace('[billing, orders], shifts', '[billing], shifts');
    expect(await told(withTimes(...full), text)).toEqual([
      '19:52 groups.front.shifts: no agent of the roster has the site leeds and the skills billing | leeds: orders, billing; york: orders',
    ]);
  });

  it('needs a roster', async () => {
    const text = changed('staff: 3', 'shifts: roster', small);
    expect(await toldAbout(text)).toEqual([
      '13:43 groups.south.shifts: the scenario has no roster | roster: { file: … } beside groups, or a list of shifts',
    ]);
  });
});

describe('what is wrong with a roster', () => {
  it('is told row by row, all of it', async () => {
    const csv = withTimes(
      ...full,
      'cat,leeds,ordres|billing,2027-03-01,08:00,16:00',
      'dan,leds,orders,2027-03-01,08:00,16:00',
      'eve,leeds,orders,2027-02-30,08:00,16:00',
      'fay,leeds,orders,1 March,8am,16:00',
      'gus,leeds,orders,2027-03-01,08:00,33:00',
      'hal,leeds,,2027-03-01,08:00,08:00',
      'ana,leeds,orders|billing,2027-03-01,15:00,20:00',
      'ben,york,orders,2027-03-02,22:00,06:00',
      'ben,york,orders,2027-03-02,05:00,07:00',
      'ana,leeds,orders,2027-03-03,08:00,16:00',
    );
    expect((await told(csv)).filter((line) => !line.startsWith('warning'))).toEqual([
      'r.csv:6:11 : unknown skill "ordres" | allowed: orders, billing | orders',
      'r.csv:7:5 : unknown site "leds" | allowed: leeds, york | leeds',
      'r.csv:8:18 : there is no day 2027-02-30 in the calendar | year, month and day, such as 2027-03-08',
      'r.csv:9:18 : "1 March" is not a date | year, month and day, such as 2027-03-08',
      'r.csv:9:26 : start "8am" is not a time of day | hours and minutes, such as 08:30',
      'r.csv:10:35 : the shift from 08:00 to 33:00 is longer than a day | at most 24 hours',
      'r.csv:11:11 : the row names no skill | some of orders, billing',
      'r.csv:11:29 : the shift ends when it starts, at 08:00',
      'r.csv:12:37 : agent ana works 2027-03-01 15:00 to 20:00 here and 2027-03-01 08:00 to 16:00 in line 2 | shifts of an agent that do not overlap',
      'r.csv:13:1 : this row says the same as line 5: agent ben, 2027-03-02 22:00 to 06:00 | each shift once',
      'r.csv:14:28 : agent ben works 2027-03-02 05:00 to 07:00 here and 2027-03-01 22:00 to 06:00 in line 3 | shifts of an agent that do not overlap',
      'r.csv:15:11 : agent ana has the skills orders here and orders, billing in line 2 | the same skills in all rows of an agent',
    ]);
  });

  it('tells unknown shifts, with the place behind quotes', async () => {
    const rows = full.map((row) => row.replace(/,\d\d:00,\d\d:00/, ',early'));
    expect(await told(withShifts(...rows, 'cat,york,"orders;billing",2027-03-01,erly'))).toEqual([
      'r.csv:6:38 : unknown shift "erly" | allowed: early | early',
    ]);
  });

  it('tells columns that are missing', async () => {
    expect(await told('agent,site,skils,date,start,end\n')).toEqual([
      'r.csv:1:12 : no column skills, but one named "skils" | a header agent,site,skills,date,start,end or agent,site,skills,date,shift, then a row for each shift of each agent | skills',
    ]);
  });

  it('tells a file that is not there, and nothing that follows from it', async () => {
    expect(await toldAbout(base)).toEqual(['15:9 roster.file: cannot read r.csv: there is no such file']);
  });

  it('counts rows that nobody plays and tells a roster that ends early', async () => {
    const away = ['ana,leeds,orders|billing,2027-02-20,08:00,16:00', 'ben,york,orders,2027-04-01,08:00,16:00'];
    expect(await told(withTimes(...full, ...away))).toEqual([
      'warning 15:9 roster.file: 2 rows of r.csv outside the simulated time are not played',
    ]);
    expect(await told(withTimes(...full.slice(0, 2)))).toEqual([
      'warning 15:9 roster.file: r.csv ends on 2027-03-01, the period on 2027-03-02: after that the roster repeats itself',
    ]);
  });

  it('tells a time that the clocks skip once, with what is done', async () => {
    // Clocks in Britain go from 01:00 to 02:00 on 28 March 2027.
    const text = changed('2027-03-01', '2027-03-27', base);
    const rows = full.map((row) => row.replace('03-01', '03-27').replace('03-02', '03-28'));
    const night = rows.map((row) => row.replace('22:00,06:00', '01:30,09:00').replace('08:00,16:00', '01:30,09:00'));
    expect(await told(withTimes(...night), text.replace('zone: UTC', 'zone: Europe/London'))).toEqual([
      'warning r.csv:4:37 : there is no 01:30 on 2027-03-28 in Europe/London, as the clocks go forward: what starts then starts at 02:30 (2 rows)',
    ]);
  });
});
