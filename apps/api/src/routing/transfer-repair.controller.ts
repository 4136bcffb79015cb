import { Controller, Get, Param } from '@nestjs/common';
import { PathId } from '../case-file/command.dto.js';
import { RepairView } from '../import/repair.dto.js';
import { Permission } from '../platform/access.js';
import { Answers } from '../platform/answers.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { TransferRepairService } from './transfer-repair.service.js';

@Controller('api/v1/transfers')
export class TransferRepairController {
  constructor(private readonly repairs: TransferRepairService) {}

  /** What the target refuses, field by field, with what it takes there and the page to look at. */
  @Get(':jobId/repair')
  @Permission('transfer.repair')
  @Answers(RepairView)
  show(@Param('jobId', { schema: PathId }) jobId: string, @CurrentUser() person: SignedInPerson) {
    return this.repairs.show(person, jobId);
  }
}
