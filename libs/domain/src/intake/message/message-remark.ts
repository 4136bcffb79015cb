import type { Fault, Finding } from '../finding.js';
import type { Label } from '../vocabulary.js';
import {
  MESSAGE_FAULT_SENTENCES,
  MESSAGE_FINDING_SENTENCES,
  type MessageFault,
  type MessageFinding,
} from './message-fault.js';
import type { MessageLoss } from './message-losses.js';

/** Before the code of what is said about a message: some codes mean something else in the JSON contract. */
const PREFIX = 'xauslaender-';

/** What only a message that has become a submission is told. */
const LOSS_SENTENCES = {
  'only-in-original': {
    de: '„{value}“ steht nur im Original der Nachricht; dafür gibt es hier kein Feld.',
    en: '“{value}” stands in the original message alone; there is no field for it here.',
  },
  'trust-level-in-original': {
    de: 'Wie sicher die Angaben festgestellt sind (Vertrauensniveau), steht nur im Original der Nachricht.',
    en: 'How surely the details are established (level of trust) stands in the original message alone.',
  },
} as const satisfies Record<string, Label>;

/** The sentences of `toFault`, `toFinding` and `lossFindings`; a finding on a case names its place too. */
export const MESSAGE_REMARK_SENTENCES: Readonly<Record<string, Label>> = {
  ...named(MESSAGE_FAULT_SENTENCES, (text) => text),
  ...named({ ...MESSAGE_FINDING_SENTENCES, ...LOSS_SENTENCES }, (text) => `{field}: ${text}`),
};

function named(sentences: Readonly<Record<string, Label>>, write: (text: string) => string): Record<string, Label> {
  return Object.fromEntries(
    Object.entries(sentences).map(([code, { de, en }]) => [PREFIX + code, { de: write(de), en: write(en) }]),
  );
}

/** Why a message was refused, as a fault of a submission; its pointer is the path in the message. */
export function toFault({ code, path, details }: MessageFault): Fault {
  return { code: PREFIX + code, pointer: path, details };
}

/** What is odd about a message, as a finding on the submission that it has become. */
export function toFinding({ code, path, details }: MessageFinding): Finding {
  return { code: PREFIX + code, pointer: path, details };
}

const TRUST_LEVEL = /^.*\/vertrauensniveau(?=\/|$)/;
const LONGEST_VALUE = 200;

/** What stands in the original alone. The levels of trust, of which a message has dozens, are told once a person. */
export function lossFindings(losses: readonly MessageLoss[]): Finding[] {
  const findings = losses.map(({ path, value }) => {
    const [trustLevel] = TRUST_LEVEL.exec(path) ?? [];
    if (trustLevel !== undefined) return { code: `${PREFIX}trust-level-in-original`, pointer: trustLevel };
    const letters = Array.from(value.slice(0, 2 * LONGEST_VALUE));
    const shown = letters.length > LONGEST_VALUE ? `${letters.slice(0, LONGEST_VALUE).join('')}…` : value;
    return { code: `${PREFIX}only-in-original`, pointer: path, details: { value: shown } };
  });
  return findings.filter(
    ({ code, pointer }, at) => findings.findIndex((other) => other.code === code && other.pointer === pointer) === at,
  );
}
