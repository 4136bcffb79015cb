import { createHash } from 'node:crypto';
import { z } from 'zod';
import { withMark } from '@einkanal/domain/intake/target-file-name';
import type { Dms, DmsFile, DmsFolder, FiledDocument } from '../dms.port.js';
import { TargetFault, TargetRefusal } from '../target-fault.js';
import { CmisRefusal, type CmisObject } from './cmis-answer.js';
import { CmisClient, type CmisContent } from './cmis-client.js';
import { faultOf } from './target-http.js';

/** The connection to a DMS by the CMIS 1.1 browser binding; type and property names are the repository's own. */
export const CmisSettings = z.object({
  url: z.url(),
  repositoryId: z.string().optional(),
  user: z.string(),
  password: z.string(),
  rootFolder: z.string().default('Einkanal'),
  documentType: z.string().default('cmis:document'),
  /** Null where the repository has no such type: then the key stands in the name. */
  deliveryType: z.string().nullable().default('einkanal:delivery'),
  chunkBytes: z.int().min(1_000_000).default(16_000_000),
  timeoutMs: z.int().min(1_000).default(60_000),
});
export type CmisSettings = z.infer<typeof CmisSettings>;

/** Files documents in any repository that speaks CMIS 1.1 (OASIS, browser binding). */
export class CmisDms implements Dms {
  private readonly client: CmisClient;

  constructor(private readonly settings: CmisSettings) {
    this.client = new CmisClient(settings);
  }

  async openFolder(year: string, caseNumber: string): Promise<DmsFolder> {
    let path = '';
    let reference = idOf(await this.client.objectByPath(''));
    for (const name of [...this.settings.rootFolder.split('/').filter(Boolean), year, caseNumber]) {
      path = path === '' ? name : `${path}/${name}`;
      reference = idOf((await this.find(path)) ?? (await this.makeFolder(reference, name, path)));
    }
    return { reference, path };
  }

  async file(folder: DmsFolder, file: DmsFile): Promise<FiledDocument> {
    const { deliveryType } = this.settings;
    const name = deliveryType === null ? withMark(file.name, file.key.slice(-8)) : file.name;
    const path = `${folder.path}/${name}`;
    const existing = await this.find(path);
    const stored = existing ?? (await this.create(folder, path, name, file));
    if (await this.holds(stored, file)) return { reference: idOf(stored), name };
    if (!this.isOurs(stored, file))
      throw new TargetRefusal([{ code: 'dms-other-file-same-name', pointer: null, text: name }]);
    // Our own document with other content: an upload that broke off. It is written anew.
    const rewritten = await this.client.setContent(idOf(stored), tokenOf(stored), contentOf(name, file));
    if (!(await this.holds(rewritten, file))) throw new TargetFault('target-answers-with-error');
    return { reference: idOf(rewritten), name };
  }

  private async create(folder: DmsFolder, path: string, name: string, file: DmsFile): Promise<CmisObject> {
    const { documentType, deliveryType, chunkBytes } = this.settings;
    const marks: Record<string, string | string[]> =
      deliveryType === null
        ? {}
        : {
            'cmis:secondaryObjectTypeIds': [deliveryType],
            'einkanal:submissionId': file.submissionId,
            'einkanal:attachmentId': file.key,
            'einkanal:sha512': file.sha512,
            'einkanal:caseNumber': file.caseNumber,
          };
    const properties = { 'cmis:objectTypeId': documentType, 'cmis:name': name, ...marks };
    try {
      if (file.sizeBytes <= chunkBytes)
        return await this.client.createDocument(folder.reference, properties, contentOf(name, file));
      return await this.createInChunks(folder, properties, name, file);
    } catch (error) {
      if (!(error instanceof CmisRefusal && error.exception === 'nameConflict')) throw error;
      return this.client.objectByPath(path);
    }
  }

  private async createInChunks(
    folder: DmsFolder,
    properties: Record<string, string | string[]>,
    name: string,
    file: DmsFile,
  ): Promise<CmisObject> {
    let stored: CmisObject | undefined;
    for (let start = 0; start < file.sizeBytes; start += this.settings.chunkBytes) {
      const end = Math.min(start + this.settings.chunkBytes, file.sizeBytes);
      const chunk = { ...contentOf(name, file), open: () => file.open({ start, end: end - 1 }) };
      stored = stored
        ? await this.client.appendContent(idOf(stored), tokenOf(stored), end === file.sizeBytes, chunk)
        : await this.client.createDocument(folder.reference, properties, chunk);
    }
    if (!stored) throw new Error('a file without bytes is never filed');
    return stored;
  }

  /** Whether the target really holds these bytes: its own word on the length, our own digest over what it sends. */
  private async holds(stored: CmisObject, file: DmsFile): Promise<boolean> {
    if (Number(stored.succinctProperties['cmis:contentStreamLength']) !== file.sizeBytes) return false;
    const hash = createHash('sha512');
    try {
      for await (const chunk of await this.client.content(idOf(stored))) hash.update(chunk);
    } catch (error) {
      throw error instanceof CmisRefusal ? error : faultOf(error);
    }
    return hash.digest('hex') === file.sha512;
  }

  private isOurs(stored: CmisObject, file: DmsFile): boolean {
    return this.settings.deliveryType === null || stored.succinctProperties['einkanal:attachmentId'] === file.key;
  }

  private async find(path: string): Promise<CmisObject | null> {
    try {
      return await this.client.objectByPath(path);
    } catch (error) {
      if (error instanceof CmisRefusal && error.exception === 'objectNotFound') return null;
      throw error;
    }
  }

  private async makeFolder(parent: string, name: string, path: string): Promise<CmisObject> {
    try {
      return await this.client.createFolder(parent, name);
    } catch (error) {
      // Another transfer of the same case was first.
      if (error instanceof CmisRefusal && error.exception === 'nameConflict') return this.client.objectByPath(path);
      throw error;
    }
  }
}

function contentOf(name: string, file: DmsFile): CmisContent {
  return { fileName: name, mediaType: file.mediaType, open: () => file.open() };
}

function idOf(object: CmisObject): string {
  return String(object.succinctProperties['cmis:objectId']);
}

function tokenOf(object: CmisObject): string {
  const token = object.succinctProperties['cmis:changeToken'];
  return typeof token === 'string' ? token : '';
}
