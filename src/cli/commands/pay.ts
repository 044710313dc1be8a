// `shoreline pay`: what one shift costs in a country, premium by premium.
import { payOptions } from '../payOptions.ts';
import type { Command } from './contract.ts';

export const pay: Command<typeof payOptions> = {
  name: 'pay',
  summary: 'Calculate what a shift costs in a country, with premiums for nights, Sundays, holidays and overtime',
  argument: {
    name: 'place',
    doc: 'Country, or country and region, by ISO code: PH, GB-ENG',
    required: true,
    words: [],
  },
  options: payOptions,
  examples: [
    { line: 'pay PH --wage "2.80 USD/h" --on 2027-12-29 --from 22:00 --length 8h', doc: 'a night into a holiday' },
    { line: 'pay US --wage "18.50 USD/h" --on 2027-03-12 --from 08:00 --length 10h --worked 36h', doc: 'overtime' },
    {
      line: 'pay US --wage "18.50 USD/h" --on 2027-03-13 --from 23:00 --length 8h --zone America/Chicago',
      doc: 'a night in which the clock changes',
    },
    {
      line: 'pay PL --wage "6400 PLN/month" --on 2027-03-08 --from 14:00 --length 8h --json',
      doc: 'for other programs',
    },
  ],
  async run({ argument, given, terminal }) {
    const { showPay } = await import('../showPay.ts');
    return showPay(argument, given, terminal);
  },
};
