import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { RecipientOfficeService } from './recipient-office.service.js';

const OfficeSearch = z.object({ search: z.string().trim().max(100).default('') });

const RecipientOffices = z
  .object({
    items: z.array(
      z
        .object({
          id: z.uuid(),
          name: z.string(),
          abhKennung: z.string(),
          state: z.string(),
          /** Whether it works in this deployment: then it answers by itself. */
          served: z.boolean(),
        })
        .meta({ id: 'RecipientOffice' }),
    ),
  })
  .meta({ id: 'RecipientOffices' });

/** The offices that a case can be handed over to. */
@Controller('api/v1/offices')
export class RecipientOfficeController {
  constructor(private readonly offices: RecipientOfficeService) {}

  /** Other offices of the official list by name or ABH-Kennung, those of this deployment first. */
  @Get()
  @Permission('handover.send')
  @Answers(RecipientOffices)
  search(
    @Query({ schema: OfficeSearch }) { search }: z.infer<typeof OfficeSearch>,
    @CurrentUser() { office }: SignedInPerson,
  ) {
    return this.offices.search(office.id, search);
  }
}
