import { z } from 'zod';
import { seal, unseal } from '../platform/seal.js';

const Sealed = z.strictObject({ sealed: z.base64() });

/** A secret of a target cannot be opened: the key is another one, or the row was moved. It has to be set anew. */
export class SecretUnreadable extends Error {
  constructor() {
    super('a secret of a target cannot be opened');
    this.name = 'SecretUnreadable';
  }
}

/** A secret as it is stored, to be opened for the same target only. */
export function sealSecret(secret: string, keyHex: string, sealedFor: string): z.infer<typeof Sealed> {
  return { sealed: seal(Buffer.from(secret), keyHex, sealedFor).toString('base64') };
}

/**
 * Settings with their secrets opened, wherever they stand. What was stored in plain, before there were sealed ones or
 * by an operator, is read as it is.
 * @throws SecretUnreadable
 */
export function openSecrets(settings: unknown, keyHex: string, sealedFor: string): unknown {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return settings;
  const { data } = Sealed.safeParse(settings);
  if (data) return open(data.sealed, keyHex, sealedFor);
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, openSecrets(value, keyHex, sealedFor)]),
  );
}

function open(sealed: string, keyHex: string, sealedFor: string): string {
  try {
    return unseal(Buffer.from(sealed, 'base64'), keyHex, sealedFor).toString();
  } catch {
    throw new SecretUnreadable();
  }
}
