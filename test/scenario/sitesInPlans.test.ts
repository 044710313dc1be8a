// Sites in plans mean their groups that have the skill.
import { describe, expect, it } from 'vitest';
import { readSmall, small, toldAbout } from './small.ts';

const base = small.replace(/groups:[\s\S]*/, '').concat(`sites:
  leeds: { country: GB, zone: Europe/London }
  york: { country: GB, zone: Europe/London }
groups:
  north: { site: leeds, skills: [orders, billing], staff: 12 }
  south: { site: leeds, skills: [orders], staff: 3 }
  east: { site: york, skills: [orders], staff: 3 }
  west: { site: york, skills: [billing], staff: 3 }
routing:
  plans:
    orders: `);

async function planOf(steps: string) {
  const { scenario, issues } = await readSmall(`${base}${steps}\n`);
  expect(issues).toEqual([]);
  return scenario!.routing.plans[0]!.steps;
}

describe('a site in a plan', () => {
  it('means its groups that have the skill, in the order of groups', async () => {
    expect(await planOf('[{ groups: [leeds] }, { after: 30s, groups: [york] }]')).toEqual([
      { after: 0, groups: ['north', 'south'] },
      { after: 30, groups: ['east'] },
    ]);
  });

  it('means those that the plan does not name itself', async () => {
    expect(await planOf('[{ groups: [south] }, { after: 30s, groups: [york, leeds] }]')).toEqual([
      { after: 0, groups: ['south'] },
      { after: 30, groups: ['east', 'north'] },
    ]);
  });

  it('gives its rank to each of them', async () => {
    expect(await planOf('[{ groups: { york: 1, leeds: 2 } }]')).toEqual([
      { after: 0, groups: ['east', 'north', 'south'], ranks: [1, 2, 2] },
    ]);
  });

  it('gets a share of the contacts', async () => {
    const [step] = await planOf('[{ allocate: { leeds: 60%, east: 40% } }]');
    expect(step!.allocations).toMatchObject([
      { name: 'leeds', groups: ['north', 'south'], shares: [0.6] },
      { name: 'east', groups: ['east'], shares: [0.4] },
    ]);
  });

  it('must have a group with the skill, and is told when it is mistyped', async () => {
    const text = `${base}[{ groups: [leeds] }, { after: 30s, groups: [yrok] }]\n    billing: [{ groups: [nowhere, leeds] }]\n`;
    expect((await toldAbout(text)).filter((line) => !line.startsWith('warning'))).toEqual([
      '21:58 routing.plans.orders[1].groups[0]: unknown group "yrok" | allowed: north, south, east, west, leeds, york | york',
      '22:26 routing.plans.billing[0].groups[0]: unknown group "nowhere" | allowed: north, south, east, west, leeds, york',
    ]);
    const idle = text
      .replace('[orders], staff: 3 }\n  west', '[billing], staff: 3 }\n  west')
      .replace('yrok', 'york')
      .replace('nowhere, ', '');
    expect((await toldAbout(idle)).filter((line) => !line.startsWith('warning'))).toEqual([
      '21:58 routing.plans.orders[1].groups[0]: no group at york has the skill orders | its groups are east, west',
    ]);
  });
});
