import type { FastifyRequest } from 'fastify';
import { CmisError } from './cmis-error.js';
import type { ContentStore, SpooledContent } from './content-store.js';
import type { Controls } from './property-control.js';

/** A `POST` of the browser binding. The content is on disk already; who does not keep it, discards it. */
export type CmisForm = { controls: Controls; content: SpooledContent | null };

const LATIN_1 = 'iso-8859-1';
const LONGEST_FIELDS_BYTES = 10 * 1024 * 1024;
const EVERY_PART_AS_STREAM = { isPartAFile: () => true, limits: { fileSize: Infinity, files: 10_000, parts: 10_000 } };

// What the web calls ISO-8859-1 is another encoding (windows-1252); here the real one is meant.
function decoderOf(charset: string): (bytes: Buffer) => string {
  if (charset.toLowerCase() === LATIN_1) return (bytes) => bytes.toString('latin1');
  const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  return (bytes) => decoder.decode(bytes);
}

/** Collects text controls as bytes, because the control that names their encoding may come last. */
class FieldCollector {
  readonly #raw: [name: string, value: Buffer][] = [];
  #charset = LATIN_1;
  #bytes = 0;

  async add(name: string, chunks: AsyncIterable<Buffer>): Promise<void> {
    const collected: Buffer[] = [];
    for await (const chunk of chunks) {
      this.#bytes += chunk.length;
      if (this.#bytes > LONGEST_FIELDS_BYTES) throw new CmisError('invalidArgument', 'The fields are too long');
      collected.push(chunk);
    }
    const value = Buffer.concat(collected);
    if (name.toLowerCase() === '_charset_') this.#charset = value.toString('latin1');
    else this.#raw.push([name, value]);
  }

  decode(): Controls {
    try {
      const decode = decoderOf(this.#charset);
      return toControls(this.#raw.map(([name, value]) => [name, decode(value)]));
    } catch (error) {
      throw new CmisError('invalidArgument', `The fields are not in ${this.#charset}`, { cause: error });
    }
  }
}

function toControls(entries: Iterable<[string, string]>): Controls {
  const controls = new Map<string, string>();
  for (const [name, value] of entries) {
    const key = name.trim().toLowerCase();
    if (!controls.has(key)) controls.set(key, value);
  }
  return controls;
}

async function readMultipart(request: FastifyRequest, contents: ContentStore): Promise<CmisForm> {
  const fields = new FieldCollector();
  let content: SpooledContent | null = null;
  try {
    for await (const part of request.parts(EVERY_PART_AS_STREAM)) {
      if (part.type !== 'file') continue;
      const fileName = part.filename as string | undefined;
      if (fileName === undefined) await fields.add(part.fieldname, part.file as AsyncIterable<Buffer>);
      else if (content) throw new CmisError('invalidArgument', 'Only one content is expected');
      else content = await contents.spool(part.file, part.mimetype, fileName);
    }
    return { controls: fields.decode(), content };
  } catch (error) {
    if (content) await contents.discard(content);
    throw error instanceof CmisError ? error : new CmisError('invalidArgument', 'The form is broken', { cause: error });
  }
}

/**
 * Reads a form of either kind. Text parts of a multipart form are ISO-8859-1 unless a control `_charset_` says
 * otherwise; exactly one part with a file name is the content.
 * @throws CmisError `invalidArgument`
 */
export async function readForm(request: FastifyRequest, contents: ContentStore): Promise<CmisForm> {
  if (request.isMultipart()) return readMultipart(request, contents);
  if (request.body instanceof URLSearchParams) return { controls: toControls(request.body), content: null };
  throw new CmisError('invalidArgument', 'A form is expected');
}
