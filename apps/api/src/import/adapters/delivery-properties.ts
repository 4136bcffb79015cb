import type { DmsFile } from '../dms.port.js';
import type { CmisProperties } from './cmis-form.js';

/** Under it a document is found again as ours, whatever its name. */
export const KEY = 'einkanal:attachmentId';

/** What stands on a document beside its content, in a repository that has the type for it. */
export function deliveryProperties(deliveryType: string, file: DmsFile): CmisProperties {
  return {
    'cmis:secondaryObjectTypeIds': [deliveryType],
    'einkanal:submissionId': file.submissionId,
    [KEY]: file.key,
    'einkanal:sha512': file.sha512,
    'einkanal:caseNumber': file.caseNumber,
    'einkanal:originalName': file.originalName,
  };
}
