// What `pay` may be told.
import { clockTime } from '../schema/clockTime.ts';
import { date } from '../schema/date.ts';
import { duration } from '../schema/duration.ts';
import { wage } from '../schema/wage.ts';
import { zone } from '../schema/zone.ts';
import { flag, quantity } from './options.ts';

export const payOptions = {
  wage: quantity('WAGE', wage('What is paid for an ordinary hour, such as "2.80 USD/h", or by month or year')),
  on: quantity('DATE', date('Local date on which the shift starts, such as 2027-12-29')),
  from: quantity('TIME', clockTime('Local time at which it starts, such as 22:00')),
  length: quantity('TIME', duration('Paid time, such as 8h', { positive: true, max: 172_800 })),
  worked: quantity('TIME', duration('Worked before in the same week, for overtime by the week, such as 36h')),
  zone: quantity('ZONE', zone("Time zone of the site; the first of the country's when not given")),
  json: flag('Print the cost and its parts as JSON, every digit'),
};
