// `shoreline schema`: the format of scenario files for editors.
import { exitCodes } from '../exitCodes.ts';
import type { Command } from './contract.ts';

export const schema: Command = {
  name: 'schema',
  summary: 'Print the format of scenario files as a JSON Schema, for editors',
  options: {},
  examples: [
    {
      line: 'schema > scenario.schema.json',
      doc: 'then begin a scenario with "# yaml-language-server: $schema=./scenario.schema.json"',
    },
  ],
  async run({ terminal }) {
    const { scenarioJsonSchema } = await import('../../scenario/jsonSchema.ts');
    terminal.out.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    return exitCodes.done;
  },
};
