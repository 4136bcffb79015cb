import type { ByteRange } from './content-store.js';

/**
 * Reads a `Range` header with one range of bytes (RFC 9110, 14.1.2).
 * @returns the range inside the content, `whole` without a range that we understand, `unsatisfiable` beyond its end
 */
export function readRange(header: string | undefined, length: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole';
  const range =
    from === ''
      ? { first: Math.max(length - Number(to), 0), last: length - 1 }
      : { first: Number(from), last: Math.min(to === '' ? length - 1 : Number(to), length - 1) };
  return range.first > range.last ? 'unsatisfiable' : range;
}
