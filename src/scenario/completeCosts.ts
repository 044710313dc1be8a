// What sites cost, filled in from the law of their countries, and the currency in which it is reported.
import type { Country } from '../places/countries/contract.ts';
import { countries } from '../places/countries/index.ts';
import { noRules, type PayRules, payRulesOf } from '../places/payRules.ts';
import type { WrittenScenario } from './grammar.ts';
import type { Currency, SiteCosts } from './scenario.ts';
import type { WrittenPay } from './sections/pay.ts';
import type { WrittenSite } from './sections/site.ts';

/** A site without its words about money, and with what it costs where anything in the scenario has a cost. */
export function siteWithCosts({ pay, price, billed, seatCost, fixed, ...site }: WrittenSite, isCosted: boolean) {
  if (!isCosted) return site;
  const country = countries.find(({ name }) => name === site.country);
  const fullTime = pay?.hours?.fullTime ?? country?.fullTime.value;
  const costs: SiteCosts = {
    rules: payRules(country, pay ?? {}),
    ...(fullTime === undefined ? {} : { fullTime }),
    ...(pay?.wage === undefined ? {} : { wage: pay.wage }),
    ...(price === undefined ? {} : { price }),
    ...(billed === undefined ? {} : { billed }),
    ...(seatCost === undefined ? {} : { seatCost }),
    ...(fixed === undefined ? {} : { fixed }),
  };
  return { ...site, costs };
}

/** What is written goes before the law. A day of the second kind is paid as a holiday where neither says otherwise. */
function payRules(country: Country | undefined, written: WrittenPay): PayRules {
  const law = country === undefined ? noRules : payRulesOf(country);
  const { night = {}, overtime = {}, hours = {}, sunday, holiday, special, combination, load } = written;
  const ofNight = typeof night === 'number' ? { share: night } : night;
  return {
    night: ofNight.from === undefined ? law.night : { from: ofNight.from, to: ofNight.to! },
    premiums: {
      night: ofNight.share ?? law.premiums.night,
      sunday: sunday ?? law.premiums.sunday,
      holiday: holiday ?? law.premiums.holiday,
      special: special ?? country?.premiums.special?.value ?? holiday ?? law.premiums.special,
    },
    overtime: typeof overtime === 'number' ? { share: overtime } : { ...law.overtime, ...overtime },
    combination: combination ?? law.combination,
    ordinary: { ...law.ordinary, ...withoutFullTime(hours) },
    load: load ?? law.load,
  };
}

function withoutFullTime({ week, day }: NonNullable<WrittenPay['hours']>) {
  return { ...(week === undefined ? {} : { week }), ...(day === undefined ? {} : { day }) };
}

/**
 * The currency of reports and the worth of others in it; a rate is written either way round. Without a word about it the report is in
 * the one currency of all amounts. Undefined where there are no amounts: then nothing has a cost.
 */
export function reportCurrency(written: WrittenScenario): Currency | undefined {
  return currencyFor(costsIn(written), written);
}

/** The same for values of campaigns, which may be the only amounts; undefined where no campaign has any. */
export function valueCurrency(written: WrittenScenario): Currency | undefined {
  const values = valuesIn(written);
  return values.length === 0 ? undefined : currencyFor([...costsIn(written), ...values], written);
}

interface Amount {
  readonly currency: string;
}

function costsIn({ sites = [], groups }: WrittenScenario): Amount[] {
  const ofSites = sites.flatMap(({ value: { pay, price, seatCost, fixed } }) => [pay?.wage, price, seatCost, fixed]);
  return [...ofSites, ...groups.map(({ value }) => value.wage)].filter((amount) => amount !== undefined);
}

function valuesIn({ campaigns = [] }: WrittenScenario): Amount[] {
  return campaigns.flatMap(({ value: { list, conversation } }) =>
    [...(list.segments ?? []), ...conversation.outcomes].flatMap(({ value }) =>
      typeof value === 'object' ? [value] : [],
    ),
  );
}

function currencyFor(amounts: readonly Amount[], { currency }: WrittenScenario): Currency | undefined {
  if (amounts.length === 0) return undefined;
  const report = currency?.report ?? amounts[0]!.currency;
  const rates = (currency?.rates ?? []).map(({ key, value }) =>
    key === report ? { currency: value.currency, worth: 1 / value.amount } : { currency: key, worth: value.amount },
  );
  return { report, rates };
}
