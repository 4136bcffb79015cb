import type {
  ApplicationMessage,
  Dokument,
  DokumentOderReferenz,
  FullDate,
  Gebaeudeanschrift,
} from './application-message.js';

/** A message of the office to the online service; it names the message that it answers. */
type FromOffice = { antragsidentifikation: string; ausloeserUUID: string };
type ToOffice = { antragsidentifikation: string; rueckkanalVorhanden: boolean };

/** The bodies of the messages that are read as plain data; names, order and documents as in `ApplicationMessage`. */
export type MessageBodies = {
  '130101': ApplicationMessage;
  '130102': FromOffice & { frage: string; fristdatum?: FullDate; anlage?: Dokument };
  '130103': ToOffice & {
    ausloeserUUID: string;
    unterlage: DokumentOderReferenz[];
    antworttext?: string;
    angabenDokumentenlieferung?: { anzahlDerPakete: number; archivgroesse: number };
  };
  '130104': FromOffice & { status: string; anhang?: Dokument };
  '130105': FromOffice & {
    strukturierteTermininformationen?: {
      datum: FullDate;
      uhrzeitAb: string;
      uhrzeitBis?: string;
      ort: Gebaeudeanschrift;
      weitereAngabenZumOrt?: string;
    };
    terminmitteilung?: Dokument;
    onlinevergabe?: string;
    gebuehrenmitteilung?: Dokument;
    weitereHinweise?: string;
  };
  '130107': FromOffice & { rueckmeldung?: string; anlage?: Dokument };
  /** An empty hint means the words that the standard gives. */
  '130109': FromOffice & { hinweis: string; zustaendigeABH?: string };
  '130110': FromOffice & { mitteilung: Dokument; gebuehrenmitteilung?: Dokument };
  '130111': ToOffice;
  '000040': {
    ausloeserUUID?: string;
    /** Part of a ZIP archive; as a document, by its SHA-512. */
    dokumentcontainer: string;
    /** The message whose files these are. */
    identifikationFachnachricht: { nachrichtenUUID: string; nachrichtentyp: string; erstellungszeitpunkt: string };
    /** From 1. */
    paketnummer: number;
  };
};
