import { z } from 'zod';

/** An instant in an answer: a Date inside, ISO text on the wire. Only for answers; its input side has no JSON Schema. */
export const IsoInstant = z.codec(z.date(), z.iso.datetime(), {
  decode: (date) => date.toISOString(),
  encode: (text) => new Date(text),
});
