import { SUMMARY, type MappingReport } from '@einkanal/domain/import/mapping/mapping-report';

type Report = Pick<MappingReport, 'entries'>;

/**
 * The field of the submission that stands at a path of local names in the message (`feldpfad`); of a part that holds
 * several fields what they have in common. Null for what we wrote ourselves, and for an unknown path.
 */
export function pointerAt(fieldPath: string, { entries }: Report): string | null {
  const path = normalised(fieldPath);
  const targets = entries
    .filter(({ pointer, target }) => pointer !== '' && target !== SUMMARY)
    .map(({ pointer, target }) => ({ pointer, target: normalised(target) }));
  const above = targets.filter(({ target }) => isWithin(path, target));
  if (above.length > 0) {
    const deepest = Math.max(...above.map(({ target }) => target.length));
    return common(above.filter(({ target }) => target.length === deepest).map(({ pointer }) => pointer));
  }
  return common(targets.filter(({ target }) => isWithin(target, path)).map(({ pointer }) => pointer));
}

/** The path that libxml2 gives (`/xa:OZG.Antrag.130101/xa:nachweis[2]`) in local names. */
export function localPath(xpath: string): string {
  return xpath.replace(/\/[^/:[\]]+:/g, '/');
}

/** Every step with its position; the first of its kind may be written without. */
function normalised(path: string): string {
  return path
    .trim()
    .split('/')
    .map((step) => (step === '' || step.endsWith(']') ? step : `${step}[1]`))
    .join('/');
}

function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`);
}

/** The longest way that all pointers share; null where that is the whole submission. */
function common(pointers: string[]): string | null {
  const [first, ...rest] = pointers.map((pointer) => pointer.split('/'));
  if (first === undefined) return null;
  const end = first.findIndex((step, at) => rest.some((steps) => steps[at] !== step));
  const shared = (end === -1 ? first : first.slice(0, end)).join('/');
  return shared === '' ? null : shared;
}
