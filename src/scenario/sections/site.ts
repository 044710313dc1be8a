// `sites:` the places where agents work, each with its own clock and calendar, and `client:` who the work is done for.
import { checked } from '../../schema/checked.ts';
import { choice } from '../../schema/choice.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import { ratio, share } from '../../schema/share.ts';
import { text } from '../../schema/text.ts';
import { zone } from '../../schema/zone.ts';
import type { Client, Site } from '../scenario.ts';
import { defaultHolidays, holidays, type WrittenHolidays } from './holidays.ts';
import { checkCostsOfSite, costFields, type WrittenCosts } from './siteCosts.ts';

/** A site as written, without its name; its holidays are not looked up yet, nor the pay of its country. */
export type WrittenSite = Omit<Site, 'name' | 'holidays' | 'staffOnHolidays' | 'costs'> &
  WrittenCosts & { readonly holidays: WrittenHolidays };

/** A client as written; its zone may be the period's. */
export type WrittenClient = Omit<Client, 'zone'> & { readonly zone?: string };

const country = (doc: string) => ref(doc, 'country', { example: 'PH' });
const region = text('State or province, by the code in `shoreline list countries`, for its holidays.', {
  example: 'ENG',
});

export const client: Field<WrittenClient> = record('Who the work is done for.', {
  country: country('Its country: sites there are onshore, and its public holidays change demand.'),
  region: optional(region),
  zone: optional(zone("Whose clock its customers live by; the period's when not written.")),
});

const unchanged = { handle: 1 };

const factors = record('How work at the site differs from the figures of the queues.', {
  handle: optional(ratio('Factor on handling times.', { positive: true, example: '1.06' }), 1),
  resolution: optional(ratio('Factor on the share of issues resolved; kept for reports.', { example: '0.97' })),
  satisfaction: optional(ratio('Factor on the satisfaction of customers; kept for reports.', { example: '0.95' })),
});

export const site: Field<WrittenSite> = mapped(
  checked(
    record('A place where agents work, with its own clock.', {
      country: optional(country('Its country, for holidays, pay and working time.')),
      region: optional(region),
      zone: zone('Whose clock its shifts follow.', { example: 'Asia/Manila' }),
      shore: optional(
        choice("Where it lies as seen from the client; onshore when not written and in the client's country.", [
          'onshore',
          'nearshore',
          'offshore',
        ]),
      ),
      operator: optional(choice('Who employs its agents.', ['client', 'vendor']), 'client'),
      seats: optional(
        count('Most agents at work on the premises at once; no limit when not written.', { example: '140' }),
      ),
      overSeats: optional(
        choice('What becomes of agents for whom there is no seat: the scenario is refused, or they do not come.', [
          'refuse',
          'shed',
        ]),
        'refuse',
      ),
      workFromHome: optional(
        share('Share of its agents who work from home: they need no seat, and an outage need not reach them.', {
          example: '35%',
        }),
        0,
        '0%',
      ),
      factors: optional(factors, unchanged, 'none'),
      languages: optional(list('Languages that its agents speak.', text('A language.', { example: 'en' }), { min: 1 })),
      clearances: optional(
        list('Classes of data that may be handled there.', text('A class of data.', { example: 'payment' })),
        [],
        'none',
      ),
      holidays: optional(holidays, defaultHolidays, "those of the country's law, worked by all who are scheduled"),
      ...costFields,
    }),
    (written, place) => {
      if (written.region !== undefined && written.country === undefined)
        place.refuse({ message: 'a region without a country', allowed: 'country as well' }, 'region');
      checkCostsOfSite(written, place);
    },
  ),
  ({ factors, ...site }) => ({ ...site, ...factors }),
);
