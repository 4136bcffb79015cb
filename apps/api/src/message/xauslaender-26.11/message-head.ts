import type { Inlandsanschrift, Kommunikation } from '@einkanal/domain/intake/message/application-message';
import type { MessageType } from '@einkanal/domain/intake/message/message-type';
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

export function rootAttributes({ test }: Pick<MessageSettings, 'test'>): RootAttributes {
  const attributes: RootAttributes = {
    produkt: 'Einkanal',
    produkthersteller: 'Projekt Einkanal',
    standard: 'XAusländer',
    version: '26.11',
  };
  return test === undefined ? attributes : { ...attributes, test };
}

/** @param createdAt the same at every attempt: a repeat is the same message */
export function messageHead(
  type: MessageType,
  messageId: string,
  createdAt: Date,
  { reader, author }: Pick<MessageSettings, 'reader' | 'author'>,
): MessageHead {
  const { street, houseNumber, postalCode, city } = author.address;
  return {
    'nachrichtenkopf.g2g': {
      'identifikation.nachricht': {
        nachrichtenUUID: messageId,
        nachrichtentyp: type,
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
