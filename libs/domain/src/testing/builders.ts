import type { SubmissionContent } from '../intake/submission.js';
import { anEmploymentPermission } from './applications/employment-permission.js';
import { aResidenceCard } from './applications/residence-card.js';
import { aResidenceTitle } from './applications/residence-title.js';
import { applyPatch, type Patch } from './patch.js';

const BASES = { AT: aResidenceTitle, AK: aResidenceCard, BE: anEmploymentPermission };

/**
 * A complete application without any fault or finding, two attachments announced (parts `file-1`, `file-2`).
 * `patch` changes single places (JSON pointer → value); `/service` also chooses the application: AT (a Blue Card is
 * renewed; default), AK (residence card of an EU citizen's wife) or BE (permission to work with a Duldung).
 */
export function anApplication(patch: Patch = {}): SubmissionContent {
  const service = patch['/service'];
  const base = service === 'AK' || service === 'BE' ? BASES[service] : BASES.AT;
  return applyPatch(base, patch);
}

/** What a person hands in later for a case that exists. */
export function aSupplement(patch: Patch = {}): SubmissionContent {
  const { familyName, givenNames, birthDate } = aResidenceTitle.applicant;
  return applyPatch<SubmissionContent>(
    {
      schemaVersion: '1',
      kind: 'SUPPLEMENT',
      office: '004200',
      service: 'AT',
      caseNumber: 'EK-2026-4819-3755',
      applicant: { familyName, givenNames, birthDate },
      attachments: [{ part: 'file-1', slot: 'KV' }],
    },
    patch,
  );
}
