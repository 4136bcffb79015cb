import type { Assessment } from '@einkanal/domain/assessment/assessment';
import type { ChecklistItem } from '@einkanal/domain/assessment/checklist';
import type { DistrictMap } from '@einkanal/domain/assessment/jurisdiction-place';
import { DOCUMENT_SLOTS } from '@einkanal/domain/intake/document-slot';
import { fieldLabel } from '@einkanal/domain/intake/field-label';
import type { Fault, Finding } from '@einkanal/domain/intake/finding';
import { sentenceFor } from '@einkanal/domain/intake/sentences';
import { matterOf } from '@einkanal/domain/intake/service-catalogue';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import type { Label } from '@einkanal/domain/intake/vocabulary';
import type { Day } from '@einkanal/domain/time/working-day';
import {
  CHIP_WORDS,
  CONFIDENCE_WORDS,
  EMERGENCY_WORDS,
  REPORT_WORDS,
  STATUS_WORDS,
  STEP_WORDS,
  URGENCY_WORDS,
  VERDICT_WORDS,
} from './assessment-words.js';

export type Language = keyof Label;
/** An application with everything that the rules said about it. */
export type AssessedApplication = {
  content: SubmissionContent;
  assessment: Assessment;
  office: DistrictMap['office'];
  on: Day;
};

/** Whether an application would be taken, what is wrong with it, and what is odd. */
export function reportCheck(
  { faults, findings }: { faults: readonly Fault[]; findings: readonly Finding[] },
  language: Language,
): string[] {
  const listed = (found: readonly Finding[]) =>
    found.flatMap((each) => [`  ${fieldLabel(each.pointer)[language]}`, `    ${sentenceFor(each)[language]}`]);
  const counted = (word: keyof typeof REPORT_WORDS, count: number) =>
    `${REPORT_WORDS[word][language]} (${String(count)})`;
  return [
    faults.length === 0 ? REPORT_WORDS.accepted[language] : counted('refused', faults.length),
    ...listed(faults),
    ...(findings.length === 0 ? [] : ['', counted('findings', findings.length), ...listed(findings)]),
  ];
}

/** The whole assessment, each statement with its reasons. */
export function reportAssessment(assessed: AssessedApplication, language: Language): string[] {
  const { content, assessment } = assessed;
  return [
    ...headLines(assessed, language),
    '',
    ...jurisdictionLines(assessment, language),
    '',
    ...checklistLines(content, assessment.checklist, language),
    '',
    ...urgencyLines(assessment, language),
    '',
    ...suggestionLines(assessment, language),
    '',
    `${REPORT_WORDS.rules[language]} ${assessment.rulesVersion}`,
  ];
}

function headLines({ content, office, on }: AssessedApplication, language: Language): string[] {
  const { familyName, givenNames, birthDate, nationalities } = content.applicant;
  const name = [familyName, givenNames].filter(Boolean).join(', ');
  const person = [name, birthDate && `* ${birthDate}`, nationalities?.join(' ')].filter(Boolean).join('; ');
  const territory = office.prefixes.join(' ') || REPORT_WORDS.noTerritory[language];
  return [
    `${REPORT_WORDS.person[language]}: ${person}`,
    `${REPORT_WORDS.office[language]}: ${office.name} (${office.abhKennung ?? ''}), ${REPORT_WORDS.territory[language]} ${territory}`,
    `${REPORT_WORDS.on[language]}: ${on}`,
  ];
}

function jurisdictionLines({ verdict }: Assessment, language: Language): string[] {
  const { reason, sentence, paragraph, evidence, candidates } = verdict;
  const offices = candidates.map(({ abhKennung, name }) => (abhKennung ? `${name} (${abhKennung})` : name));
  return [
    `${REPORT_WORDS.jurisdiction[language]}: ${VERDICT_WORDS[verdict.verdict][language]} (${verdict.verdict})`,
    `  ${sentence[language]} (${reason})`,
    ...(paragraph ? [`  ${REPORT_WORDS.paragraph[language]}: ${paragraph}`] : []),
    ...(evidence.length > 0 ? [`  ${REPORT_WORDS.evidence[language]}: ${evidence.join(', ')}`] : []),
    ...(offices.length > 0 ? [`  ${REPORT_WORDS.candidates[language]}: ${offices.join(', ')}`] : []),
  ];
}

function checklistLines(content: SubmissionContent, items: readonly ChecklistItem[], language: Language): string[] {
  const matter = matterOf(content);
  const head = REPORT_WORDS.completeness[language];
  if (matter === null) return [`${head}: ${REPORT_WORDS.noMatter[language]}`];
  return [
    `${head}: ${matter.label[language]} (${matter.code})`,
    ...items.flatMap(({ slot, need, status, hint }) => [
      `  ${STATUS_WORDS[status][language]}: ${DOCUMENT_SLOTS[slot][language]} (${slot}${need === 'CONDITIONAL' ? `, ${REPORT_WORDS.conditional[language]}` : ''})`,
      ...(hint ? [`    ${hint[language]}`] : []),
    ]),
  ];
}

function urgencyLines({ urgencyValue, emergency }: Assessment, language: Language): string[] {
  const { value, word, reasons } = urgencyValue;
  const signed = (points: number) => (points < 0 ? String(points) : `+${String(points)}`);
  return [
    `${REPORT_WORDS.urgency[language]}: ${URGENCY_WORDS[word][language]} (${String(value)})`,
    ...(emergency ? [`  ${REPORT_WORDS.emergency[language]}: ${EMERGENCY_WORDS[emergency.reason][language]}`] : []),
    ...reasons.map(({ code, points, days, on }) => {
      const facts = [on, days].filter((fact) => fact !== null).join(', ');
      return `  ${signed(points)} ${CHIP_WORDS[code][language]}${facts === '' ? '' : ` (${facts})`}`;
    }),
  ];
}

function suggestionLines({ suggestion }: Assessment, language: Language): string[] {
  const { step, teamCode, confidence, reasons } = suggestion;
  const team = teamCode ? `, ${REPORT_WORDS.team[language]} ${teamCode}` : '';
  return [
    `${REPORT_WORDS.suggestion[language]}: ${STEP_WORDS[step][language]}${team} (${CONFIDENCE_WORDS[confidence][language]})`,
    ...reasons.map(({ code, rule, params }) => {
      const facts = Object.values(params).join(', ');
      return `  ${code}${facts === '' ? '' : ` ${facts}`} (${rule})`;
    }),
  ];
}
