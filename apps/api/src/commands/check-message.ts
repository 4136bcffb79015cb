// `npm run message -- check FILE [--lang en]`: what a message of XAusländer says, what is wrong with it and what would be
// stored. Ends with 0 where it would be taken, 1 where it would be refused, 2 where there is nothing to read.
import { createReadStream } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readMessage } from '../import/adapters/xauslaender-26.11/message-reader.js';
import { reportMessage } from '../import/adapters/xauslaender-26.11/message-report.js';
import { readCodeListFiles } from '../office/code-list-files.js';
import { OFFICE_LIST_URN } from '../office/office-list.query.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'de' } },
});
const [command, file] = positionals;

async function check(message: string, language: 'de' | 'en'): Promise<boolean> {
  const codeLists = new Map(readCodeListFiles().map((list) => [list.urn, list]));
  const offices = new Set(codeLists.get(OFFICE_LIST_URN)?.entries.keys());
  const directory = await mkdtemp(path.join(tmpdir(), 'einkanal-message-'));
  try {
    const reading = await readMessage(createReadStream(message), directory, codeLists);
    const { text, isRight } = reportMessage(reading, { codeLists, offices, now: new Date(), language });
    process.stdout.write(text);
    return isRight;
  } finally {
    await rm(directory, { recursive: true });
  }
}

if (command !== 'check' || file === undefined || (values.lang !== 'de' && values.lang !== 'en')) {
  console.error('Usage: npm run message -- check FILE [--lang de|en]');
  process.exitCode = 2;
} else if (
  await access(file).then(
    () => true,
    () => false,
  )
)
  process.exitCode = (await check(file, values.lang)) ? 0 : 1;
else {
  console.error(`${file}: ${values.lang === 'de' ? 'Die Datei gibt es nicht.' : 'There is no such file.'}`);
  process.exitCode = 2;
}
