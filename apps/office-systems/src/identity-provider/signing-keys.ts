import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { writeDurably } from '../platform/durable-file.js';

export type SigningKey = JWK & { kid: string };

async function makeKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
}

async function readKeys(file: string): Promise<SigningKey[]> {
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as SigningKey[]) : [];
}

/** The private keys in a file, so that keys and their ids survive a restart together. The first one signs. */
export class SigningKeys {
  readonly #file: string;
  #keys: SigningKey[];

  private constructor(file: string, keys: SigningKey[]) {
    this.#file = file;
    this.#keys = keys;
  }

  /** Opens the file in a folder; both are made if need be. */
  static async open(folder: string): Promise<SigningKeys> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, 'signing-keys.json');
    const keys = new SigningKeys(file, await readKeys(file));
    if (keys.#keys.length === 0) await keys.rotate(false);
    return keys;
  }

  get all(): SigningKey[] {
    return [...this.#keys];
  }

  get current(): SigningKey {
    const [key] = this.#keys;
    if (!key) throw new Error('there is no signing key');
    return key;
  }

  find(kid: string): SigningKey | null {
    return this.#keys.find((key) => key.kid === kid) ?? null;
  }

  /** Signs with a new key from now on. The former ones stay published, or are gone as after an emergency. */
  async rotate(keepsFormer: boolean): Promise<void> {
    const keys = [await makeKey(), ...(keepsFormer ? this.#keys : [])];
    await writeDurably(this.#file, JSON.stringify(keys));
    this.#keys = keys;
  }
}
