import { isForeignAddress } from './address.js';
import { finding, type Finding } from './finding.js';
import { matterOf } from './service-catalogue.js';
import type { OnlineService, SubmissionContent } from './submission.js';

const ALL: readonly OnlineService[] = ['AT', 'AK', 'BE'];

/** When a field belongs to the application at all. */
type Condition = (content: SubmissionContent) => boolean;

const hasIdentityDocument: Condition = ({ service, applicant: { identityDocument: document } }) =>
  document?.kind !== 'NONE' && (service !== 'BE' || Boolean(document));
const hasNoIdentityDocument: Condition = ({ applicant }) => applicant.identityDocument?.kind === 'NONE';
const livesHere: Condition = ({ applicant }) => !isForeignAddress(applicant.address ?? {});
const livesAbroadWithoutLines: Condition = ({ applicant: { address } }) =>
  isForeignAddress(address ?? {}) && !address?.lines?.length;
const isRestricted: Condition = ({ applicant: { restriction } }) =>
  Boolean(restriction?.kind) && restriction?.kind !== 'NONE';
const kindIsOpen: Condition = (content) => !matterOf(content)?.code.startsWith('AT16B');

/** The mandatory fields of a complete application by online service. `/…` may be empty where `''` is an answer. */
const REQUIRED: readonly {
  pointer: string;
  services: readonly OnlineService[];
  when?: Condition;
  mayBeEmpty?: true;
}[] = [
  { pointer: '/applicant/familyName', services: ALL, mayBeEmpty: true },
  { pointer: '/applicant/givenNames', services: ALL, mayBeEmpty: true },
  { pointer: '/applicant/birthDate', services: ALL },
  { pointer: '/applicant/birthPlace', services: ALL },
  { pointer: '/applicant/birthCountry', services: ALL },
  { pointer: '/applicant/sex', services: ALL },
  { pointer: '/applicant/nationalities', services: ALL },
  { pointer: '/applicant/maritalStatus/code', services: ['AT', 'AK'] },
  { pointer: '/applicant/identityDocument/kind', services: ALL, when: hasIdentityDocument },
  { pointer: '/applicant/identityDocument/number', services: ALL, when: hasIdentityDocument },
  { pointer: '/applicant/identityDocument/issuer', services: ALL, when: hasIdentityDocument },
  { pointer: '/applicant/identityDocument/issuedOn', services: ALL, when: hasIdentityDocument },
  { pointer: '/applicant/identityDocument/validUntil', services: ALL, when: hasIdentityDocument },
  { pointer: '/applicant/identityDocument/reason', services: ALL, when: hasNoIdentityDocument },
  { pointer: '/applicant/address/street', services: ALL, when: livesHere },
  { pointer: '/applicant/address/houseNumber', services: ALL, when: livesHere, mayBeEmpty: true },
  { pointer: '/applicant/address/postalCode', services: ALL, when: livesHere },
  { pointer: '/applicant/address/city', services: ALL, when: livesHere },
  { pointer: '/applicant/address/since', services: ALL, when: livesHere },
  { pointer: '/applicant/address/city', services: ALL, when: livesAbroadWithoutLines },
  { pointer: '/applicant/restriction/kind', services: ['BE'] },
  { pointer: '/applicant/restriction/place', services: ALL, when: isRestricted },
  { pointer: '/applicant/receptionCentre', services: ['BE'] },
  { pointer: '/applicant/entry/date', services: ALL },
  { pointer: '/applicant/entry/with', services: ALL },
  { pointer: '/applicant/contact/email', services: ALL },
  { pointer: '/family', services: ['AK'] },
  { pointer: '/applicationKind', services: ALL, when: kindIsOpen },
  { pointer: '/employment/employer', services: ['BE'] },
  { pointer: '/employment/address', services: ['BE'] },
  { pointer: '/employment/job', services: ['BE'] },
  { pointer: '/employment/hoursPerWeek', services: ['BE'] },
  { pointer: '/employment/grossPay', services: ['BE'] },
  { pointer: '/employment/start', services: ['BE'] },
  { pointer: '/previousTitles', services: ['BE'] },
  { pointer: '/convictions/declared', services: ['AT'] },
  { pointer: '/consent/truthfulness', services: ALL },
  { pointer: '/consent/dataNotice', services: ALL },
  { pointer: '/consent/electronicDelivery', services: ALL },
];

const FIELDS = REQUIRED.map((field) => ({ ...field, path: field.pointer.split('/').slice(1) }));

/**
 * What a complete application of that service would also say, each as `field-missing`; of a section that is missing as
 * a whole only the section. What is not an application needs the birth date alone, so that its case can be found.
 */
export function missingFields(content: SubmissionContent): Finding[] {
  if (content.kind !== 'APPLICATION')
    return isEmpty(content.applicant.birthDate) ? [finding('field-missing', '/applicant/birthDate')] : [];
  const pointers = FIELDS.filter(
    ({ services, when }) => services.includes(content.service) && (when?.(content) ?? true),
  )
    .map(({ path, mayBeEmpty }) => missingPlace(content, path, mayBeEmpty ?? false))
    .filter((pointer) => pointer !== null);
  const missing = Array.from(new Set(pointers), (pointer) => finding('field-missing', pointer));
  return saysWhatFor(content) ? missing : [...missing, finding('purpose-unknown', '/matter')];
}

function saysWhatFor({ matter, form, paragraph, serviceKey }: SubmissionContent): boolean {
  return [matter, form, paragraph, serviceKey].some((text) => text?.trim());
}

/** The pointer of the outermost place on the path that holds nothing; null if the field is filled. */
function missingPlace(content: SubmissionContent, path: readonly string[], mayBeEmpty: boolean): string | null {
  let place: unknown = content;
  for (const [depth, step] of path.entries()) {
    place = (place as Record<string, unknown>)[step];
    const isField = depth === path.length - 1;
    if (isField && mayBeEmpty ? place === undefined || place === null : isEmpty(place))
      return `/${path.slice(0, depth + 1).join('/')}`;
  }
  return null;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null;
}
