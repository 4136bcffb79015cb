const LONGEST = 40;

/** An amount as people write it: `2.450,00 €`, `2450.00`, 38.5; NaN for what is none. */
export function readAmount(value: string | number): number {
  if (typeof value === 'number') return value;
  if (value.length > LONGEST) return NaN;
  const text = value.replace(/[€\s]|EUR|cm$|h$/g, '');
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$|^\d+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}
