import { z } from 'zod';

/**
 * The wire schema of a submission, version 1: what a sender may say, in the sections of the form.
 * Unknown keys are kept at every level. Only type and shape are judged here; what is missing or implausible becomes a
 * finding on the case, because the day of arrival counts for the person (§ 81 AufenthG).
 */
const text = z.string().nullish();
const flag = z.boolean().nullish();
const texts = z.array(z.string()).nullish();
const amount = z.union([z.string(), z.number()]).nullish();

/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `-00` for an unknown part, or `unknown`; read with `readPartialDate`. */
export const PartialDateText = z.string().nullish();

export const SUBMISSION_KINDS = ['APPLICATION', 'SUPPLEMENT', 'STATUS_INQUIRY', 'OTHER'] as const;
export const ONLINE_SERVICES = ['AT', 'AK', 'BE'] as const;
export const FORMS = ['WORK', 'FAMILY', 'EDUCATION', 'SIDE_CONDITION', 'FAST_TRACK', 'SETTLEMENT'] as const;
export const APPLICATION_KINDS = ['FIRST', 'RENEWAL', 'CHANGE', 'TRANSFER', 'SIDE_CONDITION'] as const;
export const PROTECTIONS = ['NONE', 'ADDRESS', 'IDENTITY'] as const;

export const Address = z.looseObject({
  careOf: text,
  street: text,
  houseNumber: text,
  addition: text,
  postalCode: text,
  city: text,
  ags: text,
  country: text,
  since: PartialDateText,
  lines: texts,
});

const Contact = z.looseObject({ email: text, phone: text, mobile: text, preferredLanguage: text, mailbox: text });

const Applicant = z.looseObject({
  familyName: text,
  givenNames: text,
  birthName: text,
  formerNames: texts,
  otherSpellings: texts,
  birthDate: PartialDateText,
  birthPlace: text,
  birthCountry: text,
  sex: text,
  nationalities: texts,
  maritalStatus: z.looseObject({ code: text, since: PartialDateText }).nullish(),
  eyeColour: text,
  height: amount,
  azrNumber: text,
  fileNumber: text,
  address: Address.nullish(),
  registeredAddress: Address.nullish(),
  secondAddress: Address.nullish(),
  formerAddresses: z.array(Address).nullish(),
  receptionCentre: flag,
  contact: Contact.nullish(),
  identityDocument: z
    .looseObject({
      kind: text,
      number: text,
      issuer: text,
      issuedOn: PartialDateText,
      validUntil: PartialDateText,
      reason: text,
    })
    .nullish(),
  currentTitle: z
    .looseObject({
      kind: text,
      paragraph: text,
      number: text,
      issuedOn: PartialDateText,
      validUntil: PartialDateText,
      office: text,
    })
    .nullish(),
  entry: z.looseObject({ date: PartialDateText, with: text }).nullish(),
  restriction: z.looseObject({ kind: text, place: text }).nullish(),
});

const FamilyMember = z.looseObject({
  relation: text,
  familyName: text,
  givenNames: text,
  birthName: text,
  birthDate: PartialDateText,
  birthPlace: text,
  birthCountry: text,
  sex: text,
  nationalities: texts,
  livesWith: flag,
  title: text,
  euStatus: text,
  address: Address.nullish(),
});

const Representative = z.looseObject({
  role: text,
  familyName: text,
  givenNames: text,
  company: text,
  sex: text,
  birthDate: PartialDateText,
  address: Address.nullish(),
  contact: Contact.nullish(),
});

export const ATTACHMENT_PURPOSES = ['form', 'attachment', 'report'] as const;

/** One entry of the list of attachments; the file itself is the multipart field named by `part`. */
export const AttachmentEntry = z.looseObject({
  id: text,
  part: z.string(),
  slot: text,
  purpose: text,
  title: text,
  sha512: text,
});

export const SubmissionContent = z
  .looseObject({
    schemaVersion: z.literal('1'),
    kind: z.enum(SUBMISSION_KINDS),
    office: z.string(),
    service: z.enum(ONLINE_SERVICES),
    matter: text,
    form: text,
    serviceKey: text,
    paragraph: text,
    applicationKind: text,
    channelMessageId: text,
    channelCaseId: text,
    caseNumber: text,
    submittedAt: text,
    formVersion: text,
    account: z.looseObject({ id: z.string(), role: text }).nullish(),
    replyChannel: z.looseObject({ kind: text }).nullish(),
    protection: text,
    applicant: Applicant,
    plannedAddress: Address.extend({ from: PartialDateText }).nullish(),
    family: z.array(FamilyMember).nullish(),
    representative: Representative.nullish(),
    requested: z.looseObject({ from: PartialDateText, until: PartialDateText, reason: text }).nullish(),
    employment: z
      .looseObject({
        employer: text,
        address: Address.nullish(),
        branchNumber: text,
        job: text,
        hoursPerWeek: amount,
        grossPay: amount,
        start: PartialDateText,
        end: PartialDateText,
        qualified: flag,
        trainingContract: flag,
        consentNumber: text,
      })
      .nullish(),
    study: z.looseObject({ institution: text, course: text, semester: amount, expectedEnd: PartialDateText }).nullish(),
    income: z.looseObject({ kinds: texts, monthlyNet: amount, benefits: flag }).nullish(),
    healthInsurance: z.looseObject({ kind: text, insurer: text, since: PartialDateText }).nullish(),
    health: z.looseObject({ text }).nullish(),
    previousTitles: z
      .array(
        z.looseObject({
          kind: text,
          paragraph: text,
          from: PartialDateText,
          until: PartialDateText,
          office: text,
          number: text,
        }),
      )
      .nullish(),
    convictions: z.looseObject({ declared: flag, text }).nullish(),
    urgency: z.looseObject({ kind: text, text }).nullish(),
    message: text,
    consent: z.looseObject({ truthfulness: flag, dataNotice: flag, electronicDelivery: flag, givenAt: text }).nullish(),
    attachments: z.array(AttachmentEntry).nullish(),
  })
  .meta({ id: 'SubmissionContent' });

export type SubmissionContent = z.infer<typeof SubmissionContent>;
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];
export type OnlineService = (typeof ONLINE_SERVICES)[number];
export type Protection = (typeof PROTECTIONS)[number];
export type AddressContent = z.infer<typeof Address>;
export type ApplicantContent = z.infer<typeof Applicant>;
export type FamilyMemberContent = z.infer<typeof FamilyMember>;
export type RepresentativeContent = z.infer<typeof Representative>;
export type AttachmentEntry = z.infer<typeof AttachmentEntry>;
