// `shoreline catch-up`: what the rest of a month must average to meet its target.
import { catchUpOptions } from '../catchUpOptions.ts';
import type { Command } from './contract.ts';

export const catchUp: Command<typeof catchUpOptions> = {
  name: 'catch-up',
  summary: 'Calculate what the rest of a month must average to meet its target',
  options: catchUpOptions,
  examples: [
    {
      line: 'catch-up --attained 78.4% --offered 26100 --expected 8700 --target 80%',
      doc: 'three weeks at 78.4 %: and the fourth?',
    },
    {
      line: 'catch-up --attained 6.1% --offered 26100 --expected 8700 --target 5% --at-most --json',
      doc: 'a bound on abandonment, for other programs',
    },
  ],
  async run({ given, terminal }) {
    const { runCatchUp } = await import('../runCatchUp.ts');
    return runCatchUp(given, terminal);
  },
};
