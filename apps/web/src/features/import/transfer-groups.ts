/** What a transfer must tell to stand in its group. */
export type Grouped = {
  jobId: string;
  target: string;
  state: string;
  errorCode: string | null;
  errorPointer: string | null;
};

export type TransferGroup<Row extends Grouped> =
  /** Rows that need somebody, for one cause at one target. */
  | { kind: 'cause'; key: string; first: Row; count: number }
  /** Rows that need nobody. */
  | { kind: 'rest'; key: 'rest'; count: number };

export type TransferItem<Row extends Grouped> =
  { kind: 'head'; group: TransferGroup<Row> } | { kind: 'row'; row: Row; rowNumber: number };

/** What makes two transfers fail for the same cause: target, code and field. */
export function causeKey({ target, errorCode, errorPointer }: Omit<Grouped, 'jobId' | 'state'>): string {
  return [target, errorCode ?? '', errorPointer ?? ''].join(' ');
}

/**
 * Rows under a head for each cause, in the order in which the causes first come, and after them what goes its way by
 * itself. A row keeps its place within its group.
 */
export function groupTransfers<Row extends Grouped>(rows: readonly Row[]): TransferItem<Row>[] {
  const groups = new Map<string, Row[]>();
  const rest: Row[] = [];
  for (const row of rows) {
    if (row.state !== 'NEEDS_ATTENTION') rest.push(row);
    else groups.set(causeKey(row), [...(groups.get(causeKey(row)) ?? []), row]);
  }
  const items: TransferItem<Row>[] = [];
  let rowNumber = 0;
  const add = (group: TransferGroup<Row>, members: readonly Row[]): void => {
    items.push({ kind: 'head', group });
    for (const row of members) items.push({ kind: 'row', row, rowNumber: rowNumber++ });
  };
  for (const [key, members] of groups) {
    const first = members[0];
    if (first) add({ kind: 'cause', key, first, count: members.length }, members);
  }
  if (rest.length > 0) add({ kind: 'rest', key: 'rest', count: rest.length }, rest);
  return items;
}
