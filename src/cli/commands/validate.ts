// `shoreline validate`: is a scenario in order, and does the staff fit the load, before anything is simulated?

import { changeOptions, variantOption } from '../changeOptions.ts';
import { exitCodes } from '../exitCodes.ts';
import type { Command } from './contract.ts';

const options = { ...variantOption, ...changeOptions };

export const validate: Command<typeof options> = {
  name: 'validate',
  summary: 'Check a scenario and show its load beside its staff, hour by hour',
  argument: { name: 'scenario', doc: 'Scenario file', required: true },
  options,
  examples: [
    { line: 'validate centre.yaml', doc: 'tells all mistakes, or load and staff' },
    { line: 'validate centre.yaml --set groups.experts.staff=5', doc: 'would five do?' },
    { line: 'validate centre.yaml --variant evening --volume +10% --handle +20s', doc: 'a variant, on a busier week' },
  ],
  async run({ argument, given, terminal }) {
    const { loadScenario } = await import('../loadScenario.ts');
    const loaded = await loadScenario({ file: argument, ...given }, terminal);
    if (loaded === undefined) return exitCodes.invalid;
    const { compileModel } = await import('../../model/compile.ts');
    const { offeredLoad } = await import('../../planning/offeredLoad.ts');
    const { loadReport } = await import('../../report/validation.ts');
    const { scenario, variants } = loaded;
    const pools = offeredLoad(await compileModel(scenario));
    const { out } = terminal;
    const { titleOf } = await import('../../report/titleOf.ts');
    out.write(`${argument} is in order: ${titleOf({ ...scenario, scenario: scenario.name })}\n`);
    out.write(variants.length === 0 ? '\n' : `variants: ${variants.join(', ')}\n\n`);
    out.write(pools.map((pool) => loadReport(pool, out)).join('\n'));
    return exitCodes.done;
  },
};
