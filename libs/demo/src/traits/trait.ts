import type { AddressContent, ApplicantContent, SubmissionContent } from '@einkanal/domain/intake/submission';
import type { Day } from '../day.js';
import type { PaperToAttach } from '../files/attach.js';
import type { Story } from '../matters/matter.js';
import type { Person } from '../people/person.js';
import type { Chance } from '../random.js';

/**
 * Something remarkable about an application. `known` to `titleEndsOn` change what is true, so the papers say it too;
 * `papers` and `content` change what is sent.
 */
export type Trait = {
  name: string;
  known?: (chance: Chance, on: Day) => Partial<Person>;
  person?: (person: Person, on: Day) => Person;
  address?: (address: AddressContent, chance: Chance) => AddressContent;
  /** `today` is the day on which the demo is looked at. */
  titleEndsOn?: (on: Day, today: Day) => Day;
  papers?: (papers: readonly PaperToAttach[], story: Story) => PaperToAttach[];
  content?: (content: SubmissionContent, story: Story, receivedAt: Date) => SubmissionContent;
  /** In the first half of the time, in the last two days, or in the night when the clocks change. */
  arrival?: 'EARLY' | 'LATE' | 'CLOCK_CHANGE';
};

export function withApplicant(content: SubmissionContent, change: Partial<ApplicantContent>): SubmissionContent {
  return { ...content, applicant: { ...content.applicant, ...change } };
}

/** A trait that only writes something else into the applicant's section. */
export function says(name: string, change: Partial<ApplicantContent>): Trait {
  return { name, content: (content) => withApplicant(content, change) };
}
