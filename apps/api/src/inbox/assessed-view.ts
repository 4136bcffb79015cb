import { clocksOf } from '@einkanal/domain/assessment/clock';
import { questionsFor } from '@einkanal/domain/routing/guided-question';
import { berlinDay, type Holidays } from '@einkanal/domain/time/working-day';
import type { AssessedRow } from './case-view.query.js';
import type { CaseRow } from './inbox.query.js';

type Beside = { row: CaseRow; documents: readonly { slot: string | null }[]; now: Date; holidays: Holidays };

/** What the rules found, and what follows from it on the day on which somebody looks: clocks and questions. */
export function toAssessedView(assessed: AssessedRow, { row, documents, now, holidays }: Beside) {
  const { urgencyReasons, checklist, urgencyFacts, staffAnswers } = assessed;
  const filed = new Set(documents.flatMap(({ slot }) => (slot === null ? [] : [slot])));
  const facts = urgencyFacts && {
    receivedOn: urgencyFacts.receivedOn,
    title: { kind: urgencyFacts.titleKind, until: urgencyFacts.titleUntil },
    certificate: null,
  };
  return {
    urgencyReasons,
    checklist,
    clocks: facts ? clocksOf(facts, berlinDay(now), holidays) : [],
    questions:
      row.kind === 'APPLICATION'
        ? questionsFor(row.matter, filed).map(({ id, text }) => ({
            id,
            text,
            answer: staffAnswers.questions?.[id] ?? null,
          }))
        : [],
  };
}
