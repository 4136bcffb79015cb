/** The municipalities of an office, as beginnings of municipality keys (AGS); the longest that fits decides. */
export type Territory = { abhKennung: string | null; name: string; prefixes: readonly string[] };

export type TerritoryHit = {
  /** Empty where no office is known to have the place; several where it is not settled which of them has it. */
  offices: Territory[];
  /** The beginning that fitted; empty where none did. */
  prefix: string;
};

/** The offices whose territory names the place most exactly: an exception inside a district wins over the district. */
export function officesOf(ags: string, territories: readonly Territory[]): TerritoryHit {
  const reach = territories.map((territory) => ({ territory, prefix: longestPrefix(ags, territory) }));
  const longest = Math.max(0, ...reach.map(({ prefix }) => prefix.length));
  const offices = reach
    .filter(({ prefix }) => longest > 0 && prefix.length === longest)
    .map(({ territory }) => territory);
  return { offices, prefix: ags.slice(0, longest) };
}

/** The longest of the territory's beginnings that the key has; empty where none fits. */
export function longestPrefix(ags: string, { prefixes }: Pick<Territory, 'prefixes'>): string {
  return prefixes
    .filter((prefix) => prefix !== '' && ags.startsWith(prefix))
    .reduce((longest, prefix) => (prefix.length > longest.length ? prefix : longest), '');
}

/** The municipalities of an office that nobody else is said to have as well; none of an office that is not known. */
export function settledTerritory(abhKennung: string, territories: readonly Territory[]): string[] {
  const others = territories.filter((territory) => territory.abhKennung !== abhKennung);
  const own = territories.find((territory) => territory.abhKennung === abhKennung)?.prefixes ?? [];
  return own.filter((prefix) => !others.some(({ prefixes }) => prefixes.includes(prefix)));
}
