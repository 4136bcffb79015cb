import type { DemoApplication } from '../demo-application.js';
import type { PaperToAttach } from '../files/attach.js';
import { OTHER_MESSAGES } from '../messages/later-messages.js';
import { powerOfAttorney } from '../papers/office-letters.js';
import { LAW_FIRM } from '../places/institutions.js';
import type { Chance } from '../random.js';
import { writeLater } from './later-post.js';
import type { Asker } from './status-inquiries.js';

/** Post of other kinds: a lawyer wants the file, a card was stolen, thanks. `nth` chooses which. */
export function sendOther(
  own: Chance,
  nth: number,
  { story, office, service }: Asker,
  receivedAt: Date,
): DemoApplication {
  const at = nth % OTHER_MESSAGES.length;
  const mandate: PaperToAttach = {
    slot: 'VOLLM',
    habit: 'CONTRACT',
    form: 'SCAN',
    names: ['Vollmacht'],
    sheets: () => powerOfAttorney(story.person, LAW_FIRM, 'Rechtsanwältin Selin Aydın', story.on),
  };
  return writeLater({
    seed: `${own.uuid()}/other-${String(nth)}`,
    kind: 'OTHER',
    office,
    service,
    story,
    receivedAt,
    message: OTHER_MESSAGES[at] ?? '',
    papers: at === 0 ? [mandate] : [],
    changed: {
      ...(at === 0 && {
        representative: { role: 'LAWYER', familyName: 'Aydın', givenNames: 'Selin', company: LAW_FIRM.name },
      }),
      applicant: { address: story.address },
    },
    traits: [],
  });
}
