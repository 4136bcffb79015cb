import { hash } from 'node:crypto';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { Clock } from './clock.js';
import type { Problem } from './problem.js';
import { problem } from './problem-catalogue.js';
import { KeysUnavailable, SigningKeys } from './signing-keys.js';

/** A sender, as its token names it. `offices` are the ABH-Kennungen that it may submit to. */
export type Machine = { clientId: string; offices: readonly string[]; scopes: readonly string[] };

type Settings = { OIDC_ISSUER: string; API_AUDIENCE: string; TOKEN_TYP: string };
type Remembered = { machine: Machine; until: number };

const BEARER = /^Bearer +(\S+) *$/i;
const TOLERANCE_S = 10;
const REMEMBERED_MS = 60_000;
const REMEMBERED_COUNT = 10_000;

/** Checks client tokens (`at+jwt`), and remembers a good one for up to a minute, since every submission brings one. */
export class MachineTokens {
  private readonly keys: SigningKeys;
  private readonly remembered = new Map<string, Remembered>();
  // A sender keeps its connection and its token for many submissions: then not even a digest is needed.
  private readonly lastOf = new WeakMap<object, { authorization: string; known: Remembered }>();

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    this.keys = new SigningKeys(settings.OIDC_ISSUER, clock);
  }

  /**
   * The sender that an `Authorization` header names: at once for a token that was seen a moment ago.
   * @param connection on which it came
   * @throws Problem `token-missing`, `token-expired`, `token-not-yet-valid`, `token-invalid` (401) or
   *   `identity-provider-unreachable` (503)
   */
  verify(authorization: string | undefined, connection: object): Machine | Promise<Machine> {
    const now = this.clock().getTime();
    const last = this.lastOf.get(connection);
    if (last && last.authorization === authorization && last.known.until > now) return last.known.machine;
    const [, token] = BEARER.exec(authorization ?? '') ?? [];
    if (token === undefined || authorization === undefined) throw refused('token-missing');
    const digest = hash('sha256', token, 'base64');
    const known = this.remembered.get(digest);
    if (known && known.until > now) {
      this.lastOf.set(connection, { authorization, known });
      return known.machine;
    }
    this.remembered.delete(digest);
    return this.check(token, digest);
  }

  private async check(token: string, digest: string): Promise<Machine> {
    const now = this.clock();
    const { OIDC_ISSUER, API_AUDIENCE, TOKEN_TYP } = this.settings;
    try {
      const { payload } = await jwtVerify(token, (header, input) => this.keys.find(header, input), {
        issuer: OIDC_ISSUER,
        audience: API_AUDIENCE,
        algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
        clockTolerance: TOLERANCE_S,
        currentDate: now,
        requiredClaims: ['exp'],
        ...(TOKEN_TYP === '' ? {} : { typ: TOKEN_TYP }),
      });
      if ((payload.iat ?? 0) > now.getTime() / 1000 + TOLERANCE_S) throw refused('token-not-yet-valid');
      const machine = readMachine(payload);
      this.remember(
        digest,
        machine,
        Math.min(now.getTime() + REMEMBERED_MS, ((payload.exp ?? 0) + TOLERANCE_S) * 1000),
      );
      return machine;
    } catch (error) {
      throw toRefusal(error);
    }
  }

  private remember(digest: string, machine: Machine, until: number): void {
    const [oldest] = this.remembered.keys();
    if (this.remembered.size >= REMEMBERED_COUNT && oldest !== undefined) this.remembered.delete(oldest);
    this.remembered.set(digest, { machine, until });
  }
}

function readMachine(payload: JWTPayload): Machine {
  const clientId = payload.client_id ?? payload.azp;
  if (typeof clientId !== 'string' || clientId === '') throw refused('token-invalid');
  const offices = [payload.offices ?? []].flat().filter((office) => typeof office === 'string');
  const scopes = typeof payload.scope === 'string' ? payload.scope.split(' ') : [];
  return { clientId, offices, scopes };
}

type Code = 'token-missing' | 'token-expired' | 'token-not-yet-valid' | 'token-invalid';

function refused(code: Code, cause?: unknown): Problem {
  const challenge = code === 'token-missing' ? 'Bearer' : 'Bearer error="invalid_token"';
  return problem(code, { headers: { 'www-authenticate': challenge } }, { cause });
}

function toRefusal(error: unknown): unknown {
  if (error instanceof KeysUnavailable)
    return problem('identity-provider-unreachable', { headers: { 'retry-after': '5' } }, { cause: error });
  if (error instanceof errors.JWTExpired) return refused('token-expired', error);
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf')
    return refused('token-not-yet-valid', error);
  return error instanceof errors.JOSEError ? refused('token-invalid', error) : error;
}
