import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeDurably } from '../platform/durable-file.js';

/** Puts a message of the office into the folder that Einkanal reads, under the name of its own UUID. @returns null */
export async function dropMessage(folder: string, xml: string): Promise<null> {
  const name = `${/<nachrichtenUUID>([^<]+)/.exec(xml)?.[1] ?? ''}.xml`;
  await mkdir(folder, { recursive: true });
  const digest = createHash('sha512').update(xml).digest('hex');
  await writeDurably(path.join(folder, `${name}.sha512`), `${digest}  ${name}\n`);
  await writeDurably(path.join(folder, name), xml);
  return null;
}
