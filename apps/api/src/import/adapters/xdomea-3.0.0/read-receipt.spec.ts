import { TargetFault } from '../../target-fault.js';
import { XDOMEA } from './messages.js';
import { readReceipt } from './read-receipt.js';

const PROCESS = '06bee89d-623c-53e8-859c-833c3786c1e7';
const ID = '11111111-2222-4333-8444-555555555555';

const receipt = (name: string, body: string, process = PROCESS) =>
  Buffer.from(
    `<x:${name} xmlns:x="${XDOMEA}"><x:Kopf><x:ProzessID>${process}</x:ProzessID></x:Kopf>${body}</x:${name}>`,
  );
const answer = (remarks: string, more = '') =>
  receipt('FVDaten.ImportBestaetigen.0630', `<x:ErfolgOderMisserfolg>${remarks}${more}</x:ErfolgOderMisserfolg>`);
const remark = (content: string) => `<x:Rueckmeldung>${content}</x:Rueckmeldung>`;
const general = (code: string) => remark(`<x:AllgemeineRueckmeldung><code>${code}</code></x:AllgemeineRueckmeldung>`);
const specific = (code: string) =>
  remark(`<x:SpezifischeFehlermeldung0605><code>${code}</code></x:SpezifischeFehlermeldung0605>`);
const place = (isFiled: string) =>
  `<x:Rueckgabeparameter><x:IDSGO>${ID}</x:IDSGO><x:Parameter><x:Ablageort>EK-1/Pass (2).pdf</x:Ablageort></x:Parameter>` +
  `<x:Erfolgreich>${isFiled}</x:Erfolgreich></x:Rueckgabeparameter>`;
const read = (xml: Buffer) => readReceipt(xml, '0605', PROCESS);

describe('0630', () => {
  test.each(['0000000', '0000009'])('%s is a success, with id and place where they are told', (code) => {
    expect(read(answer(general(code), place('1')))).toEqual({
      ...{ kind: 'filed', reference: ID, place: 'EK-1/Pass (2).pdf' },
    });
    expect(read(answer(general(code)))).toEqual({ kind: 'filed', reference: null, place: null });
  });

  test.each([
    ['0000001', 'target-unreachable'],
    ['0000004', 'target-refuses-sign-in'],
    ['0000006', 'target-is-not-addressee'],
    ['0000015', 'target-answers-with-error'],
    ['0000499', 'target-answers-with-error'],
  ])('%s blames the target: %s', (code, fault) => {
    const said = read(answer(general(code)));
    expect(said).toBeInstanceOf(TargetFault);
    expect(said).toMatchObject({ code: fault });
  });

  test.each([
    [general('0000008'), 'dms-message-invalid', '0000008'],
    [general('0000018'), 'dms-file-missing', '0000018'],
    [specific('0605001'), 'dms-folder-unknown', '0605001'],
    [specific('0605005'), 'dms-constraint', '0605005'],
    [specific('0605007'), 'dms-invalid-argument', '0605007'],
    [remark('<x:SonstigeFehlermeldung>Akte ist zu.</x:SonstigeFehlermeldung>'), 'dms-refused', 'Akte ist zu.'],
  ])('%s needs a person', (remarks, code, text) => {
    expect(read(answer(remarks))).toEqual({ kind: 'refused', refused: [{ code, pointer: null, text }] });
  });

  test('a message that succeeded with a document that did not is no success', () => {
    expect(read(answer(general('0000000'), place('0')))).toMatchObject({ kind: 'refused' });
  });

  test('all that is said is kept', () => {
    const said = read(
      answer(specific('0605005') + remark('<x:SonstigeFehlermeldung>Zu groß.</x:SonstigeFehlermeldung>')),
    );
    expect(said).toMatchObject({ refused: [{ text: '0605005' }, { text: 'Zu groß.' }] });
  });
});

describe('0402', () => {
  const object = (isFiled: string, more = '') =>
    `<x:AbgegebenesObjekt><x:IDSGO>${ID}</x:IDSGO><x:Erfolgreich>${isFiled}</x:Erfolgreich>${more}</x:AbgegebenesObjekt>`;
  const handover = (body: string) => readReceipt(receipt('Abgabe.ImportBestaetigen.0402', body), '0401', PROCESS);
  const code = (value: string) => `<x:FehlermeldungCode><code>${value}</code></x:FehlermeldungCode>`;

  test('is a success where each object is', () => {
    expect(handover(object('true') + object('1'))).toEqual({ kind: 'filed', reference: null, place: null });
    expect(handover(object('true') + object('false'))).toMatchObject({ refused: [{ code: 'dms-refused' }] });
  });

  test('0000009 is a success also here, a fault of the target is one', () => {
    expect(handover(object('false', code('0000009')))).toMatchObject({ kind: 'filed' });
    expect(handover(object('false', code('0000001')))).toMatchObject({ code: 'target-unreachable' });
  });

  test('what was wrong with an object is told in its own words', () => {
    const said = handover(object('0', '<x:Fehlermeldung>Akte ist zu.</x:Fehlermeldung>'));
    expect(said).toMatchObject({ refused: [{ code: 'dms-refused', text: 'Akte ist zu.' }] });
  });

  test('without any object says nothing', () => {
    expect(handover('')).toBeNull();
  });
});

describe('no receipt', () => {
  const good = answer(general('0000000'));
  test.each([
    ['one that is cut', good.subarray(0, -20)],
    ['one of another process', receipt('FVDaten.ImportBestaetigen.0630', '<x:ErfolgOderMisserfolg/>', ID)],
    ['a confirmation that the message arrived', receipt('FVDaten.EmpfangBestaetigen.0629', '')],
    ['one with a document type', Buffer.from(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${good.toString()}`)],
    ['one that says nothing', answer('')],
  ])('is %s', (_, xml) => {
    expect(read(xml)).toBeNull();
  });
});
