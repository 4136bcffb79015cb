import { createHash } from 'node:crypto';

const LONGEST = 70;

/**
 * What makes two statements the same round trip of the program: its text without values, without the length of lists and
 * without the aliases' layout. Readable at its beginning, told apart by a digest at its end.
 */
export function statementName(sql: string): string {
  const plain = sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/\$\d+/g, '?')
    .replace(/\b\d+(?:\.\d+)?\b/g, '?')
    .replace(/\?(?:\s*,\s*\?)+/g, '?')
    .replace(/\(\s*\?\s*\)(?:\s*,\s*\(\s*\?\s*\))+/g, '(?)')
    .replace(/\s+/g, ' ')
    .trim();
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 6);
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST)}… ${digest}`;
}
