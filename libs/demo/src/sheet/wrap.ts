import { widthOf, type Face } from './typeface.js';

/** Breaks a text into lines that fit; a word that is longer than a line stays whole. */
export function wrap(text: string, face: Face, size: number, width: number): string[] {
  return text.split('\n').flatMap((part) => {
    const lines: string[] = [];
    let line = '';
    for (const word of part.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer, face, size) > width) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    return [...lines, line];
  });
}
