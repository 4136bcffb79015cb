import { XmlElement, XmlText } from 'libxml2-wasm';
import type { FaultRecord } from './fault-record.js';
import { NAMESPACE } from './ozg-antrag-130101.js';
import { readValue, type ValueReading } from './read-value.js';
import type { Content, Element } from './structure.js';
import { childNodes } from './xml-document.js';

type Elements = Extract<Content, { kind: 'elements' }>;
/** Attributes with this namespace are a matter of schema programs, not of the message. */
const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * Reads what stands in an element by the table of the structure: order, how often, choices, values. Names count with
 * their namespace, prefixes mean nothing. Goes on after every fault; what it cannot place is left out.
 */
export function readElements(node: XmlElement, content: Elements, path: string, reading: ValueReading): object {
  const found = new Map<Element, unknown[]>();
  let last = -1;
  for (const child of childNodes(node)) {
    if (child instanceof XmlText && child.content.trim() !== '')
      reading.record.fault(path, 'text-between-elements', { text: child.content.trim().slice(0, 40) });
    if (!(child instanceof XmlElement)) continue;
    const at = content.elements.findIndex((element) => isIt(child, element));
    const element = content.elements[at];
    if (element === undefined) {
      tellUnknown(child, content, path, reading.record);
      continue;
    }
    const values = found.get(element) ?? [];
    found.set(element, values);
    const place = `${path}/${element.name}${element.most > 1 ? `[${String(values.length + 1)}]` : ''}`;
    const before = content.elements[last]?.name;
    if (at < last && before !== undefined && !content.isChoice)
      reading.record.fault(place, 'element-misplaced', { element: element.name, before });
    last = Math.max(last, at);
    if (values.length === element.most)
      reading.record.fault(place, 'element-too-often', { element: element.name, most: String(element.most) });
    values.push(
      element.content.kind === 'elements'
        ? readElements(child, element.content, place, reading)
        : readValue(child, element.content, place, reading),
    );
    if (element.content.kind !== 'code') tellAttributes(child, place, reading.record);
  }
  tellMissing(content, found, path, reading.record);
  return asObject(content.elements, found);
}

function isIt(node: XmlElement, { name, isQualified }: Element): boolean {
  return node.name === name && node.namespaceUri === (isQualified ? NAMESPACE : '');
}

function tellUnknown(node: XmlElement, { elements }: Elements, path: string, record: FaultRecord): void {
  const place = `${path}/${node.name}`;
  const namesake = elements.find(({ name }) => name === node.name);
  const details = { element: node.name };
  if (namesake === undefined) record.fault(place, 'element-unknown', details);
  else if (namesake.isQualified) record.fault(place, 'element-wrong-namespace', { ...details, expected: NAMESPACE });
  else record.fault(place, 'namespace-not-allowed', details);
}

function tellAttributes(node: XmlElement, path: string, record: FaultRecord): void {
  for (const { name, namespaceUri } of node.attrs)
    if (namespaceUri !== SCHEMA_INSTANCE) record.fault(path, 'attribute-unknown', { attribute: name });
}

function tellMissing(
  { elements, isChoice }: Elements,
  found: ReadonlyMap<Element, unknown[]>,
  path: string,
  record: FaultRecord,
): void {
  if (!isChoice) {
    for (const element of elements)
      if (element.least > 0 && !found.has(element))
        record.fault(`${path}/${element.name}`, 'element-missing', { element: element.name });
    return;
  }
  const names = { elements: elements.map(({ name }) => name).join(', ') };
  if (found.size === 0) record.fault(path, 'choice-empty', names);
  if (found.size > 1) record.fault(path, 'choice-not-single', names);
}

/** In the order of the standard; a list where an element may repeat, no key where it is not there. */
function asObject(elements: readonly Element[], found: ReadonlyMap<Element, unknown[]>): object {
  return Object.fromEntries(
    elements.flatMap((element) => {
      const values = found.get(element) ?? [];
      if (element.repeats) return [[element.name, values]];
      return values.length === 0 ? [] : [[element.name, values[0]]];
    }),
  );
}
