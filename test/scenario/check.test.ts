import { describe, expect, it } from 'vitest';
import { changed, small, toldAbout } from './small.ts';

describe('checks across sections', () => {
  it('find a queue that nobody can answer', async () => {
    expect(await toldAbout(changed('skills: [orders, billing]', 'skills: [orders]'))).toEqual([
      '8:3 queues.billing: no group has the skill billing: nobody can answer | one of the groups north, south with this skill',
    ]);
  });

  it('do not repeat a mistyped skill as a queue without agents', async () => {
    expect(await toldAbout(changed('skills: [orders, billing]', 'skills: [orders, biling]'))).toEqual([
      '12:29 groups.north.skills[1]: unknown queue "biling" | allowed: orders, billing | billing',
    ]);
  });

  it('find a step that names a group without the skill', async () => {
    expect(await toldAbout(`${small}routing: { plans: { billing: [{ groups: [north, south] }] } }\n`)).toEqual([
      '14:49 routing.plans.billing[0].groups[1]: group south has not the skill billing | allowed: north',
    ]);
  });

  it('doubt a skill that no step uses', async () => {
    expect(await toldAbout(`${small}routing: { plans: { orders: [{ groups: [north] }] } }\n`)).toEqual([
      'warning 14:21 routing.plans.orders: no step of orders names south, so this skill is never used there',
    ]);
  });

  it('find a group with the name of a queue', async () => {
    expect(await toldAbout(changed('south:', 'orders:'))).toEqual([
      '13:3 groups.orders: a queue is named orders too | a name of its own',
    ]);
  });

  it('are made although other sections cannot be read', async () => {
    const broken = changed(
      'skills: [orders, billing]',
      'skills: [orders]',
      changed('from: 2027-03-01', 'from: tomorrow'),
    );
    expect((await toldAbout(broken)).map((text) => text.split(' ')[0])).toEqual(['3:17', '8:3']);
  });

  it('leave a file without groups to the grammar', async () => {
    const text = small.slice(0, small.indexOf('groups:'));
    expect((await toldAbout(text)).map((told) => told.split(' | ')[0])).toEqual(['1:1 : missing key "groups"']);
  });
});
