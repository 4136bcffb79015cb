import { randomUUID } from 'node:crypto';

/** One part as it stands on the wire. `fileName` as bytes for names that no library would write. */
export type Part = { name: string; body: string | Uint8Array; fileName?: string | Uint8Array; type?: string };

/** A multipart body written by hand, so that a test decides about every byte. */
export function multipart(parts: readonly Part[], boundary = `einkanal-${randomUUID()}`) {
  const pieces = parts.flatMap(({ name, body, fileName, type }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`,
    ...(fileName === undefined ? [] : ['; filename="', fileName, '"']),
    ...(type === undefined ? [] : [`\r\nContent-Type: ${type}`]),
    '\r\n\r\n',
    body,
    '\r\n',
  ]);
  const body = Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece)));
  return { body, contentType: `multipart/form-data; boundary=${boundary}` };
}
