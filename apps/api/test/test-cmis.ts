import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Account = { user: string; password: string };
type Listed = { objects: { object: { succinctProperties: Record<string, unknown> } }[] };

/** What can be wrong with a DMS that is called, and what a transfer says of it. */
export const CMIS_OUTAGES = {
  all: [
    { kind: 'down', code: /target-(unreachable|busy|answers-with-error)/ },
    { kind: 'error-500', code: /target-answers-with-error/ },
    { kind: 'html-login-page', code: /target-answers-with-page/ },
  ],
  seenByLook: { kind: 'html-login-page', code: 'target-answers-with-page' },
} as const;

/** Looks past an adapter at what a repository really holds below a case's folder. */
export async function cmisHoldings(url: string, { user, password }: Account, folder: string) {
  const headers = { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
  const repositories = (await (await fetch(url, { headers })).json()) as Record<string, { rootFolderUrl: string }>;
  const root = Object.values(repositories)[0]?.rootFolderUrl ?? '';
  const listed = await fetch(`${root}/${folder}?cmisselector=children&succinct=true`, { headers });
  const { objects } = (await listed.json()) as Listed;
  return Promise.all(
    objects.map(async ({ object: { succinctProperties: properties } }) => {
      const id = String(properties['cmis:objectId']);
      const content = await fetch(`${root}?objectId=${id}&cmisselector=content`, { headers });
      return { name: String(properties['cmis:name']), bytes: Buffer.from(await content.arrayBuffer()), properties };
    }),
  );
}

export type WayFault = 'down' | 'answer-lost' | 'error-500' | 'html-login-page';

/** A way to a real system that can be told to fail, for systems that have no such control themselves. */
export async function aFaultyWay(target: string) {
  const waiting: (WayFault | 'none')[] = [];
  const pass = (request: IncomingMessage, response: ServerResponse, isAnswerLost: boolean) => {
    const { method = 'GET', headers, url = '/' } = request;
    const onward = http.request(new URL(url, target), { method, headers }, (answer) => {
      if (isAnswerLost) {
        answer.resume().once('end', () => response.destroy());
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', () => response.destroy());
    request.pipe(onward);
  };
  const server = http.createServer((request, response) => {
    // As at the stand-ins: only calls that change something fail, but a page to sign in comes in the way of every call.
    const isInTheWay = request.method === 'POST' || waiting[0] === 'html-login-page';
    const fault = isInTheWay ? waiting.shift() : undefined;
    if (fault === undefined || fault === 'none' || fault === 'answer-lost')
      pass(request, response, fault === 'answer-lost');
    else if (fault === 'down') response.destroy();
    else if (fault === 'error-500') response.writeHead(500, { 'content-type': 'application/json' }).end('{}');
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<form>Anmeldung</form>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(new URL(target).pathname, `http://127.0.0.1:${String(port)}`).href,
    fail: (kind: WayFault, times: number) => {
      waiting.push(...Array.from({ length: times }, () => kind));
      return Promise.resolve();
    },
    pass: (calls: number) => {
      waiting.push(...Array.from({ length: calls }, () => 'none' as const));
      return Promise.resolve();
    },
    /** The call after the next one that changes something is cut: the second part of an upload. */
    breakUpload: () => {
      waiting.push('none', 'down');
      return Promise.resolve();
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
