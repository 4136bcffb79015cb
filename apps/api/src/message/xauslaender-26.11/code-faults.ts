import type { CodeLists } from '@einkanal/domain/codes/code-list';
import type { ApplicationMessage } from '@einkanal/domain/intake/message/application-message';
import type { ListVersions } from './list-versions.js';
import { BODY, ROOT } from './ozg-antrag-130101.js';
import type { Content, Element } from './structure.js';

/** A code that its list lacks, with its place in the message. */
export type CodeFault = { path: string; code: string };

/** Checks the codes of open lists: no schema enumerates them. A list that nobody has loaded cannot be asked. */
export function codeFaults(message: ApplicationMessage, versions: ListVersions, loaded: CodeLists): CodeFault[] {
  const isUnknown = (content: Content, value: unknown): boolean => {
    if (content.kind !== 'code') return false;
    const { urn, version } = versions[content.list];
    const list = loaded.get(urn);
    return list?.version === version && !list.entries.has(String(value));
  };
  const check = (elements: readonly Element[], parent: object, path: string): CodeFault[] =>
    elements.flatMap(({ name, repeats, content }) => {
      const value = (parent as Record<string, unknown>)[name];
      if (value === undefined) return [];
      return (repeats ? (value as unknown[]) : [value]).flatMap((single, at) => {
        const place = `${path}/${name}${repeats ? `[${at + 1}]` : ''}`;
        if (isUnknown(content, single)) return [{ path: place, code: String(single) }];
        return content.kind === 'elements' ? check(content.elements, single as object, place) : [];
      });
    });
  return check(BODY, message, `/${ROOT}`);
}
