// Checks of what costs money: currencies with a rate, wages that can be turned into money for an hour, groups that nothing is said of.
// They look at the tree, as those in check.ts do.
import type { IssueCollector } from '../schema/issue.ts';
import { doubt, refuse } from '../schema/mistake.ts';
import { money, moneyPer } from '../schema/money.ts';
import type { MapNode, Node } from '../schema/node.ts';
import { entriesOf, nodeAt, textOf } from './tree.ts';

/** An amount somewhere in the file. */
interface Amount {
  readonly node: Node;
  readonly path: string;
  readonly currency: string;
  readonly per: string;
  /** Whether it is for work, and the site at which that is done. */
  readonly isForWork: boolean;
  readonly site: string | undefined;
}

export function checkCosts(root: MapNode, issues: IssueCollector): void {
  const amounts = amountsIn(root);
  checkCurrencies(root, [...amounts, ...valuesIn(root)], issues);
  checkHours(root, amounts, issues);
  for (const { key, value } of entriesOf(nodeAt(root, 'groups'))) {
    const pay = nodeAt(value, 'pay');
    if (pay === undefined || nodeAt(value, 'site') !== undefined) continue;
    refuse(pay.origin, `groups.${key}.pay`, issues, {
      message: 'pay of a group without a site',
      allowed: 'site as well: its country has the hours, the premiums and the load',
    });
  }
  if (amounts.length > 0) checkPriced(root, issues);
}

const anyAmount = moneyPer('', { what: 'amount', units: ['h', 'month', 'year'], example: '' });
const anyMoney = money('', { example: '' });
const silent = { add: () => {}, names: () => [] };

/** Those that can be read, in the order of sites and groups. */
function amountsIn(root: MapNode): Amount[] {
  const found = (owner: Node, path: string, keys: readonly string[], site: string | undefined): Amount[] => {
    const node = nodeAt(owner, ...keys);
    const read = node && anyAmount.read(node, '', silent);
    const isForWork = keys[0] === 'pay' || keys[0] === 'price';
    return read ? [{ node, path: [path, ...keys].join('.'), ...read, isForWork, site }] : [];
  };
  return [
    ...entriesOf(nodeAt(root, 'sites')).flatMap(({ key, value }) =>
      [['pay', 'wage'], ['price'], ['seatCost'], ['fixed']].flatMap((keys) => found(value, `sites.${key}`, keys, key)),
    ),
    ...entriesOf(nodeAt(root, 'groups')).flatMap(({ key, value }) =>
      found(value, `groups.${key}`, ['pay', 'wage'], textOf(nodeAt(value, 'site'))),
    ),
  ];
}

/** What records and outcomes of campaigns are worth. */
function valuesIn(root: MapNode): Amount[] {
  const found = (owner: Node | undefined, path: string): Amount[] =>
    entriesOf(owner).flatMap(({ key, value }) => {
      const node = nodeAt(value, 'value');
      const read = node && anyMoney.read(node, '', silent);
      return read
        ? [{ node, path: `${path}.${key}.value`, currency: read.currency, per: '', isForWork: false, site: undefined }]
        : [];
    });
  return entriesOf(nodeAt(root, 'campaigns')).flatMap(({ key, value }) => [
    ...found(nodeAt(value, 'list', 'segments'), `campaigns.${key}.list.segments`),
    ...found(nodeAt(value, 'conversation', 'outcomes'), `campaigns.${key}.conversation.outcomes`),
  ]);
}

function checkCurrencies(root: MapNode, amounts: readonly Amount[], issues: IssueCollector): void {
  const written = nodeAt(root, 'currency');
  const report = textOf(written) ?? textOf(nodeAt(written, 'report')) ?? amounts[0]?.currency;
  if (report === undefined) return;
  const known = [report];
  const mistaken: string[] = [];
  for (const { key, keyOrigin, value } of entriesOf(nodeAt(written, 'rates'))) {
    const other = anyMoney.read(value, '', silent)?.currency;
    if (other === undefined) continue;
    const path = `currency.rates.${key}`;
    const [foreign] = [key, other].filter((each) => each !== report);
    if (foreign === undefined || (key !== report && other !== report)) {
      const message = key === other ? `a rate of ${key} in itself` : `a rate between ${key} and ${other}`;
      const allowed = `rates between ${report}, the currency of reports, and another`;
      refuse(value.origin, path, issues, { message, allowed });
      mistaken.push(key, other);
    } else if (known.includes(foreign))
      refuse(keyOrigin, path, issues, { message: `a second rate of ${foreign}`, allowed: 'one for each currency' });
    else known.push(foreign);
  }
  for (const { node, path, currency } of amounts) {
    if (known.includes(currency) || mistaken.includes(currency)) continue;
    const rates = `{ report: ${report}, rates: { ${currency}: … ${report} } }`;
    refuse(node.origin, path, issues, {
      message: `no rate says what ${currency} is worth in ${report}`,
      allowed: `the top-level key currency, such as ${rates}, or an amount in ${known.join(' or ')}`,
    });
  }
}

/** Pay by the month or year is for a full-time week, of which the length must be known. */
function checkHours(root: MapNode, amounts: readonly Amount[], issues: IssueCollector): void {
  for (const { node, path, per, isForWork, site } of amounts) {
    const place = site === undefined ? undefined : nodeAt(root, 'sites', site);
    if (per === 'h' || !isForWork || place === undefined) continue;
    if (nodeAt(place, 'country') || nodeAt(place, 'pay', 'hours', 'fullTime')) continue;
    refuse(node.origin, path, issues, {
      message: `an amount by the ${per}, and nothing says how long a full-time week at ${site} is`,
      allowed: `country or pay.hours.fullTime of sites.${site} as well, or an amount by the hour`,
    });
  }
}

/** Groups of whose work nothing says what it costs. */
function checkPriced(root: MapNode, issues: IssueCollector): void {
  for (const { key, keyOrigin, value } of entriesOf(nodeAt(root, 'groups'))) {
    const name = textOf(nodeAt(value, 'site'));
    const site = name === undefined ? undefined : nodeAt(root, 'sites', name);
    if (nodeAt(value, 'pay', 'wage') || nodeAt(site, 'pay', 'wage') || nodeAt(site, 'price')) continue;
    const message = `nothing says what the work of ${key} costs${name === undefined ? ', for it has no site' : ''}: it is not in the cost`;
    doubt(keyOrigin, `groups.${key}`, issues, { message });
  }
}
