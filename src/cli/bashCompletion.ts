// The completion script for bash, made from the commands. It starts no program of ours, so completing takes no time.
import type { Command } from './commands/contract.ts';
import { commonOptions } from './readCall.ts';

/** Where an argument is the name of a file, these endings and folders are offered. */
const fileEndings = ['yaml', 'yml'];

/** A script to be read by bash (3.2 or later) that completes the words after `shoreline`. */
export function bashCompletion(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const { argument, name } = command;
    const words = `words="${(argument?.words ?? []).join(' ')}"`;
    const files = argument !== undefined && argument.words === undefined ? 'files=yes' : 'files=';
    return `    ${name}) options="${optionWords(command)}" ${words} ${files} ;;`;
  });
  return `# Completion of shoreline for bash; for this shell alone: source <(shoreline completion)
_shoreline() {
  local current="\${COMP_WORDS[COMP_CWORD]}" options="--help --version" words="" files="" ending word
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(({ name }) => name).join(' ')}"
  else case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac fi
  case "$current" in -*) words="$options" files="" ;; esac
  COMPREPLY=()
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$words" -- "$current")
  if [ -n "$files" ]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(
      compgen -d -- "$current"
      for ending in ${fileEndings.join(' ')}; do compgen -f -X "!*.$ending" -- "$current"; done
    )
  fi
}
complete -F _shoreline shoreline
`;
}

function optionWords({ options }: Command): string {
  const names = [...Object.keys(options), ...Object.keys(commonOptions), 'help'];
  return names.map((name) => `--${name}`).join(' ');
}
