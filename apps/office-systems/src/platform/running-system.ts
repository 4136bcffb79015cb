import type { FastifyInstance } from 'fastify';

/** A system that listens. `url` has no slash at its end. */
export type RunningSystem = { url: string; stop: () => Promise<void> };

export type ListenOptions = {
  /** 0 takes any free port. */
  port: number;
  /** `localhost` (the default) is this machine alone, by IPv4 and IPv6. */
  host?: string;
};

// What was begun may end; a caller who never finishes must not hold the stop.
const DRAIN_LIMIT_MS = 2_000;
const SWEEP_MS = 20;

/** Starts to listen and says where. `stop` lets open requests finish for two seconds. */
export async function listen(
  app: FastifyInstance,
  { port, host = 'localhost' }: ListenOptions,
): Promise<RunningSystem> {
  await app.listen({ port, host });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return {
    url: `http://localhost:${address.port}`,
    stop: async () => {
      const limit = setTimeout(() => {
        app.server.closeAllConnections();
      }, DRAIN_LIMIT_MS);
      // A connection that answered its last request during the stop would otherwise be kept for the next one.
      const sweep = setInterval(() => {
        app.server.closeIdleConnections();
      }, SWEEP_MS);
      await app.close();
      clearTimeout(limit);
      clearInterval(sweep);
    },
  };
}
