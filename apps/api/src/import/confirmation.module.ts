import { Module } from '@nestjs/common';
import { ConfirmationController } from './confirmation.controller.js';
import { ConfirmationService } from './confirmation.service.js';

/** What targets say later of what they were sent. */
@Module({ controllers: [ConfirmationController], providers: [ConfirmationService] })
export class ConfirmationModule {}
