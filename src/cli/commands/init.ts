// `shoreline init`: something to begin with.
import { exitCodes } from '../exitCodes.ts';
import type { Command } from './contract.ts';

export const init: Command = {
  name: 'init',
  summary: 'Write a scenario to begin with, commented, and a sample forecast',
  argument: { name: 'folder', doc: 'Where to write; the current folder when left out', required: false },
  options: {},
  examples: [{ line: 'init my-centre', doc: 'writes my-centre/centre.yaml and my-centre/forecast.csv' }],
  async run({ argument, terminal }) {
    const { join } = await import('node:path');
    const { writeNewFiles } = await import('../../host/newFiles.ts');
    const { starterFiles } = await import('../starterFiles.ts');
    const paths = writeNewFiles(argument === '' ? '.' : argument, starterFiles());
    const scenario = join(argument, starterFiles()[0].name);
    const word = /^[\w./-]+$/.test(scenario) ? scenario : JSON.stringify(scenario);
    terminal.out.write(`${paths.map((path) => `wrote ${path}\n`).join('')}
Next:
  shoreline validate ${word}    are the files in order, and does the staff fit the load?
  shoreline run ${word}         play the week and report
`);
    return exitCodes.done;
  },
};
