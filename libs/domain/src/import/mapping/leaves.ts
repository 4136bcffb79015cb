import { pointerStep } from '../../intake/json-pointer.js';

/** A single value of the submission that says something: no null, no empty text. */
export type Leaf = { pointer: string; value: string | number | boolean };

/** All values of a JSON document, in its order. */
export function leavesOf(document: unknown, pointer = ''): Leaf[] {
  if (document === null || document === undefined) return [];
  if (typeof document === 'object')
    return Object.entries(document).flatMap(([key, value]) => leavesOf(value, `${pointer}/${pointerStep(key)}`));
  if (typeof document === 'string') return document.trim() === '' ? [] : [{ pointer, value: document }];
  return typeof document === 'number' || typeof document === 'boolean' ? [{ pointer, value: document }] : [];
}
