import type { CodeLists } from '@einkanal/domain/codes/code-list';
import { leavesOf, type Leaf } from '@einkanal/domain/import/mapping/leaves';
import { valueInWords } from '@einkanal/domain/import/mapping/value-in-words';
import { knownCodes } from '@einkanal/domain/intake/code-findings';
import { fieldLabel } from '@einkanal/domain/intake/field-label';
import type { Finding } from '@einkanal/domain/intake/finding';
import { messageSentence } from '@einkanal/domain/intake/message/message-fault';
import { MESSAGE_MEANINGS } from '@einkanal/domain/intake/message/message-type';
import { readApplication } from '@einkanal/domain/intake/message/read-application';
import { sentenceFor } from '@einkanal/domain/intake/sentences';
import { checkSubmission } from '@einkanal/domain/intake/submission-check';
import type { Label } from '@einkanal/domain/intake/vocabulary';
import { documentsIn, formatName } from './message-findings.js';
import type { MessageReading, ReadMessage } from './message-reader.js';
import { MESSAGES } from './messages.js';
import { REPORT_WORDS } from './report-words.js';

export type Language = keyof Label;
/** What a message is judged with. */
export type ReportContext = { codeLists: CodeLists; offices: ReadonlySet<string>; now: Date; language: Language };

type Place = { place: string; sentence: Label };
type Judged = { wrong: Place[]; odd: Place[]; told: string[] };

/** What a message says, what is wrong with it and what would be stored, for the support of a sending program. */
export function reportMessage(reading: MessageReading, context: ReportContext): { text: string; isRight: boolean } {
  const { language } = context;
  const words = (word: keyof typeof REPORT_WORDS) => REPORT_WORDS[word][language];
  const { wrong, odd, told } = judge(reading, context);
  const listed = (places: Place[]) =>
    places.flatMap(({ place, sentence }) => [`  ${place || '/'}`, `    ${sentence[language]}`]);
  const lines = [
    ...headLines(reading, language),
    '',
    wrong.length === 0 ? words('right') : `${words('wrong')} (${String(wrong.length)})`,
    ...listed(wrong),
    ...(odd.length === 0 ? [] : ['', `${words('odd')} (${String(odd.length)})`, ...listed(odd)]),
    ...told,
  ];
  return { text: `${lines.join('\n')}\n`, isRight: wrong.length === 0 };
}

function judge(reading: MessageReading, context: ReportContext): Judged {
  const odd = reading.findings.map((finding) => ({ place: finding.path, sentence: messageSentence(finding) }));
  if (reading.kind === 'refused') {
    const wrong = reading.faults.map((fault) => ({ place: fault.path, sentence: messageSentence(fault) }));
    return { wrong, odd, told: [] };
  }
  const { message } = reading;
  if (message.type !== '130101') return { wrong: [], odd, told: answerLines(message, context) };
  const { nachrichtenUUID } = message.head['nachrichtenkopf.g2g']['identifikation.nachricht'];
  const reader = message.head['nachrichtenkopf.g2g'].leser.kennung;
  const read = readApplication({ messageId: nachrichtenUUID, reader, body: message.body });
  const { codeLists, now, offices } = context;
  const verdict = checkSubmission(read.content, { now, offices, codes: knownCodes(codeLists) });
  const faults = verdict.kind === 'refused' ? verdict.faults : [];
  const placed = (found: readonly Finding[]) =>
    found.map((each) => ({ place: fieldLabel(each.pointer)[context.language], sentence: sentenceFor(each) }));
  return {
    wrong: placed(faults.filter((fault) => !isAboutHere(fault))),
    odd: [...odd, ...placed([...faults.filter(isAboutHere), ...verdict.findings])],
    told: applicationLines(read, message, context),
  };
}

/** Which offices are served is a matter of who receives the message, not of the message. */
function isAboutHere({ code }: Finding): boolean {
  return code === 'office-unknown';
}

function headLines(reading: MessageReading, language: Language): string[] {
  const words = (word: keyof typeof REPORT_WORDS) => REPORT_WORDS[word][language];
  if (reading.kind === 'refused') return [reading.root ?? words('unreadable')];
  const { type, attributes, head } = reading.message;
  const { leser, autor, 'identifikation.nachricht': identification } = head['nachrichtenkopf.g2g'];
  return [
    `${MESSAGES[type].root}: ${MESSAGE_MEANINGS[type][language]}`,
    ...(attributes.test === undefined ? [] : [`${words('test')}: ${attributes.test}`]),
    `${words('from')}: ${autor.name} (${autor.kennung}), ${attributes.produkt}, ${attributes.produkthersteller}`,
    `${words('to')}: ${leser.name} (${leser.kennung})`,
    `${words('created')}: ${identification.erstellungszeitpunkt}`,
    `${words('id')}: ${identification.nachrichtenUUID}`,
  ];
}

/** The application in the words of the form, its files, and what stays in the original. */
function applicationLines(
  { content, files, losses }: ReturnType<typeof readApplication>,
  message: ReadMessage,
  { codeLists, language }: ReportContext,
): string[] {
  const { findNationality } = knownCodes(codeLists);
  const inWords = (leaf: Leaf) =>
    language === 'de' ? valueInWords(leaf, { findNationality, codeLists }) : String(leaf.value);
  const { attachments: _files, schemaVersion: _version, ...said } = content;
  return [
    '',
    REPORT_WORDS.stored[language],
    ...leavesOf(said).map((leaf) => `  ${fieldLabel(leaf.pointer)[language]}: ${indented(inWords(leaf))}`),
    ...files.map(({ fileName, sha512, packageFileId }) => {
      const size = message.files.get(sha512 ?? '')?.sizeBytes;
      const where = size === undefined ? `${REPORT_WORDS.package[language]} ${packageFileId ?? ''}` : bytes(size);
      return `  ${REPORT_WORDS.file[language]}: ${fileName} (${where})`;
    }),
    ...(losses.length === 0 ? [] : ['', REPORT_WORDS.lost[language]]),
    ...losses.map(({ path, value }) => `  ${path}: ${indented(value)}`),
  ];
}

/** A return message by the names of the standard, and by what it is matched to its case. */
function answerLines(message: ReadMessage, { codeLists, language }: ReportContext): string[] {
  const documents = new Map(documentsIn(message.body, '').map(({ place, document }) => [place, document]));
  const isFile = (pointer: string) =>
    pointer === CONTAINER || [...documents.keys()].some((place) => pointer.startsWith(`${place}/`));
  const status =
    message.type === '130104' ? codeLists.get(STATUS_URN)?.entries.get(message.body.status)?.name : undefined;
  return [
    '',
    REPORT_WORDS.says[language],
    ...leavesOf(message.body)
      .filter(({ pointer }) => !isFile(pointer))
      .map(({ pointer, value }) => {
        const meaning = pointer === '/status' && status !== undefined ? ` (${status})` : '';
        return `  ${pointer.slice(1)}: ${indented(String(value))}${meaning}`;
      }),
    ...Array.from(documents, ([place, { dokument, dokumententyp }]) => {
      const size = message.files.get(dokument)?.sizeBytes ?? 0;
      return `  ${place.slice(1)}: ${formatName(dokumententyp)}, ${bytes(size)}`;
    }),
    ...(message.type === '000040' ? [partLine(message, language)] : []),
    '',
    REPORT_WORDS.stored[language],
    `  ${MESSAGE_MEANINGS[message.type][language]}`,
    `  ${REPORT_WORDS[message.type === '000040' ? 'partMatched' : 'matched'][language]}`,
  ];
}

const CONTAINER = '/dokumentcontainer';

function partLine({ body, files }: Extract<ReadMessage, { type: '000040' }>, language: Language): string {
  const size = files.get(body.dokumentcontainer)?.sizeBytes ?? 0;
  return `  ${CONTAINER.slice(1)}: ${REPORT_WORDS.part[language]}, ${bytes(size)}`;
}

const STATUS_URN = 'urn:xoev-de:xauslaender:codeliste:ozg.status';

function indented(text: string): string {
  return text.replaceAll('\n', '\n    ');
}

function bytes(size: number): string {
  return `${String(size)} Bytes`;
}
