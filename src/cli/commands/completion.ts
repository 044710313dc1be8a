// `shoreline completion`: the shell completes commands, options and scenario files.
import { exitCodes } from '../exitCodes.ts';
import type { Command } from './contract.ts';

export const completion: Command = {
  name: 'completion',
  summary: 'Print a script with which bash completes commands, options and scenario files',
  options: {},
  examples: [{ line: 'completion > ~/.local/share/bash-completion/completions/shoreline', doc: 'for every new shell' }],
  async run({ commands, terminal }) {
    const { bashCompletion } = await import('../bashCompletion.ts');
    terminal.out.write(bashCompletion(commands));
    return exitCodes.done;
  },
};
