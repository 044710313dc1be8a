// Wages as contracts and job advertisements name them: `18.50 USD/h`, `9500 ZAR/month`.
import type { Field } from './field.ts';
import { type MoneyPer, moneyPer } from './money.ts';

/** Money for a time of work, above 0. */
export type Wage = MoneyPer<'h' | 'month' | 'year'>;

/** A wage before premiums and what the employer pays on top, or a price of work; `what` it is stands in messages. */
export function wage(doc: string, options: { readonly what?: string; readonly example?: string } = {}): Field<Wage> {
  const { what = 'wage', example = '18.50 USD/h' } = options;
  return moneyPer(doc, { what, units: ['h', 'month', 'year'], example });
}
