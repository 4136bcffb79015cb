/** A value that is no longer known, because its time of storage is over, is left out as in speech. */
export function fillSentence(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_gap, name: string) => values[name] ?? '…');
}
