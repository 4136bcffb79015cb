import type { XmlElement } from 'libxml2-wasm';
import type { SpecialistOutcome } from '../../specialist-system.port.js';
import { TargetFault, type RefusedValue } from '../../target-fault.js';
import { childElements } from '../../../message/xauslaender-26.11/xml-document.js';
import { NAMESPACE } from '../../../message/xauslaender-26.11/ozg-antrag-130101.js';

/** How software that speaks the standard only refuses a message for its form. */
export const REJECTION_ROOTS = [
  { name: 'rueckweisung.asynchron.0010', namespace: 'http://www.osci.de/xinneres/rueckweisung/6' },
  { name: 'Administration.RueckweisungSynchron.000002', namespace: NAMESPACE },
];

/** List `fehlercodes-xinneres` → what it means for the case; every other code of a message is `value-not-allowed`. */
const CODES = new Map([
  ['X000', 'schema-invalid'],
  ['X001', 'schema-invalid'],
  ['S001', 'schema-invalid'],
  ['V000', 'version-unsupported'],
  ['S010', 'code-unknown'],
  ['S011', 'code-unknown'],
  ['S030', 'field-missing'],
]);
const ALREADY_PROCESSED = 'S100';
const WRONG_ADDRESSEE = 'T080';

type Ground = { code: string; text: string | null };

/** @throws TargetFault where the rejection blames addressee, certificate, signature or transport, not the application */
export function readRejection(root: XmlElement): SpecialistOutcome {
  const grounds = descendants(root, 'rueckweisungsgrund').map(readGround);
  const [first, ...rest] = grounds;
  if (first === undefined) throw new TargetFault('target-answer-unreadable');
  if (grounds.some(({ code }) => code === WRONG_ADDRESSEE)) throw new TargetFault('target-is-not-addressee');
  if (grounds.some(({ code }) => code.startsWith('T'))) throw new TargetFault('target-refuses-sign-in');
  if (grounds.some(({ code }) => code === ALREADY_PROCESSED)) return { kind: 'accepted', fileNumber: null };
  return { kind: 'refused', refused: [toRefusedValue(first), ...rest.map(toRefusedValue)] };
}

function readGround(node: XmlElement): Ground {
  const reason = childElements(node).find(({ name }) => name === 'grund');
  const code = reason && childElements(reason).find(({ name }) => name === 'code');
  const texts = descendants(node, 'fehlerbeschreibung').map(({ content }) => content.trim());
  return { code: code?.content.trim() ?? '', text: texts.filter((text) => text !== '').join(' – ') || null };
}

function toRefusedValue({ code, text }: Ground): RefusedValue {
  return { code: CODES.get(code) ?? 'value-not-allowed', pointer: null, text: text ?? (code || null) };
}

/** By local name: of the two messages one has no namespace below its root. */
function descendants(node: XmlElement, name: string): XmlElement[] {
  return childElements(node).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}
