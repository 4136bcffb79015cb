import type { Inlandsanschrift, Kommunikation } from '@einkanal/domain/intake/message/application-message';
import { MESSAGE_TYPE } from './ozg-antrag-130101.js';
import type { MessageSettings } from './message-settings.js';

/** The attributes of the root element. `test` present: a test message, whatever it says. */
export type RootAttributes = {
  produkt: string;
  produkthersteller: string;
  produktversion?: string;
  standard: string;
  version: string;
  test?: string;
};

type Party = { verzeichnisdienst: string; kennung: string; name: string; erreichbarkeit: Kommunikation[] };
type PostalAddress = {
  gebaeude?: Inlandsanschrift;
  postfach?: { postfach?: string; wohnort: string; postleitzahl: string };
};

/** Who sends which message to whom; names as in the standard. */
export type MessageHead = {
  'nachrichtenkopf.g2g': {
    'identifikation.nachricht': { nachrichtenUUID: string; nachrichtentyp: string; erstellungszeitpunkt: string };
    leser: Party;
    autor: Party;
  };
  'anschrift.leser'?: PostalAddress;
  'anschrift.autor': PostalAddress;
};

const E_MAIL = '01';

export function rootAttributes({ test }: MessageSettings): RootAttributes {
  const attributes: RootAttributes = {
    produkt: 'Einkanal',
    produkthersteller: 'Projekt Einkanal',
    standard: 'XAusländer',
    version: '26.11',
  };
  return test === undefined ? attributes : { ...attributes, test };
}

/** @param createdAt the same at every attempt: a repeat is the same message */
export function messageHead(messageId: string, createdAt: Date, { reader, author }: MessageSettings): MessageHead {
  const { street, houseNumber, postalCode, city } = author.address;
  return {
    'nachrichtenkopf.g2g': {
      'identifikation.nachricht': {
        nachrichtenUUID: messageId,
        nachrichtentyp: MESSAGE_TYPE,
        erstellungszeitpunkt: createdAt.toISOString(),
      },
      leser: { verzeichnisdienst: 'DVDV', kennung: reader.kennung, name: reader.name, erreichbarkeit: [] },
      autor: {
        verzeichnisdienst: 'DVDV',
        kennung: author.kennung,
        name: author.name,
        erreichbarkeit: [{ kanal: E_MAIL, kennung: author.email }],
      },
    },
    'anschrift.autor': {
      gebaeude: {
        ...(houseNumber === undefined ? {} : { hausnummer: houseNumber }),
        postleitzahl: postalCode,
        strasse: street,
        wohnort: city,
      },
    },
  };
}
