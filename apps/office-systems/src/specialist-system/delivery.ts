import type { Refusal } from '../platform/fault.js';
import type { Aktenregister, Intake } from './aktenregister.js';
import { judgeMessage, type Application } from './application.js';
import type { Ergebnis } from './ergebnis.js';
import type { Outcome } from './outcome.js';

const NOT_COMPETENT: Outcome = {
  kind: 'nichtZustaendig',
  hinweis: 'Für die angegebene Anschrift ist eine andere Ausländerbehörde zuständig.',
  competentOffice: { kennung: '004900', name: 'Landratsamt Rhein-Neckar-Kreis (Demo)' },
};
const PASSPORT_NUMBER = '/OZG.Antrag.130101/angabenZurPerson/ausweisdokument/seriennummer';

function refused(fieldPath: string): Outcome {
  const text = 'Dieser Wert wird vom Fachverfahren nicht angenommen.';
  return { kind: 'abgelehnt', rejections: [{ code: 'value-not-allowed', fieldPath, text }] };
}

function outcomeOf({ kind, akte }: Intake): Outcome {
  switch (kind) {
    case 'new':
      return { kind: 'angenommen', aktenzeichen: akte.aktenzeichen };
    case 'same':
      return { kind: 'doppelt', aktenzeichen: akte.aktenzeichen, firstUuid: akte.messageUuid };
    case 'other-content': {
      const text = `Zu ${akte.antragsidentifikation} liegt hier schon ein Antrag mit anderem Inhalt vor (${akte.aktenzeichen}).`;
      const fieldPath = '/OZG.Antrag.130101/antragsidentifikation';
      return { kind: 'abgelehnt', rejections: [{ code: 'value-not-allowed', fieldPath, text }] };
    }
  }
}

async function takeIn(
  register: Aktenregister,
  application: Application,
  body: Uint8Array,
  refusal: Refusal | null,
  fieldPath: string,
) {
  switch (refusal) {
    case 'reject':
      return refused(fieldPath);
    case 'not-competent':
      return NOT_COMPETENT;
    case 'duplicate':
      await register.takeIn(application, body, new Date());
      return outcomeOf(await register.takeIn(application, body, new Date()));
    case null:
      return outcomeOf(await register.takeIn(application, body, new Date()));
  }
}

/** Checks a message, keeps it, and says what became of it. A refusal that was ordered takes the place of the result. */
export async function deliver(
  register: Aktenregister,
  body: Uint8Array,
  refusal: Refusal | null,
  fieldPath = PASSPORT_NUMBER,
): Promise<Ergebnis> {
  const judgement = judgeMessage(body);
  if (judgement.kind === 'unfit')
    return { ...judgement.head, outcome: { kind: 'abgelehnt', rejections: judgement.rejections } };
  const { application } = judgement;
  const { messageUuid, antragsidentifikation, isTest } = application;
  return {
    messageUuid,
    antragsidentifikation,
    isTest,
    outcome: await takeIn(register, application, body, refusal, fieldPath),
  };
}
