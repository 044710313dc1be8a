// All commands, sorted by name.
import { backtest } from './backtest.ts';
import { catchUp } from './catchUp.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import type { Command } from './contract.ts';
import { country } from './country.ts';
import { coverage } from './coverage.ts';
import { erlang } from './erlang.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { pay } from './pay.ts';
import { run } from './run.ts';
import { schema } from './schema.ts';
import { staff } from './staff.ts';
import { validate } from './validate.ts';

export const commands: readonly Command[] = [
  backtest,
  catchUp,
  compare,
  completion,
  country,
  coverage,
  erlang,
  init,
  list,
  pay,
  run,
  schema,
  staff,
  validate,
];
