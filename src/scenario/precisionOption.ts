// Half-widths given on the command line, as the map that `run.precision` is in a file: `sl_offered=1%,asa=2s`.
import type { IssueCollector } from '../schema/issue.ts';
import { refuse } from '../schema/mistake.ts';
import type { MapEntry, MapNode } from '../schema/node.ts';
import { parseOption } from './parse.ts';

/** One map of all that was written; each text is a list of `metric=width`. A mistake is reported and left out. */
export function precisionNode(written: readonly string[], issues: IssueCollector): MapNode {
  const entries: MapEntry[] = [];
  for (const assignment of written.flatMap((text) => text.split(','))) {
    const option = `--precision ${assignment.trim()}`;
    const origin = { kind: 'option', option } as const;
    const equals = assignment.indexOf('=');
    const key = assignment.slice(0, Math.max(equals, 0)).trim();
    if (key === '') {
      const message = `${JSON.stringify(assignment.trim())} is no precision`;
      refuse(origin, '', issues, { message, allowed: 'metric=half-width, such as sl_offered=1%' });
    } else if (entries.some((entry) => entry.key === key)) {
      refuse(origin, `run.precision.${key}`, issues, { message: `the precision of ${key} is given twice` });
    } else {
      const value = parseOption(option, assignment.slice(equals + 1), issues);
      if (value !== undefined) entries.push({ key, keyOrigin: origin, value });
    }
  }
  return { kind: 'map', origin: { kind: 'option', option: '--precision' }, entries };
}
