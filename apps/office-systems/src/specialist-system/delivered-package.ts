import { XmlParseError } from 'libxml2-wasm';
import { parseMessage, readHead, unreadable, valueAt, type Head } from './application.js';
import type { Rejection } from './outcome.js';
import { UnreadableMessage } from './readable-text.js';
import { checkSchema } from './schema.js';

const ROOT = /<(?:[\w.-]+:)?Administration\.Dokumentenlieferung\.Paket\.000040[\s>]/;
/** The root stands within this, whatever declaration and comments are before it. */
const START_BYTES = 4_096;

/** A part of the archive with the files of another message. */
export type DeliveredPackage = { messageUuid: string; number: number; part: Buffer };

export type PackageJudgement =
  { kind: 'fit'; delivered: DeliveredPackage } | { kind: 'unfit'; head: Head; rejections: Rejection[] };

/** Whether a message is a package and no application. */
export function isPackage(body: Uint8Array): boolean {
  return ROOT.test(Buffer.from(body.subarray(0, START_BYTES)).toString('latin1'));
}

/** Reads a package and checks it against the schema. */
export function judgePackage(body: Uint8Array): PackageJudgement {
  try {
    using message = parseMessage(body);
    const rejections = checkSchema(message);
    if (rejections.length > 0) return { kind: 'unfit', head: readHead(message), rejections };
    return {
      kind: 'fit',
      delivered: {
        messageUuid: (valueAt(message, 'identifikationFachnachricht', 'nachrichtenUUID') ?? '').toLowerCase(),
        number: Number(valueAt(message, 'paketnummer')),
        part: Buffer.from(valueAt(message, 'dokumentcontainer') ?? '', 'base64'),
      },
    };
  } catch (error) {
    if (error instanceof UnreadableMessage) return unreadable(error.message);
    if (error instanceof XmlParseError)
      return unreadable(`Das Paket ist kein wohlgeformtes XML: ${error.message.trim()}`);
    throw error;
  }
}
