import { dateInWords } from '../time/german-date.js';
import { addMonths, daysBetween, workingDaysAfter, type Day, type Holidays } from '../time/working-day.js';

type Sentence = { de: string; en: string };

/** The title, permit or paper that a person holds now. */
export type HeldTitle = { kind: 'TITLE' | 'PERMANENT' | 'PAPER' | 'FIKTION' | 'NONE'; until: Day | null };

/** The Fiktionsbescheinigung of the running application (§ 81 Abs. 5 AufenthG); null while none is issued. */
export type InterimCertificate = { issuedOn: Day; validUntil: Day | null; collectedOn: Day | null };

export type ClockFacts = { receivedOn: Day; title: HeldTitle; certificate: InterimCertificate | null };

export const CLOCK_STATES = [
  'RUNNING',
  'SOON',
  'ENDED',
  'PERMANENT',
  'NONE',
  'IN_TIME',
  'LATE',
  'NOT_ISSUED',
  'ISSUED',
  'COLLECTED',
  'NOT_NEEDED',
] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/**
 * A clock at the head of a case: a day, the days until it (negative when it has passed), and what it is about. Always a
 * fact with its paragraph, never a legal conclusion.
 */
export type CaseClock = {
  kind: 'TITLE' | 'RECEIPT' | 'INTERIM_CERTIFICATE' | 'INACTION';
  paragraph: string;
  on: Day | null;
  days: number | null;
  state: ClockState;
  sentence: Sentence;
};

const SOON_DAYS = 30;

/** The four clocks of a case on a day in Berlin, in the order in which they are shown. */
export function clocksOf(facts: ClockFacts, today: Day, holidays: Holidays): CaseClock[] {
  return [
    titleClock(facts, today),
    receiptClock(facts, today, holidays),
    certificateClock(facts),
    inactionClock(facts, today),
  ];
}

function titleClock({ title: { kind, until } }: ClockFacts, today: Day): CaseClock {
  const paragraph = '§ 81 Abs. 4 AufenthG';
  const clock = {
    kind: 'TITLE',
    paragraph,
    on: until,
    days: until === null ? null : daysBetween(today, until),
  } as const;
  if (kind === 'PERMANENT')
    return { ...clock, state: 'PERMANENT', sentence: { de: 'Titel ohne Ablauf', en: 'Title without an end' } };
  if (until === null || clock.days === null)
    return { ...clock, state: 'NONE', sentence: { de: 'Kein Titel angegeben', en: 'No title stated' } };
  const ended = clock.days < 0;
  const sentence = ended
    ? said`Titel war gültig bis ${until}|Title was valid until ${until}`
    : said`Titel gültig bis ${until}|Title valid until ${until}`;
  return { ...clock, state: ended ? 'ENDED' : clock.days <= SOON_DAYS ? 'SOON' : 'RUNNING', sentence };
}

/** Before or after the end of the title: what § 81 Abs. 4 asks, and no more than that. */
function receiptClock({ receivedOn, title }: ClockFacts, today: Day, holidays: Holidays): CaseClock {
  const clock = {
    kind: 'RECEIPT',
    paragraph: '§ 81 Abs. 4 AufenthG',
    on: receivedOn,
    days: workingDaysAfter(receivedOn, today, holidays),
  } as const;
  if (title.until === null)
    return {
      ...clock,
      state: 'NONE',
      sentence: said`Antrag eingegangen am ${receivedOn}|Application received on ${receivedOn}`,
    };
  return receivedOn <= title.until
    ? {
        ...clock,
        state: 'IN_TIME',
        sentence: said`Antrag eingegangen am ${receivedOn} (vor Ablauf)|Application received on ${receivedOn} (before the end)`,
      }
    : {
        ...clock,
        state: 'LATE',
        sentence: said`Antrag eingegangen am ${receivedOn} (nach Ablauf)|Application received on ${receivedOn} (after the end)`,
      };
}

/** Due by law, not "requested": not issued, issued and valid until, or collected. */
function certificateClock({ receivedOn, title, certificate }: ClockFacts): CaseClock {
  const clock = { kind: 'INTERIM_CERTIFICATE', paragraph: '§ 81 Abs. 5 AufenthG', on: null, days: null } as const;
  if (certificate?.collectedOn)
    return {
      ...clock,
      on: certificate.validUntil,
      state: 'COLLECTED',
      sentence: said`Abgeholt am ${certificate.collectedOn}|Collected on ${certificate.collectedOn}`,
    };
  if (certificate)
    return {
      ...clock,
      on: certificate.validUntil,
      state: 'ISSUED',
      sentence: said`Ausgestellt am ${certificate.issuedOn}|Issued on ${certificate.issuedOn}`,
    };
  const isDue = title.kind !== 'PERMANENT' && title.until !== null && receivedOn <= title.until;
  return {
    ...clock,
    state: isDue ? 'NOT_ISSUED' : 'NOT_NEEDED',
    sentence: isDue ? { de: 'Nicht ausgestellt', en: 'Not issued' } : { de: 'Keine Angabe', en: 'Not stated' },
  };
}

/** § 75 VwGO: the day of receipt and three calendar months. */
function inactionClock({ receivedOn }: ClockFacts, today: Day): CaseClock {
  const on = addMonths(receivedOn, 3);
  const days = daysBetween(today, on);
  return {
    kind: 'INACTION',
    paragraph: '§ 75 VwGO',
    on,
    days,
    state: days < 0 ? 'ENDED' : days <= 15 ? 'SOON' : 'RUNNING',
    sentence: said`Drei Monate nach Eingang: ${on}|Three months after receipt: ${on}`,
  };
}

/** Both languages of a sentence with days in it, parted by a bar. */
function said(texts: TemplateStringsArray, ...days: Day[]): Sentence {
  const inLanguage = (language: 'de' | 'en') =>
    texts
      .map((text, at) => {
        const day = days[at];
        return day === undefined ? text : text + dateInWords({ precision: 'day', value: day, original: day })[language];
      })
      .join('')
      .split('|');
  return { de: inLanguage('de')[0] ?? '', en: inLanguage('en')[1] ?? '' };
}
