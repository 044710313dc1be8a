// Power dialing: a fixed number of dials for each free agent.
import { number } from '../../schema/number.ts';
import type { Dialer } from './contract.ts';
import { fixedPace } from './fixedPace.ts';

export const power: Dialer = {
  name: 'power',
  summary:
    'a fixed ratio of dials for each free agent, whatever comes of it: simple dialers; the ratio sets the trade between idle agents and nuisance calls by hand',
  example: '{ power: { ratio: 2 } }',
  fields: { ratio: number('Dials in progress for each free agent.', { min: 1, example: '2' }) },
  manner: 'ahead',
  pace: ({ ratio }, view) => fixedPace(view, (free) => Math.floor((ratio as number) * free)),
};
