// From what the parser made of the words to a call of a command: every option checked and read, nothing left over.
import { unknownName } from '../schema/mistake.ts';
import type { Call, Command } from './commands/contract.ts';
import { flag, type Given, type Options, type Written } from './options.ts';
import { openTerminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

/** Options of every command. */
export const commonOptions = {
  color: flag('Use colours, or with --no-color none; by default on terminals, unless NO_COLOR is set'),
};

/** What the parser made of the words: options by name, and words that are none in `_`, the command first. */
export type Parsed = Readonly<Record<string, unknown>> & { readonly _: readonly (string | number)[] };

/** Throws a UsageError. `commands` are all that there are. */
export function readCall(command: Command, parsed: Parsed, commands: readonly Command[]): Call {
  const { argument } = command;
  const options: Options = { ...command.options, ...commonOptions };
  refuseUnknown(parsed, Object.keys(options), argument?.name);
  const surplus = parsed._[1];
  if (surplus !== undefined) {
    const takes = argument === undefined ? 'none' : `one, <${argument.name}>`;
    throw new UsageError({
      message: `${command.name}: unexpected argument ${JSON.stringify(String(surplus))}`,
      allowed: `it takes ${takes}`,
    });
  }
  const given = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, option.read(parsed[name] as Written, name)]),
  ) as Given<typeof options>;
  const [word = '', ...more] = [argument === undefined ? [] : (parsed[argument.name] ?? [])].flat().map(String);
  return { argument: word, more, given, terminal: openTerminal(given.color), commands };
}

/** Throws a UsageError when an option is neither one of these nor --help. */
export function refuseUnknown(parsed: Parsed, options: readonly string[], argument: string | undefined): void {
  const names = [...options, 'help', 'h'];
  for (const name of Object.keys(parsed)) {
    if (name === '_' || name === '$0' || name === argument || names.includes(name)) continue;
    const written = (option: string) => (option.length === 1 ? `-${option}` : `--${option}`);
    throw new UsageError(unknownName('option', written(name), names.map(written)));
  }
}
