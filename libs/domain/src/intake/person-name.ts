/** A person's name as sent; either part may be missing. */
export type PersonName = { familyName?: string | null; givenNames?: string | null };

/** What stands in forms and visas where a name is missing. Short words that are somebody's name (Na, X) are not here. */
const FILLERS = new Set(['', '.', '-', '–', '—', '/', 'fnu', 'lnu', 'n/a', 'unknown', 'unbekannt']);

/** Whether a part of a name says only that there is none. `O` and `Y` are names. */
export function isNameFiller(part: string): boolean {
  return FILLERS.has(part.normalize('NFKC').trim().toLowerCase());
}

/** Whether the sender stated any name at all. */
export function hasName({ familyName, givenNames }: PersonName): boolean {
  return Boolean(familyName?.trim()) || Boolean(givenNames?.trim());
}

/** `Familienname, Vornamen` in the spelling as sent; a single name stands alone. */
export function displayName({ familyName, givenNames }: PersonName): string {
  const [family, given] = [familyName?.trim() ?? '', givenNames?.trim() ?? ''];
  if (family === '' || given === '') return family || given;
  return `${family}, ${given}`;
}

// Letters that Unicode does not take apart, as passports and databases write them without marks.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ə: 'a',
  ĳ: 'ij',
  ſ: 's',
};
const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', đ: 'dj' };

/**
 * A name for comparing, without its marks: small letters by table and never by locale (`İ`, `I`, `ı` meet in `i`),
 * apostrophes, hyphens, blanks and full stops gone, so that `al-Hassan`, `Al Hassan` and `Alhassan` are equal.
 */
export function foldName(name: string): string {
  return folded(name, {});
}

/** The other German way: `ä ö ü` as `ae oe ue`, as in the machine-readable zone of a passport (also `å` aa, `đ` dj). */
export function foldNameGerman(name: string): string {
  return folded(name, GERMAN);
}

/** Whether two names are the same in one of the foldings: Müller is Mueller and Muller, but Mueller is not Muller. */
export function namesAgree(a: string, b: string): boolean {
  const left = new Set([foldName(a), foldNameGerman(a)]);
  return foldName(b) !== '' && (left.has(foldName(b)) || left.has(foldNameGerman(b)));
}

/**
 * The key under which a case is found by family name: both German ways fall together (`ae` as `a`), so that every name
 * that agrees has the same key; names that do not agree may share one. A single name counts whichever part it is in.
 */
export function foldFamilyName(name: PersonName): string {
  return foldName(effectiveFamilyName(name))
    .replace(/([aou])e+/g, '$1')
    .replace(/a+/g, 'a')
    .replace(/dj+/g, 'd');
}

/** The family name, or the single name where it stands as the given name. */
export function effectiveFamilyName({ familyName, givenNames }: PersonName): string {
  return isNameFiller(familyName ?? '') ? (givenNames ?? '') : (familyName ?? '');
}

const ARABIC_ARTICLE = /\b[eu]l(?=[\s\-'’])/g;

function folded(name: string, special: Readonly<Record<string, string>>): string {
  const letters = name.toLowerCase().normalize('NFC').replace(ARABIC_ARTICLE, 'al');
  const replaced = Array.from(letters, (letter) => special[letter] ?? LETTERS[letter] ?? letter).join('');
  return replaced.normalize('NFKD').replace(/[^\p{Ll}\p{Lo}\p{N}]/gu, '');
}
