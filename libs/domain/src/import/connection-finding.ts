import type { Label } from '../intake/vocabulary.js';
import { transferSentence } from './transfer-sentence.js';

/**
 * One thing that a look at the connection to a target has shown. `code` is one of `CONNECTION_FINDINGS`, or that of a
 * fault or refusal of the target; `detail` names addresses, folders and accounts, never a password or a person.
 */
export type ConnectionFinding = { code: string; isGood: boolean; detail: Readonly<Record<string, string>> };

type Words = (name: (key: string) => string) => Label;

/** What a look can show besides a fault, as a sentence that says what was done. */
const CONNECTION_FINDINGS = {
  'settings-fit': (name) => ({
    de: `Die Einstellungen passen zur Verbindung „${name('adapter')}“.`,
    en: `The settings fit the connection “${name('adapter')}”.`,
  }),
  'settings-unfit': (name) => ({
    de: `Die Einstellungen passen nicht zur Verbindung „${name('adapter')}“: ${name('fields')}.`,
    en: `The settings do not fit the connection “${name('adapter')}”: ${name('fields')}.`,
  }),
  'adapter-unknown': (name) => ({
    de: `Eine Verbindung „${name('adapter')}“ gibt es für dieses Zielsystem nicht.`,
    en: `There is no connection “${name('adapter')}” for this target system.`,
  }),
  'secret-unreadable': () => ({
    de: 'Das gespeicherte Passwort lässt sich nicht mehr lesen. Setzen Sie es neu.',
    en: 'The stored password cannot be read any more. Set it anew.',
  }),
  'not-encrypted': (name) => ({
    de: `Die Verbindung zu ${name('address')} ist nicht verschlüsselt.`,
    en: `The connection to ${name('address')} is not encrypted.`,
  }),
  'certificate-read': (name) => ({
    de: `Die Verbindung zu ${name('address')} ist verschlüsselt. Das Zertifikat endet am ${germanDay(name('day'))}.`,
    en: `The connection to ${name('address')} is encrypted. The certificate ends on ${name('day')}.`,
  }),
  'target-answered': (name) => ({
    de: `${name('address')} hat eine Anfrage nach ${name('milliseconds')} ms beantwortet.`,
    en: `${name('address')} answered a request after ${name('milliseconds')} ms.`,
  }),
  'signed-in': (name) => ({
    de: `Die Anmeldung als „${name('user')}“ gelingt.`,
    en: `Signing in as “${name('user')}” works.`,
  }),
  'own-schema-checked': () => ({
    de: 'Jede Nachricht wird vor dem Senden gegen das mitgelieferte Schema geprüft.',
    en: 'Each message is checked against the shipped schema before it is sent.',
  }),
  'codes-checked': () => ({
    de: 'Jeder Schlüssel wird gegen die Schlüsseltabelle geprüft, die am Tag des Sendens gilt.',
    en: 'Each code is checked against the code list in force on the day of sending.',
  }),
  'official-schema-checked': (name) => ({
    de: `Jede Nachricht wird auch gegen das amtliche Schema in ${name('directory')} geprüft.`,
    en: `Each message is checked against the official schema in ${name('directory')} too.`,
  }),
  'official-schema-not-set': () => ({
    de: 'Gegen das amtliche Schema wird nicht geprüft: Es ist kein Verzeichnis dafür eingestellt.',
    en: 'There is no check against the official schema: no directory is set for it.',
  }),
  'folder-found': (name) => ({
    de: `Der Ordner ${name('folder')} ist da: Rechte ${name('mode')}, Besitzer ${name('owner')}, Gruppe ${name('group')}.`,
    en: `The folder ${name('folder')} is there: mode ${name('mode')}, owner ${name('owner')}, group ${name('group')}.`,
  }),
  'folder-missing': (name) => ({
    de: `Der Ordner ${name('folder')} fehlt. Ist die Freigabe eingehängt?`,
    en: `The folder ${name('folder')} is missing. Is the share mounted?`,
  }),
  'folder-written': (name) => ({
    de: `In ${name('folder')} wurde eine Probedatei geschrieben, umbenannt und gelöscht.`,
    en: `In ${name('folder')} a probe file was written, renamed and deleted.`,
  }),
  'messages-lying': (name) => ({
    de: `Nachrichten, die dort auf ihren Leser warten: ${name('count')}.`,
    en: `Messages that wait there for their reader: ${name('count')}.`,
  }),
  'incoming-not-there': (name) => ({
    de: `Den Ordner ${name('folder')} gibt es nicht: Rückmeldungen werden hier nicht gelesen.`,
    en: `There is no folder ${name('folder')}: return messages are not read here.`,
  }),
  'messages-set-aside': (name) => ({
    de: `In ${name('folder')} liegen Nachrichten, die nicht übernommen wurden: ${name('count')}. Der Grund steht jeweils in der Textdatei daneben.`,
    en: `In ${name('folder')} lie messages that were not taken: ${name('count')}. The text file beside each says why.`,
  }),
} as const satisfies Record<string, Words>;

type ConnectionFindingCode = keyof typeof CONNECTION_FINDINGS;

/** Something that a look has shown, with the names that its sentence needs. */
export function found(
  code: ConnectionFindingCode,
  detail: Readonly<Record<string, string>>,
  isGood = true,
): ConnectionFinding {
  return { code, isGood, detail };
}

/** What a finding means to the person who looked; null for a code that we have no words for. */
export function findingSentence({ code, detail }: ConnectionFinding): Label | null {
  const words = new Map<string, Words>(Object.entries(CONNECTION_FINDINGS)).get(code);
  return words ? words((key) => detail[key] ?? '') : transferSentence(code, detail);
}

const germanDay = (day: string): string => day.split('-').reverse().join('.');
