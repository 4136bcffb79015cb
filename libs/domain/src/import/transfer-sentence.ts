import type { Label } from '../intake/vocabulary.js';
import { BLOCK_SENTENCES } from './mapping/mapping-block.js';
import { REFUSAL_SENTENCES } from './refusal-sentences.js';
import { TARGET_FAULTS } from './target-fault-code.js';

/** By code: faults of the target, what it refuses, and what stops a message before it is sent. */
const SENTENCES = new Map<string, Label>([
  ...Object.entries(TARGET_FAULTS).map(([code, { sentence }]) => [code, sentence] as const),
  ...Object.entries(REFUSAL_SENTENCES),
  ...Object.entries(BLOCK_SENTENCES),
]);

/** What a code of a transfer means to the person who reads it; null for a code that we have no words for. */
export function transferSentence(code: string): Label | null {
  return SENTENCES.get(code) ?? null;
}
