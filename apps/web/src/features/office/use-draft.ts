import { useState } from 'react';

type Touched<T> = { [Field in keyof T]?: { value: T[Field]; base: T[Field] } };

/**
 * What a person has typed over what is stored. Fields that nobody touched follow the stored ones; in a touched field
 * that has been stored differently meanwhile, both are to be seen.
 */
export function useDraft<T extends object>(stored: T) {
  const [touched, setTouched] = useState<Touched<T>>({});
  const [outcome, setOutcome] = useState<'saved' | 'unchanged' | null>(null);
  const fields = Object.keys(touched) as (keyof T)[];
  const values = Object.fromEntries(fields.map((field) => [field, touched[field]?.value])) as Partial<T>;
  const changed = fields.filter((field) => !isSame(values[field], stored[field]));
  return {
    draft: { ...stored, ...values },
    /** Only what differs from what is stored. */
    changes: Object.fromEntries(changed.map((field) => [field, values[field]])) as Partial<T>,
    hasChanges: changed.length > 0,
    /** What became of the last attempt to save; null as soon as something is typed again. */
    outcome,
    /** Whether somebody else has stored something else in this field since the person touched it. */
    isConflict: (field: keyof T) => {
      const own = touched[field];
      return own !== undefined && !isSame(own.base, stored[field]) && !isSame(own.value, stored[field]);
    },
    change: <Field extends keyof T>(field: Field, value: T[Field]) => {
      setOutcome(null);
      setTouched((known) => ({ ...known, [field]: { value, base: known[field]?.base ?? stored[field] } }));
    },
    settle: (how: 'saved' | 'unchanged') => {
      setTouched({});
      setOutcome(how);
    },
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
