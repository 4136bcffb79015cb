// Each office keeps files under a sign of its own.
const SIGNS: Readonly<Record<string, string>> = { '004200': 'HD-AR', '004900': 'RNK-AR' };
const OTHER_SIGN = 'ABH-AR';

/** A file number of this system: sign of the office, year, running number over all offices. */
export function formatAktenzeichen(office: string, year: number, running: number): string {
  return `${SIGNS[office] ?? OTHER_SIGN}-${year}-${String(running).padStart(6, '0')}`;
}

/** @returns the running number in a file number, 0 for a text that is none */
export function runningNumberOf(aktenzeichen: string): number {
  return Number(/-(\d{6,})$/.exec(aktenzeichen)?.[1] ?? 0);
}
