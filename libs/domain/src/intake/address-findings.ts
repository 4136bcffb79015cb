import { isForeignAddress, readCareOf, readPostalCode } from './address.js';
import { finding, type Finding } from './finding.js';
import { lengthFinding } from './form-findings.js';
import { pathOf, patternsOf, valuesAtAll } from './submission-path.js';
import { Address, SubmissionContent, type AddressContent } from './submission.js';

const ADDRESSES = [...patternsOf(Address, SubmissionContent), '/plannedAddress'].map(pathOf);
const STREET_LIMIT = 55;
const CITY_LIMIT = 40;

/** What of the addresses is too long, or not of German form although it names no other state. */
export function addressFindings(content: SubmissionContent): Finding[] {
  return valuesAtAll(content, ADDRESSES).flatMap(({ pointer, value }) =>
    value ? findingsOf(pointer, value as AddressContent) : [],
  );
}

function findingsOf(pointer: string, address: AddressContent): Finding[] {
  const findings = [
    ...lengthFinding(`${pointer}/street`, address.street, STREET_LIMIT),
    ...lengthFinding(`${pointer}/city`, address.city, CITY_LIMIT),
  ];
  if (isForeignAddress(address)) return findings;
  findings.push(...postalCodeFindings(`${pointer}/postalCode`, address.postalCode ?? ''));
  if (address.ags && !/^\d{8}$/.test(address.ags)) findings.push(finding('ags-shape', `${pointer}/ags`));
  if (readCareOf(address).street !== (address.street?.trim() ?? ''))
    findings.push(finding('care-of-in-street', `${pointer}/street`));
  return findings;
}

function postalCodeFindings(pointer: string, sent: string): Finding[] {
  if (sent.trim() === '') return [];
  const { postalCode, change } = readPostalCode(sent);
  if (postalCode === null) return [finding('postal-code-shape', pointer)];
  return change === 'leading-zero-added' ? [finding('postal-code-zero-added', pointer, { postalCode })] : [];
}
