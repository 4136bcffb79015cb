/** Takes a value of a statement and gives the placeholder for it. */
export type Put = (value: unknown) => string;

/** For a statement that is put together from parts: each part puts its own values behind those that are there. */
export function putInto(values: unknown[]): Put {
  return (value) => `$${values.push(value).toString()}`;
}
