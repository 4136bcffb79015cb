import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { CurrentClient, MachineRoute } from '../platform/machine-route.js';
import type { Machine } from '../platform/machine-tokens.js';
import { TransferConfirmation } from './confirmation.dto.js';
import { ConfirmationService } from './confirmation.service.js';

const MAX_BODY_BYTES = 64 * 1024;

@Controller('api/v1/transfers/confirmations')
export class ConfirmationController {
  constructor(private readonly confirmations: ConfirmationService) {}

  /** Words may come twice and in any order: the same fact again is answered alike and changes nothing. */
  @Post()
  @HttpCode(204)
  @MachineRoute({ scope: 'transfers:confirm', maxBodyBytes: MAX_BODY_BYTES })
  @ApiOperation({ summary: 'Say what became of a message', operationId: 'confirmTransfer' })
  confirm(
    @CurrentClient() target: Machine,
    @Body({ schema: TransferConfirmation }) word: TransferConfirmation,
  ): Promise<void> {
    return this.confirmations.confirm(target, word);
  }
}
