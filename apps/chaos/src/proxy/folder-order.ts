import type { ProxyOrder } from './proxy-order.js';

/** What the reader of an exchange folder is told at its start: it breaks its own rounds, for no proxy stands in a folder. */
export type FolderOrder = Pick<ProxyOrder, 'leg' | 'kinds' | 'rates' | 'seed' | 'journal'> & {
  directory: string;
  /** Where it keeps what it has taken: a file, or a folder. */
  register: string;
  /** Where it tells what it holds; an e-file in a folder is read there. */
  port: number;
};
