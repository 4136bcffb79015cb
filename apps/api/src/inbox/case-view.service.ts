import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { PROTECTED_TEXT, type Sight } from '@einkanal/domain/inbox/section-rights';
import { sentDateInWords } from '@einkanal/domain/time/german-date';
import { findHandovers, findNotes, findTasks } from '../case-file/case-surroundings.query.js';
import { findOpenDeliveries } from '../message/document-delivery.query.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { findConfirmationsOf } from '../import/confirmation.query.js';
import { findSteps } from '../import/import-step.query.js';
import { recordAudit } from '../platform/audit.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { problem } from '../platform/problem-catalogue.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import type { CaseView, TimelineEntryView } from './case-view.dto.js';
import * as read from './case-view.query.js';
import { toAwaitedPackages } from './awaited-packages.js';
import { toAssessedView } from './assessed-view.js';
import { toDocumentViews } from './document-view.js';
import { toInboxRow } from './inbox-row.js';
import { findFacts, type CaseRow } from './inbox.query.js';
import { findReturnMessages } from './return-message.query.js';
import { specialistStateOf, toReturnMessageView } from './return-message-view.js';
import { sightOf } from './sight.js';
import { toSubmissionView } from './submission-view.js';
import { toTransferViews } from './transfer-view.js';

/** One case with everything that a person may see of it. Every opening is in the audit. */
@Injectable()
export class CaseViewService {
  constructor(
    private readonly db: DataSource,
    private readonly reference: ReferenceData,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` where the office has no such case */
  async open(person: SignedInPerson, id: string): Promise<z.input<typeof CaseView>> {
    const [words, holidays] = await Promise.all([this.reference.words(), this.reference.holidays(person.office.state)]);
    const now = this.clock();
    return withOffice(this.db, person.office.id, async (tx) => {
      const row = await read.findCase(tx, id);
      if (!row) throw problem('not-found');
      const sight = sightOf(person, row.protection);
      await recordAudit(tx, person.office.id, {
        actor: actorOf(person),
        action: 'READ',
        subjectKind: 'case',
        subjectId: id,
        details: { opened: [...sight.open], ...(person.reason === null ? {} : { reason: person.reason }) },
      });
      await read.markOpened(tx, id, person.userId, now);
      const facts = (await findFacts(tx, [id], now)).get(id);
      const contents = await read.findSubmissions(tx, id);
      const submissions = contents.map((submission) => toSubmissionView(submission, words, sight));
      const documents = toDocumentViews(await read.findDocuments(tx, id), sight);
      const messages = await findReturnMessages(tx, id);
      const jobs = await read.findJobs(tx, id);
      const jobIds = jobs.map(({ jobId }) => jobId);
      const steps = await findSteps(tx, jobIds);
      const confirmations = await findConfirmationsOf(tx, jobIds);
      const deliveries = await read.findDeliveries(
        tx,
        documents.map((document) => document.id),
      );
      return {
        case: toInboxRow(row, facts, { now, holidays, hidden: sight.hidden }),
        ...head(row, sight),
        submissions,
        documents,
        transfers: toTransferViews(
          { jobs, steps, confirmations, deliveries, contents },
          { documents, submissions },
          sight,
        ),
        packages: (await findOpenDeliveries(tx, id)).map(toAwaitedPackages),
        messages: messages.map((message) => toReturnMessageView(message, sight)),
        specialistState: specialistStateOf(messages),
        timeline: (await read.findEvents(tx, id)).map(toTimelineEntry),
        ...toAssessedView(await read.findAssessed(tx, id), { row, documents, now, holidays }),
        notes: await findNotes(tx, id),
        handovers: await findHandovers(tx, [id]),
        tasks: await findTasks(tx, id),
      };
    });
  }
}

function head(row: CaseRow, { hidden }: Sight) {
  const isKnown = !hidden.includes('identity');
  return {
    birthDate: isKnown ? sentDateInWords(row.birthDate) : PROTECTED_TEXT,
    azrNumber: isKnown ? row.azrNumber : null,
    titleValidUntil: row.titleValidUntil,
  };
}

function toTimelineEntry({ actor, actorName, ...entry }: read.EventRow): z.input<typeof TimelineEntryView> {
  const name = actorName ?? '';
  if (actor.startsWith('user:')) return { ...entry, actor: { kind: 'PERSON', name } };
  if (actor.startsWith('client:')) return { ...entry, actor: { kind: 'CLIENT', name: name || actor.slice(7) } };
  return { ...entry, actor: { kind: 'SYSTEM', name } };
}
