import { addDays } from '../day.js';
import { letter } from '../papers/letter.js';
import type { Paper, Story } from './matter.js';

/** Proof of a flight in ten days. */
export function travelBooking(story: Story): Paper {
  return {
    slot: null,
    habit: 'LETTER',
    names: ['Flugticket', 'Buchungsbestätigung', 'Reise'],
    sheets: (own) =>
      letter({
        from: {
          name: 'Rheinreisen GmbH',
          unit: 'Flüge',
          street: 'Planken 9',
          city: '68161 Mannheim',
          colour: '#0077a8',
          head: 'RIGHT',
        },
        to: [`${story.person.givenNames} ${story.person.familyName}`],
        on: addDays(story.on, -2),
        reference: [['Buchung', own.letters(6)]],
        subject: 'Buchungsbestätigung',
        facts: [
          ['Hinflug', `${addDays(story.on, 10)}  FRA – ${own.pick(['IST', 'CAI', 'DEL', 'BEY'])}`],
          ['Rückflug', addDays(story.on, 24)],
          ['Reisende', `${story.person.familyName} ${story.person.givenNames}`],
        ],
        signer: 'Ihr Reiseteam',
      }),
  };
}
