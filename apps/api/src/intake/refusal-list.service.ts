import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { recordAudit } from '../platform/audit.js';
import { CONFIG, type Config } from '../platform/config.js';
import { readCursor, writeCursor } from '../platform/cursor.js';
import { unseal } from '../platform/seal.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { readLeniently } from './admissible-content.js';
import { withSentences } from './refusal-problem.js';
import { findOpenRefusals, type OpenRefusal } from './refusal.query.js';

const PAGE = 50;
const Details = z.array(z.record(z.string(), z.string()));

/** What was refused and not yet turned into a case, oldest first: the next to lose its sealed body stands on top. */
@Injectable()
export class RefusalListService {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Shows names of applicants, so every reading is an audit event. */
  async list(person: SignedInPerson, cursor?: string) {
    const after = cursor === undefined ? null : readCursor(cursor);
    return withOffice(this.db, person.office.id, async (tx) => {
      const found = await findOpenRefusals(tx, after, PAGE + 1);
      const page = found.slice(0, PAGE);
      if (page.length > 0)
        await recordAudit(tx, person.office.id, {
          ...{ actor: actorOf(person), action: 'READ', subjectKind: 'refusal' },
          details: { ids: page.map(({ id }) => id), ...(person.reason === null ? {} : { reason: person.reason }) },
        });
      const last = page.at(-1);
      const nextCursor = last && found.length > PAGE ? writeCursor({ at: last.cursorAt, id: last.id }) : null;
      return { rows: page.map((refusal) => this.view(refusal)), nextCursor };
    });
  }

  private view({ id, at, clientId, status, faults, sealedUntil, sealedBody, sealedDetails }: OpenRefusal) {
    const open = (sealed: Buffer) => unseal(sealed, this.config.SEAL_KEY, id);
    const details = sealedDetails ? Details.parse(JSON.parse(open(sealedDetails).toString())) : [];
    const told = faults.map((fault, index) => ({ ...fault, details: details[index] }));
    const shown = withSentences(told).map(({ code, pointer, de, en }) => ({ code, pointer, de, en }));
    const sent = sealedBody && readLeniently(open(sealedBody));
    return { id, at, clientId, status, faults: shown, sealedUntil, readable: sent && readable(sent) };
  }
}

function readable(sent: Record<string, unknown>) {
  const applicant = typeof sent.applicant === 'object' && sent.applicant !== null ? sent.applicant : {};
  const text = (from: object, key: string) => {
    const value: unknown = Reflect.get(from, key);
    return typeof value === 'string' ? value : '';
  };
  return {
    familyName: text(applicant, 'familyName'),
    givenNames: text(applicant, 'givenNames'),
    birthDate: text(applicant, 'birthDate'),
    service: text(sent, 'service'),
    kind: text(sent, 'kind'),
  };
}
