// Checks between client, sites, groups and queues. They look at the tree, as those in check.ts do.
import { countries } from '../places/countries/index.ts';
import { regionsOf } from '../places/holidayCalendar.ts';
import type { IssueCollector } from '../schema/issue.ts';
import { doubt, refuse } from '../schema/mistake.ts';
import { nearest } from '../schema/nearest.ts';
import type { MapNode, Node } from '../schema/node.ts';
import { skillsOf } from './skillsOf.ts';
import { entriesOf, itemsOf, nodeAt, textOf } from './tree.ts';

/** Reports what is wrong about places and about who may do what where. */
export async function checkSites(root: MapNode, issues: IssueCollector): Promise<void> {
  await checkRegion(nodeAt(root, 'client'), 'client', issues);
  for (const { key, value: site } of entriesOf(nodeAt(root, 'sites'))) {
    await checkRegion(site, `sites.${key}`, issues);
    checkShore(root, site, `sites.${key}`, issues);
  }
  for (const { key, value: group } of entriesOf(nodeAt(root, 'groups'))) {
    checkClearances(root, group, `groups.${key}`, issues);
    checkLanguages(root, group, `groups.${key}`, issues);
  }
  checkUsed(root, issues);
}

async function checkRegion(place: Node | undefined, path: string, issues: IssueCollector): Promise<void> {
  const node = nodeAt(place, 'region');
  const region = textOf(node);
  const country = countries.find(({ name }) => name === textOf(nodeAt(place, 'country')));
  if (node === undefined || region === undefined || country === undefined) return;
  const regions = await regionsOf(country);
  if (regions.has(region)) return;
  const meant =
    nearest(region, [...regions.keys()]) ?? [...regions].find(([, name]) => nearest(region, [name]) !== undefined)?.[0];
  refuse(node.origin, `${path}.region`, issues, {
    message: `unknown region ${JSON.stringify(region)} of ${country.summary}`,
    allowed:
      regions.size === 0
        ? 'its holidays are the same everywhere: leave it out'
        : [...regions].map(([code, name]) => `${code} (${name})`).join(', '),
    ...(meant === undefined ? {} : { nearest: meant }),
  });
}

/** A site in the client's country is onshore, whatever is written; one elsewhere is not. */
function checkShore(root: MapNode, site: Node, path: string, issues: IssueCollector): void {
  const shore = nodeAt(site, 'shore');
  const home = textOf(nodeAt(root, 'client', 'country'));
  const country = textOf(nodeAt(site, 'country'));
  if (shore === undefined || home === undefined || country === undefined) return;
  const word = textOf(shore);
  if ((word === 'onshore') === (country === home)) return;
  const message =
    word === 'onshore'
      ? `${country} is not the client's country, ${home}, so the site is not onshore`
      : `the site is in the client's country, ${home}, so it is onshore and not ${word}`;
  doubt(shore.origin, `${path}.shore`, issues, { message });
}

/** Contacts with a class of data are answered only where that class may be handled. */
function checkClearances(root: MapNode, group: Node, path: string, issues: IssueCollector): void {
  const site = textOf(nodeAt(group, 'site'));
  const siteNode = site === undefined ? undefined : nodeAt(root, 'sites', site);
  const cleared = itemsOf(nodeAt(siteNode, 'clearances')).map(textOf);
  for (const queue of skillsOf(root, group)) {
    const dataClass = textOf(nodeAt(root, 'queues', queue, 'dataClass'));
    if (dataClass === undefined || cleared.includes(dataClass)) continue;
    const where =
      site === undefined ? 'the group has no site that is cleared for it' : `site ${site} is not cleared for it`;
    refuse(nodeAt(group, 'skills')!.origin, `${path}.skills`, issues, {
      message: `queue ${queue} deals with data of the class ${dataClass}, and ${where}`,
      allowed: `${dataClass} among the clearances of the site, or a group elsewhere`,
    });
  }
}

function checkLanguages(root: MapNode, group: Node, path: string, issues: IssueCollector): void {
  const site = textOf(nodeAt(group, 'site'));
  const own = nodeAt(group, 'languages') ?? (site === undefined ? undefined : nodeAt(root, 'sites', site, 'languages'));
  if (own === undefined) return;
  const spoken = itemsOf(own).map(textOf);
  for (const queue of skillsOf(root, group)) {
    const language = textOf(nodeAt(root, 'queues', queue, 'language'));
    if (language === undefined || spoken.includes(language)) continue;
    refuse(nodeAt(group, 'skills')!.origin, `${path}.skills`, issues, {
      message: `queue ${queue} is in ${language}, which the group does not speak`,
      allowed: `a queue in ${spoken.join(', ')}, or ${language} among the languages of the group`,
    });
  }
}

/** A site without a group brings nobody. */
function checkUsed(root: MapNode, issues: IssueCollector): void {
  const used = new Set(entriesOf(nodeAt(root, 'groups')).map(({ value }) => textOf(nodeAt(value, 'site'))));
  for (const { key, keyOrigin } of entriesOf(nodeAt(root, 'sites'))) {
    if (used.has(key)) continue;
    doubt(keyOrigin, `sites.${key}`, issues, { message: `no group works at ${key}` });
  }
}
