import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Heard = { method: string; url: string; body: string; authorization: string | undefined };
type Answer = { status: number; headers?: Record<string, string>; body?: string };
type Reply = (heard: Heard) => Answer;

/** A target that answers as told and remembers what it was asked; by TLS where it has a certificate. */
export async function aTarget(reply: Reply, certificate?: { key: string; cert: string }) {
  const heard: Heard[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    void text(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, body, authorization: headers.authorization };
      heard.push(one);
      const { status, headers: own = {}, body: content = '' } = reply(one);
      response.writeHead(status, own).end(content);
    });
  };
  const server: Server = certificate ? https.createServer(certificate, answer) : http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    heard,
    url: `${certificate ? 'https' : 'http'}://localhost:${String(port)}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
