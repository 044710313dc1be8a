// Several sites on the built program: coverage from the schedule, and the centre without each of its sites.
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline, write } from './shoreline.ts';

const folder = temporaryFolder();

/** Two sites of equal size, twelve hours apart, that each cover half of the day; constant calls that all fit into one agent's day. */
const text = `shoreline: 1
name: Two shores
period: { from: 2027-03-01, days: 1, zone: UTC, interval: 1h, afterEnd: drain }
run: { replications: 3, seed: shores }
sites: { west: { zone: UTC }, east: { zone: Etc/GMT-12 } }
queues:
  calls:
    language: en
    arrivals: { every: 1h, counts: [${new Array(24).fill(2).join(', ')}] }
    handling: { talk: { constant: { value: 30s } } }
    patience: { constant: { value: 60s } }
    target: { serviceLevel: 80%, within: 20s }
groups:
  day: { site: west, skills: [calls], shifts: [{ agents: 2, start: 06:00, length: 12h }] }
  night: { site: east, skills: [calls], shifts: [{ agents: 2, start: 06:00, length: 12h }] }
`;
const file = write(folder, 'shores.yaml', text);

/** Rows of a CSV table by column. */
function rowsOf(csv: string): Record<string, string>[] {
  const [header, ...lines] = csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(cells.map((cell, column) => [header![column]!, cell])));
}

describe('coverage', () => {
  it('tells what is covered, by whom and when, within 80 columns', () => {
    const { code, stdout, stderr } = shoreline(folder, ['coverage', file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/calls +en +24\.0 h +100\.0 % +≥ 1 +0 min +0 min/);
    // West works from 06:00 to 18:00, east from 18:00 to 06:00 in UTC: a quarter of the day each is night on its own clock, none of it worked.
    expect(stdout).toMatch(/west +UTC +0 h +24\.0 +50\.0 % +0\.0 % +12\.0 h/);
    expect(stdout).toMatch(/east +Etc\/GMT-12 +\+12 h +24\.0 +50\.0 % +0\.0 % +12\.0 h/);
    expect(stdout).toContain('No two sites are live together.');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('finds a gap, and says what clock it is at which site', () => {
    const { stdout } = shoreline(folder, ['coverage', file, '--set', 'groups.night.shifts[0].start=08:00']);
    expect(stdout).toMatch(/calls +en +24\.0 h +91\.7 %/);
    expect(stdout).toContain('Mon 1 Mar 18:00–20:00, 2 h: nobody (east Tue 2 Mar 06:00)');
  });

  it('writes every number as a tidy table, and as JSON', () => {
    const rows = rowsOf(shoreline(folder, ['coverage', file, '--csv']).stdout);
    const value = (scope: string, name: string, metric: string, hour = '') =>
      rows.find((row) => row.scope === scope && row.name === name && row.metric === metric && row.hour_of_week === hour)
        ?.value;
    expect(value('queue', 'calls', 'coverage')).toBe('1');
    expect(value('queue', 'calls', 'agents_least', 'Mon 09:00')).toBe('2');
    expect(value('queue', 'calls', 'agents_least', 'Tue 09:00')).toBe('');
    expect(value('site', 'east', 'work_share')).toBe('0.5');
    expect(value('site × site', 'west/east', 'overlap_minutes')).toBe('0');
    const document = JSON.parse(shoreline(folder, ['coverage', file, '--json']).stdout);
    expect(document.queues[0]).toMatchObject({ name: 'calls', covered: 86_400, unstaffed: 0 });
  });

  it('refuses two forms at once', () => {
    const { code, stderr } = shoreline(folder, ['coverage', file, '--json', '--csv']);
    expect(code).toBe(2);
    expect(stderr).toContain('one of them is allowed');
  });
});

describe('run --staffing', () => {
  it('holds pool, sites and groups against what is required, and draws the shortest day', () => {
    // Two calls an hour of 30 s require one agent all day; west is alone from 06:00 to 18:00 and east for the rest, with two each.
    const { code, stdout, stderr } = shoreline(folder, ['run', file, '--staffing', '--out', 'none']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/calls +24\.0 h +48\.0 h +48\.0 h +0\.0 h +24\.0 h\n/);
    expect(stdout).toMatch(/west +12\.0 h +24\.0 h +24\.0 h +0\.0 h +12\.0 h\n/);
    expect(stdout).toMatch(/east +12\.0 h +24\.0 h +24\.0 h +0\.0 h +12\.0 h\n/);
    // 48 calls of half a minute: 0.4 hours busy.
    expect(stdout).toMatch(/calls +48\.0 h +48\.0 h +48\.0 h +0\.4 h +47\.6 h/);
    expect(stdout).toContain('Nothing is missing in any interval.');
    // Half of the day without west: one agent is missing for twelve hours, and that of the site that is not there.
    const short = shoreline(folder, [
      ...['run', file, '--staffing', '--out', 'none', '--clock', 'east', '--set', 'groups.day.shifts[0].agents=0'],
    ]).stdout;
    expect(short).toMatch(/calls +24\.0 h +24\.0 h +24\.0 h +12\.0 h +12\.0 h\n/);
    expect(short).toContain('Times are those of east, Etc/GMT-12.');
    // East is there from 06:00 to 18:00 on its own clock, on which the day of the report begins at noon of Monday.
    expect(short).toMatch(/Mon {2}1 Mar {36}( {2}1){6}( -1){5}\n/);
    expect(short).toMatch(/Tue {2}2 Mar( -1){6}( {2}1){6}\n/);
    for (const line of (stdout + short).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('run --without-each-site', () => {
  it('loses the half of the contacts that come while the site would work', () => {
    const { code, stdout } = shoreline(folder, ['run', file, '--without-each-site', '--csv', '--out', 'none']);
    expect(code).toBe(0);
    const rows = rowsOf(stdout);
    for (const site of ['west', 'east']) {
      const answered = rows.find(
        (row) => row.variant === `without ${site}` && row.scope === 'all' && row.metric === 'answered',
      )!;
      expect([answered.baseline, answered.estimate]).toEqual(['48', '24']);
    }
  });

  it('is one page: what is left, with paired differences, how surely targets hold, what it costs, and the largest loss', () => {
    // West works by day for 10 an hour and answers half of the calls; the target asks for 40 % only, so it holds without either site.
    const paid = text
      .replace(
        'sites: { west: { zone: UTC }',
        'currency: { report: USD }\nsites: { west: { zone: UTC, pay: { wage: 10 USD/h, load: 0% } }',
      )
      .replace('serviceLevel: 80%', 'serviceLevel: 40%, abandoned: 60%');
    const priced = write(folder, 'priced.yaml', paid);
    const { code, stdout } = shoreline(folder, ['run', priced, '--without-each-site', '--out', 'none']);
    expect(code).toBe(0);
    expect(stdout).toContain('Largest loss: without west, 50.0 points of service level and 24.0 contacts\n  answered.');
    expect(stdout).toMatch(/none +100\.0 % +0\.0 %\n/);
    expect(stdout).toMatch(/west +50\.0 % +-50\.0 \[-50\.0, -50\.0\] \* +50\.0 % +\+50\.0 \[50\.0, 50\.0\] \*\n/);
    expect(stdout).toMatch(/none +100\.0 % +48\.0\nwest +100\.0 % +24\.0 +-24\.0 /);
    // Two agents for twelve hours; a replication each has the same.
    expect(stdout).toMatch(/none +240 /);
    expect(stdout).toMatch(/west +0\.00 +-240\.0 /);
    expect(stdout).toMatch(/calls +100\.0 % +50\.0 % +50\.0 %/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const strict = shoreline(folder, ['run', file, '--without-each-site', '--out', 'none']).stdout;
    expect(strict).toMatch(/none +100\.0 % +48\.0\nwest +0\.0 % +24\.0 +-24\.0 /);
    expect(strict).toMatch(/calls +100\.0 % +50\.0 % ! +50\.0 % !/);
  });

  it('needs sites, and goes with nothing that is about a single run', () => {
    const plain = write(folder, 'plain.yaml', text.replace(/^sites:.*\n/m, '').replaceAll(/site: \w+, /g, ''));
    const none = shoreline(folder, ['run', plain, '--without-each-site']);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('has no sites to be without');
    const both = shoreline(folder, ['run', file, '--without-each-site', '--contacts', 'c.csv']);
    expect(both.code).toBe(2);
    expect(both.stderr).toContain('found --contacts with --without-each-site');
  });
});

describe('mistakes about sites are told at their place, all at once', () => {
  it.each([
    ['country: XX', /sites\.west\.country: unknown country "XX"/],
    ['country: US, region: QQ', /sites\.west\.region: unknown region "QQ" of United States/],
    ['zone: Europe/Londom', /unknown time zone "Europe\/Londom".*did you mean "Europe\/London"/s],
    ['shores: onshore', /unknown key "shores".*did you mean "shore"/s],
  ])('%s', (wrong, message) => {
    const written = wrong.startsWith('zone')
      ? text.replace('west: { zone: UTC }', `west: { ${wrong} }`)
      : text.replace('west: { zone: UTC }', `west: { zone: UTC, ${wrong} }`);
    const { code, stdout, stderr } = shoreline(folder, ['run', write(folder, 'wrong.yaml', written), '--out', 'none']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('data that may not go there, a language nobody speaks, a break outside its shift', () => {
    const written = text
      .replace('language: en', 'language: es\n    dataClass: payment')
      .replace('east: { zone: Etc/GMT-12 }', 'east: { zone: Etc/GMT-12, languages: [en], clearances: [payment] }')
      .replace('start: 06:00, length: 12h }', 'start: 06:00, length: 12h, breaks: [{ after: 11h45m, length: 30m }] }');
    const { code, stderr } = shoreline(folder, ['validate', write(folder, 'wrong.yaml', written)]);
    expect(code).toBe(2);
    expect(stderr).toContain('queue calls deals with data of the class payment, and site west is not cleared for it');
    expect(stderr).toContain('queue calls is in es, which the group does not speak');
    expect(stderr).toContain('break 1 ends 12h15m after the start of a shift of 12h');
  });
});

describe('shifts that cannot be worked', () => {
  it.each([
    ['are longer than a day', '2, start: 06:00, length: 30h', 'length: 30h is above 1d; allowed: above 0s up to 1d'],
    [
      'exceed the seats of their site',
      '9, start: 06:00, length: 12h',
      'sites.west.seats: 9 agents would be on the premises of west on 2027-03-01 at 06:00, which has 5 seats',
    ],
  ])('%s', (_, by, told) => {
    const written = text
      .replace('west: { zone: UTC }', 'west: { zone: UTC, seats: 5 }')
      .replace('2, start: 06:00, length: 12h', by);
    const { code, stdout, stderr } = shoreline(folder, ['run', write(folder, 'wrong.yaml', written), '--out', 'none']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(told);
  });
});

describe('seats that do not suffice', () => {
  const seated = `shoreline: 1
name: seats
period: { from: 2027-03-01, days: 7, zone: UTC, interval: 1h }
sites:
  leeds: { country: GB, zone: Europe/London, seats: 5 }
  york: { country: GB, zone: Europe/London, seats: 2, overSeats: shed }
  delhi: { zone: Asia/Kolkata, seats: 3 }
queues:
  calls: { arrivals: { rate: 1/h }, handling: { talk: { constant: { value: 60s } } } }
groups:
  leeds-desk: { site: leeds, skills: [calls], shifts: [{ agents: 6, start: 08:00, length: 8h }] }
  york-desk: { site: york, skills: [calls], shifts: [{ agents: 6, start: 08:00, length: 8h }] }
  delhi-desk: { site: delhi, skills: [calls], staff: 4 }
variants:
  more: { groups: { leeds-desk: { shifts: [{ agents: 9, start: 08:00, length: 8h }] } } }
`;

  it('are told at all sites at their place, beside mistakes in the work', () => {
    const mistyped = seated.replace('talk:', 'tlk:').replace('skills: [calls], staff', 'skills: [cals], staff');
    const { code, stderr } = shoreline(folder, ['validate', write(folder, 'seats.yaml', mistyped)]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/seats\.yaml:5:53 error sites\.leeds\.seats: 6 agents would be on the premises of leeds/);
    expect(stderr).toMatch(/seats\.yaml:7:39 error sites\.delhi\.seats: 4 agents would be on the premises of delhi/);
    expect(stderr).toContain('unknown key "tlk"');
    expect(stderr).toContain('unknown queue "cals"');
    expect(stderr).toContain('4 errors');
  });

  it('are told of a variant as its own, before anything is played', () => {
    const enough = seated.replace('seats: 5', 'seats: 6').replace('seats: 3', 'seats: 4');
    const { code, stdout, stderr } = shoreline(folder, ['compare', write(folder, 'seats.yaml', enough)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/5:53 \(variant more\) error sites\.leeds\.seats: 9 agents .*\n.*\n.*\n1 error/);
  });
});

describe('what is doubtful about times is played, and told on standard error', () => {
  const warnings = (change: (scenario: string) => string) => {
    const doubtful = write(folder, 'doubtful.yaml', change(text));
    const { code, stderr } = shoreline(folder, ['run', doubtful, '--out', 'none', '--quiet']);
    expect(code, stderr).toBe(0);
    return stderr;
  };

  it('hours in which nobody can ever serve a queue', () => {
    const told = warnings((scenario) => scenario.replace(/^ {2}night:.*\n/m, ''));
    expect(told).toContain(
      'Queue calls has nobody to answer it from 00:00 to 06:00 on 2027-03-01 and 1 more time: 12 h',
    );
  });

  it('an event outside the period', () => {
    const told = warnings((scenario) => `${scenario}events: [{ outage: west, at: 2027-05-01T06:00, for: 4h }]\n`);
    expect(told).toContain('The outage of west from 2027-05-01 06:00 on lies outside the period and does nothing.');
  });

  it('local times that the clocks skip, of a shift and of an event', () => {
    const told = warnings((scenario) =>
      scenario
        .replace('from: 2027-03-01', 'from: 2027-03-28')
        .replace('west: { zone: UTC }', 'west: { zone: Europe/London }')
        .replace('start: 06:00', 'start: 01:30')
        .concat('events: [{ outage: west, at: 2027-03-28T01:15, for: 4h }]\n'),
    );
    expect(told).toContain(
      'there is no 01:30 in Europe/London, as the clocks go forward: shifts of day that start then',
    );
    expect(told).toContain(
      'there is no 01:15 in Europe/London, as the clocks go forward: the outage of west begins at',
    );
  });
});
