import { judgeBy, valueAt, type Head, type Unfit } from './application.js';

const ROOTS = { '130103': 'OZG.RueckkanalAntwort.130103', '130111': 'OZG.Ruecknahme.130111' } as const;
export type FollowingType = keyof typeof ROOTS;
/** The root stands within this, whatever declaration and comments are before it. */
const START_BYTES = 4_096;

/** A message that follows an application: the answer to a question, or the applicant's withdrawal. */
export type FollowingMessage = Head & {
  type: FollowingType;
  antragsidentifikation: string;
  /** The question that it answers. */
  triggerUuid: string | null;
  text: string | null;
  documents: string[];
};

type Judgement = { kind: 'fit'; following: FollowingMessage } | Unfit;

/** What kind of following message it is; null for anything else. */
export function followingTypeOf(body: Uint8Array): FollowingType | null {
  const start = Buffer.from(body.subarray(0, START_BYTES)).toString('latin1');
  const types = Object.keys(ROOTS) as FollowingType[];
  return types.find((type) => new RegExp(`<(?:[\\w.-]+:)?${ROOTS[type]}[\\s>]`).test(start)) ?? null;
}

/** Reads and checks it as an application is. */
export function judgeFollowing(body: Uint8Array, type: FollowingType): Judgement {
  return judgeBy(body, ROOTS[type], (message, head, antragsidentifikation) => ({
    kind: 'fit',
    following: {
      ...head,
      type,
      antragsidentifikation,
      triggerUuid: valueAt(message, 'ausloeserUUID'),
      text: valueAt(message, 'antworttext'),
      documents: message
        .find('/*/*[local-name()="unterlage"]')
        .map((document) => document.get('*[local-name()="dateiname"]')?.content.trim() ?? 'Unterlage'),
    },
  }));
}
