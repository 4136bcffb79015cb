import { hiddenBy, openGroups } from '../office/field-group.js';
import type { Role } from '../office/role.js';
import { mayOpenDocument, visibleSections } from './section-rights.js';
import type { Section } from './field-section.js';

const field = (pointer: string, sensitivity: 'place' | 'identity' | null) => ({
  pointer,
  label: pointer,
  known: true,
  text: { de: `Wert ${pointer}`, en: `value ${pointer}` },
  original: `as sent ${pointer}`,
  hint: null,
  sensitivity,
});
const sections: Section[] = [
  { section: 'identity', fields: [field('/name', 'identity')] },
  { section: 'residence', fields: [field('/address', 'place'), field('/title', null)] },
  { section: 'special', fields: [field('/health', 'place')] },
];
const seenBy = (role: Role, protection: 'NONE' | 'ADDRESS' | 'IDENTITY', hasReason = false) =>
  visibleSections(sections, { open: openGroups([role], hasReason), hidden: hiddenBy(protection, [role]) });
const textsSeenBy = (...viewer: Parameters<typeof seenBy>) =>
  seenBy(...viewer).map(({ withheld, fields }) => (withheld ? 'withheld' : fields.map(({ text }) => text.de).join()));

test.each<[Parameters<typeof seenBy>, string[]]>([
  [
    ['INTAKE', 'NONE'],
    ['Wert /name', 'Wert /address,Wert /title', 'withheld'],
  ],
  [
    ['INTAKE', 'NONE', true],
    ['Wert /name', 'Wert /address,Wert /title', 'Wert /health'],
  ],
  [
    ['CASEWORKER', 'IDENTITY'],
    ['Wert /name', 'Wert /address,Wert /title', 'Wert /health'],
  ],
  [
    ['INTAKE', 'ADDRESS'],
    ['Wert /name', 'geschützt,Wert /title', 'withheld'],
  ],
  [
    ['INTAKE', 'ADDRESS', true],
    ['Wert /name', 'geschützt,Wert /title', 'geschützt'],
  ],
  [
    ['INTAKE', 'IDENTITY'],
    ['geschützt', 'geschützt,Wert /title', 'withheld'],
  ],
  [
    ['OFFICE_MANAGER', 'NONE', true],
    ['Wert /name', 'Wert /address,Wert /title', 'withheld'],
  ],
  [
    ['ADMIN', 'NONE', true],
    ['withheld', 'withheld', 'withheld'],
  ],
])('%j sees %j', (viewer, texts) => {
  expect(textsSeenBy(...viewer)).toEqual(texts);
});

test('nothing of what is withheld or protected leaves the house, in no language and no form', () => {
  expect(JSON.stringify(seenBy('INTAKE', 'IDENTITY'))).not.toMatch(/(Wert|value|as sent) .(name|address|health)/);
});

test.each<[Role, string | null, 'NONE' | 'ADDRESS', boolean, boolean]>([
  ['INTAKE', 'PASS', 'NONE', false, true],
  ['INTAKE', null, 'NONE', false, true],
  ['INTAKE', 'BAMF', 'NONE', false, false],
  ['INTAKE', 'BAMF', 'NONE', true, true],
  ['INTAKE', 'Aerztliches Attest', 'NONE', false, false],
  ['CASEWORKER', 'BAMF', 'ADDRESS', false, true],
  ['INTAKE', 'PASS', 'ADDRESS', true, false],
  ['DESK', 'PASS', 'NONE', false, false],
  ['ADMIN', 'PASS', 'NONE', true, false],
])(
  '%s may open the document %s of a person with protection %s (reason given: %s): %s',
  (role, slot, protection, hasReason, may) => {
    expect(
      mayOpenDocument({ slot }, { open: openGroups([role], hasReason), hidden: hiddenBy(protection, [role]) }),
    ).toBe(may);
  },
);
