import type { DocumentSlot } from '@einkanal/domain/intake/document-slot';
import type { AddressContent, FamilyMemberContent, SubmissionContent } from '@einkanal/domain/intake/submission';
import type { Day } from '../day.js';
import type { Age, Person } from '../people/person.js';
import type { PlaceKind } from '../places/place.js';
import type { Chance } from '../random.js';
import type { Sheet } from '../sheet/sheet.js';

/** How a paper usually reaches the office: a plastic card is photographed, a letter comes as the PDF it was. */
export type PaperHabit = 'CARD' | 'LETTER' | 'CONTRACT';

/** A paper that belongs to an application. `sheets` are drawn only when somebody asks for the file, each time anew. */
export type Paper = {
  slot: DocumentSlot | null;
  habit: PaperHabit;
  names: readonly string[];
  sheets(own: Chance): Sheet[];
  needed?: boolean;
};

/** The person and the day of an application: what the sections and the papers of a matter are made from. */
export type Story = {
  chance: Chance;
  person: Person;
  address: AddressContent;
  /** The day of arrival in Berlin. */
  on: Day;
  /** When the present title ends. */
  titleEndsOn: Day;
  officeName: string;
};

export type Sections = Omit<Partial<SubmissionContent>, 'applicant'> & {
  applicant?: Partial<SubmissionContent['applicant']>;
};

/** `livesHereSince` is when the person moved in; else some months ago. */
export type Composition = { sections: Sections; papers: Paper[]; livesHereSince?: Day };

export type Matter = {
  code: string;
  service: 'AT' | 'AK' | 'BE';
  form?: string;
  paragraph: string;
  applicationKind: string;
  /** How often it comes, relative to the others. */
  weight: number;
  origins: readonly (readonly [string, number])[];
  age: Age;
  places: readonly (readonly [PlaceKind, number])[];
  married?: number;
  compose(story: Story): Composition;
};

export const AT_HOME = [
  ['FLAT', 12],
  ['CARE_OF', 1],
] as const satisfies Matter['places'];

export function familyMember(
  relation: string,
  person: Person,
  more: Partial<FamilyMemberContent> = {},
): FamilyMemberContent {
  return {
    relation,
    familyName: person.familyName,
    givenNames: person.givenNames,
    birthDate: person.birthDate,
    birthPlace: person.birthPlace,
    birthCountry: person.origin.code,
    sex: person.sex,
    nationalities: person.nationalities,
    livesWith: true,
    ...more,
  };
}

/** A paper that only some people add and nobody misses. */
export function extra(added: boolean, paper: Paper): Paper[] {
  return added ? [{ ...paper, needed: false }] : [];
}
