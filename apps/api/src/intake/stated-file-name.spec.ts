import { statedFileName } from './stated-file-name.js';

const headWith = (parameters: string) =>
  Buffer.from(`Content-Disposition: form-data; name="file-1"${parameters}\r\nContent-Type: application/pdf`).toString(
    'latin1',
  );

test.each([
  ['; filename="Pass.pdf"', 'Pass.pdf'],
  ['; filename="Größe.pdf"', 'Größe.pdf'],
  ['; filename=""', ''],
  ['; filename="a/b \\"c\\".pdf"', 'a/b "c".pdf'],
  ['; filename="..\\\\a.pdf"', '..\\a.pdf'],
  ['; filename="C:\\Eigene Dateien\\a.pdf"', 'C:\\Eigene Dateien\\a.pdf'],
  ['; filename="O\'Neill & Söhne "GmbH".pdf"', 'O\'Neill & Söhne "GmbH".pdf'],
  ['; filename="a; b.pdf"; size=3', 'a; b.pdf'],
  ['; filename="a"; filename*=UTF-8\'\'a%2Fb%20%22c%22%20%C3%A4.pdf', 'a/b "c" ä.pdf'],
  ['; filename*=utf-8\'de\'a%2Fb.pdf; filename="a"', 'a/b.pdf'],
  ['; filename="Pass.pdf"; filename*=UTF-8\'\'%E4.pdf', 'Pass.pdf'],
  ['; filename="it; filename*=UTF-8\'\'b.pdf"', "it; filename*=UTF-8''b.pdf"],
  ['; filename=two words.pdf', 'two words.pdf'],
  ['; filename="never closed', null],
  ['', null],
])('of %s the name is %j', (parameters, name) => {
  expect(statedFileName(headWith(parameters))).toBe(name);
});

test('a name stands after another header and on a line of its own too', () => {
  expect(statedFileName('Content-Type: text/plain\r\ncontent-disposition: form-data;\r\n filename="a.txt"')).toBe(
    'a.txt',
  );
});

test('a head that was made to be slow to read is read in no time', () => {
  const startedAt = performance.now();
  for (const piece of ['; filename="', '" ', '";a', '\\"', ';   '])
    statedFileName(headWith(`; filename="${piece.repeat(5_000)}`));
  expect(performance.now() - startedAt).toBeLessThan(500);
});
