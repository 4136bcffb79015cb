import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Permission } from '../platform/access.js';
import { CurrentUser, type SignedInPerson } from '../platform/signed-in-person.js';
import { DocumentService } from './document.service.js';
import { ServesFile, sendFile } from './served-file.js';

const Id = z.uuid();
const PreviewQuery = z.strictObject({ page: z.coerce.number().int().min(1).max(500).default(1) });

@Controller('api/v1/documents')
export class DocumentController {
  constructor(private readonly documents: DocumentService) {}

  /** The file as it was sent, to be saved. */
  @Get(':id/content')
  @Permission('case.open')
  @ServesFile('application/octet-stream')
  async content(
    @Param('id', { schema: Id }) id: string,
    @CurrentUser() person: SignedInPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.documents.content(person, id));
  }

  /** The file as a browser can show it: PDF and text as they are, pictures as JPEG, PNG or WebP; `x-pages` counts a TIFF's. */
  @Get(':id/preview')
  @Permission('case.open')
  @ServesFile('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'text/plain')
  async preview(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: PreviewQuery }) { page }: z.infer<typeof PreviewQuery>,
    @CurrentUser() person: SignedInPerson,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.documents.preview(person, id, page));
  }
}
