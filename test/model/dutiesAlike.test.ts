// Agents with the same duties are laid out once: with their number they are all that there are.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Duty } from '../../src/model/duty.ts';
import { dutiesAlike, dutiesOf, type Rostered } from '../../src/model/roster.ts';
import { utcMidnight } from '../../src/units/calendar.ts';
import { loadZone } from '../../src/units/zone.ts';

const hour = 3600;
const from = '2027-03-08';

const breaks = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 3 }).map((hours) => hours * hour),
    before: fc.constantFrom(4 * hour, 5 * hour),
    length: fc.constantFrom(hour / 4, hour),
    paid: fc.boolean(),
  }),
  { maxLength: 2 },
);

const shift = fc.record(
  {
    agents: fc.integer({ min: 1, max: 9 }),
    start: fc.constant(8 * hour),
    length: fc.constantFrom(6 * hour, 8 * hour),
    days: fc.constantFrom([1, 2, 3, 4, 5], [6, 7]),
    turns: fc.constantFrom([8 * hour, 14 * hour], [8 * hour, 14 * hour, 22 * hour]),
    rotation: fc.constantFrom({ on: 2, off: 2 }, { on: 4, off: 3 }),
    breaks,
  },
  { requiredKeys: ['agents', 'start', 'length', 'days'] },
);

const withoutAgent = (duties: readonly Duty[]) => JSON.stringify(duties.map(({ agent: _, ...duty }) => duty));

it('are those of all agents, each with how often it occurs', async () => {
  const origin = utcMidnight(from);
  const zone = await loadZone('America/New_York', origin, origin + 20 * 24 * hour);
  fc.assert(
    fc.property(fc.array(shift, { maxLength: 3 }), fc.constantFrom(0, 0.5, 1), (shifts, staff) => {
      const presence: Rostered = { law: 'rostered', shifts };
      const rest = { dates: new Set(['2027-03-09', '2027-03-13']), staff };
      const frame = { zone, origin, end: 12 * 24 * hour, rest };
      const { agents, duties } = dutiesOf(presence, [], 0, frame);
      const oneByOne = Array.from({ length: agents }, (_, agent) => duties.filter((duty) => duty.agent === agent));
      const together = dutiesAlike(presence, frame);
      const expanded = together.flatMap((each) => Array.from({ length: each.agents }, () => withoutAgent(each.duties)));
      expect(expanded.sort()).toEqual(oneByOne.map(withoutAgent).sort());
    }),
  );
});
