import { sentDateInWords } from './german-date.js';

test.each([
  ['1980-00-00', '1980 (Tag und Monat unbekannt)', '1980 (day and month unknown)'],
  ['1980', '1980 (Tag und Monat unbekannt)', '1980 (day and month unknown)'],
  ['1980-05', 'Mai 1980 (Tag unbekannt)', 'May 1980 (day unknown)'],
  ['1980-05-17', '17.05.1980', '17 May 1980'],
  ['2018-11-04', '04.11.2018', '4 Nov 2018'],
  ['1893-03-31', '31.03.1893', '31 Mar 1893'],
  ['2026-12-31', '31.12.2026', '31 Dec 2026'],
  ['unknown', 'unbekannt', 'unknown'],
  ['17. Mai 1980', '17. Mai 1980', '17. Mai 1980'],
  ['1985-02-29', '1985-02-29', '1985-02-29'],
])('people-01: %s is shown as %s', (sent, de, en) => {
  expect(sentDateInWords(sent)).toEqual({ de, en });
});
