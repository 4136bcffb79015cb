import type { Label } from '../../intake/vocabulary.js';

/** Why nothing is sent: a person has to complete or choose the value at `pointer`, or look at a file. */
export type MappingBlock = { pointer: string; code: BlockCode; fileName?: string };

export type BlockCode =
  | 'application-kind-missing'
  | 'given-names-missing'
  | 'family-name-missing'
  | 'no-latin-form'
  | 'nationality-unknown'
  | 'nationalities-too-many'
  | 'house-number-too-long'
  | 'document-not-convertible'
  | 'message-not-valid'
  | 'original-infected';

/** What the person at the case reads, and what to do about it. */
export const BLOCK_SENTENCES: Readonly<Record<BlockCode, Label>> = {
  'application-kind-missing': {
    de: 'Die Art des Antrags fehlt. Bitte wählen: Ersterteilung, Verlängerung, Nebenbestimmung oder Niederlassungserlaubnis.',
    en: 'The kind of application is missing. Please choose: first issue, renewal, side-condition or settlement permit.',
  },
  'given-names-missing': {
    de: 'Die Vornamen fehlen. Bitte ergänzen oder angeben, dass die Person keinen Vornamen hat.',
    en: 'The given names are missing. Please add them or state that the person has none.',
  },
  'family-name-missing': {
    de: 'Der Familienname fehlt. Bitte ergänzen oder angeben, dass die Person keinen Familiennamen hat.',
    en: 'The family name is missing. Please add it or state that the person has none.',
  },
  'no-latin-form': {
    de: 'Das Fachverfahren nimmt nur lateinische Schrift an. Bitte die Schreibweise aus dem Pass eintragen.',
    en: 'The specialist system takes Latin letters only. Please enter the spelling of the passport.',
  },
  'nationality-unknown': {
    de: 'Diese Staatsangehörigkeit steht nicht in der amtlichen Liste. Bitte den richtigen Schlüssel wählen.',
    en: 'This nationality is not in the official list. Please choose the right key.',
  },
  'nationalities-too-many': {
    de: 'Das Fachverfahren nimmt höchstens vier Staatsangehörigkeiten an. Bitte auswählen und ordnen.',
    en: 'The specialist system takes four nationalities at most. Please choose and order them.',
  },
  'house-number-too-long': {
    de: 'Die Hausnummer hat mehr als vier Ziffern. Bitte Hausnummer und Zusatz trennen.',
    en: 'The house number has more than four digits. Please separate number and addition.',
  },
  'document-not-convertible': {
    de: 'Diese Datei lässt sich nicht in PDF umwandeln. Bitte öffnen und als PDF neu einreichen lassen.',
    en: 'This file cannot be turned into PDF. Please open it and ask for it as PDF.',
  },
  'message-not-valid': {
    de: 'Aus dem Antrag entsteht keine gültige Nachricht. Bitte das genannte Feld prüfen.',
    en: 'The application does not give a valid message. Please check the field named.',
  },
  'original-infected': {
    de: 'Der Antrag kam als Nachricht und würde unverändert weitergegeben; darin steckt aber eine Datei mit Schadsoftware. Bitte dem Fachverfahren auf anderem Weg geben und auf die Übertragung verzichten.',
    en: 'The application came as a message and would be passed on unchanged, but a file in it holds malware. Please bring it to the specialist system another way and waive the transfer.',
  },
};
