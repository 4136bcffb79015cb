import { create } from 'xmlbuilder2';
import { ANSWERS, XDOMEA, type MessageName, type PackageName } from './message-names.js';
import type { KeptDocument } from './file-tree.js';
import type { Rejection } from './rejection.js';

/** What became of a package. */
export type ImportResult =
  { kind: 'kept' | 'kept-before'; document: KeptDocument } | { kind: 'rejected'; rejection: Rejection };

const LISTS = 'urn:xoev-de:xdomea:codeliste:';
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** What the name of an answer has, besides that of its process. */
export function receiptName({ processId, message }: PackageName): string {
  return `${processId}_${ANSWERS[message]}.xml`;
}

/** The answer of the standard to a package: 0630 to 0605, 0402 to 0401. */
export function writeReceipt({ processId, message }: PackageName, result: ImportResult, now: Date): string {
  const institution = (name: string) => ({ 'x:Institution': { 'x:Name': name } });
  const head = {
    'x:ProzessID': processId,
    'x:Nachrichtentyp': code('nachrichtentyp', '2.0', ANSWERS[message].slice(-4)),
    'x:Erstellungszeitpunkt': now.toISOString(),
    'x:Absender': institution('E-Akte (Nachbildung)'),
    'x:Empfaenger': institution('Einkanal'),
    ...(message === 'FVDaten.SGOAblegen.0605' ? { 'x:FVSessionID': processId } : {}),
  };
  const body = BODIES[message](result);
  const root = { [`x:${ANSWERS[message]}`]: { '@xmlns:x': XDOMEA, 'x:Kopf': head, ...body } };
  return create({ version: '1.0', encoding: 'UTF-8' }, root).end({ prettyPrint: true });
}

const BODIES: Record<MessageName, (result: ImportResult) => object> = {
  'FVDaten.SGOAblegen.0605': (result) => {
    if (result.kind === 'rejected')
      return { 'x:ErfolgOderMisserfolg': { 'x:Rueckmeldung': remarks(result.rejection) } };
    const { reference, caseNumber, name } = result.document;
    return {
      'x:ErfolgOderMisserfolg': {
        'x:Rueckmeldung': { 'x:AllgemeineRueckmeldung': general(result.kind === 'kept' ? '0000000' : '0000009') },
        'x:Rueckgabeparameter': {
          'x:IDSGO': reference,
          'x:Parameter': { 'x:Ablageort': `${caseNumber}/${name}` },
          'x:Erfolgreich': '1',
        },
      },
    };
  },
  'Abgabe.Abgabe.0401': (result) => {
    if (result.kind !== 'rejected')
      return { 'x:AbgegebenesObjekt': { 'x:IDSGO': result.document.id, 'x:Erfolgreich': '1' } };
    const { code: value, message } = result.rejection;
    return {
      'x:AbgegebenesObjekt': {
        ...{ 'x:IDSGO': NO_ID, 'x:Erfolgreich': '0', 'x:Fehlermeldung': message },
        'x:FehlermeldungCode': isSpecific(value) ? code('spezifischefehlermeldung0605', '1.0', value) : general(value),
      },
    };
  },
};

function remarks({ code: value, message }: Rejection): object[] {
  const said = isSpecific(value)
    ? { 'x:SpezifischeFehlermeldung0605': code('spezifischefehlermeldung0605', '1.0', value) }
    : { 'x:AllgemeineRueckmeldung': general(value) };
  return [said, { 'x:SonstigeFehlermeldung': message }];
}

const isSpecific = (value: string): boolean => value.startsWith('0605');

function general(value: string): object {
  return code('allgemeinerueckmeldung', '1.1', value);
}

function code(list: string, version: string, value: string): object {
  return { '@listURI': LISTS + list, '@listVersionID': version, code: value };
}
