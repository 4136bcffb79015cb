import type { Dokument } from '../../intake/message/application-message.js';
import type { MessageBodies } from '../../intake/message/message-bodies.js';
import type { Label } from '../../intake/vocabulary.js';

/** The messages with which the office's specialist system answers an application. */
export const RETURN_MESSAGE_TYPES = ['130102', '130104', '130105', '130107', '130109', '130110'] as const;
export type ReturnMessageType = (typeof RETURN_MESSAGE_TYPES)[number];

/** What may be kept without a case, until a person says which: also the applicant's withdrawal. */
export const ASSIGNABLE_MESSAGE_TYPES = [...RETURN_MESSAGE_TYPES, '130111'] as const;

/** A return message as it is read. */
export type ReturnMessage = { [T in ReturnMessageType]: { type: T; body: MessageBodies[T] } }[ReturnMessageType];

export function isReturnMessageType(type: string): type is ReturnMessageType {
  return RETURN_MESSAGE_TYPES.some((one) => one === type);
}

/** A file of a return message: the element that holds it, its content by SHA-512, and what people call it. */
export type ReturnedFile = { place: string; sha512: string; fileName: string };

const FEES = 'Gebührenmitteilung';
/** `dokumententyp` of the standard. */
const JPG = '2';

/** The files of a return message in its order. The standard gives them no names, so they get the one of their place. */
export function returnedFiles(message: ReturnMessage): ReturnedFile[] {
  return placesOf(message).flatMap(([place, title, document]) =>
    document === undefined
      ? []
      : [
          {
            place,
            sha512: document.dokument,
            fileName: `${title}.${document.dokumententyp === JPG ? 'jpg' : 'pdf'}`,
          },
        ],
  );
}

type Place = readonly [element: string, title: string, document: Dokument | undefined];

function placesOf(message: ReturnMessage): readonly Place[] {
  switch (message.type) {
    case '130102':
      return [['anlage', 'Rückfrage', message.body.anlage]];
    case '130104':
      return [['anhang', 'Statusmeldung', message.body.anhang]];
    case '130105':
      return [
        ['terminmitteilung', 'Terminmitteilung', message.body.terminmitteilung],
        ['gebuehrenmitteilung', FEES, message.body.gebuehrenmitteilung],
      ];
    case '130107':
      return [['anlage', 'Rückmeldung zur Rücknahme', message.body.anlage]];
    case '130109':
      return [];
    case '130110':
      return [
        ['mitteilung', 'Beabsichtigte Ablehnung', message.body.mitteilung],
        ['gebuehrenmitteilung', FEES, message.body.gebuehrenmitteilung],
      ];
  }
}

/** The application has arrived: the receipt of the standard. */
export const ARRIVED = '01';

/**
 * What the codes of the list of states mean, as the case says it. One that we do not know is shown as it was sent.
 * `rank`: how far it is. What arrives late never takes a case back.
 */
const STATES: Readonly<Record<string, Label & { rank: number }>> = {
  [ARRIVED]: { rank: 1, de: 'Im Fachverfahren eingegangen', en: 'Arrived in the specialist system' },
  '02': { rank: 2, de: 'Antwort im Fachverfahren eingegangen', en: 'Answer arrived in the specialist system' },
  '03': { rank: 2, de: 'Rücknahme im Fachverfahren eingegangen', en: 'Withdrawal arrived in the specialist system' },
  '05': {
    rank: 3,
    de: 'Prüfung abgeschlossen, über die weitere Bearbeitung wird entschieden',
    en: 'Check finished, how to go on is being decided',
  },
  '06': { rank: 4, de: 'Vereinbarung ist wirksam geschlossen', en: 'The agreement is in force' },
  '07': {
    rank: 4,
    de: 'Unterlagen bei der für die Anerkennung zuständigen Stelle vollständig eingegangen',
    en: 'All documents have arrived at the office for the recognition of qualifications',
  },
};

/** The sentence of a code of the list of states; null for one that we do not know. */
export function stateWords(code: string): Label | null {
  const known = STATES[code];
  return known ? { de: known.de, en: known.en } : null;
}

/** How far the specialist system is, of all codes that it has sent; of two equally far ones the later. Null for none. */
export function furthestState(codes: readonly string[]): string | null {
  const rankOf = (code: string) => STATES[code]?.rank ?? 0;
  return codes.reduce<string | null>(
    (furthest, code) => (rankOf(code) > 0 && rankOf(code) >= rankOf(furthest ?? '') ? code : furthest),
    null,
  );
}
