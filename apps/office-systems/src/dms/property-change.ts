import { CmisError } from './cmis-error.js';
import { isSecondaryType, propertiesOf } from './type-definition.js';

/** The part of an object that a caller can write. */
export type PropertyChange = {
  name?: string;
  description?: string | null;
  secondaryTypeIds: string[];
  secondaryValues: Record<string, string>;
};

export type PropertyState = Pick<PropertyChange, 'secondaryTypeIds' | 'secondaryValues'>;

const FORBIDDEN_IN_NAME = /["*\\><?/:|\p{Cc}]/u;
const LONGEST_NAME = 255;

/** @throws CmisError `constraint` for a name that this repository cannot keep */
function checkName(name: string): string {
  if (name === '' || name.length > LONGEST_NAME || FORBIDDEN_IN_NAME.test(name) || /[. ]$/.test(name))
    throw new CmisError('constraint', `Not a name here: ${name}`);
  return name;
}

function readSecondaryTypes(ids: string[]): string[] {
  const stranger = ids.find((id) => !isSecondaryType(id));
  if (stranger !== undefined) throw new CmisError('invalidArgument', `Invalid type: ${stranger}`);
  return [...new Set(ids)];
}

function pickValue(id: string, values: string[]): string | null {
  if (values.length > 1) throw new CmisError('invalidArgument', `${id} takes one value`);
  return values[0] ?? null;
}

/**
 * Applies what a form says to an object of type `typeId`, beginning with `before` (nothing for a new one). The list of
 * secondary types is always the whole list; the values of a type that goes are gone.
 * @throws CmisError
 */
export function readChange(typeId: string, sent: Map<string, string[]>, before: PropertyState | null): PropertyChange {
  const secondaryTypeIds = readSecondaryTypes(
    sent.get('cmis:secondaryObjectTypeIds') ?? before?.secondaryTypeIds ?? [],
  );
  const definitions = new Map(
    propertiesOf([typeId, ...secondaryTypeIds]).map((definition) => [definition.id, definition]),
  );
  const kept = Object.entries(before?.secondaryValues ?? {}).filter(([id]) => definitions.has(id));
  const change: PropertyChange = { secondaryTypeIds, secondaryValues: Object.fromEntries(kept) };
  for (const [id, values] of sent) {
    const definition = definitions.get(id);
    if (!definition) throw new CmisError('invalidArgument', `${id} is unknown`);
    const isNew = before === null;
    if (definition.updatability === 'readonly' || (definition.updatability === 'oncreate' && !isNew))
      throw new CmisError('constraint', `${id} is read-only`);
    if (definition.isMultiple || id === 'cmis:objectTypeId') continue;
    const value = pickValue(id, values);
    if (id === 'cmis:name') change.name = checkName(value ?? '');
    else if (id === 'cmis:description') change.description = value;
    else if (value === null) Reflect.deleteProperty(change.secondaryValues, id);
    else change.secondaryValues[id] = value;
  }
  return change;
}
