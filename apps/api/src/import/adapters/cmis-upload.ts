import { createHash, type Hash } from 'node:crypto';
import type { DmsFile } from '../dms.port.js';
import { CmisRefusal, idOf, lengthOf, tokenOf, type CmisObject } from './cmis-answer.js';
import type { CmisClient } from './cmis-client.js';
import type { CmisContent, CmisProperties } from './cmis-form.js';
import { faultOf } from './target-http.js';

/** Brings the bytes of a file into a repository and asks what really arrived. */
export class CmisUpload {
  constructor(
    private readonly client: CmisClient,
    private readonly chunkBytes: number,
  ) {}

  /** In parts, so that a break costs one part and not the whole. */
  async create(folderId: string, properties: CmisProperties, name: string, file: DmsFile): Promise<CmisObject> {
    const first = contentOf(name, file, 0, Math.min(this.chunkBytes, file.sizeBytes));
    const stored = await this.client.createDocument(folderId, properties, first);
    return file.sizeBytes > this.chunkBytes ? this.append(stored, name, file, this.chunkBytes) : stored;
  }

  /** At once: what is versioned takes no parts without becoming a version by each. */
  createWhole(folderId: string, properties: CmisProperties, name: string, file: DmsFile): Promise<CmisObject> {
    return this.client.createDocument(folderId, properties, contentOf(name, file));
  }

  /** An upload that broke off goes on behind what the target has, if that is how the file begins; else anew. */
  async finish(stored: CmisObject, name: string, file: DmsFile): Promise<CmisObject> {
    const length = lengthOf(stored);
    if (length !== null && length > 0 && length < file.sizeBytes && (await this.isBeginning(stored, length, file)))
      return this.append(stored, name, file, length);
    return this.client.setContent(idOf(stored), tokenOf(stored), contentOf(name, file));
  }

  /** Whether the target really holds these bytes: its own word on the length, our own digest over what it sends. */
  async holds(stored: CmisObject, file: DmsFile): Promise<boolean> {
    const length = lengthOf(stored);
    if (length !== null && length !== file.sizeBytes) return false;
    return (await this.digestAtTarget(stored, file.sizeBytes)) === file.sha512;
  }

  private async append(stored: CmisObject, name: string, file: DmsFile, from: number): Promise<CmisObject> {
    let latest = stored;
    try {
      for (let start = from; start < file.sizeBytes; start += this.chunkBytes) {
        const end = Math.min(start + this.chunkBytes, file.sizeBytes);
        const chunk = contentOf(name, file, start, end);
        latest = await this.client.appendContent(idOf(latest), tokenOf(latest), end === file.sizeBytes, chunk);
      }
      return latest;
    } catch (error) {
      // A repository of CMIS 1.0 knows no parts.
      if (!(error instanceof CmisRefusal && error.exception === 'notSupported')) throw error;
      return this.client.setContent(idOf(latest), tokenOf(latest), contentOf(name, file));
    }
  }

  private async isBeginning(stored: CmisObject, length: number, file: DmsFile): Promise<boolean> {
    const beginning = createHash('sha512');
    for await (const chunk of file.open({ start: 0, end: length - 1 }) as AsyncIterable<Buffer>)
      beginning.update(chunk);
    return (await this.digestAtTarget(stored, length)) === beginning.digest('hex');
  }

  private async digestAtTarget(stored: CmisObject, sizeBytes: number): Promise<string> {
    const hash: Hash = createHash('sha512');
    try {
      for await (const chunk of await this.client.content(idOf(stored), sizeBytes)) hash.update(chunk);
    } catch (error) {
      throw error instanceof CmisRefusal ? error : faultOf(error);
    }
    return hash.digest('hex');
  }
}

/** The bytes of a file from `start` up to, but without, `end`. */
export function contentOf(name: string, file: DmsFile, start = 0, end = file.sizeBytes): CmisContent {
  const open = () => file.open({ start, end: end - 1 });
  return { fileName: name, mediaType: file.mediaType, sizeBytes: end - start, open };
}
