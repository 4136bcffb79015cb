import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { TargetFault } from '../target-fault.js';
import { CmisObject, RepositoryInfos, readAnswer } from './cmis-answer.js';
import { isSameTarget } from './target-redirect.js';
import { callTarget, type TargetCall } from './target-http.js';

export type CmisAccess = {
  url: string;
  repositoryId?: string | undefined;
  user: string;
  password: string;
  timeoutMs: number;
};

export type CmisContent = { fileName: string; mediaType: string; open: () => Readable };
type Properties = Record<string, string | string[]>;

/** The few actions of the CMIS 1.1 browser binding that filing needs. URLs are those that the repository names. */
export class CmisClient {
  private root: Promise<string> | undefined;

  constructor(private readonly access: CmisAccess) {}

  /** @throws CmisRefusal `objectNotFound` */
  async objectByPath(path: string): Promise<CmisObject> {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return this.get(`/${encoded}`, { cmisselector: 'object' }, CmisObject);
  }

  createFolder(parentId: string, name: string): Promise<CmisObject> {
    return this.post(parentId, 'createFolder', { 'cmis:objectTypeId': 'cmis:folder', 'cmis:name': name });
  }

  createDocument(parentId: string, properties: Properties, content: CmisContent): Promise<CmisObject> {
    return this.post(parentId, 'createDocument', properties, {}, content);
  }

  appendContent(
    objectId: string,
    changeToken: string,
    isLastChunk: boolean,
    content: CmisContent,
  ): Promise<CmisObject> {
    return this.post(objectId, 'appendContent', {}, { changeToken, isLastChunk: String(isLastChunk) }, content);
  }

  setContent(objectId: string, changeToken: string, content: CmisContent): Promise<CmisObject> {
    return this.post(objectId, 'setContent', {}, { changeToken, overwriteFlag: 'true' }, content);
  }

  /** The content as a stream; the caller reads or cancels it. */
  async content(objectId: string): Promise<ReadableStream<Uint8Array>> {
    const response = await this.call(await this.objectUrl('', { objectId, cmisselector: 'content' }));
    if (!response.ok) await readAnswer(response, CmisObject);
    if (!response.body) throw new TargetFault('target-answer-unreadable');
    return response.body;
  }

  private async get<T>(path: string, query: Record<string, string>, schema: z.ZodType<T>): Promise<T> {
    return readAnswer(await this.call(await this.objectUrl(path, { ...query, succinct: 'true' })), schema);
  }

  private async post(
    objectId: string,
    cmisaction: string,
    properties: Properties,
    fields: Record<string, string> = {},
    content?: CmisContent,
  ): Promise<CmisObject> {
    const form: [string, string][] = [
      ['_charset_', 'UTF-8'],
      ...Object.entries({ cmisaction, succinct: 'true', ...fields }),
      ...Object.entries(properties).flatMap(([id, value], at) => propertyFields(at, id, value)),
    ];
    const boundary = `einkanal-${randomUUID()}`;
    return readAnswer(
      await this.call(await this.objectUrl('', { objectId }), {
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        // The types of Node's stream and the page's differ in name only.
        body: () => Readable.toWeb(Readable.from(multipart(boundary, form, content))) as ReadableStream<Uint8Array>,
      }),
      CmisObject,
    );
  }

  private call(url: URL, call: Omit<TargetCall, 'timeoutMs' | 'address'> = {}): Promise<Response> {
    const { url: address, user, password, timeoutMs } = this.access;
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    return callTarget(url, { ...call, headers: { ...call.headers, authorization }, timeoutMs, address });
  }

  private async objectUrl(path: string, query: Record<string, string>): Promise<URL> {
    // Asked again after a failure: a target that was down at first must not stay unknown.
    this.root ??= this.discover().catch((error: unknown) => {
      this.root = undefined;
      throw error;
    });
    const url = new URL(`${await this.root}${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  }

  private async discover(): Promise<string> {
    const repositories = await readAnswer(await this.call(new URL(this.access.url)), RepositoryInfos);
    const { repositoryId } = this.access;
    const chosen = repositoryId ? repositories[repositoryId] : Object.values(repositories)[0];
    if (!chosen) throw new TargetFault('target-answer-unreadable');
    return onConfiguredOrigin(new URL(chosen.rootFolderUrl), new URL(this.access.url)).href;
  }
}

/** A repository behind a proxy that ends TLS names itself by http; what we send never leaves TLS for that. */
function onConfiguredOrigin(named: URL, configured: URL): URL {
  return named.hostname === configured.hostname && !isSameTarget(named, configured)
    ? new URL(named.pathname, configured)
    : named;
}

function propertyFields(at: number, id: string, value: string | string[]): [string, string][] {
  const name = `propertyValue[${String(at)}]`;
  const values: [string, string][] = Array.isArray(value)
    ? value.map((item, index) => [`${name}[${String(index)}]`, item])
    : [[name, value]];
  return [[`propertyId[${String(at)}]`, id], ...values];
}

async function* multipart(boundary: string, form: [string, string][], content?: CmisContent) {
  for (const [name, value] of form)
    yield Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  if (content) {
    const fileName = content.fileName.replaceAll('"', '%22');
    yield Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="content"; filename="${fileName}"\r\n` +
        `Content-Type: ${content.mediaType}\r\n\r\n`,
    );
    yield* content.open() as AsyncIterable<Buffer>;
    yield Buffer.from('\r\n');
  }
  yield Buffer.from(`--${boundary}--\r\n`);
}
