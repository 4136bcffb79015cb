import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';

export type CmisContent = { fileName: string; mediaType: string; sizeBytes: number; open: () => Readable };
export type CmisProperties = Readonly<Record<string, string | string[]>>;

export type CmisForm = {
  action: string;
  properties?: CmisProperties;
  fields?: Record<string, string>;
  content?: CmisContent;
};

/** A form of the browser binding (CMIS 1.1, 5.4.4) as a body that can be sent more than once, file by stream. */
export function cmisForm({ action, properties = {}, fields = {}, content }: CmisForm) {
  const boundary = `einkanal-${randomUUID()}`;
  const parts: [string, string][] = [
    ['_charset_', 'UTF-8'],
    ...Object.entries({ cmisaction: action, succinct: 'true', ...fields }),
    ...Object.entries(properties).flatMap(([id, value], at) => propertyFields(at, id, value)),
  ];
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    // The types of Node's stream and the page's differ in name only.
    body: () => Readable.toWeb(Readable.from(multipart(boundary, parts, content))) as ReadableStream<Uint8Array>,
  };
}

function propertyFields(at: number, id: string, value: string | string[]): [string, string][] {
  const name = `propertyValue[${String(at)}]`;
  const values: [string, string][] = Array.isArray(value)
    ? value.map((item, index) => [`${name}[${String(index)}]`, item])
    : [[name, value]];
  return [[`propertyId[${String(at)}]`, id], ...values];
}

/** Each piece is a packet of its own on the line, so that what stands around the file is put together first. */
async function* multipart(boundary: string, parts: [string, string][], content?: CmisContent) {
  const fields = parts
    .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('');
  const end = `--${boundary}--\r\n`;
  if (!content) {
    yield Buffer.from(fields + end);
    return;
  }
  const fileName = content.fileName.replaceAll('"', '%22');
  yield Buffer.from(
    `${fields}--${boundary}\r\nContent-Disposition: form-data; name="content"; filename="${fileName}"\r\n` +
      `Content-Type: ${content.mediaType}\r\n\r\n`,
  );
  yield* content.open() as AsyncIterable<Buffer>;
  yield Buffer.from(`\r\n${end}`);
}
