import { Module } from '@nestjs/common';
import { OfficeDirectory } from '../office/office-directory.js';
import { ConfirmationController } from './confirmation.controller.js';
import { ConfirmationService } from './confirmation.service.js';
import { ReturnMessageArrival } from './return-message-arrival.service.js';
import { ReturnMessageController } from './return-message.controller.js';
import { ReturnMessageModule } from './return-message.module.js';

/** What targets say later of what they were sent, in calls of our profile and in messages of the standard. */
@Module({
  imports: [ReturnMessageModule],
  controllers: [ConfirmationController, ReturnMessageController],
  providers: [ConfirmationService, OfficeDirectory, ReturnMessageArrival],
})
export class ConfirmationModule {}
