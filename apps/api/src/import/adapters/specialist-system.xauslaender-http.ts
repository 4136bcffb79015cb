import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CodeLists } from '@einkanal/domain/codes/code-list';
import type { Day } from '@einkanal/domain/time/working-day';
import type { ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import type {
  AnswerToTransfer,
  ApplicationToTransfer,
  BlockedMessage,
  ReadyMessage,
  SpecialistOutcome,
  SpecialistSystem,
  WithdrawalToTransfer,
} from '../specialist-system.port.js';
import { TargetFault } from '../target-fault.js';
import { lookAtEncryption, lookForAnswer, lookInTurn } from './connection-look.js';
import { readyMessage } from './ready-message.js';
import { callTarget, readText } from './target-http.js';
import { lookAtChecks } from './xauslaender-26.11/message-checks.js';
import { readAnswer, readFound } from './xauslaender-26.11/acknowledgement.js';
import type { Writing } from './xauslaender-26.11/finish-message.js';
import { prepareAnswerMessage } from './xauslaender-26.11/prepare-answer-message.js';
import { prepareWithdrawalMessage } from './xauslaender-26.11/prepare-withdrawal-message.js';
import { MessageSettings } from '../../message/xauslaender-26.11/message-settings.js';

/** The connection: where messages go, and what their head says. */
export const XauslaenderHttpSettings = z.object({
  url: z.url(),
  timeoutMs: z.int().min(1_000).default(30_000),
  message: MessageSettings,
});
export type XauslaenderHttpSettings = z.infer<typeof XauslaenderHttpSettings>;

/** Kept: the result comes with the last of the packages. */
const MORE_EXPECTED = 202;
/** Asked for where only an answer is wanted. */
const NO_CASE = 'einkanal-verbindungstest';

/**
 * Hands XAusländer 26.11 messages to a specialist system over HTTP, by the transport profile `einkanal-fachverfahren` 1:
 * `POST` delivers, `GET` asks whether a first try arrived. An application goes before its packages, so that one that is
 * refused, or known already, costs no more than itself.
 */
export class XauslaenderHttpSpecialistSystem implements SpecialistSystem {
  constructor(
    private readonly settings: XauslaenderHttpSettings,
    private readonly codeLists: CodeLists,
    private readonly day?: Day,
  ) {}

  prepare(application: ApplicationToTransfer): Promise<ReadyMessage | BlockedMessage> {
    return readyMessage(application, this.writing());
  }

  prepareAnswer(answer: AnswerToTransfer): Promise<ReadyMessage | BlockedMessage> {
    return prepareAnswerMessage(answer, this.writing());
  }

  prepareWithdrawal(withdrawal: WithdrawalToTransfer): Promise<ReadyMessage | BlockedMessage> {
    return Promise.resolve(prepareWithdrawalMessage(withdrawal, this.writing()));
  }

  async deliver(application: ReadyMessage): Promise<SpecialistOutcome> {
    let response = await this.post(application.payload);
    for (const { payload } of application.packages ?? []) {
      if (response.status !== MORE_EXPECTED) break;
      await response.body?.cancel();
      response = await this.post(await payload());
    }
    return readAnswer(await bodyOf(response), application);
  }

  private post(payload: Buffer): Promise<Response> {
    const digest = createHash('sha512').update(payload).digest('base64');
    return callTarget(this.address(), {
      method: 'POST',
      headers: { 'content-type': 'application/xml; charset=utf-8', 'content-digest': `sha-512=:${digest}:` },
      body: () => Uint8Array.from(payload),
      ...this.target(),
    });
  }

  async find(application: ReadyMessage): Promise<SpecialistOutcome | null> {
    const answer = await this.ask(namesOf(application));
    return answer && readFound(answer, application);
  }

  /** What the target does not know it has not taken: nothing lies between it and us. */
  isUnderWay(): Promise<boolean> {
    return Promise.resolve(false);
  }

  look(): Promise<ConnectionFinding[]> {
    const { url } = this.settings;
    return lookInTurn([
      () => lookAtEncryption(url),
      () => lookForAnswer(url, () => this.ask({ antragsidentifikation: NO_CASE })),
      () => lookAtChecks(this.settings.message),
    ]);
  }

  /** @returns null where the target knows no message of these names */
  private async ask(names: Readonly<Record<string, string>>): Promise<Uint8Array | null> {
    const address = this.address();
    for (const [name, value] of Object.entries(names)) address.searchParams.set(name, value);
    const response = await callTarget(address, this.target());
    if (response.status !== 404) return bodyOf(response);
    await response.body?.cancel();
    return null;
  }

  private writing(): Writing {
    const { settings, codeLists, day } = this;
    return { settings: settings.message, codeLists, ...(day === undefined ? {} : { day }) };
  }

  private target() {
    return { timeoutMs: this.settings.timeoutMs, address: this.settings.url };
  }

  private address(): URL {
    return new URL('nachrichten', this.settings.url.endsWith('/') ? this.settings.url : `${this.settings.url}/`);
  }
}

/** What a message is asked for by: an application by its id alone, what follows it with its type and its question. */
function namesOf({ purpose, applicationId, triggerId }: ReadyMessage): Record<string, string> {
  const names = { antragsidentifikation: applicationId };
  if (purpose === 'APPLICATION') return names;
  const type = { ...names, nachrichtentyp: purpose === 'ANSWER' ? '130103' : '130111' };
  return triggerId === null ? type : { ...type, ausloeserUUID: triggerId };
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  if (response.status === 403) {
    await response.body?.cancel();
    throw new TargetFault('target-refuses-sign-in');
  }
  // Every result about an application comes with 200; what else comes is about the transport.
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new TargetFault('target-answers-with-error');
  }
  return Buffer.from(await readText(response), 'utf8');
}
