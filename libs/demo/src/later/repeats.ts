import type { Sent } from '../application.js';
import type { DemoApplication } from '../demo-application.js';
import type { Chance } from '../random.js';

/** The portal got no answer in time and sends the same again under another key. */
export function repeatSome(own: Chance, sent: readonly Sent[], count: number, until: Date): DemoApplication[] {
  const early = sent.filter(({ application }) => until.getTime() - application.receivedAt.getTime() > 600_000);
  return own
    .shuffle(early)
    .slice(0, count)
    .map(({ application }) => {
      const receivedAt = new Date(application.receivedAt.getTime() + own.between(62_000, 540_000));
      const channelMessageId = `${application.content.channelMessageId ?? ''}-R`;
      return {
        ...application,
        receivedAt,
        idempotencyKey: own.uuid(),
        content: { ...application.content, channelMessageId },
        traits: ['identical-repeat'],
      };
    });
}
