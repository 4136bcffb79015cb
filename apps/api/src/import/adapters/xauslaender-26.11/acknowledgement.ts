import type { XmlElement } from 'libxml2-wasm';
import type { MappingReport } from '@einkanal/domain/import/mapping/mapping-report';
import type { ReadyMessage, SpecialistOutcome } from '../../specialist-system.port.js';
import { TargetFault, type RefusedValue } from '../../target-fault.js';
import { pointerAt } from '../../../message/xauslaender-26.11/field-path.js';
import { childElements, parseXml } from '../../../message/xauslaender-26.11/xml-document.js';
import { readRejection, REJECTION_ROOTS } from './rejection.js';

/** Our transport profile; the standard knows neither a synchronous answer nor a file number. */
const PROFILE = 'urn:einkanal:fachverfahren:1';

/** The message that is answered, and how it came about: an answer names places in it. */
export type AnsweredMessage = Pick<ReadyMessage, 'purpose' | 'messageId' | 'applicationId' | 'report'>;

/**
 * What a specialist system says to our message: the acknowledgement of the profile, or a rejection of the standard.
 * @throws TargetFault where the answer cannot be read, is that to another message, or blames the connection
 */
export function readAnswer(xml: Uint8Array, message: AnsweredMessage): SpecialistOutcome {
  using document = parse(xml);
  const { root } = document;
  if (root.namespaceUri === PROFILE && root.name === 'ergebnis') return readAcknowledgement(root, message);
  if (REJECTION_ROOTS.some(({ name, namespace }) => root.name === name && root.namespaceUri === namespace))
    return readRejection(root);
  throw new TargetFault('target-answer-unreadable');
}

/**
 * What a specialist system says when it is asked about an application: it may remember what it said to an earlier
 * message. That it took the application holds whichever message brought it; what it refused then is no answer to this.
 * Of what follows an application only the answer to the very message counts: a target that does not tell them apart
 * speaks of the application.
 * @returns null where it knows of no answer to this message
 */
export function readFound(xml: Uint8Array, message: AnsweredMessage): SpecialistOutcome | null {
  if (message.purpose !== 'APPLICATION' && !answersMessage(xml, message)) return null;
  const outcome = readAnswer(xml, message);
  return outcome.kind === 'accepted' || answersMessage(xml, message) ? outcome : null;
}

function answersMessage(xml: Uint8Array, { messageId }: AnsweredMessage): boolean {
  using document = parse(xml);
  return textOf(document.root, 'ausloeserUUID')?.toLowerCase() === messageId.toLowerCase();
}

function parse(xml: Uint8Array) {
  try {
    return parseXml(xml);
  } catch (error) {
    throw new TargetFault('target-answer-unreadable', { cause: error });
  }
}

function readAcknowledgement(root: XmlElement, message: AnsweredMessage): SpecialistOutcome {
  if (!isAbout(root, message)) throw new TargetFault('target-answer-unreadable');
  const results = childElements(root).filter(({ namespaceUri }) => namespaceUri === PROFILE);
  for (const result of results) {
    const read = READERS.get(result.name);
    if (read !== undefined) return read(result, message.report);
  }
  throw new TargetFault('target-answer-unreadable');
}

/** By the UUID of our message; asked about an application, a target names the message that brought it. */
function isAbout(root: XmlElement, { purpose, messageId, applicationId }: AnsweredMessage): boolean {
  if (textOf(root, 'ausloeserUUID')?.toLowerCase() === messageId.toLowerCase()) return true;
  return purpose === 'APPLICATION' && textOf(root, 'antragsidentifikation') === applicationId;
}

/** The four results. A message that arrived before is a success: the file is there, with its first number. */
const READERS = new Map<string, (node: XmlElement, report: MappingReport) => SpecialistOutcome>([
  ['angenommen', readAccepted],
  ['doppelt', readAccepted],
  ['abgelehnt', readRefused],
  ['nichtZustaendig', readNotCompetent],
]);

function readAccepted(node: XmlElement): SpecialistOutcome {
  return { kind: 'accepted', fileNumber: textOf(node, 'aktenzeichen') };
}

function readRefused(node: XmlElement, report: MappingReport): SpecialistOutcome {
  const [first, ...rest] = childElements(node)
    .filter(({ name }) => name === 'fehler')
    .map((fault) => readFault(fault, report));
  if (first === undefined) throw new TargetFault('target-answer-unreadable');
  return { kind: 'refused', refused: [first, ...rest] };
}

/** A path that is none of ours is told with the text: somebody may know what it means. */
function readFault(node: XmlElement, report: MappingReport): RefusedValue {
  const path = textOf(node, 'feldpfad');
  const pointer = path === null ? null : pointerAt(path, report);
  const text = [textOf(node, 'text'), pointer === null ? path : null].filter((part) => part !== null).join(' – ');
  return { code: textOf(node, 'code') ?? 'value-not-allowed', pointer, text: text === '' ? null : text };
}

function readNotCompetent(node: XmlElement): SpecialistOutcome {
  const office = childElements(node).find(({ name }) => name === 'zustaendigeABH');
  const kennung = office?.attr('kennung')?.value.trim();
  const name = office?.content.trim();
  return { kind: 'not-competent', hint: textOf(node, 'hinweis') ?? '', office: kennung || name || null };
}

function textOf(node: XmlElement, name: string): string | null {
  const text = childElements(node)
    .find((child) => child.name === name)
    ?.content.trim();
  return text ? text : null;
}
