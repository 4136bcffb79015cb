import { createHash } from 'node:crypto';
import { PassThrough, Transform } from 'node:stream';
import { ZipFile } from 'yazl';
import type { DmsFile } from '../../dms.port.js';

type Entry = { name: string; xml: Buffer };
type Primary = { name: string; file: Pick<DmsFile, 'open' | 'sha512' | 'sizeBytes'> };

/**
 * Not `store`: what is stored and streamed has its length behind it only, and readers that go from the front, as Java's
 * does, refuse that. At the lowest level it costs little, also where the content is compressed already.
 */
const COMPRESSION = { compressionLevel: 1 };

/**
 * The package of one message and its primary file, both at its root. The file is streamed and checked on the way: a
 * package whose file is not what its digest says ends with an error.
 */
export async function* writePackage(message: Entry, primary: Primary): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = new PassThrough();
  const fail = (error: Error) => output.destroy(error);
  zip.on('error', fail);
  zip.addBuffer(message.xml, message.name, COMPRESSION);
  zip.addReadStreamLazy(primary.name, { ...COMPRESSION, size: primary.file.sizeBytes }, (give) => {
    const source = primary.file.open();
    const checked = source.pipe(new DigestCheck(primary.file.sha512));
    for (const stream of [source, checked]) stream.on('error', fail);
    output.once('close', () => source.destroy());
    give(null, checked);
  });
  zip.end();
  zip.outputStream.pipe(output);
  yield* output;
}

/** Lets bytes through and fails at their end where they are not those of a digest. */
class DigestCheck extends Transform {
  readonly #hash = createHash('sha512');

  constructor(private readonly sha512: string) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.#hash.update(chunk);
    done(null, chunk);
  }

  override _flush(done: (error: Error | null) => void): void {
    const fits = this.#hash.digest('hex') === this.sha512;
    done(fits ? null : new Error('The bytes of a file are not those of its digest.'));
  }
}
