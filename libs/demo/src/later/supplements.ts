import type { Sent } from '../application.js';
import type { DemoApplication, DemoOffice } from '../demo-application.js';
import type { PaperToAttach } from '../files/attach.js';
import { passport } from '../matters/common-papers.js';
import { supplementMessage } from '../messages/later-messages.js';
import type { Chance } from '../random.js';
import { writeLater, type Reference } from './later-post.js';

/** Papers for an application that is already here: what was missing, or a better picture of the passport. */
export function sendSupplement(own: Chance, sent: Sent, office: DemoOffice, receivedAt: Date): DemoApplication {
  const { story, matter, withheld, application } = sent;
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
    message: supplementMessage(own, own.pick(papers[0]?.names ?? ['Unterlagen']), story.on),
    papers,
    to: { sent, reference },
    changed: { matter: matter.code },
    traits: [],
  });
}
