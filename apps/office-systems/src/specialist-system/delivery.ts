import type { Refusal } from '../platform/fault.js';
import type { Aktenregister, Intake, Received } from './aktenregister.js';
import { judgeMessage, type Application } from './application.js';
import { checkArchive } from './delivered-files.js';
import { isPackage, judgePackage } from './delivered-package.js';
import type { Ergebnis } from './ergebnis.js';
import { followingTypeOf, judgeFollowing, type FollowingMessage, type FollowingType } from './following-message.js';
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

type Ordered = { refusal: Refusal | null; fieldPath: string };

async function takeIn(
  register: Aktenregister,
  application: Application,
  received: Received,
  { refusal, fieldPath }: Ordered,
) {
  switch (refusal) {
    case 'reject':
      return refused(fieldPath);
    case 'not-competent':
      return NOT_COMPETENT;
    case 'duplicate':
      await register.takeIn(application, received, new Date());
      return outcomeOf(await register.takeIn(application, received, new Date()));
    case null:
      return outcomeOf(await register.takeIn(application, received, new Date()));
  }
}

/** Takes an application with its packages over, when all of them are there. */
async function complete(
  register: Aktenregister,
  application: Application,
  message: Uint8Array,
  ordered: Ordered,
): Promise<Outcome | null> {
  const { messageUuid, announcedPackages, antragsidentifikation } = application;
  const isKnown = register.find(antragsidentifikation) !== null;
  if (announcedPackages === 0 || isKnown || ordered.refusal !== null)
    return takeIn(register, application, { message }, ordered);
  const archive = await register.shelf.archive(messageUuid, announcedPackages);
  if (archive === null) return null;
  const checked = await checkArchive(application, archive);
  const rejections = checked.filter((one) => 'code' in one);
  const files = checked.filter((one) => 'name' in one);
  const outcome: Outcome =
    rejections.length > 0
      ? { kind: 'abgelehnt', rejections }
      : await takeIn(register, application, { message, archive, files }, ordered);
  await register.shelf.clear(messageUuid);
  return outcome;
}

async function deliverApplication(
  register: Aktenregister,
  body: Uint8Array,
  ordered: Ordered,
): Promise<Ergebnis | null> {
  const judgement = judgeMessage(body);
  if (judgement.kind === 'unfit')
    return { ...judgement.head, outcome: { kind: 'abgelehnt', rejections: judgement.rejections } };
  const { messageUuid, antragsidentifikation, isTest } = judgement.application;
  const outcome = await complete(register, judgement.application, body, ordered);
  if (outcome !== null) return { messageUuid, antragsidentifikation, isTest, outcome };
  await register.shelf.keepMessage(messageUuid, body);
  return null;
}

async function deliverPackage(register: Aktenregister, body: Uint8Array, ordered: Ordered): Promise<Ergebnis | null> {
  const judgement = judgePackage(body);
  if (judgement.kind === 'unfit')
    return { ...judgement.head, outcome: { kind: 'abgelehnt', rejections: judgement.rejections } };
  const { messageUuid, number, part } = judgement.delivered;
  const known = register.findByMessage(messageUuid);
  if (known !== null) return { ...known, outcome: outcomeOf({ kind: 'same', akte: known }) };
  await register.shelf.keepPart(messageUuid, number, part);
  const waiting = await register.shelf.message(messageUuid);
  return waiting === null ? null : deliverApplication(register, waiting, ordered);
}

async function follow(register: Aktenregister, following: FollowingMessage): Promise<Outcome> {
  const taken = await register.follow(following, new Date());
  if (taken === null) {
    const text = `Zu ${following.antragsidentifikation} liegt hier kein Antrag vor.`;
    return { kind: 'abgelehnt', rejections: [{ code: 'value-not-allowed', text }] };
  }
  const { isNew, akte, first } = taken;
  const { aktenzeichen } = akte;
  return isNew ? { kind: 'angenommen', aktenzeichen } : { kind: 'doppelt', aktenzeichen, firstUuid: first.messageUuid };
}

async function deliverFollowing(
  register: Aktenregister,
  body: Uint8Array,
  type: FollowingType,
  { refusal, fieldPath }: Ordered,
): Promise<Ergebnis> {
  const judgement = judgeFollowing(body, type);
  if (judgement.kind === 'unfit')
    return { ...judgement.head, outcome: { kind: 'abgelehnt', rejections: judgement.rejections } };
  const { following } = judgement;
  if (refusal === 'reject') return { ...following, outcome: refused(fieldPath) };
  if (refusal === 'not-competent') return { ...following, outcome: NOT_COMPETENT };
  if (refusal === 'duplicate') await follow(register, following);
  return { ...following, outcome: await follow(register, following) };
}

/**
 * Checks a message, keeps it, and says what became of it. A refusal that was ordered takes the place of the result.
 * @returns null while an application and its packages are not complete: the last of them, in whatever order they come,
 * brings the result of the application
 */
export function deliver(
  register: Aktenregister,
  body: Uint8Array,
  refusal: Refusal | null,
  fieldPath = PASSPORT_NUMBER,
): Promise<Ergebnis | null> {
  const ordered = { refusal, fieldPath };
  const type = followingTypeOf(body);
  if (type !== null) return deliverFollowing(register, body, type, ordered);
  return isPackage(body) ? deliverPackage(register, body, ordered) : deliverApplication(register, body, ordered);
}
