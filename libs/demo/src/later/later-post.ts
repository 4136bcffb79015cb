import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import { berlinText } from '../arrivals.js';
import type { Sent } from '../application.js';
import { withoutGaps } from '../content.js';
import type { DemoApplication, DemoOffice } from '../demo-application.js';
import { attach, type PaperToAttach } from '../files/attach.js';
import type { Story } from '../matters/matter.js';
import { portalOf } from '../portal.js';
import { chance } from '../random.js';

/** How later post points at the case: by the portal's thread, by the number on the receipt, or not at all. */
export type Reference = 'CHANNEL_CASE_ID' | 'CASE_NUMBER' | 'NONE';

export type LaterPost = {
  seed: string;
  kind: 'SUPPLEMENT' | 'STATUS_INQUIRY' | 'OTHER';
  office: DemoOffice;
  service: SubmissionContent['service'];
  story: Story;
  receivedAt: Date;
  message: string;
  papers: readonly PaperToAttach[];
  /** The application it belongs to, if that is one of ours. */
  to?: { sent: Sent; reference: Reference };
  changed?: Partial<SubmissionContent>;
  traits: string[];
};

/** Post that is no application: just who writes, the message, perhaps papers. */
export function writeLater({
  seed,
  kind,
  office,
  service,
  story,
  receivedAt,
  message,
  papers,
  to,
  changed,
  traits,
}: LaterPost): DemoApplication {
  const own = chance(seed);
  const first = to?.sent.application;
  const portal = portalOf(
    own.branch('portal'),
    first ? { ...office, clientIds: [first.clientId] } : office,
    receivedAt,
  );
  const { person } = story;
  const { entries, files } = attach(own.branch('files'), papers, seed, receivedAt);
  const thread = to?.reference === 'CHANNEL_CASE_ID' ? first?.content.channelCaseId : portal.section.channelCaseId;
  return {
    abhKennung: office.abhKennung,
    clientId: portal.clientId,
    idempotencyKey: portal.idempotencyKey,
    receivedAt,
    content: withoutGaps({
      schemaVersion: '1',
      kind,
      office: office.abhKennung,
      service,
      submittedAt: berlinText(new Date(receivedAt.getTime() - own.between(800, 6000))),
      ...portal.section,
      channelCaseId: thread,
      ...(first?.content.account && to?.reference !== 'NONE' && { account: first.content.account }),
      ...(first?.content.representative && { representative: first.content.representative }),
      ...(first?.content.protection && { protection: first.content.protection }),
      message,
      ...changed,
      applicant: {
        familyName: person.familyName,
        givenNames: person.givenNames,
        birthDate: first?.content.applicant.birthDate ?? person.birthDate,
        contact: { email: person.email },
        ...changed?.applicant,
      },
      ...(entries.length > 0 && { attachments: entries }),
    }),
    files,
    ...(to?.reference === 'CASE_NUMBER' && first && { namesCaseOf: first.idempotencyKey }),
    traits: [...traits, ...(to ? [`refers-by-${to.reference.toLowerCase().replaceAll('_', '-')}`] : [])],
  };
}
