import { z } from 'zod';
import { TargetFault, TargetRefusal } from '../target-fault.js';
import { readText } from './target-http.js';

export const RepositoryInfos = z.record(
  z.string(),
  z.looseObject({ repositoryId: z.string(), repositoryUrl: z.url(), rootFolderUrl: z.url() }),
);

/** An object as the browser binding sends it with `succinct=true`. */
export const CmisObject = z.looseObject({ succinctProperties: z.record(z.string(), z.unknown()) });
export type CmisObject = z.infer<typeof CmisObject>;

export function idOf(object: CmisObject): string {
  return String(object.succinctProperties['cmis:objectId']);
}

/** The state that a change builds on; null where the repository has none. */
export function tokenOf(object: CmisObject): string | null {
  return textOf(object, 'cmis:changeToken');
}

export function textOf(object: CmisObject, property: string): string | null {
  const value = object.succinctProperties[property];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Null where the repository does not know it (some say -1). */
export function lengthOf(object: CmisObject): number | null {
  const length = object.succinctProperties['cmis:contentStreamLength'];
  return typeof length === 'number' && length >= 0 ? length : null;
}

const CmisException = z.looseObject({ exception: z.string() });

/** The kinds of refusal that the caller deals with; every other one is a fault of the target or final. */
export class CmisRefusal extends Error {
  constructor(readonly exception: 'objectNotFound' | 'nameConflict' | 'notSupported') {
    super(exception);
    this.name = 'CmisRefusal';
  }
}

/**
 * Reads an answer of the browser binding. The kind of an error stands in `exception`, never in the status alone.
 * @throws CmisRefusal, TargetRefusal (final for this case) or TargetFault (try again)
 */
export async function readAnswer<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const body = parseJson(await readText(response));
  if (response.ok) {
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new TargetFault('target-answer-unreadable', { cause: parsed.error });
    return parsed.data;
  }
  throw errorOf(CmisException.safeParse(body).data?.exception ?? `status-${String(response.status)}`);
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch (error) {
    throw new TargetFault('target-answer-unreadable', { cause: error });
  }
}

function errorOf(exception: string): Error {
  switch (exception) {
    case 'objectNotFound':
    case 'notSupported':
      return new CmisRefusal(exception);
    case 'updateConflict':
      // Somebody else was at the document meanwhile; the next attempt sees what came of it.
      return new TargetFault('target-busy');
    case 'nameConstraintViolation':
    case 'contentAlreadyExists':
      return new CmisRefusal('nameConflict');
    case 'permissionDenied':
    case 'streamNotSupported':
    case 'constraint':
    case 'versioning':
    case 'invalidArgument':
      return new TargetRefusal([{ code: `dms-${kebab(exception)}`, pointer: null, text: null }]);
    default:
      return new TargetFault('target-answers-with-error', { cause: new Error(exception) });
  }
}

function kebab(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
