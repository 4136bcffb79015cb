import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import type { DemoOffice } from './demo-application.js';
import type { PaperToAttach } from './files/attach.js';
import { applicationForm } from './papers/application-form.js';
import type { Chance } from './random.js';

/** What the online service adds to what the person has filled in. */
export type Portal = {
  clientId: string;
  idempotencyKey: string;
  section: Partial<SubmissionContent>;
  papers(content: SubmissionContent): PaperToAttach[];
};

/** The state's portal sends data and attachments; the district's older one adds a PDF of the whole form. */
export function portalOf(own: Chance, { abhKennung, clientIds }: DemoOffice, receivedAt: Date): Portal {
  const clientId = own.pick(clientIds);
  const year = receivedAt.toISOString().slice(0, 4);
  const account = { id: `konto-${own.uuid().slice(0, 8)}`, role: 'SELF' };
  if (clientId === 'demo-portal') {
    const number = `${year}${own.digits(7)}`;
    return {
      clientId,
      idempotencyKey: own.uuid(),
      section: {
        channelMessageId: `DP-${number}-1`,
        channelCaseId: `DP-${number}`,
        formVersion: '2026.3',
        account,
        replyChannel: { kind: 'WEBHOOK' },
      },
      papers: () => [],
    };
  }
  const number = `${abhKennung}/${year}/${own.digits(6)}`;
  return {
    clientId,
    idempotencyKey: number,
    section: {
      channelMessageId: number,
      channelCaseId: number,
      formVersion: 'kreis-12',
      account,
      replyChannel: { kind: 'EMAIL' },
      portal: { language: own.pick(['de', 'de', 'en']), secondsOnPage: own.between(240, 3900) },
    },
    papers: (content) => [
      {
        slot: null,
        habit: 'LETTER',
        form: 'PDF',
        fileName: `Antrag_${number.replaceAll('/', '-')}.pdf`,
        names: ['Antrag'],
        purpose: 'form',
        sheets: () => applicationForm(content),
      },
    ],
  };
}
