import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { removeLeftovers, writeDurably } from '../platform/durable-file.js';
import { Turn } from '../platform/turn.js';
import { formatAktenzeichen, runningNumberOf } from './aktenzeichen.js';
import type { Application } from './application.js';
import type { DeliveredFile } from './delivered-files.js';
import type { FollowingMessage, FollowingType } from './following-message.js';
import { PackageShelf } from './package-shelf.js';

/** What came after the application, with the time. */
export type KeptFollowing = FollowingMessage & { takenInAt: string };

/** `files`: those that came in packages. `following`: answers and a withdrawal. */
export type Akte = Application & {
  aktenzeichen: string;
  takenInAt: string;
  files?: readonly DeliveredFile[];
  following?: readonly KeptFollowing[];
};

/** A message as it came, with the archive of its packages and the files in that. */
export type Received = { message: Uint8Array; archive?: Uint8Array | null; files?: readonly DeliveredFile[] };

export type Intake = { kind: 'new' | 'same' | 'other-content'; akte: Akte };

const RECORD = '.json';
const berlinYear = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', year: 'numeric' });

// The sender chose the identification, so it is no file name.
const keyOf = (antragsidentifikation: string): string =>
  createHash('sha256').update(antragsidentifikation).digest('hex').slice(0, 40);

/**
 * The files of the specialist system, each with its message as received. A file exists when its record does, which is
 * written last; so a kill at any moment leaves it whole or absent.
 */
export class Aktenregister {
  readonly shelf: PackageShelf;
  readonly #folder: string;
  readonly #akten: Map<string, Akte>;
  readonly #turn = new Turn();
  #lastRunning: number;

  private constructor(folder: string, akten: Akte[]) {
    this.#folder = folder;
    this.shelf = new PackageShelf(path.join(folder, 'pakete'));
    this.#akten = new Map(akten.map((akte) => [akte.antragsidentifikation, akte]));
    this.#lastRunning = Math.max(0, ...akten.map(({ aktenzeichen }) => runningNumberOf(aktenzeichen)));
  }

  /** Opens the register in a folder, which is made if need be. */
  static async open(folder: string): Promise<Aktenregister> {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    const records = (await readdir(folder)).filter((name) => name.endsWith(RECORD));
    const akten = await Promise.all(
      records.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Akte),
    );
    return new Aktenregister(folder, akten);
  }

  find(antragsidentifikation: string): Akte | null {
    return this.#akten.get(antragsidentifikation) ?? null;
  }

  /** The file that a message made. */
  findByMessage(messageUuid: string): Akte | null {
    const isIt = (akte: Akte) => akte.messageUuid.toLowerCase() === messageUuid.toLowerCase();
    return [...this.#akten.values()].find(isIt) ?? null;
  }

  /** @returns the files whose numbers or name contain the term, the newest first */
  list(term = ''): Akte[] {
    const wanted = term.trim().toLocaleLowerCase('de');
    return [...this.#akten.values()]
      .filter(({ aktenzeichen, antragsidentifikation, applicantName }) =>
        [aktenzeichen, antragsidentifikation, applicantName].some((text) =>
          text.toLocaleLowerCase('de').includes(wanted),
        ),
      )
      .sort((one, other) => runningNumberOf(other.aktenzeichen) - runningNumberOf(one.aktenzeichen));
  }

  /** Takes an application in once, however often and at whatever moment it comes: the first makes the file. */
  takeIn(application: Application, { message, archive = null, files = [] }: Received, now: Date): Promise<Intake> {
    return this.#turn.take(async () => {
      const known = this.find(application.antragsidentifikation);
      if (known) return { kind: known.fingerprint === application.fingerprint ? 'same' : 'other-content', akte: known };
      const running = this.#lastRunning + 1;
      const aktenzeichen = formatAktenzeichen(application.office, Number(berlinYear.format(now)), running);
      const akte: Akte = { ...application, aktenzeichen, takenInAt: now.toISOString(), files };
      await writeDurably(this.#messageFile(akte), message);
      if (archive !== null) await writeDurably(this.#file(akte, '.zip'), archive);
      await writeDurably(this.#file(akte, RECORD), JSON.stringify(akte));
      this.#lastRunning = running;
      this.#akten.set(akte.antragsidentifikation, akte);
      return { kind: 'new', akte };
    });
  }

  /** The answer to a question, or the withdrawal, that came to an application. */
  findFollowing(akte: Akte, type: FollowingType, triggerUuid: string | null): KeptFollowing | null {
    const isIt = (one: KeptFollowing) =>
      one.type === type && one.triggerUuid?.toLowerCase() === triggerUuid?.toLowerCase();
    return akte.following?.find(isIt) ?? null;
  }

  /**
   * Takes in once what follows an application: of the answers to one question the first counts.
   * @returns null where no such application is here
   */
  follow(following: FollowingMessage, now: Date): Promise<{ isNew: boolean; akte: Akte; first: KeptFollowing } | null> {
    return this.#turn.take(async () => {
      const known = this.find(following.antragsidentifikation);
      if (known === null) return null;
      const first = this.findFollowing(known, following.type, following.triggerUuid);
      if (first !== null) return { isNew: false, akte: known, first };
      const kept = { ...following, takenInAt: now.toISOString() };
      const akte: Akte = { ...known, following: [...(known.following ?? []), kept] };
      await writeDurably(this.#file(akte, RECORD), JSON.stringify(akte));
      this.#akten.set(akte.antragsidentifikation, akte);
      return { isNew: true, akte, first: kept };
    });
  }

  /** @returns the message as it was received */
  readMessage(akte: Akte): ReadStream {
    return createReadStream(this.#messageFile(akte));
  }

  #messageFile(akte: Akte): string {
    return this.#file(akte, '.xml');
  }

  #file({ antragsidentifikation }: Akte, ending: string): string {
    return path.join(this.#folder, keyOf(antragsidentifikation) + ending);
  }
}
