import { toLatinText, type LatinText } from './latin/latin-text.js';
import { leavesOf, type Leaf } from './leaves.js';
import type { BlockCode, MappingBlock } from './mapping-block.js';
import type { PackageSpan } from './mapping-input.js';
import {
  APPLICATION_PLACES,
  MAPPING_VERSION,
  SUMMARY,
  type CharacterReplacement,
  type LossReason,
  type MappingEntry,
  type MappingLoss,
  type MappingReport,
  type MessagePlaces,
} from './mapping-report.js';
import type { MappingRule } from './mapping-rules.js';
import { isNeverShown } from './never-shown.js';

/**
 * What is to happen to a text with letters that have no published Latin form: `block` where the message must have it
 * (a name is never guessed), `omit` where it may be missing, `mark` where the rest of a free text still says something.
 */
export type WithoutLatinForm = 'block' | 'omit' | 'mark';

/** A piece of a remark: which value it shows, and what stands before it. */
export type RemarkPart = { pointer: string; text: string | null | undefined; prefix?: string };

/** Takes down what happens to each value while a message is made of a submission. */
export class MappingRecord {
  readonly blocks: MappingBlock[] = [];
  private readonly entries: MappingEntry[] = [];
  private readonly losses: MappingLoss[] = [];
  private readonly remarks: string[] = [];
  private readonly replacements = new Map<string, CharacterReplacement>();

  /** @param places of the message that is made */
  constructor(private readonly places: MessagePlaces = APPLICATION_PLACES) {}

  /** The text as the target takes it, or null where there is none, or none that it takes. */
  text(pointer: string, value: string | null | undefined, withoutLatinForm: WithoutLatinForm): string | null {
    const latin = toLatinText(value ?? '');
    if (latin.unknown.length > 0) {
      if (withoutLatinForm === 'block') return this.block(pointer, 'no-latin-form');
      this.lose(pointer, 'no-latin-form');
      if (withoutLatinForm === 'omit') return null;
    }
    collect(this.replacements, pointer, latin);
    return latin.text.trim() || null;
  }

  /** Notes that a value stands at `path` below the root of the message. */
  enter(pointer: string, path: string, value: string, rule: MappingRule): void {
    this.entries.push({ pointer, target: `${this.places.root}/${path}`, value, rule });
  }

  /** Notes that the file of a document is not in the message: `path` holds its id, under which packages bring it. */
  enterReference(pointer: string, path: string, documentId: string, packages: PackageSpan): void {
    const target = `${this.places.root}/${path}/dokumentOderReferenz/dokumentuuid`;
    this.entries.push({ pointer, target, value: documentId, rule: 'in-package', packages });
  }

  /** `text` and `enter` in one: the usual way of a value into its element. */
  enterText(
    pointer: string,
    path: string,
    value: string | null | undefined,
    rule: MappingRule,
    withoutLatinForm: WithoutLatinForm = 'omit',
  ): string | undefined {
    const text = this.text(pointer, value, withoutLatinForm);
    if (text === null) return undefined;
    this.enter(pointer, path, text, rule);
    return text;
  }

  lose(pointer: string, reason: LossReason): void {
    if (!this.losses.some((loss) => loss.pointer === pointer && loss.reason === reason))
      this.losses.push({ pointer, reason });
  }

  /** Notes a code that none of our lists has: what is entered for it says less than what was sent. */
  loseUnknownCode(pointer: string, code: string | null | undefined, known: readonly string[]): void {
    if (code?.trim() && !known.includes(code)) this.lose(pointer, 'code-unknown');
  }

  block(pointer: string, code: BlockCode, fileName?: string): null {
    this.blocks.push(fileName === undefined ? { pointer, code } : { pointer, code, fileName });
    return null;
  }

  /** A line of the remark for the office: what the message has no element for. Parts without text are left out. */
  remark(label: string, parts: readonly RemarkPart[], rule: MappingRule, separator = ', '): void {
    const texts = parts.flatMap(({ pointer, text: sent, prefix = '' }) => {
      const text = this.text(pointer, sent, 'mark');
      if (text === null) return [];
      this.entries.push({ pointer, target: this.places.remark, value: text, rule });
      return [prefix + text];
    });
    if (texts.length > 0) this.remarks.push(`${label}: ${texts.join(separator)}`);
  }

  remarkText(): string | undefined {
    return this.remarks.length === 0 ? undefined : this.remarks.join('\n');
  }

  /** Whether a value has found its place already. */
  isEntered(pointer: string): boolean {
    return this.entries.some((entry) => entry.pointer === pointer);
  }

  /** The way of every value of `content`: those that no rule has taken up stand in the summary alone. */
  report(content: unknown): Omit<MappingReport, 'withheld'> {
    const entered = new Set(this.entries.map(({ pointer }) => pointer));
    const leaves = leavesOf(content);
    const rest = leaves.filter(({ pointer }) => !entered.has(pointer));
    const shown = rest.filter(({ pointer }) => !isNeverShown(pointer));
    const hidden = rest.filter(({ pointer }) => isNeverShown(pointer));
    const inSummary = shown.map(({ pointer }) => ({
      pointer,
      target: SUMMARY,
      value: null,
      rule: 'no-element' as const,
    }));
    const notShown = hidden.map(({ pointer }) => ({ pointer, reason: 'in-original-only' as const }));
    return {
      version: MAPPING_VERSION,
      entries: [...this.entries, ...inSummary],
      replacements: this.replacementsIn(leaves.filter(({ pointer }) => entered.has(pointer))),
      losses: [...this.losses, ...notShown],
    };
  }

  /**
   * What is told of the letters of a value counts in the value as it was sent: a rule that takes one apart, or trims it,
   * knows the places in its piece only.
   */
  private replacementsIn(entered: readonly Leaf[]): CharacterReplacement[] {
    const whole = entered.filter((leaf) => typeof leaf.value === 'string');
    const isWhole = new Set(whole.map(({ pointer }) => pointer));
    const told = new Map([...this.replacements].filter(([, { pointer }]) => !isWhole.has(pointer)));
    for (const { pointer, value } of whole) collect(told, pointer, toLatinText(String(value)));
    return [...told.values()];
  }
}

/** Takes down which letters of a text stand differently, the same ones together. */
function collect(told: Map<string, CharacterReplacement>, pointer: string, { replaced }: LatinText): void {
  for (const { position, character, replacement } of replaced) {
    const key = JSON.stringify([pointer, character, replacement]);
    const found = told.get(key) ?? { pointer, character: codePoints(character), replacement, positions: [] };
    if (!found.positions.includes(position)) found.positions.push(position);
    told.set(key, found);
  }
}

/** `U+000B`: readable in a report whatever the character is. */
function codePoints(character: string): string {
  return Array.from(character, (sign) => `U+${hex(sign)}`).join(' ');
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
