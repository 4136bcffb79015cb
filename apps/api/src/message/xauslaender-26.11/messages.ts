import type { MessageType } from '@einkanal/domain/intake/message/message-type';
import { BODY, PACKAGES, ROOT, TO_OFFICE } from './ozg-antrag-130101.js';
import { buildingAddress, day, document, documentOrReference, identification } from './structure-types.js';
import { binary, code, elements, many, number, optional, text, textOf, xa, type Element } from './structure.js';

const trigger = xa('ausloeserUUID', textOf('uuid'));
const fromOffice: readonly Element[] = [xa('antragsidentifikation', text), trigger];
const appointment = elements(
  xa('datum', day),
  xa('uhrzeitAb', textOf('time')),
  optional(xa('uhrzeitBis', textOf('time'))),
  xa('ort', buildingAddress),
  optional(xa('weitereAngabenZumOrt', text)),
);

/** A part of the archive with the files of another message. */
const PACKAGE: readonly Element[] = [
  optional(trigger),
  xa('dokumentcontainer', binary),
  xa('identifikationFachnachricht', identification),
  xa('paketnummer', number),
];

/** The messages that are read: the name of the root, and what stands below it after the head. */
export const MESSAGES: Readonly<Record<MessageType, { root: string; body: readonly Element[] }>> = {
  '130101': { root: ROOT, body: BODY },
  '130102': {
    root: 'OZG.RueckkanalFrage.130102',
    body: [...fromOffice, xa('frage', text), optional(xa('fristdatum', day)), optional(xa('anlage', document))],
  },
  '130103': {
    root: 'OZG.RueckkanalAntwort.130103',
    body: [
      ...TO_OFFICE,
      trigger,
      many(xa('unterlage', elements(...documentOrReference))),
      optional(xa('antworttext', text)),
      PACKAGES,
    ],
  },
  '130104': {
    root: 'OZG.Statusmeldung.130104',
    body: [...fromOffice, xa('status', code('status')), optional(xa('anhang', document))],
  },
  '130105': {
    root: 'OZG.Terminmitteilung.130105',
    body: [
      ...fromOffice,
      optional(xa('strukturierteTermininformationen', appointment)),
      optional(xa('terminmitteilung', document)),
      optional(xa('onlinevergabe', text)),
      optional(xa('gebuehrenmitteilung', document)),
      optional(xa('weitereHinweise', text)),
    ],
  },
  '130107': {
    root: 'OZG.RuecknahmeReaktion.130107',
    body: [...fromOffice, optional(xa('rueckmeldung', text)), optional(xa('anlage', document))],
  },
  '130109': {
    root: 'OZG.Unzustaendig.130109',
    body: [...fromOffice, xa('hinweis', textOf('text-or-default')), optional(xa('zustaendigeABH', text))],
  },
  '130110': {
    root: 'OZG.BeabsichtigteAblehnung.130110',
    body: [...fromOffice, xa('mitteilung', document), optional(xa('gebuehrenmitteilung', document))],
  },
  '130111': { root: 'OZG.Ruecknahme.130111', body: TO_OFFICE },
  '000040': {
    root: 'Administration.Dokumentenlieferung.Paket.000040',
    body: PACKAGE,
  },
};
