import type { JsonText } from './json-text.js';

/** Set anew by each attempt of an honest sender, so they do not make two submissions different. */
const CHANGING_WITH_EACH_ATTEMPT = new Set(['channelMessageId', 'submittedAt']);

export type FileDigest = { part: string; sha512: string };

/**
 * What a submission *is*, as text to be hashed: its JSON whatever its spacing and order, and its files by the names of
 * their parts, whatever their order. Two requests with the same text under one key are the same request.
 */
export function fingerprintText(json: JsonText, files: readonly FileDigest[]): string {
  let members = '';
  for (const { key, name, text } of json.members)
    if (!CHANGING_WITH_EACH_ATTEMPT.has(key)) members += `${members === '' ? '' : ','}${name}:${text}`;
  const digests = files.map(({ part, sha512 }) => `${JSON.stringify(part)}:${sha512}`).sort();
  return `{${members}}\n${digests.join('\n')}`;
}
