import {
  addressLines,
  birth,
  buildingAddress,
  communication,
  document,
  documentOrReference,
  generalName,
  mailboxAddress,
  partialDate,
  sex,
  state,
} from './structure-types.js';
import { boolean, code, elements, many, number, text, xa } from './structure.js';

export const NAMESPACE = 'http://www.osci.de/xauslaender2611';
export const ROOT = 'OZG.Antrag.130101';
export const MESSAGE_TYPE = '130101';

const trust = elements(
  xa('vorname', boolean),
  xa('familienname', boolean),
  xa('geburt', elements(xa('geburtsort', boolean), xa('geburtsortStaat', boolean), xa('tagDerGeburt', boolean))),
  many(xa('staatsangehoerigkeit', boolean)),
  xa('anschrift', boolean),
  many(xa('kommunikation', boolean)),
);
const person = elements(
  xa('vorname', generalName),
  xa('familienname', generalName),
  many(xa('weitererName', text)),
  xa('geschlecht', sex),
  xa('geburt', birth),
  xa('personenbeschreibung', elements(xa('koerpergroesse', text), xa('augenfarbe', code('augenfarbe')))),
  xa('familienstand', elements(xa('familienstand', code('familienstand')), xa('getrenntLebend', boolean))),
  xa('familienstandOderGetrenntlebendSeit', partialDate),
  many(xa('staatsangehoerigkeit', state)),
  xa('anschrift', elements(...addressLines)),
  many(xa('kommunikation', communication)),
  xa(
    'aufenthaltsdokument',
    elements(
      many(xa('aufenthaltsdokument', document)),
      xa('visumsfreieEinreise', text),
      xa('deutschesAufenthaltsdokumentVorhanden', boolean),
    ),
  ),
  xa(
    'ausweisdokument',
    elements(
      many(xa('ausweisseite', document)),
      xa('gueltigkeitszeitraum', elements(xa('von', text), xa('bis', text))),
      xa('seriennummer', text),
    ),
  ),
  xa('vertrauensniveau', trust),
);
const representative = elements(
  xa('vertretungsart', code('vertretungsart')),
  xa('vorname', generalName),
  xa('familienname', generalName),
  xa('anschrift', buildingAddress),
  xa('postfach', mailboxAddress),
  many(xa('kommunikation', communication)),
  many(xa('anlageVertreter', document)),
  xa('geschlecht', sex),
  xa('tagDerGeburt', text),
  xa('firma', text),
  xa(
    'vertrauensniveau',
    elements(
      xa('vorname', boolean),
      xa('familienname', boolean),
      xa('anschrift', boolean),
      many(xa('kommunikation', boolean)),
      xa('tagDerGeburt', boolean),
      xa('firma', boolean),
    ),
  ),
);
const referencePerson = elements(
  xa('vorname', generalName),
  xa('familienname', generalName),
  xa('geburt', birth),
  many(xa('staatsangehoerigkeit', state)),
  xa('familiaereBeziehung', code('familiaere-beziehung')),
  xa('anschrift', buildingAddress),
);

/** The body: what `ApplicationMessage` holds, in order. */
export const BODY = [
  xa('antragsidentifikation', text),
  xa('rueckkanalVorhanden', boolean),
  xa('antragsdatum', text),
  xa('grundDesAntrags', code('antragsgrund')),
  xa('ersteinreisedatum', text),
  xa('grundAenderungNebenbestimmung', text),
  xa('grundDesAufenthalts', code('aufenthaltsgrund')),
  xa('angabenZurPerson', person),
  xa('antragstellerVertreter', representative),
  many(xa('referenzperson', referencePerson)),
  xa('antragszusammenfassung', elements(...documentOrReference)),
  many(xa('nachweis', elements(...documentOrReference, xa('bezeichnung', text)))),
  xa('sonstigeAnmerkung', text),
  many(xa('verbundenerAntrag', text)),
  xa('angabenDokumentenlieferung', elements(xa('anzahlDerPakete', number), xa('archivgroesse', number))),
];
