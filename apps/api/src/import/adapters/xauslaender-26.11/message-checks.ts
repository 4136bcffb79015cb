import type { XmlDocument } from 'libxml2-wasm';
import { found, type ConnectionFinding } from '@einkanal/domain/import/connection-finding';
import type { MessageSettings } from '../../../message/xauslaender-26.11/message-settings.js';
import {
  expectOfficialSchema,
  officialFaults,
  UnusableSchema,
} from '../../../message/xauslaender-26.11/official-schema.js';
import { schemaFaults, type SchemaFault } from '../../../message/xauslaender-26.11/schema.js';
import { TargetFault } from '../../target-fault.js';

/**
 * What of a message breaks our own schema, or the official one where the operator has put it in place.
 * @throws TargetFault where that is not usable: then nothing is sent
 */
export function messageFaults(document: XmlDocument, { schemaDirectory }: MessageSettings): SchemaFault[] {
  const own = schemaFaults(document);
  if (schemaDirectory === undefined) return own;
  return [...own, ...orTargetFault(schemaDirectory, () => officialFaults(schemaDirectory, document))];
}

/** Which checks every message passes before it is sent. @throws TargetFault where one of them cannot be done */
export function lookAtChecks({ schemaDirectory: directory }: MessageSettings): Promise<ConnectionFinding[]> {
  const always = [found('own-schema-checked', {}), found('codes-checked', {})];
  if (directory === undefined) return Promise.resolve([...always, found('official-schema-not-set', {})]);
  return new Promise((resolve) => {
    orTargetFault(directory, () => {
      expectOfficialSchema(directory);
    });
    resolve([...always, found('official-schema-checked', { directory })]);
  });
}

function orTargetFault<Result>(directory: string, check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof UnusableSchema)) throw error;
    throw new TargetFault(error.code, { cause: error, detail: { directory } });
  }
}
