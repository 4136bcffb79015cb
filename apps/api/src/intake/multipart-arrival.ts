import type { Readable } from 'node:stream';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { RequestCode } from '@einkanal/domain/intake/finding';
import { SubmissionRefused, type Arrival, type ArrivingFile } from './arrival.js';
import { LIMITS } from './intake-limits.js';
import { PartHeads, boundaryOf } from './part-heads.js';
import { requestProblem } from './refusal-problem.js';
import { statedFileName } from './stated-file-name.js';

const TOO_MANY = ['FST_PARTS_LIMIT', 'FST_FILES_LIMIT'];

/**
 * How the parser is set up. Every part is taken as a file with its raw bytes, whether it has a file name or not: as a
 * field it would drop a byte order mark, repair bytes and keep the last of two equal keys.
 */
export const MULTIPART_OPTIONS = {
  isPartAFile: () => true,
  throwFileSizeLimit: false,
  preservePath: true,
  // The JSON part counts as one of the files.
  limits: { fileSize: LIMITS.fileBytes, files: LIMITS.files + 1, parts: LIMITS.files + 1 },
};

/** A submission as it comes over HTTP. */
export class MultipartArrival implements Arrival {
  readonly idempotencyKey: string | undefined;
  private readonly heads: PartHeads | null;
  private parts: AsyncIterator<Multipart> | null = null;
  /** The first part, or why there is none, while nobody has read it. */
  private first: Promise<MultipartFile | null> | null = null;
  private partsSeen = 0;
  private bytesLeft = LIMITS.submissionBytes;

  constructor(private readonly request: FastifyRequest) {
    const { 'idempotency-key': key, 'content-type': contentType } = request.headers;
    this.idempotencyKey = Array.isArray(key) ? key.join(', ') : key;
    const boundary = boundaryOf(contentType);
    this.heads = request.isMultipart() && boundary !== null ? new PartHeads(boundary) : null;
  }

  async readApplication(): Promise<Uint8Array> {
    const part = await this.nextPart();
    if (part?.fieldname !== 'application') throw refused(400, 'application-first');
    try {
      return await readWhole(part.file, LIMITS.jsonBytes);
    } catch (error) {
      throw this.explain(error);
    }
  }

  /** Whether messages of the standard come in it, in place of the JSON part and its files. */
  async bringsMessages(): Promise<boolean> {
    this.first = this.nextPart();
    // What is wrong with it is told to who reads it.
    const part = await this.first.catch(() => null);
    return part?.fieldname === 'message';
  }

  /** Every part as a message, in the order of arrival; each has to be read before the next. */
  async *messages(): AsyncIterable<AsyncIterable<Uint8Array>> {
    for await (const { content } of this.files()) yield content;
  }

  async *files(): AsyncIterable<ArrivingFile> {
    for (let part = await this.nextPart(); part; part = await this.nextPart()) {
      const fileName = statedFileName(this.heads?.heads[this.partsSeen - 1] ?? '') ?? nameOf(part.filename);
      yield { name: nameOf(part.fieldname), fileName, content: this.contentOf(part, fileName) };
    }
    // The parser passes over a part whose head it cannot read.
    if (this.heads && this.heads.heads.length !== this.partsSeen) throw refused(400, 'multipart-unreadable');
  }

  private async nextPart(): Promise<MultipartFile | null> {
    const { first } = this;
    this.first = null;
    if (first) return first;
    try {
      const part = await this.started().next();
      if (part.done === true) return null;
      this.partsSeen += 1;
      if (part.value.type === 'file') return part.value;
    } catch (error) {
      throw this.explain(error);
    }
    throw refused(400, 'multipart-unreadable');
  }

  private started(): AsyncIterator<Multipart> {
    if (this.parts) return this.parts;
    const { heads, request } = this;
    if (!heads) throw refused(400, 'multipart-unreadable');
    if (!request.raw.complete) request.raw.socket.setTimeout(LIMITS.silenceMs);
    request.raw.on('data', (chunk: Buffer) => {
      heads.add(chunk);
    });
    this.parts = request.parts()[Symbol.asyncIterator]();
    return this.parts;
  }

  private async *contentOf({ file }: MultipartFile, fileName: string): AsyncIterable<Uint8Array> {
    try {
      for await (const chunk of file as AsyncIterable<Buffer>) {
        this.bytesLeft -= chunk.length;
        if (this.bytesLeft < 0) throw refused(413, 'submission-too-large');
        yield chunk;
      }
    } catch (error) {
      throw this.explain(error);
    }
    if (file.truncated) throw refused(413, 'file-too-large', { fileName });
  }

  private explain(error: unknown): unknown {
    if (error instanceof SubmissionRefused) return error;
    const { raw } = this.request;
    // Nobody is there to be answered, and a submission that was broken off is no refused one.
    if (raw.destroyed && !raw.complete) return requestProblem(400, 'multipart-unreadable');
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return TOO_MANY.includes(code)
      ? refused(413, 'too-many-files')
      : refused(400, 'multipart-unreadable', {}, { cause: error });
  }
}

/**
 * Reads a small stream by its events, which every submission does: an iterator costs several times as much.
 * @throws SubmissionRefused for more than `mostBytes`
 */
function readWhole(stream: Readable, mostBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > mostBytes) stream.destroy(refused(413, 'json-too-large'));
    });
    stream.once('end', () => {
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length));
    });
    stream.once('error', reject);
    stream.once('close', () => {
      reject(new Error('the part ended early'));
    });
  });
}

/** The parser's types promise a text where the part states none. */
function nameOf(stated: string | undefined): string {
  return stated ?? '';
}

function refused(status: number, code: RequestCode, details: Record<string, string> = {}, options?: ErrorOptions) {
  return new SubmissionRefused(status, [{ code, pointer: '', details }], options);
}
