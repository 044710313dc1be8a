// `shoreline validate`: is a scenario in order, and does the staff fit the load, before anything is simulated?
import { exitCodes } from '../exitCodes.ts';
import { texts } from '../options.ts';
import type { Command } from './contract.ts';

const options = { set: texts('PATH=VALUE', 'Change a value of the scenario; may be given several times') };

export const validate: Command<typeof options> = {
  name: 'validate',
  summary: 'Check a scenario and show its load beside its staff, hour by hour',
  argument: { name: 'scenario', doc: 'Scenario file', required: true },
  options,
  examples: [
    { line: 'validate centre.yaml', doc: 'tells all mistakes, or load and staff' },
    { line: 'validate centre.yaml --set groups.front.staff=12', doc: 'would twelve do?' },
  ],
  async run({ argument, given, terminal }) {
    const { loadScenario } = await import('../loadScenario.ts');
    const loaded = await loadScenario({ file: argument, sets: given.set }, terminal);
    if (loaded === undefined) return exitCodes.invalid;
    const { compileModel } = await import('../../model/compile.ts');
    const { offeredLoad } = await import('../../planning/offeredLoad.ts');
    const { loadReport } = await import('../../report/validation.ts');
    const { scenario } = loaded;
    const pools = offeredLoad(await compileModel(scenario));
    const { out } = terminal;
    out.write(`${argument} is in order: ${scenario.name}\n\n`);
    out.write(pools.map((pool) => loadReport(pool, out)).join('\n'));
    return exitCodes.done;
  },
};
