import { admissionFaults, toAdmission, toWireDate } from './admission.js';

const readable = {
  familyName: 'Okafor',
  givenNames: 'Emeka',
  birthDate: '1988-00-00',
  service: 'BE',
  kind: 'SUPPLEMENT',
};

test('the form of a refused submission begins with all that can be read of it', () => {
  expect(toAdmission(readable)).toEqual(readable);
});

test.each([
  [{ kind: 'ANTRAG' }, { kind: 'APPLICATION' }],
  [{ service: 'XX' }, { service: 'AT' }],
])('what cannot be read (%o) begins as %o', (broken, begun) => {
  expect(toAdmission({ ...readable, ...broken })).toEqual({ ...readable, ...begun });
});

test('a submission that cannot be read at all begins empty', () => {
  expect(toAdmission(null)).toEqual({
    kind: 'APPLICATION',
    service: 'AT',
    familyName: '',
    givenNames: '',
    birthDate: '',
  });
});

test.each([
  ['17.05.1980', '1980-05-17'],
  ['7.5.1980', '1980-05-07'],
  ['05.1980', '1980-05'],
  ['1980', '1980'],
  [' 1980-05-17 ', '1980-05-17'],
  ['Mai 1980', 'Mai 1980'],
])('the date %s is sent as %s', (typed, wire) => {
  expect(toWireDate(typed)).toBe(wire);
});

test.each([
  ['29.02.1985', 'dateImpossible'],
  ['1985-02-29', 'dateImpossible'],
  ['Mai 1980', 'dateUnreadable'],
  ['1980', undefined],
  ['', undefined],
])('of the birth date %s the form says %s', (birthDate, fault) => {
  expect(admissionFaults({ ...toAdmission(readable), birthDate }).birthDate).toBe(fault);
});

test('a case needs a name', () => {
  expect(admissionFaults({ ...toAdmission(null), familyName: ' ' }).familyName).toBe('nameMissing');
});
