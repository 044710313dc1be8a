// What `country` may be told.
import { countOf, flag } from './options.ts';

export const countryOptions = {
  year: countOf('YEAR', 'List the public holidays of this year'),
  json: flag('Print the country and its holidays as JSON'),
};
