import type { SubmissionContent } from '../../intake/submission.js';
import { sentDateInWords } from '../../time/german-date.js';
import type { Inlandsanschrift } from '../../intake/message/application-message.js';
import { addressLines } from '../../intake/address.js';
import { hasAddress, mapAddress, remarkAddress } from './map-address.js';
import type { MappingRecord } from './mapping-record.js';

const PATH = 'angabenZurPerson/anschrift';

/**
 * Address of registration, else the stated one → `anschrift`. What else the person says about living here or there,
 * and an address that the element cannot take whole → remark.
 */
export function mapApplicantAddresses(content: SubmissionContent, record: MappingRecord): Inlandsanschrift | undefined {
  const { applicant, plannedAddress } = content;
  const candidates = [
    {
      label: 'Meldeanschrift laut Antrag',
      address: applicant.registeredAddress,
      pointer: '/applicant/registeredAddress',
    },
    { label: 'Anschrift laut Antrag', address: applicant.address, pointer: '/applicant/address' },
  ];
  let anschrift: Inlandsanschrift | undefined;
  const told = new Set<string>();
  for (const { label, address, pointer } of candidates) {
    // The same address in both places is one address; the summary shows that it was given twice.
    if (!hasAddress(address) || told.has(addressLines(address).join('\n'))) continue;
    told.add(addressLines(address).join('\n'));
    const mapped = anschrift === undefined ? mapAddress(address, { pointer, path: PATH }, record) : null;
    if (mapped === null) remarkAddress(label, address, pointer, record);
    else anschrift = mapped;
  }
  if (hasAddress(applicant.secondAddress))
    remarkAddress('Weitere Anschrift laut Antrag', applicant.secondAddress, '/applicant/secondAddress', record);
  if (hasAddress(plannedAddress)) remarkAddress('Geplante Anschrift', plannedAddress, '/plannedAddress', record);
  const from = plannedAddress?.from;
  if (from?.trim())
    record.remark(
      'Geplanter Einzug',
      [{ pointer: '/plannedAddress/from', text: sentDateInWords(from).de }],
      'address-as-text',
    );
  return anschrift;
}
