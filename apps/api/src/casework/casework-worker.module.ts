import { Module } from '@nestjs/common';
import { EndWithTransfer } from './end-with-transfer.service.js';

/** What of *casework* happens by itself, in the worker. */
@Module({ providers: [EndWithTransfer], exports: [EndWithTransfer] })
export class CaseworkWorkerModule {}
