type Words = Readonly<Record<string, string>>;

/**
 * The word for a field by its path. Words are kept under the shortest path that tells fields apart (`street`,
 * `employment_start`), so that every address and every name in the application says the same.
 * @param path `field.applicant.address.street` or a JSON pointer `/applicant/address/street`; numbers are left out
 */
export function findFieldWord(path: string, words: Words): string | null {
  const segments = segmentsOf(path);
  for (let from = 0; from < segments.length; from++) {
    const word = words[segments.slice(from).join('_')];
    if (word !== undefined) return word;
  }
  return null;
}

/** The entry of a list that a field is part of (`/family/1`); empty for a field that is there once. */
export function groupOf(pointer: string): string {
  return /^(.*\/\d+)\//.exec(pointer)?.[1] ?? '';
}

/** The number of an entry, counted from one; null where there is no list. */
export function numberOf(group: string): number | null {
  const last = group.split('/').at(-1) ?? '';
  return /^\d+$/.test(last) ? Number(last) + 1 : null;
}

function segmentsOf(path: string): string[] {
  return path
    .split(/[./]/)
    .filter((segment, at) => segment !== '' && !/^\d+$/.test(segment) && !(at === 0 && segment === 'field'));
}
