// The completion script for bash, made from the commands. It starts no program of ours, so completing takes no time.
import type { Command } from './commands/contract.ts';
import { commonOptions } from './readCall.ts';

/** Where an argument is the name of a file, these endings and folders are offered. */
const fileEndings = ['yaml', 'yml'];

/** A script to be read by bash (3.2 or later) that completes the words after `shoreline`. */
export function bashCompletion(commands: readonly Command[]): string {
  return `# Completion of shoreline for bash; for this shell alone: source <(shoreline completion)
_shoreline() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="" options="--help --version" words="" files="" ending word
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(({ name }) => name).join(' ')}"
  else previous="\${COMP_WORDS[COMP_CWORD-1]}"; case "\${COMP_WORDS[1]}" in
${commands.map(caseOf).join('\n')}
  esac fi
  case "$current" in -*) words="$options" files="" ;; esac
  COMPREPLY=()
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$words" -- "$current")
  if [ -n "$files" ]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(
      case "$files" in
        any) compgen -f -- "$current" ;;
        folders) compgen -d -- "$current" ;;
        *) compgen -d -- "$current"
          for ending in ${fileEndings.join(' ')}; do compgen -f -X "!*.$ending" -- "$current"; done ;;
      esac
    )
  fi
}
complete -F _shoreline shoreline
`;
}

/** What a command takes: its options, its argument, and in place of that the value of the option before. */
function caseOf({ name, argument, options }: Command): string {
  const names = [...Object.keys(options), ...Object.keys(commonOptions), 'help'].map((option) => `--${option}`);
  const files = argument === undefined || argument.words !== undefined ? '' : filesOf(argument.name);
  const values = Object.entries(options).flatMap(([option, { placeholder }]) =>
    placeholder === undefined ? [] : [[`--${option}`, valueCase(option, placeholder, files)] as const],
  );
  const kinds = [...new Set(values.map(([, value]) => value))];
  const cases = kinds.map((value) => {
    const own = values.filter(([, each]) => each === value).map(([option]) => option);
    return `        ${own.join('|')}) ${value} ;;`;
  });
  const first = `    ${name}) options="${names.join(' ')}" words="${(argument?.words ?? []).join(' ')}" files="${files}"`;
  return cases.length === 0 ? `${first} ;;` : `${first}\n      case "$previous" in\n${cases.join('\n')}\n      esac ;;`;
}

/** Words, files or folders that an option may be given; `--check` may stand alone, so that the argument may follow it. */
function valueCase(option: string, placeholder: string, argumentFiles: string): string {
  if (placeholder === 'FILE') return 'words="" files="any"';
  const parts = placeholder.split('|');
  const words = parts.filter((part) => /^[a-z]\w*$/.test(part)).join(' ');
  const files = parts.includes('DIR') ? 'folders' : option === 'check' ? argumentFiles : '';
  return `words="${words}" files="${files}"`;
}

function filesOf(argument: string): 'folders' | 'scenarios' {
  return argument === 'folder' ? 'folders' : 'scenarios';
}
