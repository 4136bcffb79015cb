import type { TargetFaultCode } from '@einkanal/domain/import/target-fault-code';
import { systemCodeOf } from '../../platform/system-code.js';
import { TargetFault } from '../target-fault.js';

/** What the system says of a file or folder → what that says of the target. */
const CODES = new Map<string, TargetFaultCode>([
  ...['EACCES', 'EPERM', 'EROFS'].map((code) => [code, 'target-refuses-sign-in'] as const),
  ...['ENOSPC', 'EDQUOT', 'EFBIG'].map((code) => [code, 'target-full'] as const),
  // A folder that is not there is most often a share that is not mounted.
  ...['ENOENT', 'ENOTDIR', 'ESTALE', 'EIO', 'ENOTCONN', 'EHOSTDOWN', 'EHOSTUNREACH', 'ETIMEDOUT'].map(
    (code) => [code, 'target-unreachable'] as const,
  ),
]);

/**
 * Works on an exchange folder, for `limitMs` at most: a share whose server is gone may never answer.
 * @throws TargetFault where the folder cannot be worked on now
 */
export async function inFolder<Result>(limitMs: number, work: () => Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new TargetFault('target-timed-out'));
  }, limitMs);
  try {
    return await Promise.race([work(), late.promise]);
  } catch (error) {
    const code = systemCodeOf(error);
    if (error instanceof TargetFault || code === null) throw error;
    throw new TargetFault(CODES.get(code) ?? 'target-answers-with-error', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
