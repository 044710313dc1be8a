// The call lists of all campaigns as columns: drawn from their shares, or as read from their files; sorted into cells of records that are
// called by the same rules.

import { createListDraws, listPurposes } from '../random/listDraws.ts';
import type { Campaign, GeneratedList } from '../scenario/campaign.ts';
import type { RecordsModel } from './campaignModel.ts';

/** What cells are made of: the first strand and place of each campaign, and when its loads come. */
export interface CampaignCells {
  readonly campaign: Campaign;
  readonly firstStrand: number;
  readonly firstPlace: number;
  readonly loads: number;
}

/** Records of one campaign before they are sorted. Positions in its places, languages (0 where none are told apart) and segments. */
interface Columns {
  readonly size: number;
  readonly place: ArrayLike<number>;
  readonly language: ArrayLike<number>;
  readonly segment: ArrayLike<number>;
  readonly phones: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  readonly load: ArrayLike<number>;
}

export interface CompiledLists {
  readonly records: RecordsModel;
  /** First record of each campaign, and one more. */
  readonly firstRecord: Int32Array;
}

export function compileLists(campaigns: readonly CampaignCells[], seed: string): CompiledLists {
  const lists = campaigns.map(({ campaign }) => columnsOf(campaign, seed));
  const firstRecord = Int32Array.of(0, ...lists.map(({ size }) => size));
  for (let i = 1; i < firstRecord.length; i++) firstRecord[i] += firstRecord[i - 1];
  const total = firstRecord[campaigns.length];
  const cells: { place: number; segment: number; priority: number; loads: number }[] = [];
  const firstCell = [0];
  const cell = new Int32Array(total);
  const phones = new Uint16Array(total);
  const hasValues = lists.some((list) => hasAny(list.value));
  const value = new Float32Array(hasValues ? total : 0);
  const load = new Uint8Array(total);
  campaigns.forEach(({ campaign, firstPlace, loads }, id) => {
    const { places, segments, languages } = campaign.list;
    const base = cells.length;
    for (let strand = 0; strand < Math.max(1, languages.length); strand++) {
      for (let place = 0; place < places.length; place++)
        segments.forEach(({ priority }, segment) => {
          cells.push({ place: firstPlace + place, segment, priority, loads });
        });
      firstCell.push(cells.length);
    }
    const list = lists[id];
    const first = firstRecord[id];
    for (let record = 0; record < list.size; record++) {
      cell[first + record] =
        base + (list.language[record] * places.length + list.place[record]) * segments.length + list.segment[record];
      phones[first + record] = list.phones[record];
      if (hasValues) value[first + record] = list.value[record];
      load[first + record] = list.load[record];
    }
  });
  const firstRun = Int32Array.of(0, ...cells.map(({ loads }) => loads));
  for (let i = 1; i < firstRun.length; i++) firstRun[i] += firstRun[i - 1];
  return {
    firstRecord,
    records: {
      cell,
      phones,
      value,
      load,
      ...sortIntoRuns(cell, load, firstRun),
      firstRun,
      cellPlace: Int32Array.from(cells, ({ place }) => place),
      cellSegment: Int32Array.from(cells, ({ segment }) => segment),
      cellPriority: Int32Array.from(cells, ({ priority }) => priority),
      firstCell: Int32Array.from(firstCell),
    },
  };
}

/** A counting sort by run, the load of a cell; within a run records keep their order. */
function sortIntoRuns(
  cell: Int32Array,
  load: Uint8Array,
  firstRun: Int32Array,
): Pick<RecordsModel, 'order' | 'runStart'> {
  const runStart = new Int32Array(firstRun[firstRun.length - 1] + 1);
  const runOf = (record: number) => firstRun[cell[record]] + load[record];
  for (let record = 0; record < cell.length; record++) runStart[runOf(record) + 1]++;
  for (let run = 1; run < runStart.length; run++) runStart[run] += runStart[run - 1];
  const next = runStart.slice();
  const order = new Int32Array(cell.length);
  for (let record = 0; record < cell.length; record++) order[next[runOf(record)]++] = record;
  return { order, runStart };
}

function hasAny(values: ArrayLike<number>): boolean {
  for (let record = 0; record < values.length; record++) if (values[record] !== 0) return true;
  return false;
}

function columnsOf({ name, list }: Campaign, seed: string): Columns {
  if (list.kind === 'generated') return drawList(name, list, seed);
  const size = list.place.length;
  const segmentValue = list.segments.map(({ value }) => value ?? 0);
  return {
    size,
    place: list.place,
    language: list.languages.length === 0 ? new Uint8Array(size) : list.language,
    segment: list.segment,
    phones: Uint16Array.from(list.phones, packPhones),
    value: list.value.length > 0 ? list.value : Float32Array.from(list.segment, (segment) => segmentValue[segment]),
    load: new Uint8Array(size),
  };
}

/** `01x` is a phone of type 0 and an invalid one of type 1. */
function packPhones(written: string): number {
  const phones = written.match(/\dx?/g) ?? [];
  return pack(
    phones.length,
    (i) => Number(phones[i][0]),
    (i) => phones[i].length > 1,
  );
}

function pack(count: number, typeOf: (phone: number) => number, isInvalid: (phone: number) => boolean): number {
  let packed = count;
  for (let phone = 0; phone < count; phone++) packed |= (typeOf(phone) | (isInvalid(phone) ? 4 : 0)) << (3 + 3 * phone);
  return packed;
}

function drawList(name: string, list: GeneratedList, seed: string): Columns {
  const draw = createListDraws(seed, name);
  const sizes = [list.size, ...list.refreshes.map(({ size }) => size)];
  const size = sizes.reduce((sum, part) => sum + part, 0);
  const byPlace = cumulative(list.placeShares);
  const byLanguage = cumulative(list.languageShares);
  const bySegment = cumulative(list.segmentShares);
  const byType = cumulative(list.phoneTypes.map(({ share }) => share));
  const whole = Math.floor(list.phonesPerRecord);
  const more = list.phonesPerRecord - whole;
  const place = new Uint8Array(size);
  const language = new Uint8Array(size);
  const segment = new Uint8Array(size);
  const phones = new Uint16Array(size);
  const load = new Uint8Array(size);
  const value = new Float32Array(size);
  let part = 0;
  let partEnd = sizes[0];
  for (let record = 0; record < size; record++) {
    while (record >= partEnd) partEnd += sizes[++part];
    load[record] = part;
    // A draw that decides nothing is not made: draws by hash do not shift each other.
    place[record] = byPlace.length < 2 ? 0 : pick(byPlace, draw(record, listPurposes.place));
    language[record] = byLanguage.length < 2 ? 0 : pick(byLanguage, draw(record, listPurposes.language));
    segment[record] = bySegment.length < 2 ? 0 : pick(bySegment, draw(record, listPurposes.segment));
    value[record] = list.segments[segment[record]].value ?? 0;
    const count = whole + (more > 0 && draw(record, listPurposes.phones) < more ? 1 : 0);
    let packed = count;
    for (let phone = 0; phone < count; phone++) {
      const type = byType.length < 2 ? 0 : pick(byType, draw(record, listPurposes.phoneType + phone));
      const { invalid } = list.phoneTypes[type];
      const isInvalid = invalid > 0 && draw(record, listPurposes.phoneInvalid + phone) < invalid;
      packed |= (type | (isInvalid ? 4 : 0)) << (3 + 3 * phone);
    }
    phones[record] = packed;
  }
  return { size, place, language, segment, phones, value, load };
}

function cumulative(shares: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(shares, (share) => {
    sum += share;
    return sum;
  });
}

/** The first whose cumulative share exceeds u; the last where rounding leaves none. */
function pick(shares: Float64Array, u: number): number {
  let at = 0;
  while (at < shares.length - 1 && u >= shares[at]) at++;
  return at;
}
