// A CSV file of records to call, read into columns of numbers row by row: a million rows are a few seconds and keep no objects.
import type { IssueCollector } from '../schema/issue.ts';
import { doubt, refuse, unknownName, type Wrong } from '../schema/mistake.ts';
import { nearest } from '../schema/nearest.ts';
import { zoneNamed } from '../schema/zone.ts';
import type { FileList } from './campaign.ts';
import { formOf, originAt, parseAmount, readRows } from './csvTable.ts';
import type { WrittenFileList } from './sections/campaignList.ts';
import { TellSome } from './tellSome.ts';

/** The columns of the list, and the names that their numbers stand for, in order of number. */
export interface ListColumns extends Pick<FileList, 'place' | 'language' | 'segment' | 'phones' | 'value'> {
  readonly places: readonly string[];
  /** Empty where the file has no such column. */
  readonly languages: readonly string[];
  readonly segments: readonly string[];
  readonly phoneTypes: readonly string[];
}

const mostPhones = 4;
const mostTypes = 4;
const mostNames = 200;
const allowedFile =
  'a header such as record,place,phones,language,segment,value, of which place and phones are needed, then a row for each record';
const known = ['record', 'place', 'phones', 'language', 'segment', 'value'];
/** Other headings of these columns. */
const sameAs: Readonly<Record<string, string>> = { zone: 'place', phone: 'phones', id: 'record', account: 'record' };

/** Everything that is wrong is told at its place, the first few mistakes of a kind one by one; undefined when something is. */
export function readCallList(
  text: string,
  { file, places, languages, phoneTypes, segments }: WrittenFileList,
  issues: IssueCollector,
): ListColumns | undefined {
  const { decimalComma, plain } = formOf(text);
  const wrong = new TellSome(file, issues);
  const placeIds = new NameNumbers(
    places.map(({ name }) => name),
    mostNames,
    placeWrong,
  );
  const languageIds = new NameNumbers(
    languages ?? [],
    mostNames,
    languages && ((name) => unknownName('language', name, languages)),
  );
  const segmentNames = segments?.map(({ name }) => name);
  const segmentIds = new NameNumbers(
    segmentNames ?? [],
    mostNames,
    segmentNames && ((name) => unknownName('segment', name, segmentNames)),
  );
  const typeIds = new NameNumbers(
    phoneTypes ?? [],
    mostTypes,
    phoneTypes && ((name) => unknownName('type of phone', name, phoneTypes)),
  );
  const columns = {
    place: [] as number[],
    language: [] as number[],
    segment: [] as number[],
    phones: [] as string[],
    value: [] as number[],
  };
  const codeOf = new Map<string, string | Wrong>();
  let at: Readonly<Record<string, number>> | undefined;
  let width = -1;

  const visit = (fields: readonly string[], line: number): void => {
    if (width < 0) {
      width = fields.length;
      at = headerOf(
        fields.map((name) => name.trim().toLowerCase()),
        file,
        line,
        issues,
      );
      return;
    }
    if (at === undefined) return;
    const tell = (column: string, mistake: Wrong) =>
      wrong.tell(column, line, plain ? startOf(fields, at![column]) : 1, mistake);
    if (fields.length !== width) {
      const found = fields.length === 1 ? '1 column' : `${fields.length} columns`;
      wrong.tell('row', line, 1, { message: `the row has ${found}, the header ${width}` });
      return;
    }
    const numberIn = (column: string, ids: NameNumbers): number => {
      const position = at![column];
      if (position === undefined) return 0;
      const number = ids.of(fields[position].trim());
      if (typeof number === 'number') return number;
      tell(column, number);
      return 0;
    };
    columns.place.push(numberIn('place', placeIds));
    columns.language.push(at.language === undefined ? -1 : numberIn('language', languageIds));
    columns.segment.push(numberIn('segment', segmentIds));
    const cell = fields[at.phones];
    const code = codeOf.get(cell) ?? phonesCode(cell, typeIds);
    codeOf.set(cell, code);
    if (typeof code === 'string') columns.phones.push(code);
    else tell('phones', code);
    if (at.value === undefined) return;
    const amount = fields[at.value].trim();
    const value = amount === '' ? 0 : parseAmount(amount, 'value', decimalComma);
    if (typeof value === 'number') columns.value.push(value);
    else tell('value', value);
  };
  if (!readRows(file, text, visit, issues)) return undefined;
  if (width < 0)
    return refuse(originAt(file, 1, 1), '', issues, { message: 'the file is empty', allowed: allowedFile });
  if (at === undefined || wrong.finish()) return undefined;
  if (columns.place.length === 0)
    return refuse(originAt(file, 1, 1), '', issues, { message: 'the file has no record', allowed: allowedFile });
  return {
    ...columns,
    places: placeIds.names,
    languages: languageIds.names,
    segments: segmentIds.names,
    phoneTypes: typeIds.names,
  };
}

/** Numbers of names, given as they are met, or those that are allowed alone. */
class NameNumbers {
  readonly names: string[];
  readonly #numbers = new Map<string, number | Wrong>();
  readonly #most: number;
  readonly #refuse: ((name: string) => Wrong | undefined) | undefined;

  constructor(allowed: readonly string[], most: number, refuseOther?: (name: string) => Wrong | undefined) {
    this.names = [...allowed];
    this.#most = most;
    this.#refuse = refuseOther;
    for (const [number, name] of allowed.entries()) this.#numbers.set(name, number);
  }

  of(name: string): number | Wrong {
    const before = this.#numbers.get(name);
    if (before !== undefined) return before;
    const number = this.#next(name);
    this.#numbers.set(name, number);
    return number;
  }

  #next(name: string): number | Wrong {
    if (name === '') return { message: 'the cell is empty', allowed: 'a name in every row, or no such column' };
    const wrong = this.#refuse?.(name);
    if (wrong !== undefined) return wrong;
    // A copy: a piece of a long text keeps all of it in memory.
    if (this.names.length < this.#most) return this.names.push([...name].join('')) - 1;
    return {
      message: `${JSON.stringify(name)} is one more than ${this.#most} different ones`,
      allowed: `at most ${this.#most}`,
    };
  }
}

/** A place that the scenario does not name is a zone. */
function placeWrong(name: string): Wrong | undefined {
  const zone = zoneNamed(name);
  return 'message' in zone ? { ...zone, allowed: `${zone.allowed}; or a place that the list names` } : undefined;
}

/** `mobile|landline invalid` as a digit for each type, with `x` behind one that reaches nobody. */
function phonesCode(cell: string, types: NameNumbers): string | Wrong {
  const parts = cell.split('|').map((part) => part.trim());
  if (parts.length > mostPhones)
    return { message: `${parts.length} phones`, allowed: `at most ${mostPhones}, such as mobile|landline` };
  let code = '';
  for (const part of parts) {
    const [, type = part, invalid] = /^(.*\S)\s+(invalid)$/.exec(part) ?? [];
    const number = types.of(type);
    if (typeof number !== 'number')
      return part === ''
        ? {
            message: 'a phone without its type',
            allowed: 'types with | between them, and invalid behind one that reaches nobody: mobile|landline invalid',
          }
        : number;
    code += `${number}${invalid === undefined ? '' : 'x'}`;
  }
  return code;
}

/** Where each known column is; undefined, and an issue, when one that is needed is missing. */
function headerOf(
  header: readonly string[],
  file: string,
  line: number,
  issues: IssueCollector,
): Readonly<Record<string, number>> | undefined {
  const at: Record<string, number> = {};
  const unknown: number[] = [];
  header.forEach((heading, position) => {
    const name = sameAs[heading] ?? heading;
    if (!known.includes(name) || at[name] !== undefined) unknown.push(position);
    else at[name] = position;
  });
  const missing = ['place', 'phones'].filter((name) => at[name] === undefined);
  for (const name of missing) {
    const meant = unknown.find((position) => nearest(header[position], [name]) !== undefined);
    const message = `no column ${name}${meant === undefined ? '' : `, but one named ${JSON.stringify(header[meant])}`}`;
    refuse(originAt(file, line, meant === undefined ? 1 : startOf(header, meant)), '', issues, {
      message,
      allowed: allowedFile,
      ...(meant === undefined ? {} : { nearest: name }),
    });
  }
  for (const position of missing.length > 0 ? [] : unknown) {
    const meant = nearest(
      header[position],
      known.filter((name) => at[name] === undefined),
    );
    doubt(originAt(file, line, startOf(header, position)), '', issues, {
      message: `column ${JSON.stringify(header[position])} is not used`,
      allowed: `allowed: ${known.join(', ')}`,
      ...(meant === undefined ? {} : { nearest: meant }),
    });
  }
  return missing.length > 0 ? undefined : at;
}

/** Column of the line, counted from 1, at which a field begins. */
function startOf(fields: readonly string[], position: number): number {
  return 1 + fields.slice(0, position).reduce((sum, field) => sum + field.length + 1, 0);
}
