import { Module } from '@nestjs/common';
import { ArrivedMessageModule } from '../intake/arrived-message.module.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { GatewayReceipts } from './gateway-receipts.service.js';
import { InboundFolders } from './inbound-folders.service.js';
import { ReturnMessageModule } from './return-message.module.js';
import { TargetConnectionsModule } from './target-connections.module.js';

/** What lies in folders for an office: messages of its gateway, and those of its specialist system. */
@Module({
  imports: [ArrivedMessageModule, ReturnMessageModule, TargetConnectionsModule],
  providers: [GatewayReceipts, InboundFolders, ReferenceData],
  exports: [InboundFolders],
})
export class InboundFoldersModule {}
