import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { DmsFile } from '../../dms.port.js';
import { fileFormat } from './file-format.js';
import { XDOMEA, XDOMEA_MESSAGES, type XdomeaMessageType } from './messages.js';
import { documentIdOf, processIdOf, vorgangIdOf } from './stable-ids.js';

/** Who sends and who receives, as a connection says it. */
export type XdomeaParty = { name: string; shortName?: string | undefined };

export type XdomeaHead = {
  type: XdomeaMessageType;
  sender: XdomeaParty;
  receiver: XdomeaParty;
  /** The user of the DMS for whom a document is filed; only 0605 has it. */
  user: string;
};

/** Elements in their order, by the names of the standard; what is `undefined` is left out. */
type Tree = { [name: string]: string | Code | Tree | Tree[] | undefined };

class Code {
  constructor(
    readonly list: string,
    readonly version: string,
    readonly code: string,
  ) {}
}

const LISTS = 'urn:xoev-de:xdomea:codeliste:';

/** The name of a file in its package: flat, told apart by the id of its document, whatever people call it. */
export function primaryFileName(file: DmsFile): string {
  return `${documentIdOf(file.key)}_${file.name}`;
}

/** The message that brings one document into the file of its case. */
export function writeXdomea(head: XdomeaHead, file: DmsFile, createdAt: Date): Buffer {
  const { name } = XDOMEA_MESSAGES[head.type];
  const body = head.type === '0605' ? filing(head, file, createdAt) : handover(head, file, createdAt);
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  append(document.ele(XDOMEA, `xdomea:${name}`), body);
  return Buffer.from(document.end({ wellFormed: true }), 'utf8');
}

/** A DMS makes a document of its own of each, so that one which takes the place of another says so. */
function filing(head: XdomeaHead, file: DmsFile, createdAt: Date): Tree {
  const { replaces } = file;
  return {
    Kopf: {
      ...headOf(head, file, createdAt),
      ...{ Empfangsbestaetigung: '0', Importbestaetigung: '1', Erstellerkennung: head.user, Stapel: '0' },
    },
    SchriftgutobjektZumAblegen: {
      FachverfahrenObjektID: file.key,
      IDContainer: file.caseNumber,
      Schriftgutobjekt: {
        Dokument: documentOf(file, {
          ...{ firstKey: file.key, title: file.name, number: 1 },
          ...(replaces && { reference: `Ersetzt „${replaces.name}“` }),
        }),
      },
      // Where the primary file lies: at the root of the package, beside the message.
      Ablageort: '.',
    },
  };
}

/** A receiver keeps our ids; so what takes the place of a document is that document, with its next version. */
function handover(head: XdomeaHead, file: DmsFile, createdAt: Date): Tree {
  const { name: title, keys } = file.replaces ?? { name: file.name, keys: [] };
  return {
    Kopf: { ...headOf(head, file, createdAt), Importbestaetigung: '1', Empfangsbestaetigung: '0' },
    Schriftgutobjekt: {
      Vorgang: {
        Identifikation: { ID: vorgangIdOf(file.caseNumber) },
        AllgemeineMetadaten: { Betreff: file.caseNumber, Kennzeichen: file.caseNumber, Medium: ELECTRONIC },
        Dokument: documentOf(file, { firstKey: keys[0] ?? file.key, title, number: keys.length + 1 }),
      },
    },
  };
}

function headOf({ type, sender, receiver }: XdomeaHead, file: DmsFile, createdAt: Date): Tree {
  return {
    ProzessID: processIdOf(type, file),
    Nachrichtentyp: new Code('nachrichtentyp', '2.0', type),
    Erstellungszeitpunkt: createdAt.toISOString(),
    Absender: party(sender),
    Empfaenger: party(receiver),
    SendendesSystem: { Produktname: 'Einkanal' },
  };
}

type Described = { firstKey: string; title: string; number: number; reference?: string };

function documentOf(file: DmsFile, { firstKey, title, number, reference }: Described): Tree {
  const { code: format, otherName } = fileFormat(file.mediaType);
  return {
    Identifikation: { ID: documentIdOf(firstKey) },
    AllgemeineMetadaten: { Betreff: title, Medium: ELECTRONIC },
    FremdesGeschaeftszeichen: file.caseNumber,
    Bezug: reference,
    Version: {
      Nummer: String(number),
      Format: {
        Name: new Code('dateiformat', '1.0', format),
        SonstigerName: otherName,
        Version: 'unbekannt',
        Primaerdokument: { Dateiname: primaryFileName(file), DateinameOriginal: file.originalName },
      },
    },
    AnwendungsspezifischeErweiterung: {
      ...{ Kennung: 'urn:einkanal:xdomea:1', Name: 'Einkanal' },
      // By these the receiver can tell that what it unpacked is what was sent.
      Feld: [field('sha512', file.sha512), field('sizeBytes', String(file.sizeBytes))],
    },
  };
}

const party = ({ name, shortName }: XdomeaParty): Tree => ({ Institution: { Name: name, Kurzbezeichnung: shortName } });
const field = (name: string, value: string): Tree => ({ Name: name, Wert: value });
const ELECTRONIC = new Code('medium', '1.0', '001');

function append(parent: XMLBuilder, tree: Tree): void {
  for (const [name, value] of Object.entries(tree)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) appendOne(parent, name, one);
  }
}

function appendOne(parent: XMLBuilder, name: string, value: string | Code | Tree): void {
  const node = parent.ele(XDOMEA, `xdomea:${name}`);
  if (typeof value === 'string') node.txt(escaped(value));
  else if (!(value instanceof Code)) append(node, value);
  else {
    node.att('listURI', LISTS + value.list).att('listVersionID', value.version);
    // What a code consists of has no namespace.
    node.ele(null, 'code').txt(value.code);
  }
}

/** The library takes `&amp;` in a text for markup and leaves it alone; a text that says `&amp;` would lose four letters. */
function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replaceAll('&', '&amp;');
}

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
