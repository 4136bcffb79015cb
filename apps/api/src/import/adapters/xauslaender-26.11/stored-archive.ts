/** A file of an archive, read piece by piece: from `start` up to, but not with, `end`. */
export type ArchivedFile = {
  name: string;
  sizeBytes: number;
  crc32: number;
  slice: (start: number, end: number) => Promise<Buffer>;
};

type Piece = { start: number; sizeBytes: number; slice: ArchivedFile['slice'] };

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const VERSION = 10;
/** 1 January 1980, the first day that the format knows: the same bytes whenever it is written. */
const FIRST_DAY = 0x0021;
const MOST_BYTES = 0xffff_ffff;

/**
 * A ZIP archive of files as they are (STORE): its size is known before a byte is read, it is the same at every attempt,
 * and any part of it can be made without the parts before. Nothing is compressed: PDF and JPEG have nothing to give, and
 * the bytes would depend on the version of the compressor.
 */
export class StoredArchive {
  readonly sizeBytes: number;
  private readonly pieces: Piece[] = [];
  private readonly spans = new Map<ArchivedFile, { start: number; end: number }>();

  /** @throws Error above the four gigabytes that the format has room for */
  constructor(files: readonly ArchivedFile[]) {
    let at = 0;
    const add = (sizeBytes: number, slice: ArchivedFile['slice']) => {
      this.pieces.push({ start: at, sizeBytes, slice });
      at += sizeBytes;
    };
    const addBytes = (bytes: Buffer) => {
      add(bytes.length, (start, end) => Promise.resolve(bytes.subarray(start, end)));
    };
    const directory: Buffer[] = [];
    for (const file of files) {
      const start = at;
      directory.push(directoryHeader(file, start));
      addBytes(localHeader(file));
      add(file.sizeBytes, file.slice);
      this.spans.set(file, { start, end: at });
    }
    const headers = Buffer.concat(directory);
    addBytes(Buffer.concat([headers, directoryEnd(files.length, headers.length, at)]));
    if (at > MOST_BYTES) throw new Error('The files are too large for one archive.');
    this.sizeBytes = at;
  }

  /** Where a file lies in the archive, with its header. */
  spanOf(file: ArchivedFile): { start: number; end: number } {
    return this.spans.get(file) ?? { start: 0, end: 0 };
  }

  /** The bytes from `start` up to, but not with, `end`; of files that lie elsewhere nothing is read. */
  async read(start: number, end: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (const { start: at, sizeBytes, slice } of this.pieces) {
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, sizeBytes);
      if (from >= to) continue;
      const bytes = await slice(from, to);
      if (bytes.length !== to - from) throw new Error('A file has another size than before.');
      parts.push(bytes);
    }
    return Buffer.concat(parts);
  }
}

function localHeader({ name, sizeBytes, crc32 }: ArchivedFile): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FIRST_DAY, 12);
  header.writeUInt32LE(crc32, 14);
  header.writeUInt32LE(sizeBytes, 18);
  header.writeUInt32LE(sizeBytes, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name, 'ascii')]);
}

function directoryHeader({ name, sizeBytes, crc32 }: ArchivedFile, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(DIRECTORY_HEADER, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(FIRST_DAY, 14);
  header.writeUInt32LE(crc32, 16);
  header.writeUInt32LE(sizeBytes, 20);
  header.writeUInt32LE(sizeBytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(name, 'ascii')]);
}

function directoryEnd(files: number, sizeBytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(DIRECTORY_END, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(sizeBytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
