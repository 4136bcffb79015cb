import type { ApplicantContent } from '../../intake/submission.js';
import { ENTRY_KINDS, labelOf, TITLE_KINDS } from '../../intake/vocabulary.js';
import { sentDateInWords } from '../../time/german-date.js';
import type { Dokument, Person } from '../../intake/message/application-message.js';
import type { MappingRecord } from './mapping-record.js';

const PATH = 'angabenZurPerson/aufenthaltsdokument';

/** Kinds that are a German residence document; Gestattung and Duldung are none. */
const TITLES = new Set([
  'VISUM',
  'AUFENTHALTSERLAUBNIS',
  'BLAUE_KARTE_EU',
  'ICT_KARTE',
  'NIEDERLASSUNGSERLAUBNIS',
  'DAUERAUFENTHALT_EU',
  'AUFENTHALTSKARTE',
  'DAUERAUFENTHALTSKARTE',
]);

/**
 * The stay now → `aufenthaltsdokument`: the scan of the title; without it, that there is a German one (`held`: a message
 * said so without saying which); else why the
 * person came without a visa, if a reason is stated; else nothing.
 */
export function mapStay(
  { currentTitle, entry }: ApplicantContent,
  scans: readonly Dokument[],
  record: MappingRecord,
): Person['aufenthaltsdokument'] {
  if (scans.length > 0) return { aufenthaltsdokument: [...scans] };
  const isHeld = currentTitle?.['held'] === true;
  if (isHeld || TITLES.has(currentTitle?.kind ?? '')) {
    const pointer = `/applicant/currentTitle/${isHeld ? 'held' : 'kind'}`;
    record.enter(pointer, `${PATH}/deutschesAufenthaltsdokumentVorhanden`, 'true', 'has-title');
    return { aufenthaltsdokument: [], deutschesAufenthaltsdokumentVorhanden: true };
  }
  const reason = entry?.['reason'];
  if (entry?.with !== 'VISA_FREE' || typeof reason !== 'string') return undefined;
  const path = `${PATH}/visumsfreieEinreise`;
  const visumsfreieEinreise = record.enterText('/applicant/entry/reason', path, reason, 'entered-without-visa', 'mark');
  return visumsfreieEinreise === undefined ? undefined : { aufenthaltsdokument: [], visumsfreieEinreise };
}

/** Kind, paragraph and validity of the title held, and how the person came → remark: no element takes them. */
export function remarkStay({ currentTitle, entry }: ApplicantContent, record: MappingRecord): void {
  const { kind, paragraph, number, issuedOn, validUntil, office } = currentTitle ?? {};
  const pointer = '/applicant/currentTitle';
  record.remark(
    'Bisheriger Titel laut Antrag',
    [
      { pointer: `${pointer}/kind`, text: kind && labelOf(TITLE_KINDS, kind).de },
      { pointer: `${pointer}/paragraph`, text: paragraph },
      { pointer: `${pointer}/number`, text: number, prefix: 'Nummer ' },
      { pointer: `${pointer}/office`, text: office, prefix: 'ausgestellt von ' },
      { pointer: `${pointer}/issuedOn`, text: issuedOn && sentDateInWords(issuedOn).de, prefix: 'ausgestellt am ' },
      { pointer: `${pointer}/validUntil`, text: validUntil && sentDateInWords(validUntil).de, prefix: 'gültig bis ' },
    ],
    'current-title',
  );
  const entered = entry?.with && labelOf(ENTRY_KINDS, entry.with).de;
  record.remark('Einreise laut Antrag', [{ pointer: '/applicant/entry/with', text: entered }], 'entry');
}
