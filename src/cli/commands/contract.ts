// The shape of a command: what it takes, how it is explained, what it does. Help is made from it; what `run` needs is loaded only then.
import type { Given, Options } from '../options.ts';
import type { Terminal } from '../terminal.ts';

export interface Command<O extends Options = Options> {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The one argument that is no option. */
  readonly argument?: Argument;
  readonly options: O;
  readonly examples: readonly Example[];
  /** Does the work and yields the exit code. Throws a UsageError, or an Error with a message for the user. */
  run(call: Call<O>): Promise<number>;
}

interface Argument {
  readonly name: string;
  readonly doc: string;
  readonly required: boolean;
  /** The words that it may be; absent where it names a file or folder, empty where completion is to offer nothing. */
  readonly words?: readonly string[];
  /** It may be given several times. */
  readonly many?: true;
}

interface Example {
  /** The command line without the program's name, `run centre.yaml --seed 7`. */
  readonly line: string;
  readonly doc: string;
}

/** A command line that was understood. */
export interface Call<O extends Options = Options> {
  /** Empty when an optional argument is left out. */
  readonly argument: string;
  /** Further arguments, where the command takes several. */
  readonly more: readonly string[];
  readonly given: Given<O>;
  readonly terminal: Terminal;
  /** All commands, for those that tell about them. */
  readonly commands: readonly Command[];
}
