import type { DrawableText, DrawableWord } from './drawable-text.js';
import type { Face, Piece } from './face.js';

/** A line as it is drawn from left to right. */
export type Line = Piece[];

/** Breaks a text into lines of a width in em; a word that is longer than a line is broken between its letters. */
export function breakLines({ paragraphs }: DrawableText, face: Face, width: number): Line[] {
  return paragraphs.flatMap((words) => breakParagraph(words, face, width));
}

function breakParagraph(words: DrawableWord[], face: Face, width: number): Line[] {
  const space = face.piece(' ');
  const lines: DrawableWord[][] = [[]];
  let used = 0;
  for (const word of words.flatMap((long) => breakWord(long, face, width))) {
    const line = lines.at(-1) ?? [];
    const needed = widthOf(word, face) + (line.length > 0 ? space.width : 0);
    if (line.length > 0 && used + needed > width) {
      lines.push([word]);
      used = widthOf(word, face);
    } else {
      line.push(word);
      used += needed;
    }
  }
  return lines.map((line) =>
    inOrderOfDrawing(line).flatMap((word, at) => [...(at > 0 ? [space] : []), ...piecesOf(word, face)]),
  );
}

/** Words that follow each other from right to left change their places; each of them is drawn as it is. */
function inOrderOfDrawing(words: DrawableWord[]): DrawableWord[] {
  const drawn: DrawableWord[] = [];
  let turned: DrawableWord[] = [];
  for (const word of words) {
    if (word.isRightToLeft) turned = [word, ...turned];
    else {
      drawn.push(...turned, word);
      turned = [];
    }
  }
  return [...drawn, ...turned];
}

function breakWord(word: DrawableWord, face: Face, width: number): DrawableWord[] {
  if (widthOf(word, face) <= width) return [word];
  const letters = word.isRightToLeft ? Array.from(word.pieces.join('')) : word.pieces;
  const parts: string[][] = [[]];
  let used = 0;
  for (const letter of letters) {
    const needed = face.piece(letter).width;
    if (used + needed > width) {
      parts.push([letter]);
      used = needed;
    } else {
      parts.at(-1)?.push(letter);
      used += needed;
    }
  }
  return parts.map((pieces) => ({
    pieces: word.isRightToLeft ? [pieces.join('')] : pieces,
    isRightToLeft: word.isRightToLeft,
  }));
}

function piecesOf(word: DrawableWord, face: Face): Piece[] {
  return word.pieces.map((piece) => face.piece(piece));
}

function widthOf(word: DrawableWord, face: Face): number {
  return piecesOf(word, face).reduce((sum, { width }) => sum + width, 0);
}
