import { marriageCertificate } from '../papers/civil-status.js';
import type { Person } from '../people/person.js';
import type { Paper, Story } from './matter.js';

/** Of the couples in this demo one is a man, one a woman. */
export function other(sex: Person['sex']): 'M' | 'F' {
  return sex === 'F' ? 'M' : 'F';
}

export function marriage(story: Story, spouse: Person, on: string): Paper {
  return {
    slot: 'HEIRAT',
    habit: 'CONTRACT',
    names: ['Heiratsurkunde', 'Heiratsurkunde_mit_Übersetzung', 'marriage certificate'],
    sheets: (own) => marriageCertificate(own, story.person, spouse, on),
  };
}
