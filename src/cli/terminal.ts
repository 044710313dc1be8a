// Where results and messages go, how wide that is and whether it has colours.
import { inChunks } from '../host/textChunks.ts';

export interface Terminal {
  /** Results. */
  readonly out: Screen;
  /** Everything else: mistakes, warnings, progress. */
  readonly messages: Screen;
}

export interface Screen {
  write(text: string): void;
  /** A long text in pieces. */
  writeAll(pieces: Iterable<string>): void;
  readonly width: number;
  readonly color: boolean;
  readonly isTerminal: boolean;
}

const usualWidth = 80;

/** `wanted`: true for --color, false for --no-color, undefined for neither. */
export function openTerminal(wanted: boolean | undefined): Terminal {
  return { out: screenOf(process.stdout, wanted), messages: screenOf(process.stderr, wanted) };
}

function screenOf(stream: NodeJS.WriteStream, wanted: boolean | undefined): Screen {
  return {
    write(text) {
      stream.write(text);
    },
    writeAll(pieces) {
      for (const chunk of inChunks(pieces)) stream.write(chunk);
    },
    // Some pseudo-terminals report a width of 0.
    width: stream.columns || Number(process.env.COLUMNS) || usualWidth,
    color: wanted ?? hasColor(stream, process.env),
    isTerminal: stream.isTTY === true,
  };
}

/** NO_COLOR (no-color.org) before FORCE_COLOR before what the stream is. */
function hasColor(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0';
  return stream.isTTY === true && environment.TERM !== 'dumb';
}
