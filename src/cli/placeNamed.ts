// From a place as it is written on the command line, `PH` or `GB-ENG`, to its country and region.
import type { Country } from '../places/countries/contract.ts';
import { countries } from '../places/countries/index.ts';
import { regionsOf } from '../places/holidayCalendar.ts';
import { nearest } from '../schema/nearest.ts';
import { UsageError } from './usageError.ts';

export interface Place {
  readonly country: Country;
  readonly region?: string;
}

/** Throws a UsageError that tells the nearest country or the regions that there are. */
export async function placeNamed(word: string): Promise<Place> {
  const [code = '', region] = splitOnce(word.toUpperCase(), '-');
  const country = countries.find(({ name }) => name === code);
  if (country === undefined) {
    const meant = countries.find(({ summary }) => nearest(word, [summary]) !== undefined)?.name;
    const near =
      meant ??
      nearest(
        code,
        countries.map(({ name }) => name),
      );
    throw new UsageError({
      message: `unknown country ${JSON.stringify(word)}`,
      allowed: `allowed: ${countries.map(({ name }) => name).join(', ')}`,
      ...(near === undefined ? {} : { nearest: near }),
    });
  }
  if (region === undefined) return { country };
  const regions = await regionsOf(country);
  if (regions.has(region)) return { country, region };
  const meant = [...regions].find(([, name]) => nearest(region, [name]) !== undefined)?.[0];
  throw new UsageError({
    message: `unknown region ${JSON.stringify(region)} of ${country.name}`,
    allowed:
      regions.size === 0
        ? 'its holidays are the same everywhere'
        : `allowed: ${[...regions].map(([each, name]) => `${each} (${name})`).join(', ')}`,
    ...(meant === undefined ? {} : { nearest: `${country.name}-${meant}` }),
  });
}

function splitOnce(text: string, mark: string): [string, string?] {
  const position = text.indexOf(mark);
  return position < 0 ? [text] : [text.slice(0, position), text.slice(position + 1)];
}
