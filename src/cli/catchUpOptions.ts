// What `catch-up` may be told.
import { share } from '../schema/share.ts';
import { countOf, flag, type Given, quantity } from './options.ts';

export const catchUpOptions = {
  attained: quantity('SHARE', share('What has been attained so far, such as 78.4%')),
  offered: countOf('N', 'Contacts so far that it is a share of'),
  expected: countOf('N', 'Contacts that are still expected'),
  target: quantity('SHARE', share('What the whole month is to attain, such as 80%')),
  'at-most': flag('The target is a most, as of abandonment, and not a least'),
  json: flag('Print the numbers as a JSON document'),
};

export type CatchUpGiven = Given<typeof catchUpOptions>;
