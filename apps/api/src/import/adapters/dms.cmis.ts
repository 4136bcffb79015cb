import { z } from 'zod';
import { found, type ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import { DMS_NAME_LIMIT, numberedName, withMark } from '@einkanal/domain/intake/target-file-name';
import type { Dms, DmsFile, DmsFolder, FiledDocument } from '../dms.port.js';
import { TargetFault, TargetRefusal } from '../target-fault.js';
import { CmisRefusal, idOf, textOf, type CmisObject } from './cmis-answer.js';
import { CmisClient } from './cmis-client.js';
import type { CmisProperties } from './cmis-form.js';
import { CmisUpload } from './cmis-upload.js';
import { CmisVersions } from './cmis-version.js';
import { lookAtEncryption, lookForAnswer, lookInTurn } from './connection-look.js';
import { deliveryProperties, KEY } from './delivery-properties.js';

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
  nameLimit: z.object({ unit: z.enum(['characters', 'bytes']), max: z.int().min(40) }).default(DMS_NAME_LIMIT),
  chunkBytes: z.int().min(1_000_000).default(16_000_000),
  timeoutMs: z.int().min(1_000).default(60_000),
});
export type CmisSettings = z.infer<typeof CmisSettings>;

/** So many documents of others under one name are no accident any more. */
const MOST_NAMES = 20;

/** Files documents in any repository that speaks CMIS 1.1 (OASIS, browser binding). */
export class CmisDms implements Dms {
  readonly nameLimit;
  private readonly client: CmisClient;
  private readonly upload: CmisUpload;
  private readonly versions: CmisVersions;
  private versionable: Promise<boolean> | undefined;

  constructor(private readonly settings: CmisSettings) {
    this.nameLimit = settings.nameLimit;
    this.client = new CmisClient(settings);
    this.upload = new CmisUpload(this.client, settings.chunkBytes);
    this.versions = new CmisVersions(this.client, this.upload, settings.user);
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
    const version = await this.fileAsVersion(folder, file);
    if (version) return version;
    const { deliveryType, nameLimit } = this.settings;
    const wanted = deliveryType === null ? withMark(file.name, file.key.slice(-8), nameLimit) : file.name;
    for (let count = 1; count <= MOST_NAMES; count++) {
      const name = numberedName(wanted, count, nameLimit);
      const filed = await this.fileUnder(folder, name, file);
      if (filed) return filed;
    }
    throw new TargetRefusal([{ code: 'dms-other-file-same-name', pointer: null, text: wanted }]);
  }

  look(): Promise<ConnectionFinding[]> {
    const { url, user } = this.settings;
    return lookInTurn([
      () => lookAtEncryption(url),
      () => lookForAnswer(url, () => this.client.objectByPath('')),
      () => Promise.resolve([found('signed-in', { user })]),
    ]);
  }

  /** @returns null where another document has the name */
  private async fileUnder(folder: DmsFolder, name: string, file: DmsFile): Promise<FiledDocument | null> {
    const path = `${folder.path}/${name}`;
    const stored = (await this.find(path)) ?? (await this.create(folder, path, name, file));
    const ours = await this.oursIn(stored, file);
    if (await this.upload.holds(ours ?? stored, file)) return { reference: idOf(ours ?? stored), name };
    if (!ours) return null;
    const finished = await this.upload.finish(ours, name, file);
    if (!(await this.upload.holds(finished, file))) throw new TargetFault('target-answers-with-error');
    return { reference: idOf(finished), name };
  }

  private async fileAsVersion(folder: DmsFolder, file: DmsFile): Promise<FiledDocument | null> {
    const { deliveryType } = this.settings;
    if (!file.replaces || deliveryType === null || !(await this.keepsVersions())) return null;
    const { name } = file.replaces;
    const latest = await this.find(`${folder.path}/${name}`);
    if (!latest) return null;
    const mine = await this.versions.find(latest, file);
    if (mine && (await this.upload.holds(mine, file))) return { reference: idOf(mine), name };
    return this.versions.add(latest, file, deliveryProperties(deliveryType, file));
  }

  private async create(folder: DmsFolder, path: string, name: string, file: DmsFile): Promise<CmisObject> {
    const { documentType, deliveryType } = this.settings;
    const marks: CmisProperties = deliveryType === null ? {} : deliveryProperties(deliveryType, file);
    const properties = { 'cmis:objectTypeId': documentType, 'cmis:name': name, ...marks };
    try {
      return (await this.keepsVersions())
        ? await this.upload.createWhole(folder.reference, properties, name, file)
        : await this.upload.create(folder.reference, properties, name, file);
    } catch (error) {
      if (!(error instanceof CmisRefusal && error.exception === 'nameConflict')) throw error;
      return this.client.objectByPath(path);
    }
  }

  /** The document itself or, of one with versions, that version which is this file; null where neither is ours. */
  private async oursIn(stored: CmisObject, file: DmsFile): Promise<CmisObject | null> {
    if (this.settings.deliveryType === null || textOf(stored, KEY) === file.key) return stored;
    return (await this.keepsVersions()) ? this.versions.find(stored, file) : null;
  }

  private keepsVersions(): Promise<boolean> {
    this.versionable ??= this.client.isVersionable(this.settings.documentType).catch((error: unknown) => {
      this.versionable = undefined;
      throw error;
    });
    return this.versionable;
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
