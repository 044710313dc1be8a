// What a scenario may say of money, what is filled in, and what is refused where.
import { describe, expect, it } from 'vitest';
import { readSmall, small, toldAbout } from './small.ts';

/** The small scenario with sites, its first group at one of them; a place is told as `line:column`. */
const withSites = (sites: string, north = 'site: here, ', more = '') =>
  `${small.replace('staff: 12', `${north}staff: 12`)}sites: { ${sites} }\n${more}`;

async function costsOf(text: string) {
  const { scenario, issues } = await readSmall(text);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return scenario!;
}

/** Messages without what is allowed. */
async function mistakes(text: string): Promise<string[]> {
  return (await toldAbout(text)).map((line) => line.replace(/^(warning )?\d+:\d+ /, '').split(' | ')[0]!);
}

const here = (own: string) => `here: { country: PH, zone: Asia/Manila, ${own} }`;
const south = 'groups.south: nothing says what the work of south costs, for it has no site: it is not in the cost';

describe('what a site says of money', () => {
  it('is filled in from the law of its country', async () => {
    const { sites, currency } = await costsOf(withSites(here('pay: { wage: 150 PHP/h }')));
    expect(currency).toEqual({ report: 'PHP', rates: [] });
    expect(sites![0]!.costs).toEqual({
      wage: { amount: 150, currency: 'PHP', per: 'h' },
      fullTime: 40,
      rules: {
        night: { from: 79_200, to: 21_600 },
        premiums: { night: 0.1, sunday: 0, holiday: 1, special: 0.3 },
        overtime: { share: 0.25, onHoliday: 0.3 },
        combination: 'multiplied',
        ordinary: { week: 48, day: 8 },
        load: 0.45,
      },
    });
  });

  it('goes before the law, figure by figure', async () => {
    const own =
      'pay: { wage: 150 PHP/h, load: 30%, night: { from: 23:00, to: 05:00 }, sunday: 30%, overtime: { share: 40% }, hours: { week: 40 } }';
    const { rules } = (await costsOf(withSites(here(own)))).sites![0]!.costs!;
    expect(rules).toMatchObject({
      night: { from: 82_800, to: 18_000 },
      premiums: { night: 0.1, sunday: 0.3, holiday: 1, special: 0.3 },
      overtime: { share: 0.4, onHoliday: 0.3 },
      ordinary: { week: 40, day: 8 },
      load: 0.3,
    });
  });

  it('has one premium of overtime at all times where one is written', async () => {
    const { rules } = (await costsOf(withSites(here('pay: { wage: 150 PHP/h, overtime: 40% }')))).sites![0]!.costs!;
    expect(rules.overtime).toEqual({ share: 0.4 });
  });

  it('pays days of a second kind as holidays where the country has none', async () => {
    const leeds = 'here: { country: GB, zone: Europe/London, pay: { wage: 12.60 GBP/h, holiday: 50% } }';
    const { rules } = (await costsOf(withSites(leeds))).sites![0]!.costs!;
    expect(rules.premiums).toMatchObject({ holiday: 0.5, special: 0.5 });
  });

  it('is not there where nothing has a cost', async () => {
    const { sites, currency } = await costsOf(withSites(here('seats: 5'), 'site: here, ', 'currency: USD\n'));
    expect(sites![0]).not.toHaveProperty('costs');
    expect(currency).toBeUndefined();
  });

  it('may be changed by a variant, in another way of writing', async () => {
    const variants =
      'variants: { dear: { sites: { here: { pay: { night: 25% } } }, currency: { report: USD, rates: { USD: 50 PHP } } } }\n';
    const night = 'pay: { wage: 150 PHP/h, night: { share: 5%, from: 23:00, to: 05:00 } }';
    const text = withSites(here(night), 'site: here, ', `${variants}currency: PHP\n`);
    const { scenario } = await readSmall(text, { variant: 'dear' });
    expect(scenario!.currency).toEqual({ report: 'USD', rates: [{ currency: 'PHP', worth: 1 / 50 }] });
    expect(scenario!.sites![0]!.costs!.rules).toMatchObject({
      night: { from: 79_200, to: 21_600 },
      premiums: { night: 0.25 },
    });
  });
});

describe('what is refused', () => {
  it.each([
    [here('price: 12 USD/h'), 'sites.here.price: a price of a site that no vendor operates'],
    [here('billed: paid'), 'sites.here.billed: hours are billed without a price'],
    [
      here('pay: { wage: 1 PHP/h }, seatCost: 9 PHP/month'),
      'sites.here.seatCost: a cost of seats whose number is not known',
    ],
    [here('pay: { wage: 12 PHX/h }'), 'sites.here.pay.wage: unknown currency "PHX" in 12 PHX/h'],
    [here('pay: { wage: 12 PHP/h, night: { from: 22:00 } }'), 'sites.here.pay.night: night has a beginning and an end'],
    [here('pay: { wage: 12 PHP/h, nigth: 10% }'), 'sites.here.pay.nigth: unknown key "nigth"'],
    [here('pay: { wage: 12 PHP/h, hours: { week: 200 } }'), 'sites.here.pay.hours.week: 200 is above 168'],
    [here('operator: vendor, price: 12 USD/h, billed: handled'), 'sites.here.billed: unknown word "handled"'],
    [
      'here: { zone: UTC, pay: { wage: 2000 GBP/month, load: 0% } }',
      'sites.here.pay.wage: an amount by the month, and nothing says how long a full-time week at here is',
    ],
    [
      'here: { zone: UTC, operator: vendor, price: 20000 GBP/year }',
      'sites.here.price: an amount by the year, and nothing says how long a full-time week at here is',
    ],
    [
      'here: { zone: UTC, pay: { wage: 20 GBP/h, load: 0%, night: 10% } }',
      'sites.here.pay: a premium at night, and nothing says when night is',
    ],
  ])('%s', async (sites, message) => {
    const told = await mistakes(withSites(sites));
    expect(told.filter((each) => each !== south)).toEqual([message]);
  });

  it('pay of a group without a site', async () => {
    const text = withSites(here('fixed: 100 PHP/month'), 'pay: { wage: 12 PHP/h }, ');
    expect(await mistakes(text)).toContain('groups.north.pay: pay of a group without a site');
  });

  it('a wage of a group by the month at a site whose week is not known', async () => {
    const text = withSites('here: { zone: UTC }', 'site: here, pay: { wage: 2000 GBP/month }, ');
    expect(await mistakes(text)).toContain(
      'groups.north.pay.wage: an amount by the month, and nothing says how long a full-time week at here is',
    );
  });
});

describe('currencies', () => {
  const two = `${here('pay: { wage: 150 PHP/h }')}, there: { country: US, zone: America/New_York, pay: { wage: 18 USD/h } }`;
  const told = async (currency: string) =>
    (await mistakes(withSites(two, 'site: here, ', currency))).filter(
      (each) => each !== south && !each.includes('no group works'),
    );

  it('are told where there is no rate', async () => {
    expect(await told('')).toEqual(['sites.there.pay.wage: no rate says what USD is worth in PHP']);
    expect(await told('currency: USD\n')).toEqual(['sites.here.pay.wage: no rate says what PHP is worth in USD']);
    expect(await told('currency: EUR\n')).toHaveLength(2);
    expect(await told('currency: { report: USD, rates: { PHP: 0.0175 USD } }\n')).toEqual([]);
    expect(await told('currency: { report: USD, rates: { USD: 57 PHP } }\n')).toEqual([]);
  });

  it.each([
    ['{ report: USD, rates: { PHP: 0.016 EUR } }', 'currency.rates.PHP: a rate between PHP and EUR'],
    ['{ report: USD, rates: { PHP: 0.0175 USD, USD: 57 PHP } }', 'currency.rates.USD: a second rate of PHP'],
    ['{ report: USD, rates: { PHP: 0.0175 USD, USD: 1 USD } }', 'currency.rates.USD: a rate of USD in itself'],
    ['{ report: USD, rates: { PHP: 0.0175 } }', 'currency.rates.PHP: "0.0175" is not an amount of money'],
    ['{ report: USD, rates: { PPH: 0.0175 USD, PHP: 1 USD } }', 'currency.rates.PPH: unknown currency "PPH"'],
    ['{ rates: { PHP: 0.0175 USD } }', 'currency: missing key "report"'],
    ['usd', 'currency: unknown currency "usd"'],
  ])('%s is refused', async (currency, message) => {
    expect(await told(`currency: ${currency}\n`)).toContain(message);
  });
});

describe('what is doubtful', () => {
  it('is work of which nothing says what it costs', async () => {
    const there = `${here('pay: { wage: 150 PHP/h }')}, there: { zone: UTC }`;
    const text = withSites(there).replace('staff: 3', 'site: there, staff: 3');
    expect(await mistakes(text)).toEqual([
      'groups.south: nothing says what the work of south costs: it is not in the cost',
    ]);
  });

  it('is pay without a country and without a load', async () => {
    expect(await mistakes(withSites('here: { zone: UTC, pay: { wage: 10 GBP/h } }'))).toContain(
      'sites.here.pay: the site has no country, so load and premiums that are not written are 0',
    );
  });
});
