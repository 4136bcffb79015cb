import { PRESENCE_LASTS_MS } from '@einkanal/domain/inbox/lease';

/** A person who has a case on their screen. */
export type Presence = { officeId: string; caseId: string; userId: string };

type Place = { officeId: string; caseId: string; people: Map<string, number> };

/** Who has which case on the screen, as far as this process has heard. Lives in memory only and is never written down. */
export class PresentPeople {
  private readonly places = new Map<string, Place>();

  /** @param now milliseconds. @returns whether the person was not there before */
  seen({ officeId, caseId, userId }: Presence, now: number): boolean {
    const key = `${officeId} ${caseId}`;
    const place = this.places.get(key) ?? { officeId, caseId, people: new Map<string, number>() };
    this.places.set(key, place);
    const wasThere = (place.people.get(userId) ?? 0) > now;
    place.people.set(userId, now + PRESENCE_LASTS_MS);
    return !wasThere;
  }

  /** @returns whether the person was there */
  left({ officeId, caseId, userId }: Presence): boolean {
    const place = this.places.get(`${officeId} ${caseId}`);
    const wasThere = place?.people.delete(userId) ?? false;
    if (place?.people.size === 0) this.places.delete(`${officeId} ${caseId}`);
    return wasThere;
  }

  /** The people who have the case on their screen. */
  at(officeId: string, caseId: string, now: number): string[] {
    const people = this.places.get(`${officeId} ${caseId}`)?.people ?? new Map<string, number>();
    return [...people].filter(([, until]) => until > now).map(([userId]) => userId);
  }

  /** Forgets who has said nothing for too long. @returns the cases that somebody has left so */
  forgetSilent(now: number): Pick<Presence, 'officeId' | 'caseId'>[] {
    return [...this.places.values()].filter(({ officeId, caseId, people }) => {
      const gone = [...people].filter(([, until]) => until <= now);
      for (const [userId] of gone) this.left({ officeId, caseId, userId });
      return gone.length > 0;
    });
  }
}
