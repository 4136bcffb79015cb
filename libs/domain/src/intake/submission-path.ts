import { z } from 'zod';

/** Places of the wire schema: the steps to a value, or to a list of which each item leads on along `inItems`. */
export type SchemaPath = { pointer: string; steps: readonly string[]; inItems: SchemaPath | null };

/** A value in a submission, with its pointer. */
export type Place = { pointer: string; value: unknown };

/** A pattern such as `/applicant/nationalities/*` as a path; `*` stands for every position of a list. */
export function pathOf(pattern: string): SchemaPath {
  const [pointer = '', ...rest] = pattern.split('/*');
  const inItems = rest.length === 0 ? null : pathOf(rest.join('/*'));
  return { pointer, steps: pointer.split('/').slice(1), inItems };
}

/** Every place of a schema that has exactly this schema, as patterns; found once when the program starts. */
export function patternsOf(wanted: z.ZodType, schema: z.core.$ZodType, pattern = ''): string[] {
  if (schema === wanted) return [pattern];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return patternsOf(wanted, schema.unwrap(), pattern);
  if (schema instanceof z.ZodArray) return patternsOf(wanted, schema.element, `${pattern}/*`);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(([key, inner]) =>
    patternsOf(wanted, inner, `${pattern}/${key}`),
  );
}

const NOWHERE: readonly Place[] = [];

/** The values at a path; none where a container on the way is missing or of another kind. */
export function valuesAt(document: unknown, path: SchemaPath): readonly Place[] {
  let value = document;
  for (const step of path.steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return NOWHERE;
    value = (value as Record<string, unknown>)[step];
  }
  const { pointer, inItems } = path;
  if (inItems === null) return [{ pointer, value }];
  if (!Array.isArray(value) || value.length === 0) return NOWHERE;
  return value.flatMap((item, index) =>
    valuesAt(item, inItems).map((place) => ({ pointer: `${pointer}/${index}${place.pointer}`, value: place.value })),
  );
}

/** The values at several paths, one path after the other. */
export function valuesAtAll(document: unknown, paths: readonly SchemaPath[]): Place[] {
  const places: Place[] = [];
  // A list of a sender may be too long to be spread into arguments.
  for (const path of paths) for (const place of valuesAt(document, path)) places.push(place);
  return places;
}
