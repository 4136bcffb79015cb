import { Module } from '@nestjs/common';
import { OfficeModule } from '../office/office.module.js';
import { CaseViewController } from './case-view.controller.js';
import { CaseViewService } from './case-view.service.js';
import { DocumentController } from './document.controller.js';
import { DocumentService } from './document.service.js';
import { ImagePreviews } from './image-previews.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';

/** Where the office sees what has arrived: the list, one case, its documents, and the live stream of changes. */
@Module({
  imports: [OfficeModule],
  controllers: [InboxController, CaseViewController, DocumentController],
  providers: [InboxService, CaseViewService, DocumentService, ImagePreviews],
})
export class InboxModule {}
