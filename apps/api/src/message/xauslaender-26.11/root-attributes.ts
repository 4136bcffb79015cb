import type { XmlElement } from 'libxml2-wasm';
import type { FaultRecord } from './fault-record.js';
import type { RootAttributes } from './message-head.js';

const REQUIRED = ['produkt', 'produkthersteller', 'standard', 'version'];
const OPTIONAL = ['produktversion', 'test'];
const FIXED: Readonly<Record<string, string>> = { standard: 'XAusländer', version: '26.11' };

/** The attributes of the root: who made the message, of which release, and whether it is a test. */
export function readRootAttributes({ attrs }: XmlElement, path: string, record: FaultRecord): RootAttributes {
  const own = attrs.filter(({ namespaceUri }) => namespaceUri === '');
  const values = Object.fromEntries(own.map(({ name, value }) => [name, value]));
  for (const attribute of REQUIRED)
    if (values[attribute] === undefined) record.fault(path, 'attribute-missing', { attribute });
  for (const [attribute, value] of Object.entries(values)) {
    const expected = FIXED[attribute];
    if (expected !== undefined && value !== expected)
      record.fault(path, 'attribute-wrong', { attribute, value, expected });
    if (!REQUIRED.includes(attribute) && !OPTIONAL.includes(attribute))
      record.fault(path, 'attribute-unknown', { attribute });
  }
  return values as RootAttributes;
}
