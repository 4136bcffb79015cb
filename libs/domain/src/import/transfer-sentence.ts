import type { Label } from '../intake/vocabulary.js';
import { BLOCK_SENTENCES } from './mapping/mapping-block.js';
import { REFUSAL_SENTENCES } from './refusal-sentences.js';
import { TARGET_FAULTS, type TargetFaultDetail } from './target-fault-code.js';

/** By code: faults of the target, what it refuses, and what stops a message before it is sent. */
const SENTENCES = new Map<string, Label>([
  ...Object.entries(TARGET_FAULTS).map(([code, { sentence }]) => [code, sentence] as const),
  ...Object.entries(REFUSAL_SENTENCES),
  ...Object.entries(BLOCK_SENTENCES),
]);

/**
 * What a code of a transfer means to the person who reads it, with what is known beside it: both addresses of a target
 * that has moved, the day on which its certificate ended. Null for a code that we have no words for.
 */
export function transferSentence(code: string, detail: TargetFaultDetail | null = null): Label | null {
  const sentence = SENTENCES.get(code);
  if (sentence === undefined || detail === null) return sentence ?? null;
  const { address, movedTo, certificateExpiredOn } = detail;
  const german = certificateExpiredOn?.split('-').reverse().join('.');
  const known = [
    movedTo && { de: `bisher ${address ?? ''}, jetzt ${movedTo}`, en: `so far ${address ?? ''}, now ${movedTo}` },
    certificateExpiredOn && { de: `abgelaufen am ${german ?? ''}`, en: `expired on ${certificateExpiredOn}` },
  ].find((fact) => typeof fact === 'object');
  return known ? { de: `${sentence.de} (${known.de})`, en: `${sentence.en} (${known.en})` } : sentence;
}
