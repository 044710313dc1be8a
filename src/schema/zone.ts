// Time zones by their IANA names: `Europe/London`.
import { isZoneName } from '../units/zone.ts';
import type { Field } from './field.ts';
import { nearest } from './nearest.ts';
import { type Interpreted, scalar } from './scalar.ts';

/** A time zone that the running time zone database knows. */
export function zone(doc: string, options: { readonly example?: string } = {}): Field<string> {
  return scalar<string>({
    kind: 'time zone',
    doc,
    example: options.example ?? 'Europe/London',
    expected: 'a time zone',
    schema: { type: 'string' },
    interpret: (written) => zoneNamed(String(written)),
  });
}

/** The zone of this name, or what is wrong with it. */
export function zoneNamed(written: string): Interpreted<string> {
  const name = written.trim();
  // UTC is known without loading the zone data. Offsets such as `+02:00` are no zones: they know no daylight saving.
  if (name === 'UTC' || (/^[A-Za-z]/.test(name) && isZoneName(name))) return { value: name };
  const meant = nearestZone(name);
  return {
    message: `unknown time zone ${JSON.stringify(name)}`,
    allowed: 'an IANA name, such as Europe/London, America/New_York or UTC',
    ...(meant === undefined ? {} : { nearest: meant }),
  };
}

/** Zones whose names are of today but stand under an older one in the list of the runtime. Source: IANA tz database, file backward. */
const renamed = [
  'Africa/Asmara',
  'America/Argentina/Buenos_Aires',
  'America/Indiana/Indianapolis',
  'America/Kentucky/Louisville',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
];

/** Of the known zones: the nearest whole name, else the zone whose city is nearest: `New York` means `America/New_York`. */
export function nearestZone(name: string): string | undefined {
  const zones = [...renamed, ...Intl.supportedValuesOf('timeZone'), 'UTC'];
  const whole = nearest(name, zones);
  if (whole !== undefined) return whole;
  const cities = zones.map((known) => known.slice(known.lastIndexOf('/') + 1));
  const city = nearest(name.slice(name.lastIndexOf('/') + 1).replaceAll(' ', '_'), cities);
  return city === undefined ? undefined : zones[cities.indexOf(city)];
}
