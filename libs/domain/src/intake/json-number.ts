const MAX_LENGTH = 400;
const MAX_EXPONENT = 400;

/** Whether JavaScript would write this number as it stands there; an identifier of 19 digits or `100.10` it would not. */
export function isAsWritten(literal: string): boolean {
  return String(Number(literal)) === literal;
}

/** Whether the database's number type holds it; some hundred digits are enough for anything that an office is sent. */
export function isStorable(literal: string): boolean {
  if (literal.length > MAX_LENGTH) return false;
  const exponent = /e(.+)$/i.exec(literal)?.[1];
  return exponent === undefined || Math.abs(Number(exponent)) <= MAX_EXPONENT;
}
