/** `Pass`, `Pass` → `Pass 1`, `Pass 2`. */
export function numberEqual(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const isAlone = names.filter((other) => other === name).length === 1;
    return isAlone ? name : `${name} ${String(names.slice(0, at + 1).filter((other) => other === name).length)}`;
  });
}
