import type { SubmissionContent } from '@einkanal/domain/intake/submission';

/** A file as a person sends it. The bytes are made when asked for, and are the same each time. */
export type DemoFile = { part: string; fileName: string; mediaType: string; bytes: () => Promise<Uint8Array> };

/** One submission of the demo, ready to be sent or taken in with `receivedAt` as the clock. All persons are invented. */
export type DemoApplication = {
  abhKennung: string;
  clientId: string;
  idempotencyKey: string;
  receivedAt: Date;
  content: SubmissionContent;
  files: DemoFile[];
  /** The key of an earlier submission whose case number the person states: see `withCaseNumber`. */
  namesCaseOf?: string;
  /** What is remarkable, for tests and for finding an example (`passport-number-too-long`). */
  traits: string[];
};

/** An office that gets a share (0 to 1) of the submissions, and the clients that send them. */
export type DemoOffice = { abhKennung: string; name: string; share: number; clientIds: readonly [string, ...string[]] };

export const DEMO_OFFICES: readonly DemoOffice[] = [
  { abhKennung: '004200', name: 'Stadt Heidelberg', share: 0.7, clientIds: ['demo-portal'] },
  {
    abhKennung: '004900',
    name: 'Landratsamt Rhein-Neckar-Kreis',
    share: 0.3,
    clientIds: ['demo-portal', 'other-portal'],
  },
];

/** The same submission naming the case, as soon as its number is known from the receipt of the earlier one. */
export function withCaseNumber(application: DemoApplication, caseNumber: string): DemoApplication {
  return { ...application, content: { ...application.content, caseNumber } };
}
