import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { teamsToPick } from './team.query.js';

/** The teams of an office, as everybody chooses from them. */
@Injectable()
export class TeamService {
  constructor(private readonly db: DataSource) {}

  toPick({ office }: SignedInPerson) {
    return withOffice(this.db, office.id, (tx) => teamsToPick(tx, office.id));
  }
}
