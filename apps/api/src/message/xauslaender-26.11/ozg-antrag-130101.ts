import {
  addressLines,
  birth,
  buildingAddress,
  communication,
  day,
  document,
  documentOrReference,
  generalName,
  mailboxAddress,
  partialDate,
  sex,
  state,
} from './structure-types.js';
import {
  boolean,
  choice,
  code,
  elements,
  many,
  number,
  onlyTrue,
  optional,
  some,
  text,
  textOf,
  xa,
  type Element,
} from './structure.js';

export const NAMESPACE = 'http://www.osci.de/xauslaender2611';
export const ROOT = 'OZG.Antrag.130101';

/** The head of the body of every message to an office. */
export const TO_OFFICE: readonly Element[] = [xa('antragsidentifikation', text), xa('rueckkanalVorhanden', boolean)];
export const PACKAGES = optional(
  xa('angabenDokumentenlieferung', elements(xa('anzahlDerPakete', number), xa('archivgroesse', number))),
);

const trust = elements(
  xa('vorname', boolean),
  xa('familienname', boolean),
  optional(
    xa(
      'geburt',
      elements(xa('geburtsort', boolean), optional(xa('geburtsortStaat', boolean)), xa('tagDerGeburt', boolean)),
    ),
  ),
  many(xa('staatsangehoerigkeit', boolean), 4),
  optional(xa('anschrift', boolean)),
  many(xa('kommunikation', boolean)),
);
const person = elements(
  xa('vorname', generalName),
  xa('familienname', generalName),
  many(xa('weitererName', text)),
  xa('geschlecht', sex),
  xa('geburt', birth),
  optional(
    xa(
      'personenbeschreibung',
      elements(optional(xa('koerpergroesse', textOf('centimetres'))), optional(xa('augenfarbe', code('augenfarbe')))),
    ),
  ),
  xa('familienstand', elements(xa('familienstand', code('familienstand')), optional(xa('getrenntLebend', onlyTrue)))),
  optional(xa('familienstandOderGetrenntlebendSeit', partialDate)),
  some(xa('staatsangehoerigkeit', state), 4),
  optional(xa('anschrift', elements(...addressLines))),
  many(xa('kommunikation', communication)),
  optional(
    xa(
      'aufenthaltsdokument',
      choice(
        some(xa('aufenthaltsdokument', document)),
        xa('visumsfreieEinreise', text),
        xa('deutschesAufenthaltsdokumentVorhanden', onlyTrue),
      ),
    ),
  ),
  optional(
    xa(
      'ausweisdokument',
      elements(
        some(xa('ausweisseite', document)),
        xa('gueltigkeitszeitraum', elements(xa('von', day), xa('bis', day))),
        xa('seriennummer', text),
      ),
    ),
  ),
  optional(xa('vertrauensniveau', trust)),
);
const representative = elements(
  xa('vertretungsart', code('vertretungsart')),
  xa('vorname', generalName),
  xa('familienname', generalName),
  optional(xa('anschrift', buildingAddress)),
  optional(xa('postfach', mailboxAddress)),
  many(xa('kommunikation', communication)),
  many(xa('anlageVertreter', document)),
  xa('geschlecht', sex),
  optional(xa('tagDerGeburt', day)),
  optional(xa('firma', text)),
  optional(
    xa(
      'vertrauensniveau',
      elements(
        xa('vorname', boolean),
        xa('familienname', boolean),
        optional(xa('anschrift', boolean)),
        many(xa('kommunikation', boolean)),
        optional(xa('tagDerGeburt', boolean)),
        optional(xa('firma', boolean)),
      ),
    ),
  ),
);
const referencePerson = elements(
  xa('vorname', generalName),
  xa('familienname', generalName),
  xa('geburt', birth),
  some(xa('staatsangehoerigkeit', state), 4),
  xa('familiaereBeziehung', code('familiaere-beziehung')),
  optional(xa('anschrift', buildingAddress)),
);

/** The body: what `ApplicationMessage` holds, in order. */
export const BODY: readonly Element[] = [
  ...TO_OFFICE,
  xa('antragsdatum', day),
  xa('grundDesAntrags', code('antragsgrund')),
  optional(xa('ersteinreisedatum', day)),
  optional(xa('grundAenderungNebenbestimmung', text)),
  xa('grundDesAufenthalts', code('aufenthaltsgrund')),
  xa('angabenZurPerson', person),
  optional(xa('antragstellerVertreter', representative)),
  many(xa('referenzperson', referencePerson)),
  optional(xa('antragszusammenfassung', elements(...documentOrReference))),
  many(xa('nachweis', elements(...documentOrReference, xa('bezeichnung', text)))),
  optional(xa('sonstigeAnmerkung', text)),
  many(xa('verbundenerAntrag', text)),
  PACKAGES,
];
