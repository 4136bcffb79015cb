import type { RunningSystem } from '../src/platform/running-system.js';

export type CmisObject = { succinctProperties: Record<string, string | number | string[] | null> };
export type Answer<Body = CmisObject> = { status: number; body: Body; headers: Headers };
export type Properties = Record<string, string | string[]>;
export type Part = { name: string; value: string | Buffer; fileName?: string; type?: string };

const AUTHORIZATION = `Basic ${Buffer.from('dms:dms').toString('base64')}`;

/** A multipart body, byte for byte, in the encoding that the test wants. */
function multipartBody(parts: Part[], encoding: BufferEncoding = 'utf8'): { type: string; body: Buffer } {
  const boundary = 'x-the-boundary-x';
  const chunks = parts.flatMap(({ name, value, fileName, type }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
    Buffer.from(`${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n`),
    Buffer.from(`${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`),
    typeof value === 'string' ? Buffer.from(value, encoding) : value,
    Buffer.from('\r\n'),
  ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

export function propertyParts(properties: Properties): Part[] {
  return Object.entries(properties).flatMap(([id, value], index): Part[] => [
    { name: `propertyId[${index}]`, value: id },
    ...(typeof value === 'string'
      ? [{ name: `propertyValue[${index}]`, value }]
      : value.map((one, at) => ({ name: `propertyValue[${index}][${at}]`, value: one }))),
  ]);
}

/** Speaks to the DMS as a client of the browser binding does. */
export class CmisClient {
  readonly root: string;

  constructor(readonly system: RunningSystem) {
    this.root = `${system.url}/cmis/einkanal/root`;
  }

  async call<Body = CmisObject>(url: string, init: RequestInit = {}): Promise<Answer<Body>> {
    const headers = { authorization: AUTHORIZATION, ...(init.headers as Record<string, string> | undefined) };
    const answer = await fetch(url, { ...init, headers });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? '' : JSON.parse(text)) as Body, headers: answer.headers };
  }

  get<Body = CmisObject>(path: string, parameters: Record<string, string>): Promise<Answer<Body>> {
    return this.call<Body>(
      `${this.root}${path}?${new URLSearchParams({ succinct: 'true', ...parameters }).toString()}`,
    );
  }

  bytes(objectId: string, headers: Record<string, string> = {}): Promise<Response> {
    const url = `${this.root}?${new URLSearchParams({ objectId, cmisselector: 'content' }).toString()}`;
    return fetch(url, { headers: { authorization: AUTHORIZATION, ...headers } });
  }

  send<Body = CmisObject>(path: string, parts: Part[], encoding?: BufferEncoding): Promise<Answer<Body>> {
    const { type, body } = multipartBody(parts, encoding);
    return this.call<Body>(`${this.root}${path}`, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { 'content-type': type },
    });
  }

  act(path: string, action: string, fields: Record<string, string>, parts: Part[] = []): Promise<Answer> {
    const controls = { _charset_: 'UTF-8', cmisaction: action, succinct: 'true', ...fields };
    return this.send(path, [...Object.entries(controls).map(([name, value]) => ({ name, value })), ...parts]);
  }

  createFolder(path: string, name: string): Promise<Answer> {
    return this.act(path, 'createFolder', {}, propertyParts({ 'cmis:objectTypeId': 'cmis:folder', 'cmis:name': name }));
  }

  createDocument(path: string, name: string, content: string | Buffer | null, more: Properties = {}): Promise<Answer> {
    const properties = { 'cmis:objectTypeId': 'cmis:document', 'cmis:name': name, ...more };
    const file =
      content === null ? [] : [{ name: 'content', value: content, fileName: 'x.pdf', type: 'application/pdf' }];
    return this.act(path, 'createDocument', {}, [...propertyParts(properties), ...file]);
  }

  change(id: string, action: string, fields: Record<string, string>, content?: string): Promise<Answer> {
    const file =
      content === undefined ? [] : [{ name: 'content', value: content, fileName: 'x.pdf', type: 'application/pdf' }];
    return this.act(`?objectId=${id}`, action, fields, file);
  }
}

export const idOf = ({ body }: Answer): string => String(body.succinctProperties['cmis:objectId']);
export const tokenOf = ({ body }: Answer): string => String(body.succinctProperties['cmis:changeToken']);
export const exceptionOf = ({ status, body }: Answer<unknown>): string =>
  `${status} ${(body as { exception?: string }).exception ?? ''}`.trim();
