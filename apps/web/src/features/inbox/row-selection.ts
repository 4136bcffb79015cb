/** Takes a row in or out. */
export function toggleSelection(ids: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** A step with Shift: both rows are in, and a step back onto a selected row lets the one behind it go. */
export function extendSelection(ids: ReadonlySet<string>, from: string, to: string): Set<string> {
  const next = new Set(ids);
  if (next.has(from) && next.has(to)) next.delete(from);
  else next.add(from).add(to);
  return next;
}
