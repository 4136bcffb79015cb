import { targetFileNames } from '../../intake/target-file-name.js';
import { toLatinText } from './latin/latin-text.js';
import { JPG, type DocumentToMap } from './mapping-input.js';

/**
 * The names of the files in the message (`dateiname`): in the letters of the standard, cleaned, with the ending of
 * what they are there, told apart by position. A name in a script without a published Latin form is *Dokument*.
 */
export function messageFileNames(documents: readonly Pick<DocumentToMap, 'fileName' | 'file'>[]): string[] {
  const names = documents.map(({ fileName, file }) => {
    const dot = fileName.lastIndexOf('.');
    const stem = dot > 0 ? fileName.slice(0, dot) : fileName;
    const { text, unknown } = toLatinText(stem);
    const ending = typeof file === 'string' ? fileName.slice(dot + 1) : endingOf(file.format, fileName.slice(dot + 1));
    return `${unknown.length > 0 ? 'Dokument' : text}.${toLatinText(ending).text}`;
  });
  return targetFileNames(names).map(({ name }) => name);
}

function endingOf(format: string, sent: string): string {
  if (format !== JPG) return /^pdf$/i.test(sent) ? sent : 'pdf';
  return /^jpe?g$/i.test(sent) ? sent : 'jpg';
}
