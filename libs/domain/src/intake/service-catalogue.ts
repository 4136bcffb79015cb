import { APPLICATION_REASONS, MATTERS, PURPOSES, type Matter } from './matter.js';
import type { FORMS, OnlineService, SubmissionContent } from './submission.js';
import type { Label } from './vocabulary.js';

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
} as const satisfies Record<(typeof FORMS)[number], Label>;

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

/**
 * `§ 18g Abs. 1 Satz 2 AufenthG` → `18g AufenthG`; without a law the AufenthG is meant. Only of § 25 the subsection
 * counts: each of them is a matter of its own.
 */
function sectionOf(text: string): string | null {
  const paragraph = text.slice(0, 100);
  const [, section, subsection = ''] = /(\d+(?:\s?[a-z])?)\b(?:\s*(?:Abs\.?|\()\s*(\d+))?/i.exec(paragraph) ?? [];
  if (section === undefined) return null;
  const law = /FreizügG|AufenthV|AsylG|BeschV/i.exec(paragraph)?.[0] ?? 'AufenthG';
  return `${section.replace(/\s/, '').toLowerCase()}${section === '25' ? `(${subsection})` : ''} ${law}`;
}

/** The code of XAusländer's `ozg.antragsgrund`; null where the sender did not say what kind of application it is. */
export function applicationReasonOf(content: Purpose): string | null {
  const section = sectionOf(content.paragraph ?? '');
  if (section === '60c AufenthG') return APPLICATION_REASONS.TRAINING_DULDUNG;
  if (section === '60d AufenthG') return APPLICATION_REASONS.EMPLOYMENT_DULDUNG;
  const reason = matterOf(content)?.applicationReason;
  if (reason) return reason;
  return REASON_BY_KIND.get(content.applicationKind ?? '') ?? null;
}

const REASON_BY_KIND: ReadonlyMap<string, string> = new Map([
  ['FIRST', APPLICATION_REASONS.FIRST],
  ['CHANGE', APPLICATION_REASONS.FIRST],
  ['RENEWAL', APPLICATION_REASONS.RENEWAL],
  ['SIDE_CONDITION', APPLICATION_REASONS.SIDE_CONDITION],
]);

/** The code of XAusländer's `ozg.aufenthaltsgrund`: of the matter, else of the form, else *sonstiger Grund*. */
export function purposeOf(content: Purpose): string {
  return matterOf(content)?.purpose ?? PURPOSE_BY_FORM.get(content.form ?? '') ?? PURPOSES.OTHER;
}

const PURPOSE_BY_FORM: ReadonlyMap<string, string> = new Map([
  ['WORK', PURPOSES.WORK],
  ['FAST_TRACK', PURPOSES.WORK],
  ['FAMILY', PURPOSES.FAMILY],
  ['EDUCATION', PURPOSES.EDUCATION],
]);

/**
 * Whether the specialist system gets an `OZG.Antrag.130101` of it; there is none for cards, certificates and documents,
 * and the fast track has one of its own (130401).
 */
export function hasApplicationMessage(content: Purpose): boolean {
  if (content.form === 'FAST_TRACK') return false;
  const matter = matterOf(content);
  return matter ? matter.message !== null : content.service !== 'AK';
}
