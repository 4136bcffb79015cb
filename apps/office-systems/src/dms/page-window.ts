import { CmisError } from './cmis-error.js';

const USUAL_ITEMS = 100;

export type PageWindow = { maxItems?: string | undefined; skipCount?: string | undefined };

function readCount(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  if (!/^\d{1,9}$/.test(text)) throw new CmisError('invalidArgument', `Not a count: ${text}`);
  return Number(text);
}

/** The page that a caller wants of a list, 100 items unless told. */
export function cutPage<Item>(items: Item[], { maxItems, skipCount }: PageWindow) {
  const first = readCount(skipCount, 0);
  const page = items.slice(first, first + readCount(maxItems, USUAL_ITEMS));
  return { page, hasMoreItems: first + page.length < items.length, numItems: items.length };
}
