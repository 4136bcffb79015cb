import type { DmsFile, FiledDocument } from '../dms.port.js';
import { TargetFault } from '../target-fault.js';
import { idOf, textOf, type CmisObject } from './cmis-answer.js';
import type { CmisClient } from './cmis-client.js';
import type { CmisProperties } from './cmis-form.js';
import { contentOf, type CmisUpload } from './cmis-upload.js';
import { KEY } from './delivery-properties.js';

/** Files what takes the place of a document as its new version, in a repository that keeps versions. */
export class CmisVersions {
  constructor(
    private readonly client: CmisClient,
    private readonly upload: CmisUpload,
    private readonly user: string,
  ) {}

  /** The version of a document that is this file, whether or not it is the latest. */
  async find(latest: CmisObject, file: DmsFile): Promise<CmisObject | null> {
    const versions = await this.client.versions(idOf(latest));
    return versions.find((version) => textOf(version, KEY) === file.key) ?? null;
  }

  /**
   * @param latest what stands under the name of the document that is replaced
   * @returns null where the file is to be filed beside it: it is another document, or a person works on it
   */
  async add(latest: CmisObject, file: DmsFile, properties: CmisProperties): Promise<FiledDocument | null> {
    const { name, keys } = file.replaces ?? { name: '', keys: [] };
    if (!keys.includes(textOf(latest, KEY) ?? '')) return null;
    if (!(await this.giveBack(latest))) return null;
    const workingCopy = await this.client.checkOut(idOf(latest));
    const version = await this.client.checkIn(idOf(workingCopy), properties, contentOf(name, file));
    if (!(await this.upload.holds(version, file))) throw new TargetFault('target-answers-with-error');
    return { reference: idOf(version), name };
  }

  /** An attempt of ours that broke off may have left its working copy; that of a person is none of our business. */
  private async giveBack(latest: CmisObject): Promise<boolean> {
    const workingCopy = textOf(latest, 'cmis:versionSeriesCheckedOutId');
    if (latest.succinctProperties['cmis:isVersionSeriesCheckedOut'] !== true) return true;
    if (workingCopy === null || textOf(latest, 'cmis:versionSeriesCheckedOutBy') !== this.user) return false;
    await this.client.cancelCheckOut(workingCopy);
    return true;
  }
}
