// `shoreline erlang`: the classic formulas for one queue in steady state, in whichever direction they are asked.
import { erlangOptions, models } from '../erlangOptions.ts';
import type { Command } from './contract.ts';

export const erlang: Command<typeof erlangOptions> = {
  name: 'erlang',
  summary: 'Calculate agents, load or waits of one queue by Erlang B, C or A',
  argument: {
    name: 'model',
    doc: 'b: contacts that find all busy are lost; c: all wait as long as it takes; a: callers give up',
    required: true,
    words: models,
  },
  options: erlangOptions,
  examples: [
    { line: 'erlang c --rate 850/h --handle 372s --service-level 80% --within 20s', doc: 'how many agents?' },
    { line: 'erlang c --rate 850/h --handle 372s --asa 10s --occupancy 90%', doc: 'and by other targets?' },
    { line: 'erlang a --rate 850/h --handle 372s --patience 180s --agents 89', doc: 'how long are the waits?' },
    {
      line: 'erlang a --load 90 --handle 372s --patience 180s --abandoned 3% --json',
      doc: 'who gives up, for other programs',
    },
    {
      line: 'erlang a --rate 850/h --handle 372s --patience 180s --service-level 80% --counting sl_excl_short --short 5s',
      doc: 'without the short abandonments',
    },
    { line: 'erlang c --agents 96 --handle 372s --service-level 80%', doc: 'how many contacts an hour at most?' },
    { line: 'erlang c --agents 96 --rate 850/h --handle 372s --service-level 95%', doc: 'within how long?' },
    { line: 'erlang a --agents 89 --rate 850/h --handle 372s --abandoned 4%', doc: 'how patient are callers, then?' },
    { line: 'erlang b --load 100 --blocked 1%', doc: 'how many lines?' },
  ],
  async run({ argument, given, terminal }) {
    const { runErlang } = await import('../runErlang.ts');
    return runErlang(argument, given, terminal);
  },
};
