import { slotLabel } from '@einkanal/domain/intake/document-slot';
import type { Sent } from '../application.js';
import type { DemoApplication } from '../demo-application.js';
import type { PaperToAttach } from '../files/attach.js';
import { passport } from '../matters/usual-papers.js';
import { supplementMessage } from '../messages/later-messages.js';
import type { Chance } from '../random.js';
import { writeLater, type Reference } from './later-post.js';

/** Papers for an application that is already here: what was missing, or a better picture of the passport. */
export function sendSupplement(own: Chance, sent: Sent, receivedAt: Date): DemoApplication {
  const { story, matter, office, withheld, application } = sent;
  const [first, ...rest]: PaperToAttach[] = withheld.length > 0 ? withheld : [{ ...passport(story), form: 'PHOTO' }];
  const papers = [first, ...(own.happens(0.6) ? rest : [])].filter((paper) => paper !== undefined);
  const reference = own.weigh<Reference>([
    ['CHANNEL_CASE_ID', 5],
    ['CASE_NUMBER', 4],
    ['NONE', 1],
  ]);
  return writeLater({
    seed: `${own.uuid()}/${application.idempotencyKey}`,
    kind: 'SUPPLEMENT',
    office,
    service: matter.service,
    story,
    receivedAt,
    message: supplementMessage(
      own,
      slotLabel(first?.slot ?? null)?.de ?? 'das Papier',
      story.on,
      occasionOf(first, withheld.length === 0),
    ),
    papers,
    to: { sent, reference },
    changed: { matter: matter.code },
    traits: [],
  });
}

function occasionOf(paper: PaperToAttach | undefined, again: boolean): 'EMPLOYER' | 'AGAIN' | 'ANY' {
  if (again) return 'AGAIN';
  return paper?.slot === 'AV' || paper?.slot === 'EZB' || paper?.slot === 'AGB' ? 'EMPLOYER' : 'ANY';
}
