import { Module } from '@nestjs/common';
import { OfficeModule } from '../office/office.module.js';
import { CaseViewController } from './case-view.controller.js';
import { CaseViewService } from './case-view.service.js';
import { DocumentController } from './document.controller.js';
import { DocumentService } from './document.service.js';
import { ImagePreviews } from './image-previews.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { LiveController } from './live.controller.js';
import { LiveService } from './live.service.js';

/** Where the office sees what has arrived: the list, one case, its documents, and the live stream of changes. */
@Module({
  imports: [OfficeModule],
  controllers: [InboxController, CaseViewController, DocumentController, LiveController],
  providers: [InboxService, CaseViewService, DocumentService, ImagePreviews, LiveService],
})
export class InboxModule {}
