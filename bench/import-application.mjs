// What is transferred: an application with two files of ordinary size, and what the office's message says of the office.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const OFFICE = '004200';

const FILE_BYTES = 60_000;

const address = { street: 'Beispielstraße', houseNumber: '1', postalCode: '69115', city: 'Heidelberg' };
const author = { kennung: 'alp:einkanal-bench', name: 'Messung', email: 'betrieb@einkanal.example', address };
export const message = { reader: { kennung: `azr:${OFFICE}`, name: 'Messung' }, author, test: 'Messung' };

export const files = [0, 1].map((at) => ({
  name: `Anlage ${at}.pdf`,
  bytes: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(FILE_BYTES, `Seite ${at} `)]),
}));

export const application = {
  ...JSON.parse(readFileSync(path.join(import.meta.dirname, 'application.json'), 'utf8')),
  attachments: files.map((_, at) => ({ part: `file-${at}` })),
};
