// `shoreline country`: what work costs in a country by law, with sources, and its public holidays.
import { countryOptions } from '../countryOptions.ts';
import type { Command } from './contract.ts';

export const country: Command<typeof countryOptions> = {
  name: 'country',
  summary: 'Show hours, premiums, leave and load of a country with their sources, and its public holidays',
  argument: {
    name: 'place',
    doc: 'Country, or country and region, by ISO code: PH, GB-ENG',
    required: true,
    words: [],
  },
  options: countryOptions,
  examples: [
    { line: 'country PH --year 2027', doc: 'the Philippines, and its holidays of 2027' },
    { line: 'country US-OH --year 2027 --json', doc: 'Ohio, for other programs' },
  ],
  async run({ argument, given, terminal }) {
    const { showCountry } = await import('../showCountry.ts');
    return showCountry(argument, given, terminal);
  },
};
