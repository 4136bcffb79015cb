import { readFileSync } from 'node:fs';
import { readingOf, shippedCodeLists } from '../../../test/test-messages.js';
import { reportMessage, type Language } from './message-report.js';

async function reportOf(file: string, language: Language = 'de', change = (xml: string) => xml) {
  const xml = readFileSync(new URL(file, import.meta.url), 'utf8');
  const context = { codeLists: shippedCodeLists, offices: new Set(['004200']), now: new Date('2026-11-25T08:00:00Z') };
  return reportMessage(await readingOf(change(xml)), { ...context, language });
}

test('of an application it is told what would be stored, in the words of the form, and what stays in the original', async () => {
  const { text, isRight } = await reportOf('antrag-130101.example.xml');
  const lines = text.split('\n').map((line) => line.trim());
  expect(isRight).toBe(true);
  for (const line of [
    'OZG.Antrag.130101: Antrag an die Ausländerbehörde',
    'Testnachricht, geht nie in ein produktives Ziel: Beispiel',
    'Die Nachricht wird angenommen.',
    'Geburtsname: Erfundenko',
    'Geburtsdatum: April 1991 (Tag unbekannt)',
    'Staatsangehörigkeit 2: Albanien (121)',
    'Datei: Ausweis-1.pdf (26 Bytes)',
    'Datei: Arbeitsvertrag.jpg (folgt im Paket als 0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d)',
    '/OZG.Antrag.130101/angabenZurPerson/vertrauensniveau/vorname: true',
    'Diese Ausländerbehörde nimmt hier keine Anträge an. Prüfen Sie die ABH-Kennung.',
  ])
    expect(lines).toContain(line);
});

test('of a return message it is told what it says and where it would be kept', async () => {
  const { text, isRight } = await reportOf('examples/130104-check-finished.xml');
  expect(isRight).toBe(true);
  expect(text).toContain('status: 05 (Prüfung des eingegangenen Anliegens abgeschlossen');
  expect(text).toContain('anhang: PDF, 26 Bytes');
  expect(text).toContain('beim Vorgang mit dieser antragsidentifikation');
});

test('of a package it is told whose files it brings', async () => {
  const { text, isRight } = await reportOf('examples/000040-first-part.xml');
  expect(isRight).toBe(true);
  expect(text).toContain('identifikationFachnachricht/nachrichtentyp: 130101');
  expect(text).toContain('dokumentcontainer: Teil eines ZIP-Archivs, 95 Bytes');
  expect(text).toContain('bei der Nachricht, die identifikationFachnachricht nennt');
});

test('in English', async () => {
  const { text } = await reportOf('examples/130105-appointment.xml', 'en');
  expect(text).toContain('Appointment of the immigration office');
  expect(text).toContain('strukturierteTermininformationen/uhrzeitAb: 09:30:00');
  expect(text).toContain('What would be stored');
});

test.each([
  ['de', 'Das Element „frage“ fehlt.'],
  ['en', 'The element “frage” is missing.'],
] as const)('what is wrong is told with its place (%s)', async (language, sentence) => {
  const { text, isRight } = await reportOf('examples/130102-question.xml', language, (xml) =>
    xml.replace(/<xa:frage>.*<\/xa:frage>/, ''),
  );
  expect(isRight).toBe(false);
  expect(text).toContain('/OZG.RueckkanalFrage.130102/frage');
  expect(text).toContain(sentence);
});

test('an application without any name is refused as it is at the intake', async () => {
  const { text, isRight } = await reportOf('examples/130101-least.xml', 'de', (xml) =>
    xml.replace(/<xa:(vorname|familienname)><name>.*<\/name>/g, '<xa:$1><nichtVorhanden>true</nichtVorhanden>'),
  );
  expect(isRight).toBe(false);
  expect(text).toContain('Es fehlt jeder Name.');
});

test('of what is no message it is told that it is none', async () => {
  const { text, isRight } = await reportOf('antrag-130101.example.xml', 'de', () => '%PDF');
  expect(isRight).toBe(false);
  expect(text).toMatch(/^Keine lesbare Nachricht\n/);
});
