/** Text on at most so many lines of about so many letters, cut between words; what does not fit ends in "…". */
export function wrap(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${line} ${word}`;
    else if (lines.length < most) lines.push(word);
    else return [...lines.slice(0, -1), `${line}…`];
  }
  return lines;
}
