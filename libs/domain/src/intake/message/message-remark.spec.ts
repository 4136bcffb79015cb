import { sentenceFor } from '../sentences.js';
import { lossFindings, toFault, toFinding } from './message-remark.js';

const ROOT = '/OZG.Antrag.130101';

test('a fault has the sentence of the message, not that of the contract with the same code', () => {
  const fault = toFault({ code: 'further-faults', path: '', details: { count: '3' } });
  expect(sentenceFor(fault)).toEqual({ de: 'Es gibt 3 weitere Stellen.', en: 'There are 3 more places.' });
});

test('a finding names its place', () => {
  const path = `${ROOT}/angabenDokumentenlieferung`;
  const finding = toFinding({ code: 'packages-without-reference', path, details: {} });
  expect(sentenceFor(finding)).toEqual({
    de: 'OZG.Antrag.130101: angabenDokumentenlieferung: Pakete sind angekündigt, aber keine Unterlage verweist auf sie.',
    en: 'OZG.Antrag.130101: angabenDokumentenlieferung: Packages are announced, but no file refers to them.',
  });
});

test('what stands in the original alone is told with its value, the levels of trust once a person', () => {
  const person = `${ROOT}/angabenZurPerson`;
  const findings = lossFindings([
    { path: `${person}/vertrauensniveau/vorname`, value: 'true' },
    { path: `${person}/vertrauensniveau/staatsangehoerigkeit[1]`, value: 'false' },
    { path: `${ROOT}/antragstellerVertreter/vertrauensniveau/vorname`, value: 'true' },
    { path: `${person}/geburt/geburtsortbezirk`, value: 'x'.repeat(300) },
  ]);
  expect(findings).toEqual([
    { code: 'xauslaender-trust-level-in-original', pointer: `${person}/vertrauensniveau` },
    {
      code: 'xauslaender-trust-level-in-original',
      pointer: `${ROOT}/antragstellerVertreter/vertrauensniveau`,
    },
    {
      code: 'xauslaender-only-in-original',
      pointer: `${person}/geburt/geburtsortbezirk`,
      details: { value: `${'x'.repeat(200)}…` },
    },
  ]);
  expect(findings.map((finding) => sentenceFor(finding).de).join(' ')).toContain('Vertrauensniveau');
});
