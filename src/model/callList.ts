// The call lists of all campaigns as columns: drawn from their shares, or as read from their files; sorted into cells of records that are
// called by the same rules.

import { createListDraws, listPurposes } from '../random/listDraws.ts';
import type { CallList, Campaign, GeneratedList } from '../scenario/campaign.ts';
import type { RecordsModel } from './campaignModel.ts';

/** What cells are made of: the first strand and place of each campaign, and when its loads come. */
export interface CampaignCells {
  readonly campaign: Campaign;
  readonly firstStrand: number;
  readonly firstPlace: number;
  readonly loads: number;
}

/** Takes a record of a list: positions in its places, languages (0 where none are told apart) and segments; its phones, value and load. */
type Put = (place: number, language: number, segment: number, phones: number, value: number, load: number) => void;

export interface CompiledLists {
  readonly records: RecordsModel;
  /** First record of each campaign, and one more. */
  readonly firstRecord: Int32Array;
}

export function compileLists(campaigns: readonly CampaignCells[], seed: string): CompiledLists {
  const firstRecord = Int32Array.of(0, ...campaigns.map(({ campaign }) => sizeOf(campaign.list)));
  for (let i = 1; i < firstRecord.length; i++) firstRecord[i] += firstRecord[i - 1];
  const total = firstRecord[campaigns.length];
  const cells: { place: number; segment: number; priority: number; value: number; loads: number }[] = [];
  const firstCell = [0];
  // Columns are written in place: a list of a million records leaves nothing to be thrown away.
  const cell = cellCount(campaigns) <= 2 ** 16 ? new Uint16Array(total) : new Int32Array(total);
  const phones = new Uint16Array(total);
  const value = new Float32Array(campaigns.some(({ campaign }) => hasOwnValues(campaign.list)) ? total : 0);
  const load = new Uint8Array(campaigns.some(({ loads }) => loads > 1) ? total : 0);
  campaigns.forEach(({ campaign, firstPlace, loads }, id) => {
    const { places, segments, languages } = campaign.list;
    const base = cells.length;
    for (let strand = 0; strand < Math.max(1, languages.length); strand++) {
      for (let place = 0; place < places.length; place++)
        segments.forEach(({ priority, value: worth = 0 }, segment) => {
          cells.push({ place: firstPlace + place, segment, priority, value: worth, loads });
        });
      firstCell.push(cells.length);
    }
    let record = firstRecord[id];
    putAll(campaign, seed, (place, language, segment, ofPhones, ofValue, ofLoad) => {
      cell[record] = base + (language * places.length + place) * segments.length + segment;
      phones[record] = ofPhones;
      if (value.length > 0) value[record] = ofValue;
      if (load.length > 0) load[record] = ofLoad;
      record++;
    });
  });
  const firstRun = Int32Array.of(0, ...cells.map(({ loads }) => loads));
  for (let i = 1; i < firstRun.length; i++) firstRun[i] += firstRun[i - 1];
  return {
    firstRecord,
    records: {
      phones,
      value,
      load,
      ...sortIntoRuns(cell, load, firstRun),
      firstRun,
      cellPlace: Int32Array.from(cells, ({ place }) => place),
      cellSegment: Int32Array.from(cells, ({ segment }) => segment),
      cellValue: Float32Array.from(cells, (each) => each.value),
      cellPriority: Int32Array.from(cells, ({ priority }) => priority),
      firstCell: Int32Array.from(firstCell),
    },
  };
}

function sizeOf(list: CallList): number {
  return list.kind === 'file' ? list.place.length : list.refreshes.reduce((sum, { size }) => sum + size, list.size);
}

function hasOwnValues(list: CallList): boolean {
  return list.kind === 'file' && list.value.length > 0;
}

function cellCount(campaigns: readonly CampaignCells[]): number {
  return campaigns.reduce(
    (sum, { campaign: { list } }) =>
      sum + Math.max(1, list.languages.length) * list.places.length * list.segments.length,
    0,
  );
}

/** A counting sort by run, the load of a cell; within a run records keep their order. */
function sortIntoRuns(
  cell: Uint16Array | Int32Array,
  load: Uint8Array,
  firstRun: Int32Array,
): Pick<RecordsModel, 'order' | 'runStart'> {
  const runStart = new Int32Array(firstRun[firstRun.length - 1] + 1);
  const runOf = (record: number) => firstRun[cell[record]] + (load.length > 0 ? load[record] : 0);
  for (let record = 0; record < cell.length; record++) runStart[runOf(record) + 1]++;
  for (let run = 1; run < runStart.length; run++) runStart[run] += runStart[run - 1];
  const next = runStart.slice();
  const order = new Int32Array(cell.length);
  for (let record = 0; record < cell.length; record++) order[next[runOf(record)]++] = record;
  return { order, runStart };
}

function putAll({ name, list }: Campaign, seed: string, put: Put): void {
  if (list.kind === 'generated') {
    drawList(name, list, seed, put);
    return;
  }
  const segmentValue = list.segments.map(({ value }) => value ?? 0);
  for (let record = 0; record < list.place.length; record++) {
    const segment = list.segment[record];
    const language = list.languages.length === 0 ? 0 : list.language[record];
    const value = list.value.length > 0 ? list.value[record] : segmentValue[segment];
    put(list.place[record], language, segment, packPhones(list.phones[record]), value, 0);
  }
}

/** `01x` is a phone of type 0 and an invalid one of type 1. */
function packPhones(written: string): number {
  let packed = 0;
  let count = 0;
  for (let at = 0; at < written.length; at++) {
    if (written[at] === 'x') packed |= invalidBit << shiftOf(count - 1);
    else packed |= Number(written[at]) << shiftOf(count++);
  }
  return packed | count;
}

/** Where a phone stands behind the number of phones. */
function shiftOf(phone: number): number {
  return 3 + 3 * phone;
}

function drawList(name: string, list: GeneratedList, seed: string, put: Put): void {
  const draw = createListDraws(seed, name);
  const byPlace = cumulative(list.placeShares);
  const byLanguage = cumulative(list.languageShares);
  const bySegment = cumulative(list.segmentShares);
  const byType = cumulative(list.phoneTypes.map(({ share }) => share));
  const segmentValue = list.segments.map(({ value }) => value ?? 0);
  const whole = Math.floor(list.phonesPerRecord);
  const more = list.phonesPerRecord - whole;
  const phonesOf = (record: number): number => {
    const count = whole + (more > 0 && draw(record, listPurposes.phones) < more ? 1 : 0);
    let packed = count;
    for (let phone = 0; phone < count; phone++) {
      const type = byType.length < 2 ? 0 : pick(byType, draw(record, listPurposes.phoneType + phone));
      const { invalid } = list.phoneTypes[type];
      const isInvalid = invalid > 0 && draw(record, listPurposes.phoneInvalid + phone) < invalid;
      packed |= (type | (isInvalid ? invalidBit : 0)) << shiftOf(phone);
    }
    return packed;
  };
  let record = 0;
  [list.size, ...list.refreshes.map(({ size }) => size)].forEach((size, load) => {
    for (const end = record + size; record < end; record++) {
      // A draw that decides nothing is not made: draws by hash do not shift each other.
      const place = byPlace.length < 2 ? 0 : pick(byPlace, draw(record, listPurposes.place));
      const language = byLanguage.length < 2 ? 0 : pick(byLanguage, draw(record, listPurposes.language));
      const segment = bySegment.length < 2 ? 0 : pick(bySegment, draw(record, listPurposes.segment));
      put(place, language, segment, phonesOf(record), segmentValue[segment], load);
    }
  });
}

/** Of the three bits of a phone: two for its type, one for this. */
const invalidBit = 4;

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
