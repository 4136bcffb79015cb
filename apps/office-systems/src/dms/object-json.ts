import { CmisError } from './cmis-error.js';
import type { ObjectTree } from './object-tree.js';
import type { PropertyDefinition, PropertyValue } from './property-definition.js';
import { lengthOf, type StoredObject } from './stored-object.js';
import { propertiesOf } from './type-definition.js';

type Values = Record<string, PropertyValue>;

export type Presentation = {
  /** Values only, without their definitions. */
  isSuccinct: boolean;
  /** Ids of the wanted properties; null is all. */
  filter: string[] | null;
};

export const baseTypeOf = ({ kind }: StoredObject): string => (kind === 'folder' ? 'cmis:folder' : 'cmis:document');

function contentValues({ content }: StoredObject): Values {
  return {
    'cmis:contentStreamLength': content && lengthOf(content),
    'cmis:contentStreamMimeType': content?.mimeType ?? null,
    'cmis:contentStreamFileName': content?.fileName ?? null,
    'cmis:contentStreamId': content?.parts.at(0)?.file ?? null,
  };
}

function kindValues(object: StoredObject, tree: ObjectTree): Values {
  if (object.kind === 'folder')
    return {
      'cmis:parentId': object.parentId,
      'cmis:path': tree.pathOf(object),
      'cmis:allowedChildObjectTypeIds': null,
    };
  return {
    'cmis:isImmutable': false,
    'cmis:isLatestVersion': true,
    'cmis:isMajorVersion': true,
    'cmis:isLatestMajorVersion': true,
    'cmis:isPrivateWorkingCopy': false,
    'cmis:versionSeriesId': object.id,
    'cmis:isVersionSeriesCheckedOut': false,
    ...contentValues(object),
  };
}

/** Every property of an object with its value; what it has not is null. */
export function valuesOf(object: StoredObject, tree: ObjectTree): Values {
  const values: Values = {
    'cmis:objectId': object.id,
    'cmis:baseTypeId': baseTypeOf(object),
    'cmis:objectTypeId': baseTypeOf(object),
    'cmis:secondaryObjectTypeIds': object.secondaryTypeIds.length > 0 ? object.secondaryTypeIds : null,
    'cmis:name': object.name,
    'cmis:description': object.description,
    'cmis:createdBy': object.user,
    'cmis:creationDate': Date.parse(object.createdAt),
    'cmis:lastModifiedBy': object.user,
    'cmis:lastModificationDate': Date.parse(object.modifiedAt),
    'cmis:changeToken': object.changeToken,
    ...kindValues(object, tree),
    ...object.secondaryValues,
  };
  return Object.fromEntries(definitionsOf(object).map(({ id }) => [id, values[id] ?? null]));
}

export const definitionsOf = (object: StoredObject): PropertyDefinition[] =>
  propertiesOf([baseTypeOf(object), ...object.secondaryTypeIds]);

function fullProperty({ id, type, isMultiple }: PropertyDefinition, value: PropertyValue) {
  const cardinality = isMultiple ? 'multi' : 'single';
  return { id, localName: id, displayName: id, queryName: id, type, cardinality, value };
}

/** Properties in the JSON of the browser binding, with their definitions or (`succinct`) without. */
export function propertiesJson(
  definitions: PropertyDefinition[],
  values: Values,
  { isSuccinct, filter }: Presentation,
) {
  const wanted = definitions.filter(({ id }) => filter === null || filter.includes(id));
  if (isSuccinct) return { succinctProperties: Object.fromEntries(wanted.map(({ id }) => [id, values[id] ?? null])) };
  return {
    properties: Object.fromEntries(wanted.map((wish) => [wish.id, fullProperty(wish, values[wish.id] ?? null)])),
  };
}

export function objectJson(object: StoredObject, tree: ObjectTree, presentation: Presentation) {
  return propertiesJson(definitionsOf(object), valuesOf(object, tree), presentation);
}

/**
 * Reads the parameter `filter`: ids with commas between, or `*`.
 * @throws CmisError `filterNotValid`
 */
export function readFilter(filter: string | undefined): string[] | null {
  if (filter === undefined || filter.trim() === '*' || filter === '') return null;
  const ids = filter.split(',').map((id) => id.trim());
  if (ids.some((id) => !/^[\w:-]+$/.test(id))) throw new CmisError('filterNotValid', `Not a filter: ${filter}`);
  return ids;
}
