import { ParseOption, XmlDocument, XmlElement, XmlParseError, type XmlTreeNode } from 'libxml2-wasm';
import { UnreadableMessage } from './unreadable-message.js';

/** A text node above 10 MB, an embedded scan, is refused by default; our own limit on the whole message stands before. */
const OPTIONS =
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_HUGE |
  ParseOption.XML_PARSE_NOCDATA;

/**
 * A document without DTD, external entities or network. To be disposed (`using`).
 * @throws UnreadableMessage where it is not well-formed, is nested too deeply or brings a document type
 */
export function parseXml(xml: Uint8Array): XmlDocument {
  const document = parse(xml);
  if (document.dtd === null) return document;
  document.dispose();
  throw new UnreadableMessage('document-type-not-allowed');
}

function parse(xml: Uint8Array): XmlDocument {
  try {
    return XmlDocument.fromBuffer(xml, { option: OPTIONS });
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    const { line = 0, col = 0, message = error.message } = error.details[0] ?? {};
    if (message.startsWith('Excessive depth')) throw new UnreadableMessage('message-too-deep', {}, { cause: error });
    const details = { line: String(line), column: String(col), message: message.trim() };
    throw new UnreadableMessage('message-not-xml', details, { cause: error });
  }
}

/** The nodes in an element, one after the other: there may be very many. */
export function* childNodes(node: XmlElement): Iterable<XmlTreeNode> {
  for (let child: XmlTreeNode | null = node.firstChild; child !== null; child = child.next) yield child;
}

export function childElements(node: XmlElement): XmlElement[] {
  return [...childNodes(node)].filter((child) => child instanceof XmlElement);
}
