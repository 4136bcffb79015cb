import { readFileSync, readdirSync } from 'node:fs';
import { readingOf, shippedCodeLists } from '../../../test/test-messages.js';
import { listVersions } from './list-versions.js';
import { writeMessage } from './message-writer.js';

const EXAMPLES = new URL('examples/', import.meta.url);
const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('.xml'));

/** Where its documents lie differs with each reading. */
async function read(xml: Buffer) {
  const reading = await readingOf(xml);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
  const { files: _, ...message } = reading.message;
  return { message, contents: reading.contents };
}

test.each(names)('%s, of whatever type, is written and read again without a loss', async (name) => {
  const { message, contents } = await read(readFileSync(new URL(name, EXAMPLES)));
  const written = await read(writeMessage(message, contents, listVersions(shippedCodeLists)));
  expect(written).toEqual({ message, contents });
});
