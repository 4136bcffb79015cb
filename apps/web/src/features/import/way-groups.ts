import type { WayKind } from '@einkanal/domain/import/mapping/value-way';
import type { ToldWay } from './use-way-words.js';

/** What a person should look at first, first. */
const KINDS: readonly WayKind[] = ['altered', 'remark', 'summary', 'kept'];

/** The ways by kind, those that hold a text somewhere in their words or paths; kinds without any are left out. */
export function toWayGroups(ways: readonly ToldWay[], sought: string): { kind: WayKind; ways: ToldWay[] }[] {
  const found = ways.filter(({ haystack }) => haystack.includes(sought));
  return KINDS.map((kind) => ({ kind, ways: found.filter((one) => one.kind === kind) })).filter(
    (group) => group.ways.length > 0,
  );
}
