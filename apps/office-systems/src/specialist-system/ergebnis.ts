import { randomUUID } from 'node:crypto';
import { create } from 'xmlbuilder2';
import type { Outcome, Rejection } from './outcome.js';

export const PROFILE_NAMESPACE = 'urn:einkanal:fachverfahren:1';

export type Ergebnis = {
  outcome: Outcome;
  /** The UUID of the message that is answered. */
  messageUuid: string;
  /** Missing when the message could not be read. */
  antragsidentifikation: string | null;
  isTest: boolean;
};

function rejectionElement({ code, fieldPath, text }: Rejection) {
  return { code, ...(fieldPath === undefined ? {} : { feldpfad: fieldPath }), text };
}

function outcomeElement(outcome: Outcome) {
  switch (outcome.kind) {
    case 'angenommen':
      return { angenommen: { aktenzeichen: outcome.aktenzeichen } };
    case 'doppelt':
      return { doppelt: { aktenzeichen: outcome.aktenzeichen, ausloeserUUID: outcome.firstUuid } };
    case 'abgelehnt':
      return { abgelehnt: { fehler: outcome.rejections.map(rejectionElement) } };
    case 'nichtZustaendig': {
      const { kennung, name } = outcome.competentOffice;
      return { nichtZustaendig: { hinweis: outcome.hinweis, zustaendigeABH: { '@kennung': kennung, '#': name } } };
    }
  }
}

/** The acknowledgement of the transport profile as XML; every element is in the profile's namespace. */
export function writeErgebnis({ outcome, messageUuid, antragsidentifikation, isTest }: Ergebnis): string {
  return create(
    { version: '1.0', encoding: 'UTF-8' },
    {
      ergebnis: {
        '@xmlns': PROFILE_NAMESPACE,
        '@version': '1',
        ...(isTest ? { '@test': 'true' } : {}),
        '@nachrichtenUUID': randomUUID(),
        '!': ' Transport profile einkanal-fachverfahren 1; not part of XAusländer. ',
        ausloeserUUID: messageUuid,
        ...(antragsidentifikation === null ? {} : { antragsidentifikation }),
        ...outcomeElement(outcome),
      },
    },
  ).end({ prettyPrint: true });
}
