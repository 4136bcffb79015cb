/** Where the message begins: paths of its values lead with the name of its root. */
export const ROOT = '/OZG.Antrag.130101';

/**
 * An application as the standard for immigration offices sees it: the body of OZG.Antrag.130101, release 26.11, as
 * plain data. Names are those of the standard, in its order; codes without their list; what may repeat is a list.
 * How it looks as XML is the adapter's business.
 */
export type ApplicationMessage = {
  antragsidentifikation: string;
  /** False: the office must not send anything back. */
  rueckkanalVorhanden: boolean;
  antragsdatum: FullDate;
  grundDesAntrags: string;
  ersteinreisedatum?: FullDate;
  grundAenderungNebenbestimmung?: string;
  grundDesAufenthalts: string;
  angabenZurPerson: Person;
  antragstellerVertreter?: Vertreter;
  referenzperson: Referenzperson[];
  antragszusammenfassung?: DokumentOderReferenz;
  nachweis: Nachweis[];
  sonstigeAnmerkung?: string;
  verbundenerAntrag: string[];
  angabenDokumentenlieferung?: { anzahlDerPakete: number; archivgroesse: number };
};

/** `YYYY-MM-DD`. */
export type FullDate = string;
export type TeilbekanntesDatum = { jahrMonatTag?: FullDate; jahrMonat?: string; jahr?: string };
export type TeilbekanntesDatumMitUnbekannt = { teilbekanntesDatum?: TeilbekanntesDatum; unbekannt?: true };

/** Exactly one of the two; `nichtVorhanden` says that the person rightly has no such name. */
export type AllgemeinerName = { name?: string; nichtVorhanden?: true };
export type Staat = { staatsangehoerigkeit: string; staatsgebiet?: string };
export type Geschlecht = { geschlecht?: string };

export type Geburt = {
  geburtsort: { ort?: string; unbekannt?: true };
  geburtsortStaat?: Staat;
  tagDerGeburt: TeilbekanntesDatumMitUnbekannt;
  geburtsortbezirk?: string;
};

export type Inlandsanschrift = {
  hausnummer?: string;
  hausnummerBuchstabeZusatzziffer?: string;
  postleitzahl: string;
  stockwerkswohnungsnummer?: string;
  strasse: string;
  teilnummerDerHausnummer?: string;
  wohnort: string;
  wohnortFruehererGemeindename?: string;
  wohnungsinhaber?: string;
  zusatzangaben?: string;
};

export type Gebaeudeanschrift = Inlandsanschrift & {
  'hausnummern.bis'?: {
    'hausnummer.bis'?: string;
    'hausnummerbuchstabezusatzziffer.bis'?: string;
    'teilnummerderhausnummer.bis'?: string;
  };
};

export type Postfachanschrift = { postfach?: string; wohnort: string; postleitzahl: string };
export type Kommunikation = { kanal: string; kennung: string; zusatz?: string };

/** `dokument` is the SHA-512 of the content in hex; the content itself travels beside the message. */
export type Dokument = { dokument: string; dokumententyp: string };
export type DokumentOderReferenz = {
  dokumentOderReferenz: { dokument?: string; dokumentuuid?: string };
  dokumententyp: string;
  dateiname?: string;
};
export type Nachweis = DokumentOderReferenz & { bezeichnung: string };

export type Person = {
  vorname: AllgemeinerName;
  familienname: AllgemeinerName;
  weitererName: string[];
  geschlecht: Geschlecht;
  geburt: Geburt;
  personenbeschreibung?: { koerpergroesse?: string; augenfarbe?: string };
  familienstand: { familienstand: string; getrenntLebend?: true };
  familienstandOderGetrenntlebendSeit?: TeilbekanntesDatum;
  staatsangehoerigkeit: Staat[];
  anschrift?: Inlandsanschrift;
  kommunikation: Kommunikation[];
  aufenthaltsdokument?: {
    aufenthaltsdokument: Dokument[];
    visumsfreieEinreise?: string;
    deutschesAufenthaltsdokumentVorhanden?: true;
  };
  ausweisdokument?: {
    ausweisseite: Dokument[];
    gueltigkeitszeitraum: { von: FullDate; bis: FullDate };
    seriennummer: string;
  };
  vertrauensniveau?: Vertrauensniveau;
};

/** True where the field is established at least at the level "substanziell". Lists correspond by position. */
export type Vertrauensniveau = {
  vorname: boolean;
  familienname: boolean;
  geburt?: { geburtsort: boolean; geburtsortStaat?: boolean; tagDerGeburt: boolean };
  staatsangehoerigkeit: boolean[];
  anschrift?: boolean;
  kommunikation: boolean[];
};

export type Vertreter = {
  vertretungsart: string;
  vorname: AllgemeinerName;
  familienname: AllgemeinerName;
  anschrift?: Gebaeudeanschrift;
  postfach?: Postfachanschrift;
  kommunikation: Kommunikation[];
  anlageVertreter: Dokument[];
  geschlecht: Geschlecht;
  tagDerGeburt?: FullDate;
  firma?: string;
  vertrauensniveau?: {
    vorname: boolean;
    familienname: boolean;
    anschrift?: boolean;
    kommunikation: boolean[];
    tagDerGeburt?: boolean;
    firma?: boolean;
  };
};

export type Referenzperson = {
  vorname: AllgemeinerName;
  familienname: AllgemeinerName;
  geburt: Geburt;
  staatsangehoerigkeit: Staat[];
  familiaereBeziehung: string;
  anschrift?: Gebaeudeanschrift;
};
