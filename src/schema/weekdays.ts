// Days of the week: `mon-fri`, `sat,sun`, or a list of such words.
import type { Field } from './field.ts';
import { refuse, shown, type Wrong } from './mistake.ts';
import { nearest } from './nearest.ts';
import type { Node } from './node.ts';

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const allowed = `${names.join(', ')}, a range such as mon-fri, or several such as sat,sun`;

/** Days of the week, read as ISO numbers in rising order: 1 is Monday, 7 is Sunday. A range may pass the end of the week. */
export function weekdays(doc: string, options: { readonly example?: string } = {}): Field<readonly number[]> {
  return {
    kind: 'weekdays',
    doc,
    example: options.example ?? 'mon-fri',
    optional: false,
    read(node, path, reading) {
      const days = new Set<number>();
      let faulty = false;
      const items: readonly Node[] = node.kind === 'list' ? node.items : [node];
      for (const item of items) {
        const result = item.kind === 'scalar' && item.value !== null ? parseWeekdays(String(item.value)) : empty(item);
        if ('message' in result) {
          faulty = true;
          refuse(item.origin, path, reading, result);
        } else for (const day of result) days.add(day);
      }
      if (faulty) return undefined;
      if (days.size === 0)
        return refuse(node.origin, path, reading, { message: 'no day of the week is named', allowed });
      return [...days].sort((a, b) => a - b);
    },
    jsonSchema: () => ({
      description: doc,
      anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }],
    }),
  };
}

function empty(node: Node): Wrong {
  return { message: `found ${shown(node)} where days of the week are expected`, allowed };
}

/** ISO numbers of the days that a text names, `mon-fri` or `sat,sun`, or what is wrong with it. */
export function parseWeekdays(text: string): readonly number[] | Wrong {
  const days: number[] = [];
  for (const part of text.split(',')) {
    const ends = part.split('-').map((end) => end.trim().toLowerCase());
    if (ends.length > 2) return { message: `${JSON.stringify(part.trim())} is not a range of days`, allowed };
    const numbers = ends.map((end) => names.indexOf(end) + 1);
    const unknown = numbers.indexOf(0);
    if (unknown >= 0) return unknownDay(ends[unknown]);
    const first = numbers[0];
    const last = numbers.at(-1)!;
    for (let day = first; ; day = (day % 7) + 1) {
      days.push(day);
      if (day === last) break;
    }
  }
  return days;
}

function unknownDay(word: string): Wrong {
  const meant = names.find((name) => word.startsWith(name)) ?? nearest(word, names);
  return {
    message: `unknown day ${JSON.stringify(word)}`,
    allowed,
    ...(meant === undefined ? {} : { nearest: meant }),
  };
}
