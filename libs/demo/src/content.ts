import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import { berlinText } from './arrivals.js';
import { addMonths } from './day.js';
import type { DemoOffice } from './demo-application.js';
import type { Composition, Matter, Story } from './matters/matter.js';
import { applicationMessage } from './messages/with-application.js';

/** What the person fills in: the sections of the matter around her own. */
export function contentOf(
  story: Story,
  matter: Matter,
  { sections, livesHereSince }: Composition,
  office: DemoOffice,
  receivedAt: Date,
): SubmissionContent {
  const { person, chance: own } = story;
  const renews = matter.applicationKind !== 'FIRST' || matter.code === 'AT9';
  const { applicant, ...others } = sections;
  return {
    schemaVersion: '1',
    kind: 'APPLICATION',
    office: office.abhKennung,
    service: matter.service,
    matter: matter.code,
    form: matter.form,
    paragraph: matter.paragraph,
    applicationKind: matter.applicationKind,
    submittedAt: berlinText(new Date(receivedAt.getTime() - own.branch('delay').between(900, 14_000))),
    protection: 'NONE',
    ...(matter.service === 'AT' && { convictions: { declared: false } }),
    ...others,
    applicant: {
      familyName: person.familyName,
      givenNames: person.givenNames,
      birthDate: person.birthDate,
      birthPlace: person.birthPlace,
      birthCountry: person.origin.code,
      sex: person.sex,
      nationalities: person.nationalities,
      maritalStatus: { code: person.maritalStatus },
      eyeColour: person.eyeColour,
      height: person.heightCm,
      ...(renews && own.branch('azr').happens(0.6) && { azrNumber: person.azrNumber }),
      address: {
        ...story.address,
        ...(!story.address.country && {
          since: livesHereSince ?? addMonths(story.on, -own.branch('since').between(2, 9)),
        }),
      },
      contact: { email: person.email, phone: person.phone },
      identityDocument: person.passport,
      ...applicant,
    },
    message: applicationMessage(story, matter.code, matter.applicationKind === 'RENEWAL'),
    consent: { truthfulness: true, dataNotice: true, electronicDelivery: own.branch('consent').happens(0.8) },
  };
}

/** As it stands on the wire: no key without a value. */
export function withoutGaps(content: SubmissionContent): SubmissionContent {
  return JSON.parse(JSON.stringify(content)) as SubmissionContent;
}
