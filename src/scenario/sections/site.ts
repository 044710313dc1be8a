// One of `sites:` a place where agents work, with its own clock.
import type { Field } from '../../schema/field.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { ratio, share } from '../../schema/share.ts';
import { zone } from '../../schema/zone.ts';
import type { Site } from '../scenario.ts';

const factors = record('How work at the site differs from the figures of the queues.', {
  handle: optional(ratio('Factor on handling times.', { positive: true, example: '1.06' }), 1),
});

/** A site without its name. */
export const site: Field<Omit<Site, 'name'>> = mapped(
  record('A place where agents work, with its own clock.', {
    zone: zone('Whose clock its shifts follow.'),
    seats: optional(
      count('Most agents at work on the premises at once; no limit when not written.', { example: '140' }),
    ),
    workFromHome: optional(
      share('Share of its agents who work from home: they need no seat, and an outage need not reach them.', {
        example: '35%',
      }),
      0,
      '0%',
    ),
    factors: optional(factors, { handle: 1 }, 'none'),
  }),
  ({ factors, ...site }) => ({ ...site, ...factors }),
);
