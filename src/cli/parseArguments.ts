// The command line to a call of a command. The parser splits and prints help; what is allowed is checked here.
import yargs, { type Argv } from 'yargs';
import { unknownName } from '../schema/mistake.ts';
import type { Call, Command } from './commands/contract.ts';
import type { Options } from './options.ts';
import { commonOptions, readCall, refuseUnknown } from './readCall.ts';
import { UsageError } from './usageError.ts';

/** A command with all that it was given. */
export interface Understood {
  readonly command: Command;
  readonly call: Call;
}

const widest = 110;

/** Yields undefined when only help was asked for, which is then printed. Throws a UsageError. */
export async function parseArguments(
  args: readonly string[],
  commands: readonly Command[],
): Promise<Understood | undefined> {
  let understood: Understood | undefined;
  // The parser lays out its help in any case; what only help shows is kept from it unless that is wanted.
  const isExplained = asksForHelp(args);
  const parser = yargs()
    .scriptName('shoreline')
    .usage('$0 <command>\n\nSimulates contact centres: staffing, waits and service levels across sites.')
    .locale('en')
    .exitProcess(false)
    .version(false)
    .help()
    .alias('help', 'h')
    .option('version', { type: 'boolean', global: false, describe: 'Show version number' })
    .wrap(Math.min(widest, process.stdout.columns || widest))
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .epilogue('Exit codes: 0 done, 1 failed, 2 invalid input or usage, 3 target missed under --check, 130 interrupted.')
    .fail((message: string | null, error: Error | undefined) => {
      // The parser's own errors are called so; others come from reading the options or are defects.
      if (error !== undefined && error.name !== 'YError') throw error;
      throw refusal(message ?? error?.message ?? '', args, commands);
    });
  for (const command of commands) {
    parser.command(usageOf(command), command.summary, declare(command, isExplained), (parsed) => {
      understood = { command, call: readCall(command, parsed, commands) };
    });
  }
  parser.command('$0 [words..]', false, {}, (parsed) => {
    const [word] = (parsed.words ?? []) as string[];
    const names = commands.map(({ name }) => name);
    if (word !== undefined) throw new UsageError(unknownName('command', word, names));
    refuseUnknown(parsed, ['version'], 'words');
    throw new UsageError({ message: 'a command is missing', allowed: `allowed: ${names.join(', ')}` });
  });
  await parser.parseAsync(separated(args));
  return understood;
}

function usageOf({ name, argument }: Command): string {
  if (argument === undefined) return name;
  const word = argument.many ? `${argument.name}..` : argument.name;
  return argument.required ? `${name} <${word}>` : `${name} [${word}]`;
}

function declare({ argument, options, examples }: Command, isExplained: boolean) {
  const hidden = !isExplained;
  return (parser: Argv): Argv => {
    if (argument !== undefined) parser.positional(argument.name, { type: 'string', describe: argument.doc, hidden });
    for (const [name, { doc, placeholder }] of Object.entries<Options[string]>({ ...options, ...commonOptions })) {
      if (placeholder === undefined) parser.option(name, { type: 'boolean', describe: doc, hidden });
      else parser.option(name, { nargs: 1, requiresArg: true, describe: `<${placeholder}> ${doc}`, hidden });
    }
    if (isExplained) for (const { line, doc } of examples) parser.example(`$0 ${line}`, doc);
    return parser;
  };
}

function asksForHelp(args: readonly string[]): boolean {
  return args.some((word) => ['help', '--help', '-h'].includes(word));
}

/** What the parser itself refuses: too few words. */
function refusal(message: string, args: readonly string[], commands: readonly Command[]): UsageError {
  const withoutValue = /^Not enough arguments following: (.+)$/.exec(message);
  if (withoutValue !== null) return new UsageError({ message: `--${withoutValue[1]}: the value is missing` });
  const command = commands.find(({ name }) => args.includes(name));
  if (command?.argument === undefined) return new UsageError({ message });
  return new UsageError({ message: `${command.name}: <${command.argument.name}> is missing` });
}

/** `--check` may stand alone, before the scenario too: the parser would take the next word for its value. */
function separated(args: readonly string[]): string[] {
  const hasKind = (i: number): boolean => ['missed', 'strict'].includes(args[i + 1] ?? '');
  return args.map((word, i) => (word === '--check' && !hasKind(i) ? '--check=missed' : word));
}
