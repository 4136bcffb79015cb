import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.string().min(1);

const Scanner = z.discriminatedUnion('SCANNER', [
  z.object({ SCANNER: z.literal('none') }),
  z.object({
    SCANNER: z.literal('clamd'),
    CLAMD_HOST: z.string().default('127.0.0.1'),
    CLAMD_PORT: port.default(3310),
  }),
]);

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  API_PORT: port.default(8080),
  API_HOST: z.string().default('127.0.0.1'),
  WORKER_PORT: port.default(8084),
  PUBLIC_URL: z.url(),
  DATABASE_URL: url,
  DATABASE_RELAY_URL: url,
  DATABASE_LISTEN_URL: url.optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).default(10),
  REDIS_URL: url.optional(),
  /** Keeps several deployments on one Redis apart. */
  QUEUE_PREFIX: z
    .string()
    .regex(/^[\w-]+$/)
    .default('einkanal'),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().default('einkanal'),
  OIDC_CLIENT_SECRET: z.string().min(1),
  API_AUDIENCE: z.string().default('urn:einkanal:api'),
  /** Keycloak does not set `typ`; empty switches the check off. */
  TOKEN_TYP: z.string().default('at+jwt'),
  FILES_DIR: z.string().min(1),
  /** Where the exchange folders of the offices lie, each under its ABH-Kennung; without it there are none. */
  EXCHANGE_DIR: z.string().min(1).optional(),
  /** How often the folders are looked at into which gateways and specialist systems drop messages. */
  EXCHANGE_EVERY_MS: z.coerce.number().int().min(100).default(2_000),
  WEB_ROOT: z.string().optional(),
  /** 32 bytes in hex: seals the bodies of refused submissions and the passwords of targets. */
  SEAL_KEY: z.string().regex(/^[0-9a-f]{64}$/),
  /** `none` in production must be allowed by name. */
  ALLOW_NO_SCANNER: z.stringbool().default(false),
  /** A session ends after this pause, and after this time in any case. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(60),
  SESSION_MINUTES: z.coerce.number().int().min(1).default(720),
  /** How often the live stream shows that it is alive, and asks whether its person is still signed in. */
  LIVE_HEARTBEAT_MS: z.coerce.number().int().min(100).max(20_000).default(15_000),
  /** Lets a collector on another machine read /metrics; without it only this machine may. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Where a collector takes traces by OTLP over HTTP; without it none are kept. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
  CLIENT_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(6_000),
  /** How long a repeat waits for the first request under its key to end. */
  IDEMPOTENCY_WAIT_MS: z.coerce.number().int().min(100).default(10_000),
  /** How long a worker that says nothing keeps its transfer; renewed at a third of it. */
  LEASE_MS: z.coerce.number().int().min(1_000).default(30_000),
  /** After how long work that nobody took counts as lost. */
  LOST_AFTER_MS: z.coerce.number().int().min(1_000).default(60_000),
  /** A failed transfer is tried again after this time, doubled each time up to the longest. */
  RETRY_FIRST_MS: z.coerce.number().int().min(10).default(5_000),
  RETRY_LONGEST_MS: z.coerce
    .number()
    .int()
    .min(10)
    .default(30 * 60_000),
  /** A target that is down is tried after this time, doubled each time up to the longest. */
  PROBE_FIRST_MS: z.coerce.number().int().min(10).default(15_000),
  PROBE_LONGEST_MS: z.coerce
    .number()
    .int()
    .min(10)
    .default(5 * 60_000),
  /** How long a worker that is told to end goes on with its transfers before it hands them back. */
  SHUTDOWN_GRACE_MS: z.coerce.number().int().min(0).default(10_000),
  SWEEP_EVERY_MS: z.coerce.number().int().min(500).default(30_000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** What the processes need to know from outside; nothing else reads the environment. */
export type Config = z.infer<typeof Environment> & { scanner: z.infer<typeof Scanner> };

/**
 * Checks the environment as a whole.
 * @throws Error with one readable line for each variable that is missing or wrong
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const data = read(Environment, environment);
  const scanner = read(Scanner, { ...environment, SCANNER: environment.SCANNER ?? 'none' });
  if (data.NODE_ENV === 'production' && scanner.SCANNER === 'none' && !data.ALLOW_NO_SCANNER)
    throw new Error('SCANNER=none leaves files unchecked. Set SCANNER=clamd, or ALLOW_NO_SCANNER=true to allow it.');
  return { ...data, scanner };
}

/** The injection token of the configuration. */
export const CONFIG = Symbol('config');

const Owner = z.object({ DATABASE_OWNER_URL: url });
const DemoTargets = z.object({
  SPECIALIST_SYSTEM_URL: z.url(),
  DMS_URL: z.url(),
  DMS_USER: z.string().default('dms'),
  DMS_PASSWORD: z.string().default('dms'),
});

/** The connection of the role that owns the tables; only commands have it, never a process that serves. */
export function readOwnerUrl(environment: Record<string, string | undefined> = process.env): string {
  return read(Owner, environment).DATABASE_OWNER_URL;
}

/** Where the targets of the demo offices listen. */
export function readDemoTargets(environment: Record<string, string | undefined> = process.env) {
  return read(DemoTargets, environment);
}

function read<T>(schema: z.ZodType<T>, environment: unknown): T {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}
