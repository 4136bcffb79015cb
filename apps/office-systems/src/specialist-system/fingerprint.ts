import { createHash, type Hash } from 'node:crypto';
import { XmlCData, XmlElement, XmlText, type XmlDocument } from 'libxml2-wasm';

// The header may differ between two sendings of one application: it names the message, not its content.
const HEADER = ['nachrichtenkopf.g2g', 'anschrift.leser', 'anschrift.autor'];

function addText(hash: Hash, mark: string, text: string): void {
  hash.update(`${mark}${Buffer.byteLength(text)}:${text}`);
}

function* childrenOf(element: XmlElement) {
  for (let child = element.firstChild; child !== null; child = child.next) yield child;
}

function addElement(hash: Hash, element: XmlElement): void {
  addText(hash, '<', `{${element.namespaceUri}}${element.name}`);
  const attributes = element.attrs.map(({ name, value }) => `${name}=${value}`).sort();
  for (const attribute of attributes) addText(hash, '@', attribute);
  const children = [...childrenOf(element)];
  const isLeaf = !children.some((child) => child instanceof XmlElement);
  if (isLeaf) addText(hash, '"', element.content);
  for (const child of children) {
    if (child instanceof XmlElement) addElement(hash, child);
    else if (!isLeaf && (child instanceof XmlText || child instanceof XmlCData) && child.content.trim() !== '')
      addText(hash, '"', child.content);
  }
  hash.update('>');
}

/**
 * What makes two messages the same application: SHA-512 (hex) over all but the header. Prefixes, the order of
 * attributes, comments and white space between elements do not count.
 */
export function fingerprintOf(message: XmlDocument): string {
  const hash = createHash('sha512');
  for (const child of childrenOf(message.root))
    if (child instanceof XmlElement && !HEADER.includes(child.name)) addElement(hash, child);
  return hash.digest('hex');
}
