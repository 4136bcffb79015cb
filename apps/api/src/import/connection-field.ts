import { z } from 'zod';
import type { Label } from '@einkanal/domain/intake/vocabulary';
import type { AdapterForm, FieldWords } from './target-adapter.js';

export const FIELD_KINDS = ['text', 'url', 'number', 'choice', 'folder', 'secret'] as const;

export type FieldValue = string | number | boolean | null;

/** A setting of an adapter, as a form is made from it; `name` is its path. */
export type ConnectionField = {
  name: string;
  kind: (typeof FIELD_KINDS)[number];
  isRequired: boolean;
  /** It can be set to nothing, which is something else than what is usual. */
  isNullable: boolean;
  /** What holds where nothing is set. */
  usual: FieldValue;
  least: number | null;
  most: number | null;
  /** Of a text. */
  longest: number;
  choices: { value: string; label: Label }[];
  label: Label;
  hint: Label | null;
};

const LONGEST_TEXT = 500;

const Schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.int().optional(),
  required: z.array(z.string()).default([]),
  /** A value or nothing, where the value has limits of its own. */
  get anyOf() {
    return z.array(Schema).optional();
  },
  get properties() {
    return z.record(z.string(), Schema).optional();
  },
});
type Schema = z.infer<typeof Schema>;

/** The settings of an adapter that an office sets, in the order in which they are registered. */
export function connectionFields({ settings, fields }: Pick<AdapterForm, 'settings' | 'fields'>): ConnectionField[] {
  const schema = schemaOf(settings);
  return Object.entries(fields).map(([name, words]) => {
    const { found, isRequired } = find(schema, name.split('.'));
    if (!found) throw new Error(`no setting ${name}`);
    const value = ofValue(found);
    const facts = { kind: kindOf(value, words), isRequired, isNullable: isNullable(found) };
    return { name, ...facts, ...limitsOf(value), ...wordsOf(value, words) };
  });
}

/**
 * What is stored of settings that the adapter knows and no office sets, so that it survives a change in the
 * administration.
 */
export function operatorsOwn(
  { settings, fields }: Pick<AdapterForm, 'settings' | 'fields'>,
  stored: unknown,
): Record<string, unknown> {
  return kept(schemaOf(settings), stored, Object.keys(fields), '');
}

/** The setting at a path; undefined where there is none. */
export function settingAt(settings: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((at, part) => (isRecord(at) ? at[part] : undefined), settings);
}

/** Puts a setting at its path, and what has to lie around it; nothing where there is no value. */
export function putSetting(settings: Record<string, unknown>, name: string, value: unknown): void {
  const [first = '', ...rest] = name.split('.');
  if (value === undefined) return;
  if (rest.length === 0) {
    settings[first] = value;
    return;
  }
  const inner = settings[first];
  const around = isRecord(inner) ? inner : {};
  settings[first] = around;
  putSetting(around, rest.join('.'), value);
}

function schemaOf(settings: z.ZodType): Schema {
  return Schema.parse(z.toJSONSchema(settings, { io: 'input', unrepresentable: 'any' }));
}

function find(schema: Schema, [name = '', ...rest]: string[]): { found: Schema | undefined; isRequired: boolean } {
  const found = schema.properties?.[name];
  const isRequired = schema.required.includes(name);
  if (!found || rest.length === 0) return { found, isRequired };
  const inner = find(found, rest);
  return { found: inner.found, isRequired: isRequired && inner.isRequired };
}

function kindOf({ type, format, enum: values }: Schema, { holds }: FieldWords): ConnectionField['kind'] {
  if (holds) return holds;
  if (values) return 'choice';
  if (type === 'integer' || type === 'number') return 'number';
  return format === 'uri' ? 'url' : 'text';
}

/** @returns the value that can be set, whether or not nothing can be set too */
function ofValue(schema: Schema): Schema {
  return { ...schema, ...schema.anyOf?.find(({ type }) => type !== 'null') };
}

function isNullable({ type, anyOf = [] }: Schema): boolean {
  return (Array.isArray(type) && type.includes('null')) || anyOf.some((one) => one.type === 'null');
}

function limitsOf({ default: usual, minimum, maximum, maxLength }: Schema) {
  const { data = null } = z.union([z.string(), z.number(), z.boolean(), z.null()]).safeParse(usual);
  const most = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? null : maximum;
  return { usual: data, least: minimum ?? null, most, longest: maxLength ?? LONGEST_TEXT };
}

function wordsOf({ enum: values = [] }: Schema, { label, hint, choices = {} }: FieldWords) {
  const named = values.map((value) => ({ value, label: choices[value] ?? { de: value, en: value } }));
  return { label, hint: hint ?? null, choices: named };
}

function kept(schema: Schema, stored: unknown, fields: readonly string[], prefix: string): Record<string, unknown> {
  if (!isRecord(stored)) return {};
  const found = Object.entries(schema.properties ?? {}).flatMap(([part, inner]): [string, unknown][] => {
    const name = `${prefix}${part}`;
    const value = stored[part];
    if (value === undefined || fields.includes(name)) return [];
    if (!fields.some((field) => field.startsWith(`${name}.`))) return [[part, value]];
    return [[part, kept(inner, value, fields, `${name}.`)]];
  });
  return Object.fromEntries(found);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
