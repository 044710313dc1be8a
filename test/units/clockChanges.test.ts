// The table of clock changes in the README: every number follows from the rules of the zones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadZone, offsetAt } from '../../src/units/zone.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
];
const rows = [...readme.matchAll(/^\| \**(\d+) (\w+)\** +\|(.*)\|(.*)\|(.*)\|.*\|$/gm)];

it('has the five stretches of the year', () => expect(rows).toHaveLength(5));

it.each(rows.map(([, day, month, ...hours]) => [`${day} ${month}`, day!, month!, hours] as const))(
  'from %s',
  async (_, day, month, hours) => {
    // Noon of the day: every change of that date is over.
    const noon = Date.UTC(2027, months.indexOf(month), Number(day), 12) / 1000;
    const names = ['America/New_York', 'Europe/London', 'Asia/Manila', 'Africa/Johannesburg'];
    const zones = await Promise.all(names.map((name) => loadZone(name, noon, noon)));
    const [newYork, london, manila, capeTown] = zones.map((zone) => offsetAt(zone, noon) / 3600);
    const written = hours.map((text) => Number(text.replaceAll('*', '')));
    expect(written).toEqual([london! - newYork!, manila! - newYork!, capeTown! - london!]);
  },
);
