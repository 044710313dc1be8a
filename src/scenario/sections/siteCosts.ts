// What a site costs, as written: its pay, its seats and overhead, or what a vendor bills.

import type { Place } from '../../schema/checked.ts';
import { choice } from '../../schema/choice.ts';
import { moneyPer } from '../../schema/money.ts';
import { optional } from '../../schema/optional.ts';
import { wage } from '../../schema/wage.ts';
import type { SiteCosts } from '../scenario.ts';
import { pay, type WrittenPay } from './pay.ts';

/** The keys of a site that are about money. */
export interface WrittenCosts extends Pick<SiteCosts, 'price' | 'billed' | 'seatCost' | 'fixed'> {
  readonly pay?: WrittenPay;
}

export const costFields = {
  pay: optional(pay),
  price: optional(
    wage('What the vendor bills for an hour, or for a month or year of full-time hours: this is the cost then.', {
      what: 'price',
      example: '12.50 USD/h',
    }),
  ),
  billed: optional(
    choice(
      'Which hours the vendor bills: all paid ones, those signed in, or those spent handling contacts; signed-in when not written.',
      ['productive', 'signed-in', 'paid'],
    ),
  ),
  seatCost: optional(
    moneyPer('Cost of each of its seats.', {
      what: 'cost by the month',
      units: ['month', 'year'],
      example: '180 USD/month',
    }),
  ),
  fixed: optional(
    moneyPer('Overhead of the site, however many work there.', {
      what: 'cost by the month',
      units: ['month', 'year'],
      example: '20000 USD/month',
    }),
  ),
};

/** What does not go together at one site. */
export function checkCostsOfSite(
  site: WrittenCosts & { readonly operator: string; readonly country?: string; readonly seats?: number },
  place: Place,
): void {
  const { operator, country, seats, pay, price, billed, seatCost } = site;
  if (price !== undefined && operator !== 'vendor')
    place.refuse(
      { message: 'a price of a site that no vendor operates', allowed: 'operator: vendor as well' },
      'price',
    );
  if (billed !== undefined && price === undefined)
    place.refuse({ message: 'hours are billed without a price', allowed: 'price as well' }, 'billed');
  if (seatCost !== undefined && seats === undefined)
    place.refuse({ message: 'a cost of seats whose number is not known', allowed: 'seats as well' }, 'seatCost');
  if (country !== undefined || pay === undefined) return;
  const { night, load } = pay;
  const hasNight = typeof night === 'number' || night?.share !== undefined;
  if (hasNight && (typeof night === 'number' || night.from === undefined))
    place.refuse(
      {
        message: 'a premium at night, and nothing says when night is',
        allowed: 'country, or from and to of night, as well',
      },
      'pay',
    );
  if (load === undefined)
    place.doubt({ message: 'the site has no country, so load and premiums that are not written are 0' }, 'pay');
}
