export type PropertyType = 'string' | 'id' | 'boolean' | 'integer' | 'datetime';

export type PropertyDefinition = {
  id: string;
  type: PropertyType;
  isMultiple: boolean;
  updatability: 'readonly' | 'oncreate' | 'readwrite';
  isRequired: boolean;
};

export type PropertyValue = string | number | boolean | string[] | null;

type Extra = Partial<Omit<PropertyDefinition, 'id' | 'type'>>;

const define = (id: string, type: PropertyType, extra: Extra = {}): PropertyDefinition => ({
  id,
  type,
  isMultiple: false,
  updatability: 'readonly',
  isRequired: false,
  ...extra,
});

const COMMON = [
  define('cmis:objectId', 'id'),
  define('cmis:baseTypeId', 'id'),
  define('cmis:objectTypeId', 'id', { updatability: 'oncreate', isRequired: true }),
  define('cmis:secondaryObjectTypeIds', 'id', { updatability: 'readwrite', isMultiple: true }),
  define('cmis:name', 'string', { updatability: 'readwrite', isRequired: true }),
  define('cmis:description', 'string', { updatability: 'readwrite' }),
  define('cmis:createdBy', 'string'),
  define('cmis:creationDate', 'datetime'),
  define('cmis:lastModifiedBy', 'string'),
  define('cmis:lastModificationDate', 'datetime'),
  define('cmis:changeToken', 'string'),
];

export const FOLDER_PROPERTIES = [
  ...COMMON,
  define('cmis:parentId', 'id'),
  define('cmis:path', 'string'),
  define('cmis:allowedChildObjectTypeIds', 'id', { isMultiple: true }),
];

export const DOCUMENT_PROPERTIES = [
  ...COMMON,
  define('cmis:isImmutable', 'boolean'),
  define('cmis:isLatestVersion', 'boolean'),
  define('cmis:isMajorVersion', 'boolean'),
  define('cmis:isLatestMajorVersion', 'boolean'),
  define('cmis:isPrivateWorkingCopy', 'boolean'),
  define('cmis:versionLabel', 'string'),
  define('cmis:versionSeriesId', 'id'),
  define('cmis:isVersionSeriesCheckedOut', 'boolean'),
  define('cmis:versionSeriesCheckedOutBy', 'string'),
  define('cmis:versionSeriesCheckedOutId', 'id'),
  define('cmis:checkinComment', 'string'),
  define('cmis:contentStreamLength', 'integer'),
  define('cmis:contentStreamMimeType', 'string'),
  define('cmis:contentStreamFileName', 'string'),
  define('cmis:contentStreamId', 'id'),
];

/** What a sender writes onto a document to find it again. */
export const DELIVERY_PROPERTIES = [
  'einkanal:submissionId',
  'einkanal:attachmentId',
  'einkanal:sha512',
  'einkanal:caseNumber',
  'einkanal:aktenzeichen',
  'einkanal:originalName',
].map((id) => define(id, 'string', { updatability: 'readwrite' }));
