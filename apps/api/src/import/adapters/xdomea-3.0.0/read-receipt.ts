import type { XmlDocument, XmlElement } from 'libxml2-wasm';
import type { TargetFaultCode } from '@einkanal/domain/import/target-fault-code';
import { childElements, parseXml } from '../../../message/xauslaender-26.11/xml-document.js';
import { UnreadableMessage } from '../../../message/xauslaender-26.11/unreadable-message.js';
import { TargetFault, type RefusedValue } from '../../target-fault.js';
import { XDOMEA, XDOMEA_MESSAGES, type XdomeaMessageType } from './messages.js';

/** What a receipt says of the document; the standard tells neither id nor place of it in every answer. */
export type FilingOutcome =
  | { kind: 'filed'; reference: string | null; place: string | null }
  | { kind: 'refused'; refused: readonly [RefusedValue, ...RefusedValue[]] };

const SUCCESS = '0000000';
/** A message that arrived before is a success: the document is there. */
const PROCESSED_BEFORE = '0000009';

/** General answers and those to 0605, by what they say of the target: it is at fault for every case alike. */
const FAULTS = new Map<string, TargetFaultCode>([
  ['0000001', 'target-unreachable'],
  ...['0000002', '0000015', '0000016', '0000017', '0000019', '0000499', '0605002', '0605003'].map(
    (code) => [code, 'target-answers-with-error'] as const,
  ),
  ...['0000003', '0000004', '0000007'].map((code) => [code, 'target-refuses-sign-in'] as const),
  ...['0000005', '0000006'].map((code) => [code, 'target-is-not-addressee'] as const),
]);

/** What is wrong with one document only. */
const REFUSALS = new Map<string, string>([
  ...['0000008', '0000010', '0000011', '0000012', '0000013', '0000014'].map(
    (code) => [code, 'dms-message-invalid'] as const,
  ),
  ...['0000018', '0605004'].map((code) => [code, 'dms-file-missing'] as const),
  ['0605001', 'dms-folder-unknown'],
  ['0605005', 'dms-constraint'],
  ...['0605006', '0605007', '0605008'].map((code) => [code, 'dms-invalid-argument'] as const),
]);

/** One thing that an answer says, by code, in words, or both. */
type Remark = { code: string | null; text: string | null };

/**
 * What a receipt says.
 * @returns null where it cannot be read, or is that of another process
 */
export function readReceipt(
  xml: Uint8Array,
  type: XdomeaMessageType,
  processId: string,
): FilingOutcome | TargetFault | null {
  using document = parse(xml);
  if (document === null) return null;
  const { root } = document;
  const isOurs =
    root.namespaceUri === XDOMEA &&
    root.name === XDOMEA_MESSAGES[type].receipt &&
    textAt(root, 'Kopf', 'ProzessID')?.toLowerCase() === processId;
  if (!isOurs) return null;
  return type === '0605' ? readImport(root) : readHandover(root);
}

function parse(xml: Uint8Array): XmlDocument | null {
  try {
    return parseXml(xml);
  } catch (error) {
    if (error instanceof UnreadableMessage) return null;
    throw error;
  }
}

/** 0630: what became of the message, then what became of each of its objects; ours has one. */
function readImport(root: XmlElement): FilingOutcome | TargetFault | null {
  const results = elements(root, 'ErfolgOderMisserfolg');
  const parameters = results.flatMap((result) => elements(result, 'Rueckgabeparameter'));
  const remarks = [...results, ...parameters]
    .flatMap((node) => elements(node, 'Rueckmeldung'))
    .flatMap(childElements)
    .map(remarkOf);
  if (remarks.length === 0) return null;
  const isFiled = parameters.every((node) => isTrue(textAt(node, 'Erfolgreich')));
  const place = parameters.map((node) => textAt(node, 'Parameter', 'Ablageort')).find((text) => text !== null) ?? null;
  const reference = parameters.map((node) => textAt(node, 'IDSGO')).find((text) => text !== null) ?? null;
  return outcomeOf(remarks, isFiled, { kind: 'filed', reference, place });
}

/** 0402: what became of each object; it names them by the ids that we gave. */
function readHandover(root: XmlElement): FilingOutcome | TargetFault | null {
  const objects = elements(root, 'AbgegebenesObjekt');
  const remarks = objects.flatMap((object) => [
    ...elements(object, 'FehlermeldungCode').map(remarkOf),
    ...elements(object, 'Fehlermeldung').map((node) => ({ code: null, text: node.content.trim() })),
  ]);
  const isFiled = objects.length > 0 && objects.every((object) => isTrue(textAt(object, 'Erfolgreich')));
  if (isFiled) return { kind: 'filed', reference: null, place: null };
  return objects.length === 0 ? null : outcomeOf(remarks, false, { kind: 'filed', reference: null, place: null });
}

function outcomeOf(remarks: readonly Remark[], isFiled: boolean, filed: FilingOutcome): FilingOutcome | TargetFault {
  if (remarks.some(({ code }) => code === PROCESSED_BEFORE)) return filed;
  const wrong = remarks.filter(({ code }) => code !== SUCCESS);
  if (isFiled && wrong.length === 0) return filed;
  const fault = wrong.map(({ code }) => FAULTS.get(code ?? '')).find((known) => known !== undefined);
  if (fault !== undefined) return new TargetFault(fault);
  const [first = refusalOf({ code: null, text: null }), ...rest] = wrong.map(refusalOf);
  return { kind: 'refused', refused: [first, ...rest] };
}

function refusalOf({ code, text }: Remark): RefusedValue {
  const said = [code, text].filter((part) => part !== null && part !== '').join(' ');
  return { code: REFUSALS.get(code ?? '') ?? 'dms-refused', pointer: null, text: said === '' ? null : said };
}

function remarkOf(node: XmlElement): Remark {
  const code = textAt(node, 'code');
  return { code, text: code === null ? node.content.trim() : textAt(node, 'name') };
}

const isTrue = (text: string | null): boolean => text === 'true' || text === '1';

function elements(node: XmlElement, name: string): XmlElement[] {
  return childElements(node).filter((child) => child.name === name);
}

function textAt(node: XmlElement, ...names: string[]): string | null {
  let found: XmlElement | undefined = node;
  for (const name of names) found = found && elements(found, name)[0];
  return found?.content.trim() ?? null;
}
