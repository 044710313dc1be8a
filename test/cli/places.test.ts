import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../host/folder.ts';
import { shoreline } from './shoreline.ts';

const folder = temporaryFolder();
const told = (...args: string[]) => shoreline(folder, args);

/** Code 2, nothing on standard output, and a message that holds all of these. */
function expectRefused(args: readonly string[], ...parts: readonly string[]): void {
  const { code, stdout, stderr } = shoreline(folder, args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const part of parts) expect(stderr).toContain(part);
}

describe('list countries', () => {
  it('marks what is assumed', () => {
    const { code, stdout } = told('list', 'countries');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^PH +Philippines +40\* +22:00–06:00 +10 +0 +100 +25 +45\*$/m);
    expect(stdout).toMatch(/^ZA +South Africa +45 +18:00–06:00 +10\* +50 +100 +50 +15\*$/m);
    expect(stdout).toContain('* assumed by practitioners');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('country', () => {
  it('names the sources of its figures', () => {
    const { code, stdout } = told('country', 'mx');
    expect(code).toBe(0);
    expect(stdout).toContain('Sunday premium      +25 % (Ley Federal del Trabajo, art. 71)\n');
    expect(stdout).toContain('load on wages       45 % (assumed).');
    expect(stdout).not.toContain('Holidays of');
  });
  it('lists the holidays of a region and year', () => {
    const { stdout } = told('country', 'GB-ENG', '--year', '2027');
    expect(stdout).toContain('Holidays of 2027 in England\n');
    expect(stdout).toContain('Mon 27 Dec  Christmas Day (substitute day)\n');
    expect(stdout).not.toContain('26 Dec');
  });
  it('is JSON when asked', () => {
    const { stdout } = told('country', 'PH', '--year', '2027', '--json');
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ name: 'PH', load: { value: 0.45 }, rules: { special: 'optional' } });
    expect(document.holidays).toContainEqual({ date: '2027-12-24', name: 'Christmas Eve', kind: 'special' });
  });
  it('has the same holidays wherever the machine is', () => {
    // Clocks in Cairo and Santiago skip midnight once a year, and a date at midnight does not exist there.
    const inZone = (TZ: string) => shoreline(folder, ['country', 'EG', '--year', '2025', '--json'], { TZ }).stdout;
    const { holidays } = JSON.parse(inZone('Africa/Cairo'));
    expect(holidays).toContainEqual(expect.objectContaining({ date: '2025-04-25' }));
    for (const zone of ['UTC', 'America/Santiago', 'Pacific/Chatham'])
      expect(JSON.parse(inZone(zone)).holidays).toEqual(holidays);
  });
  it('is refused when unknown, with the nearest by code or name', () => {
    expectRefused(['country', 'PJ'], 'unknown country "PJ"', 'allowed: AU, CA', 'did you mean "PH"?');
    expectRefused(['country', 'Mexco'], 'did you mean "MX"?');
    expectRefused(['country', 'GB-ENGLND'], 'unknown region "ENGLND" of GB', 'ENG (England)', 'did you mean "GB-ENG"?');
    expectRefused(['country', 'PH-NCR'], 'its holidays are the same everywhere');
    expectRefused(['country', 'PH', '--year', '27'], '--year: found 27', 'allowed: 2000 to 2100');
  });
});

describe('pay', () => {
  const night = ['pay', 'PH', '--wage', '100 PHP/h', '--on', '2027-12-29', '--from', '22:00', '--length', '8h'];

  it('splits the cost of a night into a holiday', () => {
    // 2 h at 110 % and, on Rizal Day, 6 h at 220 % are 1,540; 45 % of it is 693.
    const { code, stdout } = told(...night);
    expect(code).toBe(0);
    for (const line of [/base +800\.00/, /night +140\.00/, /holiday +600\.00/, /load +693\.00/, /total +2,233\.00/])
      expect(stdout).toMatch(line);
    expect(stdout).toContain('Thu 30 Dec 2027: Rizal Day (public holiday)\n');
  });
  it('marks overtime beyond the week', () => {
    const { stdout } = told(
      ...['pay', 'US', '--wage', '18.50 USD/h', '--on', '2027-03-12', '--from', '08:00'],
      ...['--length', '10h', '--worked', '36h', '--json'],
    );
    expect(JSON.parse(stdout)).toMatchObject({ currency: 'USD', hours: 10, base: 185, overtime: 55.5, sunday: 0 });
  });
  it('takes a wage by the month', () => {
    // 6,400 × 12 ÷ 52 ÷ 40 an hour.
    const { stdout } = told(
      ...['pay', 'PL', '--wage', '6400 PLN/month', '--on', '2027-03-08', '--from', '14:00', '--length', '8h', '--json'],
    );
    expect(JSON.parse(stdout).perHour).toBeCloseTo(36.923077, 6);
  });
  it('pays the hours that pass where the clock changes', () => {
    const { stdout } = told(
      ...['pay', 'DE', '--wage', '15 EUR/h', '--on', '2027-03-27', '--from', '22:00', '--length', '8h'],
    );
    expect(stdout).toContain('Germany: Sat 27 Mar 2027 22:00 to Sun 28 Mar 2027 07:00, Europe/Berlin\n');
  });
  it('tells all that is missing', () =>
    expectRefused(['pay', 'PH', '--on', '2027-12-29'], '--wage, --from, --length missing', 'such as pay PH'));
  it('refuses a wage without currency', () =>
    expectRefused(['pay', 'PH', '--wage', '100'], '--wage: "100" is not a wage', 'such as 18.50 USD/h'));
  it('refuses a zone that there is not', () =>
    expectRefused([...night, '--zone', 'Manila'], 'unknown time zone "Manila"'));
});
