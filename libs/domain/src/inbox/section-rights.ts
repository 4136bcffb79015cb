import type { FieldGroup, Sensitivity } from '../office/field-group.js';
import { GROUP_OF_SECTION, type Section, type SectionField } from './field-section.js';

/** What somebody may see of a case: groups that are open, and what a protected person keeps from them. */
export type Sight = { open: ReadonlySet<FieldGroup>; hidden: readonly Sensitivity[] };

/** What stands in place of a value that a protected person keeps to themselves. */
export const PROTECTED_TEXT = { de: 'geschützt', en: 'protected' };

/** What stands in place of a sentence that says where a protected person lives. */
export const PROTECTED_PLACE = { de: 'Der Ort ist geschützt.', en: 'The place is protected.' };

/** The sections as this person may see them: a closed one comes without its fields, a protected value without text. */
export function visibleSections(sections: readonly Section[], sight: Sight): (Section & { withheld: boolean })[] {
  return sections.map(({ section, fields }) => {
    const withheld = !sight.open.has(GROUP_OF_SECTION[section]);
    return { section, withheld, fields: withheld ? [] : fields.map((field) => masked(field, sight)) };
  });
}

function masked(field: SectionField, { hidden }: Sight): SectionField {
  if (field.sensitivity === null || !hidden.includes(field.sensitivity)) return field;
  return { ...field, text: PROTECTED_TEXT, original: '', hint: null };
}

/** Documents marked special, and those whose kind sounds so: decisions on asylum, papers of physicians. */
const SPECIAL_SLOT = /^BAMF$|attest|arzt|medi|health|gesund|behinder|asyl/i;

/** Whether somebody may open a document. The papers of a protected person say where and who they are. */
export function mayOpenDocument({ slot }: { slot: string | null }, { open, hidden }: Sight): boolean {
  if (hidden.length > 0 || !open.has('documents')) return false;
  return slot === null || !SPECIAL_SLOT.test(slot) || open.has('special');
}
