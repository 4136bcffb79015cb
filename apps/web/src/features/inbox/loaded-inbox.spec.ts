import fc from 'fast-check';
import type { ListedRow as InboxRow, LoadedInbox } from './inbox.api.js';
import {
  insertRows,
  isAfterAll,
  pagesWith,
  removeRow,
  replaceRows,
  rowsOf,
  rowsThatLeft,
  unknownRows,
} from './loaded-inbox.js';

const rowAt = (minute: number, version = 1) =>
  ({
    id: `case-${String(minute).padStart(4, '0')}`,
    receivedAt: new Date(Date.UTC(2026, 10, 25) + minute * 60_000).toISOString(),
    version,
  }) as InboxRow;
const idsOf = (rows: readonly InboxRow[]) => rows.map(({ id }) => id);

/** The list newest first, in pages of these minutes. */
function loadedOf(pages: number[][], nextCursor: string | null = null): LoadedInbox {
  return {
    pages: pages.map((minutes, at) => ({
      rows: minutes.map((minute) => rowAt(minute)),
      nextCursor: at === pages.length - 1 ? nextCursor : `page ${String(at + 1)}`,
    })),
    pageParams: pages.map((_, at) => (at === 0 ? null : `page ${String(at)}`)),
  };
}

test('a changed row changes in its place and no row moves', () => {
  const loaded = loadedOf([
    [30, 20],
    [10, 5],
  ]);
  const changed = replaceRows(loaded, [rowAt(10, 7), rowAt(99)]);
  expect(idsOf(rowsOf(changed))).toEqual(idsOf(rowsOf(loaded)));
  expect(rowsOf(changed).map(({ version }) => version)).toEqual([1, 1, 7, 1]);
  expect(changed.pages[0]).toBe(loaded.pages[0]);
});

test('a row that becomes an emergency stays under its head until the list is read anew', () => {
  const loaded = insertRows(loadedOf([[]]), [{ ...rowAt(30), group: 'byUrgency' }], 'newest');
  expect(rowsOf(replaceRows(loaded, [{ ...rowAt(30, 2), group: 'emergencies' }]))).toMatchObject([
    { version: 2, group: 'byUrgency' },
  ]);
});

test('a row that I have decided goes, and undo puts it back to its place', () => {
  const loaded = loadedOf([[30, 20], [10]]);
  const gone = removeRow(loaded, rowAt(20).id);
  expect(idsOf(rowsOf(gone))).toEqual([30, 10].map((minute) => rowAt(minute).id));
  expect(idsOf(rowsOf(insertRows(gone, [rowAt(20)], 'newest')))).toEqual(idsOf(rowsOf(loaded)));
});

test('by urgency the higher value stands first, of equal ones the older', () => {
  const row = (minute: number, urgencyValue: number) => ({ ...rowAt(minute), urgencyValue });
  const loaded = insertRows(loadedOf([[]]), [row(20, 10), row(10, 10), row(30, 99)], 'urgency');
  expect(idsOf(rowsOf(loaded))).toEqual([30, 10, 20].map((minute) => rowAt(minute).id));
});

test('only pages that hold a changed case are read again', () => {
  const loaded = loadedOf([[30, 20], [10], [5]]);
  expect(pagesWith(loaded, new Set([rowAt(10).id, rowAt(99).id]))).toEqual([1]);
});

test('rows that the list does not show yet are told from those that it does', () => {
  expect(idsOf(unknownRows(loadedOf([[30, 20]]), [rowAt(40), rowAt(20)]))).toEqual([rowAt(40).id]);
});

test('a refused submission that became a case stands where its first arrival puts it', () => {
  const inserted = insertRows(loadedOf([[30, 20], [10]]), [rowAt(15), rowAt(40)], 'newest');
  expect(idsOf(rowsOf(inserted))).toEqual([40, 30, 20, 15, 10].map((minute) => rowAt(minute).id));
});

test('what belongs behind the last loaded row stays out while more pages follow', () => {
  expect(rowsOf(insertRows(loadedOf([[30, 20]], 'more'), [rowAt(5)], 'newest'))).toHaveLength(2);
  expect(rowsOf(insertRows(loadedOf([[30, 20]]), [rowAt(5)], 'newest'))).toHaveLength(3);
});

test('oldest first, a new case is behind all others', () => {
  const oldestFirst = loadedOf([[5, 10]]);
  expect(isAfterAll(oldestFirst, rowAt(20), 'oldest')).toBe(true);
  expect(isAfterAll(oldestFirst, rowAt(7), 'oldest')).toBe(false);
});

test.each([
  ['in the middle', [30, 10], null, [20]],
  ['at the end of the list', [30, 20], null, [10]],
  ['unless the reading just does not reach so far', [40, 30, 20], 'more', []],
])('a row that left is found %s', (_where, fresh, nextCursor, left) => {
  const page = { rows: [30, 20, 10].map((minute) => rowAt(minute)), nextCursor: null };
  const reading = { rows: fresh.map((minute) => rowAt(minute)), nextCursor };
  expect(rowsThatLeft(page, reading)).toEqual(left.map((minute) => rowAt(minute).id));
});

test('in whatever order cases arrive, the list ends up sorted, each case once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(999)), fc.uniqueArray(fc.nat(999)), (first, later) => {
      const newestFirst = (minutes: number[]) => minutes.toSorted((a, b) => b - a);
      const loaded = insertRows(
        loadedOf([newestFirst(first)]),
        later.map((minute) => rowAt(minute)),
        'newest',
      );
      const all = newestFirst([...new Set([...first, ...later])]);
      expect(idsOf(rowsOf(loaded))).toEqual(all.map((minute) => rowAt(minute).id));
    }),
  );
});
