import { ROOT_ID } from './stored-object.js';

export const REPOSITORY_ID = 'einkanal';

/** @param serviceUrl the address that the caller used, without a slash at its end */
export function repositoryInfo(serviceUrl: string) {
  const repositoryUrl = `${serviceUrl}/${REPOSITORY_ID}`;
  const info = {
    repositoryId: REPOSITORY_ID,
    repositoryName: 'DMS (Nachbildung)',
    repositoryDescription: 'Stand-in of a document management system for demos and tests',
    vendorName: 'Einkanal',
    productName: 'Einkanal office systems',
    productVersion: '0.1.0',
    rootFolderId: ROOT_ID,
    capabilities: {
      capabilityContentStreamUpdatability: 'anytime',
      capabilityChanges: 'none',
      capabilityRenditions: 'none',
      capabilityGetDescendants: false,
      capabilityGetFolderTree: false,
      capabilityMultifiling: false,
      capabilityUnfiling: false,
      capabilityVersionSpecificFiling: false,
      capabilityPWCSearchable: false,
      capabilityPWCUpdatable: false,
      capabilityAllVersionsSearchable: false,
      capabilityOrderBy: 'none',
      capabilityQuery: 'metadataonly',
      capabilityJoin: 'inneronly',
      capabilityACL: 'none',
    },
    latestChangeLogToken: null,
    cmisVersionSupported: '1.1',
    thinClientURI: null,
    changesIncomplete: true,
    changesOnType: [],
    principalIdAnonymous: null,
    principalIdAnyone: null,
    extendedFeatures: [],
    repositoryUrl,
    rootFolderUrl: `${repositoryUrl}/root`,
  };
  return { [REPOSITORY_ID]: info };
}
