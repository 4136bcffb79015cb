import { contentDisposition } from './content-disposition.js';

test.each([
  ['pass.pdf', `attachment; filename="pass.pdf"; filename*=UTF-8''pass.pdf`],
  [
    'files-01 Aufenthaltstitel_Müller_Größe.pdf',
    `attachment; filename="files-01 Aufenthaltstitel_Muller_Gro_e.pdf"; filename*=UTF-8''files-01%20Aufenthaltstitel_M%C3%BCller_Gr%C3%B6%C3%9Fe.pdf`,
  ],
  ['a"b\\c%.pdf', `attachment; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`],
  ["it's (1)*.pdf", `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
  ['جواز.pdf', `attachment; filename="____.pdf"; filename*=UTF-8''%D8%AC%D9%88%D8%A7%D8%B2.pdf`],
])('the file %s is handed out as %s', (name, header) => {
  expect(contentDisposition('attachment', name)).toBe(header);
});

test('a name cannot end the header', () => {
  expect(contentDisposition('inline', 'a\r\nset-cookie: x=1')).not.toMatch(/[\r\n]/);
});
