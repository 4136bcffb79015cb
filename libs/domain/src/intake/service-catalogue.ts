import { APPLICATION_REASONS, MATTERS, PURPOSES, type Matter } from './matter.js';
import type { OnlineService, SubmissionContent } from './submission.js';
import type { Label, Vocabulary } from './vocabulary.js';

export const SERVICE_LABELS: Record<OnlineService, Label> = {
  AT: { de: 'Aufenthaltstitel', en: 'Residence title' },
  AK: { de: 'Aufenthaltskarten und Bescheinigungen', en: 'Residence cards and certificates' },
  BE: { de: 'Beschäftigungserlaubnis (Gestattung, Duldung)', en: 'Permission to work (asylum procedure, Duldung)' },
};

export const FORM_LABELS = {
  WORK: { de: 'Erwerbstätigkeit', en: 'Work' },
  FAMILY: { de: 'Familiäre Gründe', en: 'Family reasons' },
  EDUCATION: { de: 'Ausbildung', en: 'Education' },
  SIDE_CONDITION: { de: 'Änderung von Nebenbestimmungen', en: 'Change of side-conditions' },
  FAST_TRACK: { de: 'Beschleunigtes Fachkräfteverfahren', en: 'Fast-track procedure for skilled workers' },
  SETTLEMENT: { de: 'Niederlassungserlaubnis', en: 'Settlement permit' },
} as const satisfies Vocabulary;

type Purpose = Pick<SubmissionContent, 'service' | 'matter' | 'form' | 'paragraph' | 'applicationKind'>;

/** The matter: as sent if we know it, else what paragraph, form and kind of application say; null where they do not. */
export function matterOf(content: Purpose): Matter | null {
  const stated = content.matter ? MATTERS.get(content.matter) : undefined;
  return stated ?? MATTERS.get(derivedMatter(content) ?? '') ?? null;
}

function derivedMatter({ service, form, paragraph, applicationKind }: Purpose): string | null {
  if (service === 'BE') return 'BE';
  if (applicationKind === 'TRANSFER') return 'UE';
  if (form === 'SETTLEMENT') return 'AT9';
  if (form === 'SIDE_CONDITION' || applicationKind === 'SIDE_CONDITION') return 'AT19C';
  const section = sectionOf(paragraph ?? '');
  if (section === '16b AufenthG') return applicationKind === 'RENEWAL' ? 'AT16B_R' : applicationKind ? 'AT16B_F' : null;
  return section === null ? null : (MATTER_BY_SECTION.get(section) ?? null);
}

const MATTER_BY_SECTION = new Map(
  Array.from(MATTERS.values(), ({ code, paragraph }) => [sectionOf(paragraph) ?? code, code] as const),
);

/** `§ 18g Abs. 1 Satz 2 AufenthG` → `18g AufenthG`; without a law the AufenthG is meant. */
function sectionOf(paragraph: string): string | null {
  const section = /(\d+\s?[a-z]?)\b/i.exec(paragraph)?.[1];
  if (section === undefined) return null;
  const law = /FreizügG|AufenthV|AsylG|BeschV/i.exec(paragraph)?.[0] ?? 'AufenthG';
  return `${section.replace(/\s/, '').toLowerCase()} ${law}`;
}

/** The code of XAusländer's `ozg.antragsgrund`; null where the sender did not say what kind of application it is. */
export function applicationReasonOf(content: Purpose): string | null {
  const section = sectionOf(content.paragraph ?? '');
  if (section === '60c AufenthG') return APPLICATION_REASONS.TRAINING_DULDUNG;
  if (section === '60d AufenthG') return APPLICATION_REASONS.EMPLOYMENT_DULDUNG;
  const reason = matterOf(content)?.applicationReason;
  if (reason) return reason;
  switch (content.applicationKind) {
    case 'FIRST':
    case 'CHANGE':
      return APPLICATION_REASONS.FIRST;
    case 'RENEWAL':
      return APPLICATION_REASONS.RENEWAL;
    case 'SIDE_CONDITION':
      return APPLICATION_REASONS.SIDE_CONDITION;
    default:
      return null;
  }
}

/** The code of XAusländer's `ozg.aufenthaltsgrund`: of the matter, else of the form, else *sonstiger Grund*. */
export function purposeOf(content: Purpose): string {
  const matter = matterOf(content);
  if (matter) return matter.purpose;
  switch (content.form) {
    case 'WORK':
    case 'FAST_TRACK':
      return PURPOSES.WORK;
    case 'FAMILY':
      return PURPOSES.FAMILY;
    case 'EDUCATION':
      return PURPOSES.EDUCATION;
    default:
      return PURPOSES.OTHER;
  }
}

/** Whether the specialist system gets an `OZG.Antrag.130101` of it; there is none for cards, certificates, documents. */
export function hasApplicationMessage(content: Purpose): boolean {
  const matter = matterOf(content);
  return matter ? matter.message !== null : content.service !== 'AK';
}
