import type { ChecklistStatus } from '@einkanal/domain/assessment/checklist';
import type { Suggestion, SuggestedStep } from '@einkanal/domain/assessment/suggestion';
import type { CalmUrgency, UrgencyCode } from '@einkanal/domain/assessment/urgency';
import type { EmergencyReason } from '@einkanal/domain/case-file/emergency';
import type { RuleVerdict } from '@einkanal/domain/assessment/jurisdiction-reason';
import type { Label } from '@einkanal/domain/intake/vocabulary';

/** The words of an assessment that is printed; on screen the page has its own. */
export const REPORT_WORDS = {
  accepted: { de: 'Der Antrag wird angenommen.', en: 'The application is accepted.' },
  refused: { de: 'Der Antrag wird abgewiesen; Fehler', en: 'The application is refused; faults' },
  findings: { de: 'Hinweise, die nichts aufhalten', en: 'Hints, which stop nothing' },
  person: { de: 'Person', en: 'Person' },
  on: { de: 'Eingang und Prüfung am', en: 'Received and assessed on' },
  office: { de: 'Behörde', en: 'Office' },
  territory: { de: 'Gebiet', en: 'Territory' },
  noTerritory: { de: 'nicht bekannt', en: 'not known' },
  jurisdiction: { de: 'Zuständigkeit', en: 'Jurisdiction' },
  paragraph: { de: 'Vorschrift', en: 'Rule' },
  evidence: { de: 'Verglichen', en: 'Compared' },
  candidates: { de: 'In Frage kommt', en: 'Possible' },
  completeness: { de: 'Unterlagen', en: 'Documents' },
  noMatter: { de: 'Anliegen nicht erkannt, keine Liste', en: 'Matter not recognised, no list' },
  conditional: { de: 'bedingt', en: 'conditional' },
  urgency: { de: 'Dringlichkeit', en: 'Urgency' },
  emergency: { de: 'Notfall vermutet', en: 'Emergency suspected' },
  suggestion: { de: 'Empfehlung', en: 'Suggestion' },
  team: { de: 'Team', en: 'Team' },
  rules: { de: 'Stand der Regeln', en: 'Rules as of' },
} as const satisfies Record<string, Label>;

export const VERDICT_WORDS: Readonly<Record<RuleVerdict, Label>> = {
  UNCHECKED: { de: 'nicht geprüft', en: 'unchecked' },
  OURS: { de: 'hier', en: 'ours' },
  SUSPECTED_OTHER: { de: 'zweifelhaft', en: 'doubtful' },
};

export const STATUS_WORDS: Readonly<Record<ChecklistStatus, Label>> = {
  PRESENT: { de: 'vorhanden', en: 'present' },
  MISSING: { de: 'fehlt', en: 'missing' },
  UNCLEAR: { de: 'unklar', en: 'unclear' },
  EXPIRED: { de: 'abgelaufen', en: 'expired' },
  NOT_APPLICABLE: { de: 'nicht nötig', en: 'not needed' },
};

export const URGENCY_WORDS: Readonly<Record<CalmUrgency, Label>> = {
  NORMAL: { de: 'normal', en: 'normal' },
  HIGH: { de: 'hoch', en: 'high' },
  URGENT: { de: 'dringend', en: 'urgent' },
};

export const EMERGENCY_WORDS: Readonly<Record<EmergencyReason, Label>> = {
  EXPIRY_WITH_JOB_LOSS: { de: 'Titel endet und Arbeit steht auf dem Spiel', en: 'title ends and work is at stake' },
  URGENT_TRAVEL: { de: 'dringende Reise', en: 'urgent travel' },
  DETENTION: { de: 'Haft', en: 'detention' },
  CHILD_OR_HEALTH: { de: 'Kind oder Gesundheit', en: 'child or health' },
};

/** A number is the days from the day of the assessment. */
export const CHIP_WORDS: Readonly<Record<UrgencyCode, Label>> = {
  EMERGENCY_CONFIRMED: { de: 'Notfall bestätigt', en: 'emergency confirmed' },
  EMERGENCY_SUSPECTED: { de: 'Notfall vermutet', en: 'emergency suspected' },
  TITLE_EXPIRED_LATE: { de: 'Titel abgelaufen ohne rechtzeitigen Antrag', en: 'title expired, applied for too late' },
  TITLE_ENDS_7: { de: 'Titel endet innerhalb von 7 Tagen', en: 'title ends within 7 days' },
  TITLE_ENDS_30: { de: 'Titel endet innerhalb von 30 Tagen', en: 'title ends within 30 days' },
  TITLE_ENDS_60: { de: 'Titel endet innerhalb von 60 Tagen', en: 'title ends within 60 days' },
  TITLE_CONTINUES: { de: 'Titel abgelaufen, rechtzeitig beantragt', en: 'title expired, applied for in time' },
  CERTIFICATE_MISSING: { de: 'Bescheinigung fehlt', en: 'certificate missing' },
  OLDER_THAN_50: { de: 'älter als 50 Arbeitstage', en: 'older than 50 working days' },
  JURISDICTION_DOUBTFUL: { de: 'Zuständigkeit zweifelhaft', en: 'jurisdiction doubtful' },
  JOB_WITHIN_14: {
    de: 'Arbeit beginnt oder endet innerhalb von 14 Tagen',
    en: 'work begins or ends within 14 days',
  },
  FAST_TRACK: { de: 'beschleunigtes Verfahren', en: 'fast-track procedure' },
  TRAVEL_OR_CHILD: {
    de: 'Reise innerhalb von 14 Tagen oder unbegleitetes Kind',
    en: 'travel within 14 days or unaccompanied child',
  },
  COMPLETED: { de: 'Unterlagen vollständig nachgereicht', en: 'documents completed' },
  AGE: { de: 'Alter in Arbeitstagen', en: 'age in working days' },
  MANDATORY_MISSING: { de: 'Pflichtunterlagen fehlen', en: 'mandatory documents missing' },
};

export const STEP_WORDS: Readonly<Record<SuggestedStep, Label>> = {
  ROUTE: { de: 'zuteilen', en: 'route' },
  HAND_OVER: { de: 'abgeben', en: 'hand over' },
  CONFIRM_JURISDICTION: { de: 'Zuständigkeit klären', en: 'settle the jurisdiction' },
  ANSWER_EMERGENCY: { de: 'Notfall beantworten', en: 'answer the emergency' },
  LOOK: { de: 'ansehen', en: 'look at it' },
};

export const CONFIDENCE_WORDS: Readonly<Record<Suggestion['confidence'], Label>> = {
  CLEAR: { de: 'eindeutig', en: 'clear' },
  LIKELY: { de: 'wahrscheinlich', en: 'likely' },
  UNCLEAR: { de: 'unklar', en: 'unclear' },
};
