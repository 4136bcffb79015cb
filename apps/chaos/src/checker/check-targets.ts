import { expectOne, noFindings, type Findings } from './findings.js';
import type { HeldApplication, HeldFolder, Holdings } from './holdings.js';
import { receiptsOf, type SentCase } from './sent-case.js';
import { differingPointers, parsed, textOf } from './values.js';

const ORIGINAL = /^Originaldaten .*\.json$/;
const SUMMARY = /^Zusammenfassung .*\.pdf$/;
/** Values that every specialist system needs in a field of its own. */
const IDENTITY = ['/applicant/familyName', '/applicant/givenNames', '/applicant/identityDocument/number'];

/** The marks of what was sent, found in whatever the targets hold. */
type Found = { applications: HeldApplication[]; folders: HeldFolder[] };

/**
 * Compares what senders sent with what the targets hold. A receipt must be there exactly once, with every file and every
 * value; what was never answered may be there once or not at all; nothing else may be there.
 */
export function checkTargets(sent: readonly SentCase[], holdings: Holdings): Findings {
  const findings = noFindings();
  const claimed = new Set<object>();
  for (const one of sent) {
    const found = findByMark(one.mark, holdings);
    for (const held of [...found.applications, ...found.folders]) claimed.add(held);
    checkCase(findings, one, found);
  }
  for (const { caseNumber } of [...holdings.applications, ...holdings.folders].filter((held) => !claimed.has(held)))
    findings.differing.push(`${caseNumber} is held, and nobody sent it`);
  return findings;
}

function findByMark(mark: string, { applications, folders }: Holdings): Found {
  return {
    applications: applications.filter(({ xml }) => xml.includes(mark)),
    folders: folders.filter(({ documents }) => documents.some(({ json }) => json?.includes(`"${mark}"`))),
  };
}

function checkCase(findings: Findings, sent: SentCase, { applications, folders }: Found): void {
  const receipts = receiptsOf(sent);
  const [caseNumber = 'without an answer'] = receipts;
  if (receipts.length > 1) findings.doubled.push(`one key has the receipts ${receipts.join(', ')}`);
  const isUnknown = receipts.length === 0;
  if (!isUnknown || applications.length > 1)
    expectOne(findings, applications.length, `${caseNumber} in the specialist system`);
  if (!isUnknown || folders.length > 1) expectOne(findings, folders.length, `${caseNumber} in the DMS`);
  if (isUnknown && applications.length !== folders.length)
    findings.differing.push(`${sent.mark} was never answered and stands in one target only`);
  for (const held of [...applications, ...folders])
    if (!isUnknown && held.caseNumber !== caseNumber)
      findings.differing.push(`${caseNumber} is held as ${held.caseNumber}`);
  for (const held of applications) checkMessage(findings, sent, held);
  for (const folder of folders) checkFolder(findings, sent, folder);
}

function checkMessage(findings: Findings, { original }: SentCase, { caseNumber, xml }: HeldApplication): void {
  const content = parsed(original);
  const text = textOf(xml);
  for (const pointer of IDENTITY) {
    const value = valueAt(content, pointer);
    if (typeof value === 'string' && !text.includes(value.normalize('NFC').trim()))
      findings.differing.push(`${caseNumber}: ${pointer} is not in the message`);
  }
}

function checkFolder(findings: Findings, sent: SentCase, { caseNumber, documents }: HeldFolder): void {
  const originals = documents.filter(({ name }) => ORIGINAL.test(name));
  const summaries = documents.filter(({ name }) => SUMMARY.test(name));
  expectOne(findings, originals.length, `${caseNumber}: original data in the DMS`);
  expectOne(findings, summaries.length, `${caseNumber}: summary in the DMS`);
  for (const { json } of originals) {
    if (json === sent.original) continue;
    const pointers = differingPointers(parsed(sent.original), parsed(json));
    findings.differing.push(`${caseNumber}: original data differ ${pointers.join(' ')}`);
  }
  const files = documents.filter(({ name }) => !ORIGINAL.test(name) && !SUMMARY.test(name));
  const expected = new Set(sent.files.map(({ sha512 }) => sha512));
  for (const digest of expected) {
    const copies = files.filter(({ sha512 }) => sha512 === digest);
    expectOne(findings, copies.length, `${caseNumber}: file ${digest.slice(0, 8)} in the DMS`);
  }
  for (const { name, sha512 } of files)
    if (!expected.has(sha512)) findings.differing.push(`${caseNumber}: ${name} holds bytes that nobody sent`);
}

function valueAt(content: unknown, pointer: string): unknown {
  let value = content;
  for (const name of pointer.split('/').slice(1))
    value =
      value !== null && typeof value === 'object'
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined;
  return value;
}
