import { wordsOf } from './return-message-words.js';
import type { ReturnMessage } from './return-message.js';

const head = { antragsidentifikation: 'EK-2026-4819-3755', ausloeserUUID: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d' };
const place = { strasse: 'Rathausplatz', hausnummer: '1', postleitzahl: '99999', wohnort: 'Musterstadt' };
const at = { datum: '2027-01-12', uhrzeitAb: '09:30:00', ort: place };
const pdf = { dokument: 'ab', dokumententyp: '1' };

test.each<[ReturnMessage, object]>([
  [
    { type: '130102', body: { ...head, frage: ' Wo wohnen Sie? ', fristdatum: '2026-12-15' } },
    { text: 'Wo wohnen Sie?', deadline: '2026-12-15' },
  ],
  [
    { type: '130104', body: { ...head, status: '05' } },
    { status: { code: '05', words: expect.objectContaining({ en: expect.stringContaining('Check finished') }) } },
  ],
  [{ type: '130104', body: { ...head, status: '99' } }, { status: { code: '99', words: null } }],
  [
    {
      type: '130105',
      body: { ...head, strukturierteTermininformationen: at, onlinevergabe: 'https://termin.example/' },
    },
    {
      appointment: {
        on: '2027-01-12',
        from: '09:30',
        until: null,
        place: 'Rathausplatz 1, 99999 Musterstadt',
        hint: null,
      },
      bookingUrl: 'https://termin.example/',
    },
  ],
  [{ type: '130105', body: { ...head, onlinevergabe: 'javascript:alert(1)' } }, {}],
  [{ type: '130107', body: { ...head, rueckmeldung: 'Vermerkt.' } }, { text: 'Vermerkt.' }],
  [{ type: '130109', body: { ...head, hinweis: '', zustaendigeABH: 'Stadt Mannheim' } }, { office: 'Stadt Mannheim' }],
  [{ type: '130110', body: { ...head, mitteilung: pdf } }, {}],
])('message %j says', (message, said) => {
  const nothing = { text: null, deadline: null, status: null, appointment: null, bookingUrl: null, office: null };
  expect(wordsOf(message)).toEqual({ ...nothing, ...said });
});
