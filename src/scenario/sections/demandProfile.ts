// One of `demand:` a profile of expected contacts that several queues share.
import { byKey } from '../../schema/byKey.ts';
import { checked } from '../../schema/checked.ts';
import type { Field } from '../../schema/field.ts';
import { mapped } from '../../schema/mapped.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import type { DemandProfile } from '../scenario.ts';
import { busyness } from './busyness.ts';
import { checkHourly, checkVolumes, dayPattern, hourlyFields, volumesFields } from './dayPattern.ts';

const shared = {
  busyness: optional(
    busyness('Factor on the demand of a whole day, with mean 1, the same for all queues that share the profile.'),
  ),
};

/** A profile without its name. */
export const demandProfile: Field<Omit<DemandProfile, 'name'>> = mapped(
  byKey('Expected contacts of all queues that share the profile.', {
    hourly: checked(record('Contacts per hour of the local day.', { ...hourlyFields, ...shared }), checkHourly),
    volumes: checked(record('Contacts per part of the local day.', { ...volumesFields, ...shared }), checkVolumes),
  }),
  ({ busyness, ...pattern }) => ({ ...dayPattern(pattern), ...(busyness === undefined ? {} : { busyness }) }),
);
