import { z } from 'zod';
import { WITHDRAWAL_WAYS } from '@einkanal/domain/case-file/withdrawal-command';

/** How and when the applicant declared it; who commands confirms that it is the applicant's own declaration. */
export const Withdrawal = z
  .strictObject({
    declaredBy: z.enum(WITHDRAWAL_WAYS),
    declaredOn: z.iso.date(),
    isOwnDeclaration: z.literal(true),
  })
  .meta({ id: 'Withdrawal' });
