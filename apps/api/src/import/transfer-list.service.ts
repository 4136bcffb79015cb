import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { isStillKept } from '@einkanal/domain/import/open-fault';
import { listedFaultSentence } from '@einkanal/domain/import/repair/fault-sentence';
import { repairLabel, toRepairValue } from '@einkanal/domain/import/repair/repair-field';
import { hiddenBy } from '@einkanal/domain/office/field-group';
import { mayDo } from '@einkanal/domain/office/permission';
import { readCursor, writeCursor } from '../platform/cursor.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import type { TransferListQuery, TransferPage, TransferRow } from './transfer-list.dto.js';
import { findTransfers, type ListedTransfer } from './transfer-list.query.js';

/** The transfers of an office, page by page. */
@Injectable()
export class TransferListService {
  constructor(private readonly db: DataSource) {}

  async list(
    person: SignedInPerson,
    { after, limit, ...filter }: TransferListQuery,
  ): Promise<z.input<typeof TransferPage>> {
    const place = after === undefined ? null : readCursor(after);
    const found = await withOffice(this.db, person.office.id, (tx) =>
      findTransfers(tx, filter, { after: place, limit: limit + 1 }),
    );
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return {
      rows: rows.map((row) => toTransferRow(row, person)),
      nextCursor: found.length > rows.length && last ? writeCursor({ at: last.cursorAt, id: last.jobId }) : null,
    };
  }
}

/** A line of the list as one person may see it: administrators repair connections and see no applicants. */
function toTransferRow(
  { refusedValue, ...row }: ListedTransfer,
  { roles }: SignedInPerson,
): z.input<typeof TransferRow> {
  const isKnown = mayDo(roles, 'case.list') === 'yes' && !hiddenBy(row.protection, roles).includes('identity');
  const isFaulty = row.errorCode !== null && isStillKept(row.state, row.errorCode);
  return {
    ...row,
    familyName: isKnown ? row.familyName : null,
    givenNames: isKnown ? row.givenNames : null,
    errorCode: isFaulty ? row.errorCode : null,
    errorPointer: isFaulty ? row.errorPointer : null,
    field: isFaulty && row.errorPointer !== null ? repairLabel(row.errorPointer) : null,
    sentence:
      isFaulty && row.errorCode !== null
        ? listedFaultSentence(row.errorCode, row.errorPointer, toRepairValue(refusedValue))
        : null,
  };
}
