import { addMonths } from '../day.js';
import { drawRelative } from '../people/person.js';
import { other } from './marriage.js';
import { AT_HOME, familyMember, type Composition, type Matter, type Story } from './matter.js';

const ANY = [
  ['SYR', 3],
  ['TUR', 3],
  ['AFG', 2],
  ['IND', 2],
  ['NGA', 2],
  ['IRQ', 2],
  ['UKR', 1],
  ['XKX', 2],
  ['ERI', 1],
  ['IRN', 2],
] as const;
type Facts = Pick<Matter, 'code' | 'paragraph' | 'applicationKind' | 'weight'> & Partial<Matter>;

/** A matter of the service for cards and certificates: what its many kinds have in common. */
export function certificate(facts: Facts, compose: Matter['compose']): Matter {
  return {
    service: 'AK',
    origins: ANY,
    age: [19, 62],
    places: AT_HOME,
    married: 0.4,
    compose: (story) => withFamily(story, compose(story)),
    ...facts,
  };
}

/** What the form asks of everybody here: whom the person belongs to, when and how she came. */
function withFamily(story: Story, { sections, papers }: Composition): Composition {
  const own = story.chance.branch('family');
  const { person, on } = story;
  const relative =
    person.maritalStatus === 'VH'
      ? familyMember('SPOUSE', drawRelative(own, person, [22, 60], on, { sex: other(person.sex) }))
      : familyMember('PARENT', drawRelative(own, person, [64, 84], on), { livesWith: false });
  const entry = { date: addMonths(on, -own.between(20, 70)), with: own.pick(['VISA_D', 'VISA_D', 'OTHER']) };
  return { sections: { family: [relative], ...sections, applicant: { entry, ...sections.applicant } }, papers };
}
