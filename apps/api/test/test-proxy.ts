import net, { type AddressInfo, type Socket } from 'node:net';

/** A way to the database that a test can break: connections through it are cut, and new ones refused. */
export async function aBreakableWay(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  const connect = (client: Socket) => {
    const server = net.connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  };
  let way = net.createServer(connect);
  const listen = (port: number) => new Promise<void>((resolve) => way.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = way.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.port = String(port);
  const cut = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    url: url.href,
    /** Cuts every connection; new ones are taken. */
    cut,
    /** Cuts every connection and refuses new ones. */
    close: async () => {
      const closed = new Promise((resolve) => way.close(resolve));
      cut();
      await closed;
    },
    openAgain: async () => {
      way = net.createServer(connect);
      await listen(port);
    },
  };
}
