/** A member of an object: its key, and both sides of its colon as canonical text. */
export type JsonMember = { key: string; name: string; text: string };

const FEW = 24;

/**
 * Sorts the members of an object by the code points of their keys.
 * @param isBasic whether no key has a surrogate, so that JavaScript's own order, by UTF-16 unit, is the same
 */
export function sortMembers(members: JsonMember[], isBasic: boolean): void {
  if (!isBasic) members.sort((a, b) => compareCodePoints(a.key, b.key));
  else if (members.length > FEW) members.sort((a, b) => (a.key < b.key ? -1 : 1));
  else insertionSort(members);
}

/** For the few members of most objects several times faster than `sort`. */
function insertionSort(members: JsonMember[]): void {
  members.forEach((member, index) => {
    let place = index;
    for (let before = members[place - 1]; before && before.key > member.key; before = members[place - 1])
      members[place--] = before;
    members[place] = member;
  });
}

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const differing = left.findIndex((character, index) => character !== right[index]);
  if (differing === -1) return left.length - right.length;
  return codePoint(left[differing]) - codePoint(right[differing]);
}

function codePoint(character: string | undefined): number {
  return character?.codePointAt(0) ?? -1;
}
