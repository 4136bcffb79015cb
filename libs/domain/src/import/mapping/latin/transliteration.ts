/** Pairs `from to from to …` as a table; small letters only, capitals follow from them. */
export function tableOf(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.normalize('NFC').split(' ');
  return new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])));
}

/**
 * Letters of other scripts by the ISO standard of each; DIN 91379 has exactly the letters that these need, and the
 * registers of civil status use them (Übereinkommen vom 13.09.1973, BGBl. 1976 II S. 1473, Art. 3). Where the standard
 * of non-Slavic Cyrillic leaves a choice between comma and cedilla, the comma.
 */
const ISO_9_CYRILLIC =
  'а a б b в v г g ґ g̀ ѓ ǵ ғ ġ ҕ ğ һ ḥ д d ђ đ е e ӗ ĕ ё ë є ê ж ž җ ž̦ ӝ z̄ ӂ z̆ з z ӟ z̈ ӡ ź ѕ ẑ и i ӣ ī ӥ î й j і ì ї ï ' +
  'ј ǰ к k ќ ḱ ӄ ḳ ҝ k̂ ҡ ǩ ҟ k̄ қ ķ ԛ q л l љ l̂ ԡ l̦ м m н n њ n̂ ң n̦ ӊ ṇ ҥ ṅ ԋ ǹ ԣ ń ӈ ň о o ӧ ö ө ô ӫ ő ҩ ò п p ҧ ṕ ' +
  'ԥ p̀ р r с s ҫ ș т t ћ ć ԏ t̀ ҭ ț у u ӱ ü ӯ ū ў ŭ ӳ ű ү ù ұ u̇ ԝ w ф f х h ҳ h̦ ц c ҵ c̄ џ d̂ ч č ҷ c̦ ӌ c̣ ӵ c̈ ҹ ĉ ҽ c̆ ' +
  'ҿ c̨̆ ш š щ ŝ ъ ʺ ы y ӹ ÿ ь ʹ э è ә a̋ ӛ à ю û я â ѣ ě ѫ ǎ ѳ f̀ ѵ ỳ ӏ ‡ ӑ ă ӓ ä ӕ æ';
const ISO_843_GREEK =
  'α a ά á β v γ g δ d ε e έ é ζ z η ī ή ī́ θ th ι i ί í ϊ ï ΐ ḯ κ k λ l μ m ν n ξ x ο o ό ó π p ρ r σ s ς s τ t υ y ύ ý ' +
  'ϋ ÿ ΰ ÿ́ φ f χ ch ψ ps ω ō ώ ṓ';
const ISO_9984_GEORGIAN =
  'ა a ბ b გ g დ d ე e ვ v ზ z ჱ ē თ t̕ ი i კ k ლ l მ m ნ n ჲ y ო o პ p ჟ ž რ r ს s ტ t ჳ w უ u ფ p̕ ქ k̕ ღ ḡ ყ q შ š ' +
  'ჩ č̕ ც c̕ ძ j წ c ჭ č ხ x ჴ ẖ ჯ ǰ ჰ h ჵ ō ჶ f';
const ISO_9985_ARMENIAN =
  'ա a բ b գ g դ d ե e զ z է ē ը ë թ t̕ ժ ž ի i լ l խ x ծ ç կ k հ h ձ j ղ ġ ճ č̣ մ m յ y ն n շ š ո o չ č պ p ջ ǰ ռ ṙ ' +
  'ս s վ v տ t ր r ց c̕ ւ w փ p̕ ք k̕ և ew օ ò ֆ f';
/** Letters of African languages that the norm lacks, by Unicode CLDR's Latin-ASCII. */
const CLDR_LATIN = 'ɓ b ɖ d ɗ d ɛ e ǝ e ƙ k ɲ n ɔ o ƴ y';

const LETTERS = new Map(
  [ISO_9_CYRILLIC, ISO_843_GREEK, ISO_9984_GEORGIAN, ISO_9985_ARMENIAN, CLDR_LATIN].flatMap((pairs) => [
    ...tableOf(pairs),
  ]),
);
/** αυ, ευ, ου: the second letter of these three is a u. */
const GREEK_U = tableOf('υ u ύ ú');

/**
 * The Latin form of one letter of another script, in NFC, or null where no table has it.
 * @param before the letter before it, `after` the one behind it: two letters for one stand in capitals only in a word of capitals
 */
export function transliterate(letter: string, before: string, after: string): string | null {
  const small = letter.toLowerCase();
  const found = (/^[αεοΑΕΟ]$/.test(before) ? GREEK_U.get(small) : undefined) ?? LETTERS.get(small);
  if (found === undefined) return null;
  if (small === letter) return found;
  const wholeWord = after !== after.toLowerCase() || (after === after.toUpperCase() && before !== before.toLowerCase());
  return wholeWord ? found.toUpperCase() : found.replace(/^./u, (first) => first.toUpperCase());
}
