import { z } from 'zod';

/** A place in the wire schema; `*` stands for every position of a list. */
export type SchemaPath = readonly string[];

/** Every place of a schema that has exactly this schema, found once when the program starts. */
export function pathsTo(wanted: z.ZodType, schema: z.core.$ZodType, path: SchemaPath = []): SchemaPath[] {
  if (schema === wanted) return [path];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return pathsTo(wanted, schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return pathsTo(wanted, schema.element, [...path, '*']);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([key, inner]) =>
    pathsTo(wanted, inner, [...path, key]),
  );
}

export type Place = { pointer: string; value: unknown };

/** The values at a path of the schema, with their pointers; nothing where a container is missing or of another kind. */
export function valuesAt(document: unknown, path: SchemaPath, pointer = '', from = 0): Place[] {
  const step = path[from];
  if (step === undefined) return [{ pointer, value: document }];
  if (typeof document !== 'object' || document === null) return [];
  if (step === '*')
    return Array.isArray(document)
      ? document.flatMap((item, index) => valuesAt(item, path, `${pointer}/${index}`, from + 1))
      : [];
  return Object.hasOwn(document, step)
    ? valuesAt((document as Record<string, unknown>)[step], path, `${pointer}/${step}`, from + 1)
    : [];
}

/** `/applicant/nationalities/*` as a path. */
export function pathOf(pattern: string): SchemaPath {
  return pattern.split('/').slice(1);
}
