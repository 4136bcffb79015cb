import fc from 'fast-check';
import { replaceXmlForbidden } from './xml-characters.js';

test('receive-05: what a word processor pastes becomes line breaks, each place told', () => {
  expect(replaceXmlForbidden('Sehr geehrte,\u000bmein Visum endet.\fDanke\u0001!')).toEqual({
    text: 'Sehr geehrte,\nmein Visum endet.\nDanke !',
    replaced: [
      { position: 13, character: '\u000b', replacement: '\n' },
      { position: 31, character: '\f', replacement: '\n' },
      { position: 37, character: '\u0001', replacement: ' ' },
    ],
  });
});

test.each(['\t', '\n', '\r', ' ', 'ä', '😀', '\ud7ff', '\ue000', '\ufffd'])('%j may stand in XML', (character) => {
  expect(replaceXmlForbidden(character)).toEqual({ text: character, replaced: [] });
});

test('nothing that XML forbids is left, and nothing moves', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: clean, replaced } = replaceXmlForbidden(text);
      expect(replaceXmlForbidden(clean).replaced).toEqual([]);
      expect(clean).toHaveLength(text.length);
      expect(replaced.map(({ position }) => text[position])).toEqual(replaced.map(({ character }) => character));
    }),
  );
});
