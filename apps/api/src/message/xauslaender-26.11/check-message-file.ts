import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCodeListFiles } from '../../office/code-list-files.js';
import { OFFICE_LIST_URN } from '../../office/office-list.query.js';
import { readMessage } from './message-reader.js';
import { reportMessage, type Language } from './message-report.js';

/** What was found, as an exit code: the message would be taken, would be refused, or there is nothing to read. */
export type Verdict = 0 | 1 | 2;

const USAGE = 'Usage: npm run message -- check FILE [--lang de|en]\n';

/**
 * `check FILE [--lang de|en]`: what a message says, what is wrong with it, what would be stored.
 * @param folder where the documents of the message lie while it is read; nothing stays in it
 */
export async function checkMessageFile(
  args: readonly string[],
  now: Date,
  folder: string,
): Promise<{ text: string; verdict: Verdict }> {
  const call = readCall(args);
  if (call === null) return { text: USAGE, verdict: 2 };
  const { file, language } = call;
  if (!(await isFile(file))) {
    const missing = { de: 'Die Datei gibt es nicht.', en: 'There is no such file.' };
    return { text: `${file}: ${missing[language]}\n`, verdict: 2 };
  }
  const codeLists = new Map(readCodeListFiles().map((list) => [list.urn, list]));
  const offices = new Set(codeLists.get(OFFICE_LIST_URN)?.entries.keys());
  const directory = await mkdtemp(path.join(folder, 'einkanal-message-'));
  try {
    const reading = await readMessage(createReadStream(file), directory, codeLists);
    const { text, isRight } = reportMessage(reading, { codeLists, offices, now, language });
    return { text, verdict: isRight ? 0 : 1 };
  } finally {
    await rm(directory, { recursive: true });
  }
}

function readCall(args: readonly string[]): { file: string; language: Language } | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    options: { lang: { type: 'string', default: 'de' } },
  });
  const { lang, ...unknown } = values;
  const [command, file, ...more] = positionals;
  const isKnown = command === 'check' && more.length === 0 && Object.keys(unknown).length === 0;
  return isKnown && file !== undefined && (lang === 'de' || lang === 'en') ? { file, language: lang } : null;
}

async function isFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ?? false;
}
