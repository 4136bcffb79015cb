import fc from 'fast-check';
import { anApplication } from '../testing/builders.js';
import { readJsonText } from './json-text.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const faultsOf = (text: string | Uint8Array) =>
  readJsonText(typeof text === 'string' ? bytes(text) : text).faults.map(({ code, pointer }) => `${code} ${pointer}`);
const jsonOf = (text: string) => {
  const reading = readJsonText(bytes(text));
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.faults));
  return reading.json;
};

describe('the bytes', () => {
  test('receive-07: a byte order mark is no part of the text', () => {
    const reading = readJsonText(bytes(`\ufeff${JSON.stringify(anApplication())}`));
    expect(reading).toMatchObject({ kind: 'read', json: { value: anApplication() }, faults: [] });
  });

  test('receive-08: a Latin-1 umlaut is refused with its offset', () => {
    const latin1 = Uint8Array.from('{"familyName":"M\u00fcller"}', (letter) => letter.charCodeAt(0));
    expect(readJsonText(latin1)).toEqual({
      kind: 'unreadable',
      faults: [{ code: 'json-not-utf8', pointer: '', details: { offset: '16' } }],
    });
  });

  test.each<[string, number[], number]>([
    ['a lone continuation', [0x22, 0x80], 1],
    ['an overlong slash', [0x22, 0xc0, 0xaf], 1],
    ['an overlong form of three', [0xe0, 0x9f, 0xbf], 0],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80], 0],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 0],
    ['an overlong form of four', [0xf0, 0x8f, 0xbf, 0xbf], 0],
    ['a letter that is cut off', [0x41, 0xc3], 1],
    [
      'a wrong byte after a mark and letters of two, three and four',
      [0xef, 0xbb, 0xbf, 0xc3, 0xbc, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xff],
      12,
    ],
  ])('%s is no UTF-8', (_what, wrong, offset) => {
    expect(readJsonText(Uint8Array.from(wrong)).faults).toEqual([
      { code: 'json-not-utf8', pointer: '', details: { offset: String(offset) } },
    ]);
  });

  test.each([
    ['', 0],
    ['  ', 2],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[1 2]', 3],
    ['[1,,2]', 3],
    ['["ü",tru]', 6],
    ['{"a":01}', 5],
    ['"a\nb"', 0],
    ['"\\x"', 0],
    ['{}{}', 2],
    ['{"a":[1}', 7],
    ['[1', 2],
    ["{'a':1}", 1],
  ])('%j is no JSON from byte %d on', (text, offset) => {
    expect(readJsonText(bytes(text)).faults).toEqual([
      { code: 'json-syntax', pointer: '', details: { offset: String(offset) } },
    ]);
  });
});

describe('what JSON.parse would let pass', () => {
  test('receive-09: a key that comes twice has no value', () => {
    const text = '{"applicant":{"birthDate":"1990-05-01","sex":"F","birthDate":"1990-01-05"}}';
    expect(faultsOf(text)).toEqual(['json-duplicate-key /applicant/birthDate']);
    expect(readJsonText(bytes(text)).kind).toBe('unreadable');
  });

  test('all keys that come twice are told, however they are written', () => {
    const text = '{"a":{"x":1,"\\u0078":2},"b":[{"y/~":1,"y/~":1}],"__proto__":1,"__proto__":2}';
    expect(faultsOf(text)).toEqual([
      'json-duplicate-key /a/x',
      'json-duplicate-key /b/0/y~1~0',
      'json-duplicate-key /__proto__',
    ]);
  });

  test('receive-06: U+0000 is refused at every place', () => {
    const text = '{"message":"a\\u0000b","unknownField":{"deep":"x\\u0000"},"text":"\\\\u0000"}';
    expect(faultsOf(text)).toEqual(['character-not-allowed /message', 'character-not-allowed /unknownField/deep']);
  });

  test('so are halves of surrogate pairs, and both in keys too', () => {
    const text = '{"a":"\\ud83d","b":["\\ude00\\ud83d"],"k\\u0000":1,"\\udc00":{},"fine":"\\ud83d\\ude00"}';
    expect(faultsOf(text)).toEqual([
      'character-not-allowed /a',
      'character-not-allowed /b/0',
      'character-not-allowed /k␀',
      'character-not-allowed /\ufffd',
    ]);
  });

  test('32 levels are read, 33 are not, a million end no process', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(faultsOf(nested(32))).toEqual([]);
    expect(faultsOf(nested(33))).toEqual([`json-too-deep ${'/0'.repeat(32)}`]);
    expect(faultsOf(`{"a":${nested(32)}}`)).toEqual([`json-too-deep /a${'/0'.repeat(31)}`]);
    expect(faultsOf(nested(1_000_000))).toHaveLength(1);
    const objects = (levels: number) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
    expect(faultsOf(objects(32))).toEqual([]);
    expect(faultsOf(objects(33))).toEqual([`json-too-deep ${'/a'.repeat(32)}`]);
  });

  test('a text of 100,000 characters is read, a longer one is not', () => {
    const text = (length: number) => JSON.stringify({ message: 'ü'.repeat(length) });
    expect(faultsOf(text(100_000))).toEqual([]);
    expect(faultsOf(text(100_001))).toEqual(['string-too-long /message']);
  });

  test.each(['1e400000', '1e-400000', `1${'0'.repeat(400)}`])(
    'a number that no database holds is refused: %.12s…',
    (number) => {
      expect(faultsOf(`{"n":[${number}]}`)).toEqual(['number-out-of-range /n/0']);
    },
  );

  test('a key named __proto__ is a key like others and changes nothing', () => {
    const { value, canonical } = jsonOf('{"__proto__":{"office":"004900"},"a":1}');
    expect((value as { office?: string }).office).toBeUndefined();
    expect(canonical).toBe('{"__proto__":{"office":"004900"},"a":1}');
  });
});

describe('the canonical text', () => {
  test('receive-10: numbers stay as they were written', () => {
    const json = jsonOf('{"portal":{"transaction":1285704473650888702,"fee":100.10,"rate":1E3,"zero":-0,"small":12}}');
    expect(json.canonical).toBe(
      '{"portal":{"fee":100.10,"rate":1E3,"small":12,"transaction":1285704473650888702,"zero":-0}}',
    );
    expect(Object.fromEntries(json.numbersAsWritten)).toEqual({
      '/portal/transaction': '1285704473650888702',
      '/portal/fee': '100.10',
      '/portal/rate': '1E3',
      '/portal/zero': '-0',
    });
  });

  test('receive-01: spacing, order of keys and escapes make no difference', () => {
    const pretty = '{\n  "b" : [ 1 , { } , [ ] ],\r\n\t"a\\u00fc": "\\/\\u00e4\\n" }';
    expect(jsonOf(pretty).canonical).toBe('{"aü":"/ä\\n","b":[1,{},[]]}');
    expect(jsonOf('{"aü":"/ä\\n","b":[1,{},[]]}').canonical).toBe(jsonOf(pretty).canonical);
  });

  test('keys are sorted by code point, numbers among them too', () => {
    expect(jsonOf('{"\\ud83d\\ude00":1,"\\uffee":2,"a b":3,"a":4,"10":5,"9":6,"":7}').canonical).toBe(
      '{"":7,"10":5,"9":6,"a":4,"a b":3,"\uffee":2,"😀":1}',
    );
  });

  test('the outermost members come one by one', () => {
    expect(jsonOf('{"b":{"d":1,"c":2},"a":"x"}').members).toEqual([
      { key: 'a', name: '"a"', text: '"x"' },
      { key: 'b', name: '"b"', text: '{"c":2,"d":1}' },
    ]);
    expect(jsonOf('[1]').members).toEqual([]);
  });
});

const json = fc.jsonValue({ maxDepth: 5 });

test('for every JSON the value is that of JSON.parse and the canonical text says the same', () => {
  fc.assert(
    fc.property(json, fc.constantFrom(undefined, 1, '\t'), (document, indent) => {
      const text = JSON.stringify(document, null, indent);
      const { value, canonical } = jsonOf(text);
      expect(value).toEqual(JSON.parse(text));
      expect(JSON.parse(canonical)).toEqual(JSON.parse(text));
      expect(jsonOf(canonical).canonical).toBe(canonical);
    }),
  );
});

test('for every JSON the order of keys makes no difference', () => {
  fc.assert(
    fc.property(json, (document) => {
      expect(jsonOf(JSON.stringify(reversed(document))).canonical).toBe(jsonOf(JSON.stringify(document)).canonical);
    }),
  );
});

test('what JSON.parse refuses is refused, with an offset inside the text', () => {
  fc.assert(
    fc.property(json, fc.nat(), fc.constantFrom('', ',', '"', '}', '\\', '0', 'x', '\n'), (document, place, broken) => {
      const text = JSON.stringify(document);
      const at = place % (text.length + 1);
      const changed = text.slice(0, at) + broken + text.slice(at + 1);
      let isJson = true;
      try {
        JSON.parse(changed);
      } catch {
        isJson = false;
      }
      const { kind, faults } = readJsonText(bytes(changed.toWellFormed()));
      if (isJson) expect(faults.filter(({ code }) => code === 'json-syntax')).toEqual([]);
      else {
        expect({ kind, code: faults[0]?.code }).toEqual({ kind: 'unreadable', code: 'json-syntax' });
        expect(Number(faults[0]?.details?.['offset'])).toBeLessThanOrEqual(bytes(changed).length);
      }
    }),
    { numRuns: 2_000 },
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([key, inner]) => [key, reversed(inner)]));
}
