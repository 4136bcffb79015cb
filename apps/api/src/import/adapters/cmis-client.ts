import { z } from 'zod';
import { TargetFault } from '../target-fault.js';
import { CmisObject, RepositoryInfos, readAnswer } from './cmis-answer.js';
import { cmisForm, type CmisContent, type CmisForm, type CmisProperties } from './cmis-form.js';
import { callTarget, type TargetCall } from './target-http.js';
import { isSameTarget } from './target-redirect.js';

export type CmisAccess = {
  url: string;
  repositoryId?: string | undefined;
  user: string;
  password: string;
  timeoutMs: number;
};

/** A line slower than this counts as broken: large files get their time beyond that of a call. */
const SLOWEST_BYTES_PER_MS = 200;

const TypeDefinition = z.looseObject({ versionable: z.boolean().optional() });

type Addresses = { repository: URL; root: URL };

/** The few actions of the CMIS 1.1 browser binding that filing needs. Addresses are those that the repository names. */
export class CmisClient {
  private addresses: Promise<Addresses> | undefined;

  constructor(private readonly access: CmisAccess) {}

  /** @throws CmisRefusal `objectNotFound` */
  async objectByPath(path: string): Promise<CmisObject> {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const { root } = await this.discovered();
    const query = { cmisselector: 'object', succinct: 'true' };
    return readAnswer(await this.call(withQuery(new URL(`${root.href}/${encoded}`), query)), CmisObject);
  }

  /** Every version of a document that was checked in, the latest first. */
  async versions(objectId: string): Promise<CmisObject[]> {
    const query = { objectId, cmisselector: 'versions', succinct: 'true' };
    return readAnswer(await this.call(await this.atRoot(query)), z.array(CmisObject));
  }

  async isVersionable(typeId: string): Promise<boolean> {
    const { repository } = await this.discovered();
    const url = withQuery(repository, { cmisselector: 'typeDefinition', typeId });
    return (await readAnswer(await this.call(url), TypeDefinition)).versionable === true;
  }

  createFolder(parentId: string, name: string): Promise<CmisObject> {
    const properties = { 'cmis:objectTypeId': 'cmis:folder', 'cmis:name': name };
    return this.post(parentId, { action: 'createFolder', properties });
  }

  createDocument(parentId: string, properties: CmisProperties, content: CmisContent): Promise<CmisObject> {
    return this.post(parentId, { action: 'createDocument', properties, content });
  }

  appendContent(objectId: string, token: string | null, isLastChunk: boolean, content: CmisContent) {
    const fields = { ...tokenField(token), isLastChunk: String(isLastChunk) };
    return this.post(objectId, { action: 'appendContent', fields, content });
  }

  setContent(objectId: string, token: string | null, content: CmisContent): Promise<CmisObject> {
    return this.post(objectId, {
      action: 'setContent',
      fields: { ...tokenField(token), overwriteFlag: 'true' },
      content,
    });
  }

  checkOut(objectId: string): Promise<CmisObject> {
    return this.post(objectId, { action: 'checkOut' });
  }

  checkIn(objectId: string, properties: CmisProperties, content: CmisContent): Promise<CmisObject> {
    return this.post(objectId, { action: 'checkIn', fields: { major: 'true' }, properties, content });
  }

  async cancelCheckOut(objectId: string): Promise<void> {
    const response = await this.send(objectId, { action: 'cancelCheckOut' });
    if (!response.ok) await readAnswer(response, CmisObject);
    await response.body?.cancel();
  }

  /** The content as a stream; the caller reads or cancels it. */
  async content(objectId: string, sizeBytes: number): Promise<ReadableStream<Uint8Array>> {
    const response = await this.call(await this.atRoot({ objectId, cmisselector: 'content' }), {}, sizeBytes);
    if (!response.ok) await readAnswer(response, CmisObject);
    if (!response.body) throw new TargetFault('target-answer-unreadable');
    return response.body;
  }

  private async post(objectId: string, form: CmisForm): Promise<CmisObject> {
    return readAnswer(await this.send(objectId, form), CmisObject);
  }

  private async send(objectId: string, form: CmisForm): Promise<Response> {
    const { contentType, body } = cmisForm(form);
    const call = { method: 'POST', headers: { 'content-type': contentType }, body } as const;
    return this.call(await this.atRoot({ objectId }), call, form.content?.sizeBytes);
  }

  private call(url: URL, call: Omit<TargetCall, 'timeoutMs' | 'address'> = {}, sizeBytes = 0): Promise<Response> {
    const { url: address, user, password } = this.access;
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    const timeoutMs = this.access.timeoutMs + Math.ceil(sizeBytes / SLOWEST_BYTES_PER_MS);
    return callTarget(url, { ...call, headers: { ...call.headers, authorization }, timeoutMs, address });
  }

  private async atRoot(query: Record<string, string>): Promise<URL> {
    return withQuery((await this.discovered()).root, query);
  }

  private discovered(): Promise<Addresses> {
    // Asked again after a failure: a target that was down at first must not stay unknown.
    this.addresses ??= this.discover().catch((error: unknown) => {
      this.addresses = undefined;
      throw error;
    });
    return this.addresses;
  }

  private async discover(): Promise<Addresses> {
    const configured = new URL(this.access.url);
    const repositories = await readAnswer(await this.call(configured), RepositoryInfos);
    const { repositoryId } = this.access;
    const chosen = repositoryId ? repositories[repositoryId] : Object.values(repositories)[0];
    if (!chosen) throw new TargetFault('target-answer-unreadable');
    const { repositoryUrl, rootFolderUrl } = chosen;
    return {
      repository: onConfiguredOrigin(new URL(repositoryUrl), configured),
      root: onConfiguredOrigin(new URL(rootFolderUrl), configured),
    };
  }
}

/** A repository behind a proxy that ends TLS names itself by http; what we send never leaves TLS for that. */
function onConfiguredOrigin(named: URL, configured: URL): URL {
  const isSameHost = named.hostname === configured.hostname;
  return isSameHost && !isSameTarget(named, configured) ? new URL(named.pathname, configured) : named;
}

function withQuery(url: URL, query: Record<string, string>): URL {
  const asked = new URL(url);
  for (const [name, value] of Object.entries(query)) asked.searchParams.set(name, value);
  return asked;
}

function tokenField(token: string | null): Record<string, string> {
  return token === null ? {} : { changeToken: token };
}
