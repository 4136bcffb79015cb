import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { searchOffices } from './recipient-office.query.js';

/** The official list of offices, to choose a recipient from. */
@Injectable()
export class RecipientOfficeService {
  constructor(private readonly db: DataSource) {}

  async search(ownOfficeId: string, search: string) {
    return { items: await searchOffices(this.db, ownOfficeId, search) };
  }
}
