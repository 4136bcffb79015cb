const FORMAT = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `2.345,60 €` */
export function euro(amount: number): string {
  return `${FORMAT.format(amount)} €`;
}

/** `2.345,60` */
export function amount(value: number): string {
  return FORMAT.format(value);
}
