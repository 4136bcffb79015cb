import { Module } from '@nestjs/common';
import { DocumentScanService } from './document-scan.service.js';

/** The part of *intake* that the worker does: files are looked at after their submission was accepted. */
@Module({ providers: [DocumentScanService], exports: [DocumentScanService] })
export class DocumentScanModule {}
