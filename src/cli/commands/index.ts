// All commands, sorted by name.
import type { Command } from './contract.ts';
import { list } from './list.ts';
import { run } from './run.ts';
import { schema } from './schema.ts';
import { validate } from './validate.ts';

export const commands: readonly Command[] = [list, run, schema, validate];
