// `list:` of a campaign: whom to call, drawn from shares or read from a CSV file.
import { byKey } from '../../schema/byKey.ts';
import { byShape } from '../../schema/byShape.ts';
import { checked, type Place } from '../../schema/checked.ts';
import { type DateTime, dateTime } from '../../schema/dateTime.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapBy } from '../../schema/mapBy.ts';
import { mapOf, type Named } from '../../schema/mapOf.ts';
import { mapped } from '../../schema/mapped.ts';
import type { Wrong } from '../../schema/mistake.ts';
import type { Money } from '../../schema/money.ts';
import { money } from '../../schema/money.ts';
import { count, number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import { text } from '../../schema/text.ts';
import { zone, zoneNamed } from '../../schema/zone.ts';
import type { Share } from '../../units/quantities.ts';
import type { PhoneType, Refresh } from '../campaign.ts';
import { anyPhone } from '../namesOfCampaign.ts';
import { callingWindow, type WrittenWindow } from './callingWindow.ts';
import { checkShares, type ShareOrRest, shareOrRest, shareOut } from './shareOrRest.ts';

/** A record holds up to so many phones of so many types, which are a digit each in files of the program. */
const mostPhones = 4;
const mostTypes = 4;
const mostPlaces = 200;
const mostSegments = 200;
const mostRefreshes = 250;

/** A place of a list; its window may be that of the campaign. */
export interface WrittenPlace {
  readonly name: string;
  /** Undefined: the name is that of the zone. */
  readonly zone?: string;
  readonly window?: WrittenWindow;
  readonly share?: ShareOrRest;
}

export interface WrittenSegment {
  readonly name: string;
  readonly priority: number;
  readonly value?: Money;
  readonly share?: ShareOrRest;
}

export interface WrittenGenerated {
  readonly kind: 'generated';
  readonly size: number;
  readonly places: readonly WrittenPlace[];
  readonly placeShares: readonly Share[];
  readonly languages: readonly string[];
  readonly languageShares: readonly Share[];
  readonly phonesPerRecord: number;
  readonly phoneTypes: readonly PhoneType[];
  readonly segments: readonly WrittenSegment[];
  readonly segmentShares: readonly Share[];
  readonly refreshes: readonly Refresh[];
}

/** What the scenario says beside a file; undefined: what the file names. */
export interface WrittenFileList {
  readonly kind: 'file';
  readonly file: string;
  readonly places: readonly WrittenPlace[];
  readonly languages?: readonly string[];
  readonly phoneTypes?: readonly string[];
  readonly segments?: readonly WrittenSegment[];
}

export type WrittenList = WrittenGenerated | WrittenFileList;

/** What a list that tells no segments apart has. */
export const allSegments: WrittenSegment = { name: 'all', priority: 1 };

const placeFields = {
  zone: optional(zone('Whose clock its people live by.', { example: 'America/Chicago' }), undefined, 'its name'),
  window: optional(callingWindow, undefined, 'that of the campaign'),
};

/** Names of places stand in tables; an IANA name is one as well. */
function placeName(written: string): string | Wrong {
  const isPlain = /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u.test(written);
  return isPlain
    ? written
    : { message: `${JSON.stringify(written)} cannot be a name`, allowed: 'a word or an IANA name' };
}

function placesBy<T extends object>(doc: string, entry: Field<T | ShareOrRest>): Field<readonly WrittenPlace[]> {
  return checked(
    mapped(mapBy(doc, placeName, entry, 'America/New_York'), (places) =>
      places.map(
        ({ key: name, value }): WrittenPlace => ({
          name,
          ...(typeof value === 'object' ? value : { share: value }),
        }),
      ),
    ),
    (places, place) => {
      if (places.length > mostPlaces)
        place.refuse({ message: `${places.length} places`, allowed: `at most ${mostPlaces}` });
      for (const { name, zone: own } of places) {
        const known = own === undefined ? zoneNamed(name) : undefined;
        if (known !== undefined && 'message' in known)
          place.refuse(
            { ...known, allowed: `${known.allowed}; or { zone: …, share: … } for a place of that name` },
            name,
          );
      }
    },
  );
}

const placesWithShares = placesBy(
  'Shares of places: zones, or names with a zone.',
  byShape('Share of its records, or all about the place.', {
    scalar: shareOrRest('Share of its records.', '47%'),
    map: record('A place.', {
      share: optional(shareOrRest('Share of its records.', '47%'), undefined, 'the rest'),
      ...placeFields,
    }),
  }),
);

const singlePlace: Field<readonly WrittenPlace[]> = mapped(
  zone('The zone in which all live.', { example: 'America/New_York' }),
  (name) => [{ name, share: 1 }],
);

const segmentFields = {
  priority: optional(count('1 is called first.', { min: 1, example: '2' }), 1),
  value: optional(money('What a record is worth.', { example: '184 USD' })),
};

const invalidShare = share('Share of phones that reach nobody.', { example: '9%' });

const phones = checked(
  record('Phones of the records.', {
    perRecord: optional(number('Mean number of phones of a record.', { min: 1, max: mostPhones, example: '1.6' }), 1),
    invalid: optional(invalidShare, 0, '0%'),
    types: optional(
      mapOf(
        'Types of phone with their shares.',
        byShape('Share of the phones, or all about the type.', {
          scalar: shareOrRest('Share of the phones.', '78%'),
          map: record('A type of phone.', {
            share: optional(shareOrRest('Share of the phones.', '78%'), undefined, 'the rest'),
            invalid: optional(invalidShare, undefined, 'that of all phones'),
          }),
        }),
        { min: 1, example: 'mobile' },
      ),
    ),
  }),
  ({ types = [] }, place) => {
    if (types.length > 0) checkShares(types.map(sharedName), place, ['types']);
    if (types.length > mostTypes)
      place.refuse({ message: `${types.length} types of phone`, allowed: `at most ${mostTypes}` }, 'types');
  },
);

const generatedFields = {
  size: count('Number of records.', { min: 1, max: 10_000_000, example: '120000' }),
  places: byShape('Where the records live: one zone, or shares of places.', {
    scalar: singlePlace,
    map: placesWithShares,
  }),
  languages: optional(
    byShape('Languages of the records: one, or shares.', {
      scalar: mapped(text('The language of all records.', { example: 'en' }), (name) => [
        { name, value: 1 as ShareOrRest },
      ]),
      map: mapOf('Shares of languages.', shareOrRest('Share of the records.', '86%'), { min: 1, example: 'en' }),
    }),
    undefined,
    'none is told apart',
  ),
  phones: optional(phones, undefined, 'one for each record, all valid'),
  segments: optional(
    mapOf(
      'Parts of the list that are called by priority or have a value or quota of their own.',
      byShape('Share of the records, or all about the segment.', {
        scalar: shareOrRest('Share of the records.', '70%'),
        map: record('A segment.', {
          share: optional(shareOrRest('Share of the records.', '70%'), undefined, 'the rest'),
          ...segmentFields,
        }),
      }),
      { min: 1, example: 'early' },
    ),
    undefined,
    'one',
  ),
  refresh: optional(
    list(
      'Records that come later, on the clock of the period.',
      record('Records that come on the list.', {
        at: dateTime('When they come.', { example: '2027-03-15T06:00' }),
        size: count('How many.', { min: 1, max: 10_000_000, example: '20000' }),
      }),
      { max: mostRefreshes },
    ),
    [],
    'none',
  ),
};

type Generated = RecordOf<typeof generatedFields>;

const generated = mapped(
  checked(record('Records that are drawn, the same in every replication.', generatedFields), checkGenerated),
  ({ size, places, languages = [], phones: written, segments = [], refresh }): WrittenList => {
    const types = written?.types ?? [{ name: anyPhone, value: 1 }];
    const typeShares = shareOut(types.map(sharedName).map(({ share }) => share));
    const parts = segments.length === 0 ? [allSegments] : segments.map(segmentOf);
    return {
      kind: 'generated',
      size,
      places,
      placeShares: shareOut(places.map((each) => each.share)),
      languages: languages.map(({ name }) => name),
      languageShares: shareOut(languages.map(({ value }) => value)),
      phonesPerRecord: written?.perRecord ?? 1,
      phoneTypes: types.map(({ name, value }, at) => ({
        name,
        share: typeShares[at],
        invalid: (typeof value === 'object' ? value.invalid : undefined) ?? written?.invalid ?? 0,
      })),
      segments: parts,
      segmentShares: shareOut(parts.map((each) => each.share)),
      refreshes: refresh.map(({ at, size: more }: { at: DateTime; size: number }) => ({ ...at, size: more })),
    };
  },
);

type Sharing = ShareOrRest | { readonly share?: ShareOrRest };

function sharedName({ name, value }: Named<Sharing>): {
  readonly name: string;
  readonly share: ShareOrRest | undefined;
} {
  return { name, share: typeof value === 'object' ? value.share : value };
}

function segmentOf({ name, value }: Named<ShareOrRest | Omit<WrittenSegment, 'name'>>): WrittenSegment {
  return typeof value === 'object' ? { name, ...value } : { name, priority: 1, share: value };
}

function checkGenerated({ places, languages = [], segments = [] }: Generated, place: Place): void {
  checkShares(
    places.map(({ name, share: own }) => ({ name, share: own })),
    place,
    ['places'],
  );
  if (languages.length > 0) checkShares(languages.map(sharedName), place, ['languages']);
  if (segments.length > 0) checkShares(segments.map(sharedName), place, ['segments']);
  if (segments.length > mostSegments)
    place.refuse({ message: `${segments.length} segments`, allowed: `at most ${mostSegments}` }, 'segments');
}

const fromFile = mapped(
  record(
    'Records from a CSV file: columns place and phones, and language, segment and value where they are told apart.',
    {
      file: text('Path of the CSV file, relative to this file.', { example: 'accounts.csv' }),
      places: optional(
        placesBy(
          'What places of the file are, where their names are no zones or have a window of their own.',
          byShape('Zone of the place, or all about it.', {
            scalar: mapped(zone('Whose clock its people live by.'), (name) => ({ zone: name })),
            map: record('A place.', placeFields),
          }),
        ),
        [],
        'zones',
      ),
      languages: optional(
        list('Languages that the file may name.', text('A language.', { example: 'en' }), { min: 1 }),
        undefined,
        'those of the file',
      ),
      phones: optional(
        list('Types of phone that the file may name.', text('A type of phone.', { example: 'mobile' }), {
          min: 1,
          max: mostTypes,
        }),
        undefined,
        'those of the file',
      ),
      segments: optional(
        mapOf(
          'Segments that the file may name.',
          byShape('Priority of the segment, or all about it.', {
            scalar: segmentFields.priority,
            map: record('A segment.', segmentFields),
          }),
          { min: 1, example: 'early' },
        ),
        undefined,
        'those of the file, of equal priority',
      ),
    },
  ),
  ({ file, places, languages, phones: types, segments }): WrittenList => ({
    kind: 'file',
    file,
    places,
    ...(languages === undefined ? {} : { languages }),
    ...(types === undefined ? {} : { phoneTypes: types }),
    ...(segments === undefined
      ? {}
      : {
          segments: segments.map(({ name, value }) =>
            typeof value === 'number' ? { name, priority: value } : { name, ...value },
          ),
        }),
  }),
);

export const callList: Field<WrittenList> = byKey('Whom to call: a number of records that are drawn, or a file.', {
  size: generated,
  file: fromFile,
});
