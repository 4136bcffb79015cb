import { toAdmission } from './admission.js';

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
