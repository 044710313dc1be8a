// Text that must not be wider than the terminal.

/** Characters, as a terminal counts them for the scripts that have one column a character. */
export function textWidth(text: string): number {
  return [...text].length;
}

/** The text, cut to `width` characters with an ellipsis when it is longer. */
export function shorten(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, Math.max(0, width - 1)).join('')}…`;
}

/** The text in lines of at most `width` characters, broken at spaces; lines after the first are indented. */
export function wrapText(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    const margin = lines.length === 0 ? 0 : indent;
    if (line !== '' && margin + textWidth(longer) > width) {
      lines.push(' '.repeat(margin) + line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(' '.repeat(lines.length === 0 ? 0 : indent) + line);
  return lines.map((each) => shorten(each, width));
}
