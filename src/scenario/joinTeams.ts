// Puts the teams of a roster into the tree as groups, so that everything else reads them like groups that are written there.
import type { IssueCollector } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import type { MapEntry, MapNode, Node } from '../schema/node.ts';
import type { Team } from './rosterFile.ts';
import type { Roster } from './scenario.ts';
import { skillsOf } from './skillsOf.ts';
import { entriesOf, nodeAt, textOf } from './tree.ts';

export interface JoinedTeams {
  readonly root: MapNode;
  /** By group. */
  readonly rosters: ReadonlyMap<string, Roster>;
}

/** What the roster says for all groups that it makes. */
const sharedKeys = ['shrinkage', 'pay'];

/**
 * A team belongs to the group with `shifts: roster` of its site and skills; where there is none, to the group of its own name, which
 * need not be written. That is the site and the skills, `manila-orders+returns`; without sites `roster-orders`.
 */
export function joinTeams(root: MapNode, teams: readonly Team[] | undefined, issues: IssueCollector): JoinedTeams {
  const written = entriesOf(nodeAt(root, 'groups'));
  const rosters = new Map<string, Roster>();
  let groups = written;
  for (const team of teams ?? []) {
    const own = written.filter(({ value }) => isRostered(value) && isOfTeam(root, value, team));
    for (const { key, keyOrigin } of own.slice(1)) {
      const message = `group ${key} has the same site and skills as ${own[0]!.key}: the rows of the roster are one group's`;
      refuse(keyOrigin, `groups.${key}`, issues, { message, allowed: 'one group of a site with the same skills' });
    }
    const name = own[0]?.key ?? `${team.site ?? 'roster'}-${team.skills.join('+')}`;
    rosters.set(name, team.roster);
    const made = groupOf(
      team,
      name,
      groups.find(({ key }) => key === name),
      nodeAt(root, 'roster'),
    );
    groups = groups.some(({ key }) => key === name)
      ? groups.map((group) => (group.key === name ? made : group))
      : [...groups, made];
  }
  for (const { key, value } of written) {
    if (!isRostered(value) || rosters.has(key) || (teams === undefined && nodeAt(root, 'roster') !== undefined))
      continue;
    const wanted = `skills ${skillsOf(root, value).join(', ')}`;
    const site = textOf(nodeAt(value, 'site'));
    refuse(nodeAt(value, 'shifts')!.origin, `groups.${key}.shifts`, issues, {
      message:
        teams === undefined
          ? 'the scenario has no roster'
          : `no agent of the roster has the ${site === undefined ? '' : `site ${site} and the `}${wanted}`,
      allowed:
        teams === undefined
          ? 'roster: { file: … } beside groups, or a list of shifts'
          : teams.map((team) => [team.site, team.skills.join(', ')].filter(Boolean).join(': ')).join('; '),
    });
  }
  // Where the roster cannot be read nobody knows its groups; that there are none is no further mistake.
  if (teams === undefined && groups.length === 0 && nodeAt(root, 'roster') !== undefined) groups = [anyGroup(root)];
  if (groups === written) return { root, rosters };
  const node: MapNode = {
    kind: 'map',
    origin: nodeAt(root, 'groups')?.origin ?? nodeAt(root, 'roster')!.origin,
    entries: groups,
  };
  const others = root.entries.filter(({ key }) => key !== 'groups');
  return { root: { ...root, entries: [...others, { key: 'groups', keyOrigin: node.origin, value: node }] }, rosters };
}

function isRostered(group: Node): boolean {
  return textOf(nodeAt(group, 'shifts')) === 'roster';
}

function isOfTeam(root: MapNode, group: Node, { site, skills }: Team): boolean {
  const own = new Set(skillsOf(root, group));
  return (
    textOf(nodeAt(group, 'site')) === site && own.size === skills.length && skills.every((skill) => own.has(skill))
  );
}

/** The group as it is written, with what only the roster says. */
function groupOf(
  { site, skills, origin }: Team,
  name: string,
  written: MapEntry | undefined,
  roster: Node | undefined,
): MapEntry {
  const scalar = (value: string | number): Node => ({ kind: 'scalar', origin, value });
  const entry = (key: string, value: Node): MapEntry => ({ key, keyOrigin: value.origin, value });
  const told = skills.map((skill) => entry(skill, nodeAt(roster, 'skills', skill) ?? scalar(1)));
  const usual = [
    ...(site === undefined ? [] : [entry('site', scalar(site))]),
    entry('skills', { kind: 'map', origin, entries: told.map((each) => ({ ...each, keyOrigin: origin })) }),
    entry('shifts', scalar('roster')),
    ...sharedKeys.flatMap((key) => {
      const value = nodeAt(roster, key);
      return value === undefined ? [] : [entry(key, value)];
    }),
  ];
  const own = entriesOf(written?.value);
  const isRosteredGroup = written !== undefined && isRostered(written.value);
  // A group of one's own says itself what the roster says for others.
  const added = isRosteredGroup ? [] : usual.filter(({ key }) => !own.some((each) => each.key === key));
  const keyOrigin = written?.keyOrigin ?? origin;
  return {
    key: name,
    keyOrigin,
    value: { kind: 'map', origin: written?.value.origin ?? origin, entries: [...own, ...added] },
  };
}

function anyGroup(root: MapNode): MapEntry {
  const { origin } = nodeAt(root, 'roster')!;
  const skills = entriesOf(nodeAt(root, 'queues')).map(({ key }) => key);
  const team = { site: undefined, skills, origin, roster: { first: '', last: '', people: [] } };
  return groupOf(team, 'roster', undefined, undefined);
}
