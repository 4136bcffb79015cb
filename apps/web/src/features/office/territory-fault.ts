type Fault = { name: 'wrong' | 'known' } | { name: 'covered'; key: string; other: string };

/** Why a municipality key cannot be added to those that are there; null where it can. */
export function territoryFault(key: string, municipalities: readonly string[]): Fault | null {
  if (!/^\d{2,8}$/.test(key)) return { name: 'wrong' };
  if (municipalities.includes(key)) return { name: 'known' };
  const other = municipalities.find((known) => key.startsWith(known));
  return other === undefined ? null : { name: 'covered', key, other };
}
