// What is wrong with the YAML itself, in words for people who do not know its grammar.
import type { YAMLError } from 'yaml';

/** A sentence about the first mistake; those behind it mostly follow from it. Undefined when there is none besides doubled keys. */
export function yamlMistake(
  errors: readonly YAMLError[],
): { readonly offset: number; readonly message: string } | undefined {
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  return first && { offset: first.pos[0], message: `cannot be read: ${inWords(first)}` };
}

function inWords({ code, message }: YAMLError): string {
  const [, quoted] = /: "(.+)"$/s.exec(message) ?? [];
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab indents this line; YAML takes spaces only';
    case 'BAD_INDENT':
      if (message.startsWith('Flow map')) return 'a { before this is not closed by a }';
      if (message.startsWith('Flow sequence')) return 'a [ before this is not closed by a ]';
      return 'this does not stand in the column of what it belongs to';
    case 'UNEXPECTED_TOKEN':
      if (quoted === undefined) return 'something is missing before this, such as a comma, a colon or a quote';
      return `${quoted} does not belong here: is there a bracket too many, or one missing before?`;
    case 'BLOCK_IN_FLOW':
      return 'a key and its value inside braces that are not its own: is a { missing before it, or a } too early?';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'this is no key with a value: is a colon missing behind it?';
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (message.startsWith('Nested'))
        return 'a second colon in one value: a text with a colon and a blank must be quoted, or the next line is indented too far';
      return oneLine(message);
    case 'BAD_SCALAR_START':
      return `a text that begins with ${message.at(-1)} must be quoted`;
    case 'MISSING_CHAR':
      if (message.includes('quote')) return 'a quote is not closed';
      if (message.startsWith('Missing ,')) return 'a comma is missing before this';
      return oneLine(message);
    default:
      return oneLine(message);
  }
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').trim();
}
