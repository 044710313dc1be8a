// Campaigns as written to campaigns as they are simulated: files, calendars and rates of currencies filled in.

import { nuisanceRules } from '../places/nuisance/index.ts';
import type { IssueCollector } from '../schema/issue.ts';
import type { Named } from '../schema/mapOf.ts';
import { doubt, refuse, type Wrong } from '../schema/mistake.ts';
import type { Money } from '../schema/money.ts';
import type { MapNode } from '../schema/node.ts';
import { usualRule, windowOf } from './callingHours.ts';
import type { ListColumns } from './callListFile.ts';
import type { CallList, CallPlace, Campaign, Conversation, DialOutcomes, Quota, Segment } from './campaign.ts';
import { neverOpen } from './everOpen.ts';
import { checkListNames, namesOfList } from './namesOfCampaign.ts';
import type { Currency, Group, Period, Scenario } from './scenario.ts';
import { noRuleKnown, type WrittenCampaign } from './sections/campaign.ts';
import { allSegments, type WrittenList, type WrittenPlace, type WrittenSegment } from './sections/campaignList.ts';
import { nodeAt } from './tree.ts';

/** What campaigns need besides their own words. */
export interface CampaignSurroundings {
  readonly root: MapNode;
  readonly period: Period;
  /** In which values are told; undefined: there are none. */
  readonly currency: Currency | undefined;
  readonly files: ReadonlyMap<string, ListColumns>;
  readonly issues: IssueCollector;
}

/** What is wrong with files and calendars is told to the issues. */
export async function completeCampaign(
  { name, value: written }: Named<WrittenCampaign>,
  surroundings: CampaignSurroundings,
): Promise<Campaign> {
  const { period, currency, files, root, issues } = surroundings;
  const columns = files.get(name);
  const tell = (wrong: Wrong, ...keys: string[]) =>
    refuse(
      (nodeAt(root, 'campaigns', name, ...keys) ?? root).origin,
      ['campaigns', name, ...keys].join('.'),
      issues,
      wrong,
    );
  const worth = ({ amount, currency: of }: Money): number =>
    amount * (currency?.rates.find((rate) => rate.currency === of)?.worth ?? 1);
  const places = await placesOf(written, columns, period, tell);
  const list = listOf(written.list, columns, places, worth);
  if (written.list.kind === 'file') checkAgainstFile(name, list, root, issues);
  const { note, open, dial, conversation, dialer, lines, detection, pauses, quota, nuisanceMessage, judgedBy } =
    written;
  const types = list.phoneTypes.map((type) => type.name);
  const campaign: Campaign = {
    name,
    ...(note === undefined ? {} : { note }),
    list,
    ...(open === '24/7' ? {} : { hours: { ...open, closing: 'drain' } }),
    attempts: written.attempts,
    dial: dialOf(dial, types),
    ...(detection === undefined ? {} : { detection }),
    conversation: conversationOf(conversation, types, worth),
    dialer,
    ...(lines === undefined ? {} : { lines }),
    connectWithin: written.connectWithin,
    nuisanceMessage:
      nuisanceMessage ?? nuisanceRules.some((rule) => judgedBy.includes(rule.name) && rule.message.value),
    ...(pauses === undefined ? {} : { pauses }),
    ...(quota === undefined ? {} : { quota: quotaOf(quota, list.segments) }),
    judgedBy,
    ...(currency === undefined ? {} : { currency: currency.report }),
  };
  await checkOpen(campaign, period, root, issues);
  return campaign;
}

type Tell = (wrong: Wrong, ...keys: string[]) => undefined;

async function placesOf(
  { list, window }: WrittenCampaign,
  columns: ListColumns | undefined,
  period: Period,
  tell: Tell,
): Promise<CallPlace[]> {
  const named: readonly WrittenPlace[] =
    columns === undefined
      ? list.places
      : columns.places.map((name) => list.places.find((place) => place.name === name) ?? { name });
  const places: CallPlace[] = [];
  for (const { name, zone = name, window: own } of named) {
    const rule = usualRule(zone);
    const written = own ?? window ?? (rule && { rule: rule.name });
    if (written === undefined) tell(noRuleKnown(zone), 'list');
    places.push({ name, zone, window: await windowOf(written ?? '24/7', period) });
  }
  return places;
}

function listOf(
  written: WrittenList,
  columns: ListColumns | undefined,
  places: readonly CallPlace[],
  worth: (value: Money) => number,
): CallList {
  const segmentOf = ({ name, priority, value }: WrittenSegment): Segment => ({
    name,
    priority,
    ...(value === undefined ? {} : { value: worth(value) }),
  });
  if (written.kind === 'generated') return { ...written, places, segments: written.segments.map(segmentOf) };
  const { place, language, segment, phones, value, languages, phoneTypes, segments } = columns!;
  const segmentNames = segments.length === 0 ? [allSegments.name] : segments;
  return {
    kind: 'file',
    file: written.file,
    places,
    languages,
    phoneTypes: phoneTypes.map((name, type) => ({ name, ...phoneShares(phones, type) })),
    segments: segmentNames.map((name) =>
      segmentOf(written.segments?.find((each) => each.name === name) ?? { name, priority: 1 }),
    ),
    place,
    language,
    segment,
    phones,
    value,
  };
}

/** Share of a type among the phones of a file, and share of these that are invalid. */
function phoneShares(phones: readonly string[], type: number): { readonly share: number; readonly invalid: number } {
  let all = 0;
  let own = 0;
  let invalid = 0;
  const digit = String(type);
  for (const code of phones)
    for (let at = 0; at < code.length; at++) {
      if (code[at] === 'x') continue;
      all++;
      if (code[at] !== digit) continue;
      own++;
      if (code[at + 1] === 'x') invalid++;
    }
  return { share: all === 0 ? 0 : own / all, invalid: own === 0 ? 0 : invalid / own };
}

/** Names that only the file knows. */
function checkAgainstFile(
  name: string,
  { phoneTypes, segments }: CallList,
  root: MapNode,
  issues: IssueCollector,
): void {
  const campaign = nodeAt(root, 'campaigns', name)!;
  const told = namesOfList(campaign);
  const unless = (known: unknown, names: readonly { readonly name: string }[]) =>
    known === undefined ? names.map((each) => each.name) : undefined;
  const names = { phoneTypes: unless(told.phoneTypes, phoneTypes), segments: unless(told.segments, segments) };
  checkListNames(campaign, `campaigns.${name}`, names, issues);
}

function dialOf({ phones, ...rest }: WrittenCampaign['dial'], types: readonly string[]): DialOutcomes {
  return { ...rest, phoneTypes: types.map((type) => phones.find(({ name }) => name === type)?.value ?? 1) };
}

function conversationOf(
  { rightParty, outcomes, ...rest }: WrittenCampaign['conversation'],
  types: readonly string[],
  worth: (value: Money) => number,
): Conversation {
  return {
    ...rest,
    rightParty: types.map((type) =>
      typeof rightParty === 'number' ? rightParty : (rightParty.find(({ name }) => name === type)?.value ?? 0),
    ),
    outcomes: outcomes.map(({ value, ...outcome }) => ({
      ...outcome,
      ...(value === undefined ? {} : { value: value === 'record' ? value : worth(value) }),
    })),
  };
}

function quotaOf({ outcome, total, segments }: NonNullable<WrittenCampaign['quota']>, all: readonly Segment[]): Quota {
  return {
    outcome,
    ...(total === undefined ? {} : { total }),
    ...(segments === undefined
      ? {}
      : { bySegment: all.map(({ name }) => segments.find((each) => each.name === name)?.value ?? -1) }),
  };
}

async function checkOpen(
  { name, list, hours }: Campaign,
  period: Period,
  root: MapNode,
  issues: IssueCollector,
): Promise<void> {
  const path = `campaigns.${name}.list`;
  for (const place of await neverOpen(list.places, hours, period)) {
    const written = nodeAt(root, 'campaigns', name, 'list', 'places');
    const node = nodeAt(written, place.name) ?? written ?? nodeAt(root, 'campaigns', name) ?? root;
    const records = Math.round(recordsAt(list, list.places.indexOf(place)));
    doubt(node.origin, `${path}.places.${place.name}`, issues, {
      message: `the window of ${place.name} is never open in the simulated time${hours === undefined ? '' : ' while the campaign works'}: ${counted(records)} cannot be called`,
    });
  }
}

function counted(records: number): string {
  return `${records} ${records === 1 ? 'record' : 'records'}`;
}

/** Records of a place, expected where they are drawn. */
function recordsAt(list: CallList, place: number): number {
  if (list.kind === 'file') return list.place.filter((each) => each === place).length;
  return list.placeShares[place] * (list.size + list.refreshes.reduce((sum, { size }) => sum + size, 0));
}

/** Languages of lists that nobody who calls speaks, of which only a file tells. */
export function checkSpoken(
  { campaigns = [], groups, sites = [] }: Scenario,
  root: MapNode,
  issues: IssueCollector,
): void {
  const spokenBy = ({ languages, site }: Group) => languages ?? sites.find(({ name }) => name === site)?.languages;
  for (const { name, list } of campaigns) {
    if (list.kind === 'generated' || nodeAt(root, 'campaigns', name, 'list', 'languages') !== undefined) continue;
    const spoken = groups.filter((group) => group.campaigns?.some(({ campaign }) => campaign === name)).map(spokenBy);
    if (spoken.includes(undefined)) continue;
    for (const [number, language] of list.languages.entries()) {
      if (spoken.some((each) => each!.includes(language))) continue;
      const records = list.language.filter((each) => each === number).length;
      const origin = nodeAt(root, 'campaigns', name, 'list', 'file')!.origin;
      refuse(origin, `campaigns.${name}.list.file`, issues, {
        message: `no group that calls for the campaign speaks ${language}: ${counted(records)} can never be called`,
        allowed: [...new Set(spoken.flatMap((each) => each!))].join(', '),
      });
    }
  }
}
