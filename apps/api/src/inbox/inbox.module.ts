import { Module } from '@nestjs/common';
import { OfficeModule } from '../office/office.module.js';
import { CaseViewController } from './case-view.controller.js';
import { CaseViewService } from './case-view.service.js';
import { DocumentController } from './document.controller.js';
import { DocumentService } from './document.service.js';
import { ImagePreviews } from './image-previews.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';
import { CaseRows } from './case-rows.service.js';
import { LeaseController } from './lease.controller.js';
import { LeaseService } from './lease.service.js';
import { LiveController } from './live.controller.js';
import { LiveService } from './live.service.js';
import { NextCaseService } from './next-case.service.js';
import { ReturnMessageListController } from './return-message-list.controller.js';
import { ReturnMessageList } from './return-message-list.service.js';
import { PresenceService } from './presence.service.js';
import { PresenceStreams } from './presence-streams.js';

/** Where the office sees what has arrived: the list, one case, its documents, and the live stream of changes. */
@Module({
  imports: [OfficeModule],
  controllers: [
    InboxController,
    LeaseController,
    CaseViewController,
    DocumentController,
    ReturnMessageListController,
    LiveController,
  ],
  providers: [
    InboxService,
    CaseViewService,
    CaseRows,
    NextCaseService,
    LeaseService,
    PresenceService,
    PresenceStreams,
    DocumentService,
    ReturnMessageList,
    ImagePreviews,
    LiveService,
  ],
  exports: [CaseRows],
})
export class InboxModule {}
