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
    const compiled = await compileModel(scenario);
    const { campaigns = [] } = scenario;
    // Beside campaigns there may be groups that answer nothing: what they are offered is not known before a run.
    const pools = offeredLoad(compiled).filter(({ queues }) => campaigns.length === 0 || queues.length > 0);
    const { campaignPlaces } = await import('../campaignPlaces.ts');
    const { out } = terminal;
    const { titleOf } = await import('../../report/titleOf.ts');
    out.write(`${argument} is in order: ${titleOf({ ...scenario, scenario: scenario.name })}\n`);
    out.write(variants.length === 0 ? '\n' : `variants: ${variants.join(', ')}\n\n`);
    const blocks = [...pools.map((pool) => loadReport(pool, out)), ...campaignPlaces(campaigns, compiled, out)];
    out.write(blocks.join('\n'));
    return exitCodes.done;
  },
};
