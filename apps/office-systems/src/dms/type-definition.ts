import { CmisError, type CmisException } from './cmis-error.js';
import {
  DELIVERY_PROPERTIES,
  DOCUMENT_PROPERTIES,
  FOLDER_PROPERTIES,
  type PropertyDefinition,
} from './property-definition.js';

export type TypeDefinition = {
  id: string;
  displayName: string;
  baseId: string;
  parentId: string | null;
  isCreatable: boolean;
  properties: PropertyDefinition[];
};

export const DELIVERY_TYPE = 'einkanal:delivery';

const base = (id: string, displayName: string, properties: PropertyDefinition[]): TypeDefinition => ({
  id,
  displayName,
  baseId: id,
  parentId: null,
  isCreatable: true,
  properties,
});

const TYPES: readonly TypeDefinition[] = [
  base('cmis:folder', 'Ordner', FOLDER_PROPERTIES),
  base('cmis:document', 'Dokument', DOCUMENT_PROPERTIES),
  { ...base('cmis:secondary', 'Zusatzmerkmale', []), isCreatable: false },
  {
    id: DELIVERY_TYPE,
    displayName: 'Lieferung aus Einkanal',
    baseId: 'cmis:secondary',
    parentId: 'cmis:secondary',
    isCreatable: false,
    properties: DELIVERY_PROPERTIES,
  },
];

/** @throws CmisError of the kind `otherwise` for a type that the repository does not have */
export function getType(id: string, otherwise: CmisException = 'invalidArgument'): TypeDefinition {
  const type = TYPES.find((known) => known.id === id);
  if (!type) throw new CmisError(otherwise, `No type ${id}`);
  return type;
}

export const isSecondaryType = (id: string): boolean =>
  TYPES.some((type) => type.id === id && type.parentId === 'cmis:secondary');

/** @returns the children of a type, or the base types */
export const childTypesOf = (id: string | null): TypeDefinition[] => TYPES.filter(({ parentId }) => parentId === id);

/** The properties that an object of these types can have. */
export function propertiesOf(typeIds: string[]): PropertyDefinition[] {
  return typeIds.flatMap((id) => getType(id).properties);
}

function propertyJson({ id, type, isMultiple, updatability, isRequired }: PropertyDefinition) {
  return {
    id,
    localName: id,
    displayName: id,
    queryName: id,
    description: id,
    propertyType: type,
    cardinality: isMultiple ? 'multi' : 'single',
    updatability,
    inherited: false,
    required: isRequired,
    queryable: !isMultiple,
    orderable: !isMultiple,
    openChoice: false,
  };
}

/** A type in the JSON of the browser binding. */
export function typeJson(type: TypeDefinition, withProperties = true) {
  const { id, displayName, baseId, parentId, isCreatable, properties } = type;
  return {
    id,
    localName: id,
    localNamespace: 'urn:einkanal:dms',
    displayName,
    queryName: id,
    description: displayName,
    baseId,
    ...(parentId === null ? {} : { parentId }),
    creatable: isCreatable,
    fileable: baseId !== 'cmis:secondary',
    queryable: true,
    fulltextIndexed: false,
    includedInSupertypeQuery: true,
    controllablePolicy: false,
    controllableACL: false,
    ...(baseId === 'cmis:document' ? { versionable: false, contentStreamAllowed: 'allowed' } : {}),
    ...(withProperties
      ? { propertyDefinitions: Object.fromEntries(properties.map((property) => [property.id, propertyJson(property)])) }
      : {}),
  };
}
