import { CmisError } from '../cmis-error.js';
import { TokenReader } from './token-reader.js';

export type Condition =
  | { kind: 'compare'; column: string; operator: '=' | '<>' | '<' | '<=' | '>' | '>='; value: string | number }
  | { kind: 'in'; column: string; values: (string | number)[]; isNegated: boolean }
  | { kind: 'like'; column: string; pattern: string; isNegated: boolean }
  | { kind: 'null'; column: string; isNegated: boolean }
  | { kind: 'folder'; folderId: string; isDeep: boolean };

export type Source = { typeId: string; alias: string };

/** The part of CMIS-SQL that this repository understands: one type, one join to a secondary type, conditions with AND. */
export type Statement = {
  columns: string[] | null;
  source: Source;
  join: Source | null;
  conditions: Condition[];
  order: { column: string; isDescending: boolean }[];
};

const AFTER_SOURCE = ['JOIN', 'LEFT', 'INNER', 'WHERE', 'ORDER', 'ON'];
const OPERATORS = ['=', '<>', '<', '<=', '>', '>='] as const;

function readList<Item>(reader: TokenReader, readItem: () => Item): Item[] {
  const items = [readItem()];
  while (reader.takes(',')) items.push(readItem());
  return items;
}

function readSource(reader: TokenReader): Source {
  const typeId = reader.word('a type');
  const isNamed = reader.takes('AS') || reader.isPlainWord(...AFTER_SOURCE);
  return { typeId, alias: isNamed ? reader.word('an alias') : typeId };
}

function readJoin(reader: TokenReader): Source | null {
  if (reader.takes('INNER')) reader.expect('JOIN');
  else if (!reader.takes('JOIN')) return null;
  const join = readSource(reader);
  reader.expect('ON');
  const columns = [reader.word('a column')];
  reader.expect('=');
  columns.push(reader.word('a column'));
  if (columns.some((column) => !column.endsWith('.cmis:objectId')))
    throw new CmisError('invalidArgument', 'Joins are made on cmis:objectId');
  return join;
}

function readFolder(reader: TokenReader, isDeep: boolean): Condition {
  reader.expect('(');
  const [first, second] = readList(reader, () => reader.literal());
  reader.expect(')');
  return { kind: 'folder', folderId: String(second ?? first), isDeep };
}

function readComparison(reader: TokenReader, column: string): Condition {
  const sign = reader.sign();
  const operator = OPERATORS.find((known) => known === sign);
  if (!operator) throw new CmisError('invalidArgument', `No operator ${sign}`);
  return { kind: 'compare', column, operator, value: reader.literal() };
}

function readCondition(reader: TokenReader): Condition {
  if (reader.takes('IN_FOLDER')) return readFolder(reader, false);
  if (reader.takes('IN_TREE')) return readFolder(reader, true);
  const column = reader.word('a column');
  if (reader.takes('IS')) {
    const isNegated = reader.takes('NOT');
    reader.expect('NULL');
    return { kind: 'null', column, isNegated };
  }
  const isNegated = reader.takes('NOT');
  if (reader.takes('LIKE')) return { kind: 'like', column, pattern: String(reader.literal()), isNegated };
  if (!reader.takes('IN')) return readComparison(reader, column);
  reader.expect('(');
  const values = readList(reader, () => reader.literal());
  reader.expect(')');
  return { kind: 'in', column, values, isNegated };
}

function readConditions(reader: TokenReader): Condition[] {
  if (!reader.takes('WHERE')) return [];
  const conditions = [readCondition(reader)];
  while (reader.takes('AND')) conditions.push(readCondition(reader));
  return conditions;
}

function readOrder(reader: TokenReader): Statement['order'] {
  if (!reader.takes('ORDER')) return [];
  reader.expect('BY');
  return readList(reader, () => {
    const column = reader.word('a column');
    const isDescending = reader.takes('DESC');
    if (!isDescending) reader.takes('ASC');
    return { column, isDescending };
  });
}

/**
 * Parses a statement.
 * @throws CmisError `invalidArgument` for everything outside of the subset
 */
export function parseStatement(text: string): Statement {
  const reader = new TokenReader(text);
  reader.expect('SELECT');
  const columns = reader.takes('*') ? null : readList(reader, () => reader.word('a column'));
  reader.expect('FROM');
  const source = readSource(reader);
  const statement = {
    columns,
    source,
    join: readJoin(reader),
    conditions: readConditions(reader),
    order: readOrder(reader),
  };
  if (!reader.isAtEnd) throw new CmisError('invalidArgument', 'The statement goes on where it should end');
  return statement;
}
