import type { z } from 'zod';
import type { Label } from '@einkanal/domain/intake/vocabulary';
import type { ProblemError } from '../platform/problem.js';
import type { ConnectionField } from './connection-field.js';

type Words = (name: string) => Label;

/** Why a connection is not taken as it was entered, at its field. */
const CONNECTION_FAULTS = {
  'adapter-unknown': () => ({
    de: 'Diese Art der Verbindung gibt es für dieses Zielsystem nicht.',
    en: 'This target system has no such kind of connection.',
  }),
  'field-unknown': () => ({
    de: 'Diese Angabe hat die gewählte Verbindung nicht, oder nur der Betrieb setzt sie.',
    en: 'The chosen connection has no such setting, or only the operator sets it.',
  }),
  'value-missing': () => ({ de: 'Füllen Sie dieses Feld aus.', en: 'Fill in this field.' }),
  'value-not-number': () => ({ de: 'Geben Sie eine ganze Zahl ein.', en: 'Enter a whole number.' }),
  'value-too-small': (least) => ({ de: `Das Kleinste ist ${least}.`, en: `The least is ${least}.` }),
  'value-too-large': (most) => ({ de: `Das Größte ist ${most}.`, en: `The most is ${most}.` }),
  'value-too-long': (most) => ({ de: `Höchstens ${most} Zeichen.`, en: `At most ${most} characters.` }),
  'value-unfit': () => ({
    de: 'So passt dieser Wert nicht. Prüfen Sie seine Form.',
    en: 'This value does not fit. Check its form.',
  }),
  'url-unfit': () => ({
    de: 'Geben Sie eine Adresse ein, die mit http:// oder https:// beginnt.',
    en: 'Enter an address that begins with http:// or https://.',
  }),
  'url-with-account': () => ({
    de: 'Nehmen Sie Benutzer und Passwort aus der Adresse, sie stünde sonst lesbar da.',
    en: 'Take user and password out of the address, everybody could read them there.',
  }),
  'folder-outside': (base) => ({
    de: `Der Ordner muss unterhalb von ${base} liegen. Nennen Sie ihn ohne „..“ und ohne Schrägstrich am Anfang.`,
    en: `The folder must lie below ${base}. Name it without “..” and without a slash at its beginning.`,
  }),
  'folder-not-set-up': () => ({
    de: 'Für Ihre Behörde ist kein Austauschordner eingerichtet. Bitten Sie den Betrieb darum.',
    en: 'No exchange folder is set up for your office. Ask the operator for it.',
  }),
  'secret-needed-again': () => ({
    de: 'Die Adresse zeigt auf einen anderen Rechner. Geben Sie das Passwort dafür noch einmal ein.',
    en: 'The address names another machine. Enter the password for it once more.',
  }),
  'secret-unreadable': () => ({
    de: 'Das gespeicherte Passwort lässt sich nicht mehr lesen. Geben Sie es neu ein.',
    en: 'The stored password cannot be read any more. Enter it anew.',
  }),
  'operators-setting-unfit': (name) => ({
    de: `Eine Einstellung, die nur der Betrieb ändert, passt nicht: ${name}.`,
    en: `A setting that only the operator changes does not fit: ${name}.`,
  }),
} as const satisfies Record<string, Words>;

type ConnectionFaultCode = keyof typeof CONNECTION_FAULTS;

/** A fault of the connection at `adapter`, or at the setting of this name; `detail` is what its sentence needs. */
export function connectionFault(
  code: ConnectionFaultCode,
  at: 'adapter' | { name: string },
  detail = '',
): ProblemError {
  const pointer = at === 'adapter' ? '/adapter' : pointerTo(at.name);
  return { code, pointer, ...CONNECTION_FAULTS[code](detail) };
}

/** What an adapter's own schema says of settings, at the fields of the form. */
export function schemaFaults(issues: readonly z.core.$ZodIssue[], fields: readonly ConnectionField[]): ProblemError[] {
  const faults = issues.flatMap((issue) => {
    const at = issue.path.join('.');
    const field = fields.find(({ name }) => name === at);
    if (field) return [faultAt(issue, field)];
    const within = fields.filter(({ name, isRequired }) => isRequired && name.startsWith(`${at}.`));
    if (within.length > 0) return within.map(({ name }) => connectionFault('value-missing', { name }));
    return [connectionFault('operators-setting-unfit', { name: '' }, at)];
  });
  return faults.filter(({ pointer }, at) => faults.findIndex((other) => other.pointer === pointer) === at);
}

function faultAt(issue: z.core.$ZodIssue, { name, kind }: ConnectionField): ProblemError {
  if (kind === 'url' && issue.code !== 'invalid_type') return connectionFault('url-unfit', { name });
  const ofText = 'origin' in issue && issue.origin === 'string';
  if (issue.code === 'invalid_type')
    return connectionFault(kind === 'number' ? 'value-not-number' : 'value-missing', { name });
  if (issue.code === 'too_small')
    return ofText
      ? connectionFault('value-missing', { name })
      : connectionFault('value-too-small', { name }, String(issue.minimum));
  if (issue.code === 'too_big')
    return connectionFault(ofText ? 'value-too-long' : 'value-too-large', { name }, String(issue.maximum));
  return connectionFault('value-unfit', { name });
}

function pointerTo(name: string): string {
  return name === '' ? '/settings' : `/settings/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
