import { z } from 'zod';
import { StaffText } from '../case-file/command.dto.js';

export const JurisdictionDecision = z
  .strictObject({ verdict: z.enum(['OURS', 'OTHER']) })
  .meta({ id: 'JurisdictionDecision' });

/** Which office agreed, how and when: § 3 Abs. 3 VwVfG. */
export const ContinuationConsent = z.strictObject({ consent: StaffText }).meta({ id: 'ContinuationConsent' });
