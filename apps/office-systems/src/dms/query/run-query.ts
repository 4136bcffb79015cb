import { CmisError } from '../cmis-error.js';
import { baseTypeOf, propertiesJson, valuesOf } from '../object-json.js';
import type { ObjectTree } from '../object-tree.js';
import { cutPage, type PageWindow } from '../page-window.js';
import { DOCUMENT_PROPERTIES, type PropertyDefinition, type PropertyValue } from '../property-definition.js';
import type { StoredObject } from '../stored-object.js';
import { getType, propertiesOf } from '../type-definition.js';
import { parseStatement, type Condition, type Statement } from './statement.js';

const OBJECT_ID = 'cmis:objectId';

type Row = { object: StoredObject; values: Record<string, PropertyValue> };

function likePattern(pattern: string): RegExp {
  const source = pattern.replace(/\\([%_\\])|([%_])|([\\^$.*+?()[\]{}|])/g, (_found, escaped, wildcard, special) => {
    if (escaped !== undefined) return `\\${String(escaped)}`;
    if (wildcard !== undefined) return wildcard === '%' ? '.*' : '.';
    return `\\${String(special)}`;
  });
  return new RegExp(`^${source}$`, 's');
}

function compare(one: PropertyValue, other: PropertyValue): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [text, otherText] = [String(one ?? ''), String(other ?? '')];
  return text < otherText ? -1 : Number(text > otherText);
}

function isIn(tree: ObjectTree, object: StoredObject, folderId: string, isDeep: boolean): boolean {
  if (object.parentId === null) return false;
  if (object.parentId === folderId) return true;
  return isDeep && isIn(tree, tree.get(object.parentId), folderId, isDeep);
}

function compares(value: PropertyValue, { operator, value: wanted }: Extract<Condition, { kind: 'compare' }>): boolean {
  // As in SQL, nothing can be said about what has no value.
  if (value === null) return false;
  const result = compare(value, typeof value === 'boolean' ? String(wanted) === 'true' : wanted);
  switch (operator) {
    case '=':
      return result === 0;
    case '<>':
      return result !== 0;
    case '<':
      return result < 0;
    case '<=':
      return result <= 0;
    case '>':
      return result > 0;
    case '>=':
      return result >= 0;
  }
}

function holds(
  tree: ObjectTree,
  { object, values }: Row,
  condition: Condition,
  read: (column: string) => string,
): boolean {
  if (condition.kind === 'folder') return isIn(tree, object, condition.folderId, condition.isDeep);
  const value = values[read(condition.column)] ?? null;
  switch (condition.kind) {
    case 'compare':
      return compares(value, condition);
    case 'null':
      return (value === null) !== condition.isNegated;
    case 'like':
      return value !== null && likePattern(condition.pattern).test(String(value)) !== condition.isNegated;
    case 'in':
      return value !== null && condition.values.some((one) => compare(value, one) === 0) !== condition.isNegated;
  }
}

// Every object, and so every secondary type of it, has an id.
function queryablesOf(typeId: string): PropertyDefinition[] {
  const own = propertiesOf([typeId]);
  return own.some(({ id }) => id === OBJECT_ID)
    ? own
    : [...DOCUMENT_PROPERTIES.filter(({ id }) => id === OBJECT_ID), ...own];
}

// A column may carry the alias of its type; what it means must be a property of one of the types.
function columnReader({ source, join }: Statement) {
  const sources = join ? [source, join] : [source];
  return (column: string): string => {
    const dot = column.indexOf('.');
    const [alias, id] = dot < 0 ? [null, column] : [column.slice(0, dot), column.slice(dot + 1)];
    const candidates = sources.filter((candidate) => alias === null || candidate.alias === alias);
    const ids = candidates.flatMap(({ typeId }) => queryablesOf(typeId)).map((property) => property.id);
    if (!ids.includes(id)) throw new CmisError('invalidArgument', `No column ${column}`);
    return id;
  };
}

function isOfType(object: StoredObject, typeId: string): boolean {
  return baseTypeOf(object) === typeId || object.secondaryTypeIds.includes(typeId);
}

function sortRows(rows: Row[], order: Statement['order'], read: (column: string) => string): Row[] {
  const steps = order.map(({ column, isDescending }) => ({ id: read(column), sign: isDescending ? -1 : 1 }));
  return rows.toSorted((one, other) => {
    for (const { id, sign } of steps) {
      const result = compare(one.values[id] ?? null, other.values[id] ?? null) * sign;
      if (result !== 0) return result;
    }
    return 0;
  });
}

/**
 * Runs a query over all objects.
 * @throws CmisError `invalidArgument`, also for a type that does not exist
 */
export function runQuery(tree: ObjectTree, text: string | undefined, options: PageWindow & { isSuccinct: boolean }) {
  if (text === undefined) throw new CmisError('invalidArgument', 'A statement is expected');
  const statement = parseStatement(text);
  const { source, join, columns, conditions, order } = statement;
  const types = [source, ...(join ? [join] : [])].map(({ typeId }) => getType(typeId).id);
  const read = columnReader(statement);
  const rows = tree
    .all()
    .filter((object) => types.every((typeId) => isOfType(object, typeId)))
    .map((object) => ({ object, values: valuesOf(object, tree) }))
    .filter((row) => conditions.every((condition) => holds(tree, row, condition, read)));
  const { page, ...counts } = cutPage(sortRows(rows, order, read), options);
  const filter = columns?.map(read) ?? null;
  const definitions = [...new Map(types.flatMap(queryablesOf).map((property) => [property.id, property])).values()];
  const results = page.map(({ values }) =>
    propertiesJson(definitions, values, { isSuccinct: options.isSuccinct, filter }),
  );
  return { results, ...counts };
}
