// The program without its process. Loads little before it knows what is wanted.
import { commands } from './commands/index.ts';
import { exitCodes } from './exitCodes.ts';
import { UsageError } from './usageError.ts';

/** Plays one command and yields its exit code; whatever goes wrong is told on standard error. */
export async function play(args: readonly string[]): Promise<number> {
  try {
    if (args[0] === '--version') {
      const { programVersion } = await import('./version.ts');
      process.stdout.write(`${programVersion()}\n`);
      return exitCodes.done;
    }
    const { parseArguments } = await import('./parseArguments.ts');
    const understood = await parseArguments(args, commands);
    return understood === undefined ? exitCodes.done : await understood.command.run(understood.call);
  } catch (error) {
    return told(error);
  }
}

/** Tells what went wrong, in the program's own words where it has some. */
function told(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`shoreline: ${message}\n`);
  if (error instanceof UsageError) {
    process.stderr.write('shoreline --help and shoreline <command> --help tell what is allowed\n');
    return exitCodes.invalid;
  }
  // Known by name, so that nothing is loaded for it.
  if (error instanceof Error && error.name === 'SeatsExceeded') return exitCodes.invalid;
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodes.failed;
}
