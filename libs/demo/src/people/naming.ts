import type { AddressContent } from '@einkanal/domain/intake/submission';
import type { Person } from './person.js';

/** `Thị Hương Nguyễn`: given names first, as German letters write; single names stand alone. */
export function fullName({ givenNames, familyName }: Pick<Person, 'givenNames' | 'familyName'>): string {
  return `${givenNames} ${familyName}`.trim();
}

/** `Frau` or `Herr`; people without either are only named. */
export function salutation({ sex }: Pick<Person, 'sex'>): string {
  return sex === 'F' ? 'Frau' : sex === 'M' ? 'Herr' : '';
}

export function addressLines(person: Person, address: AddressContent): string[] {
  return [
    [salutation(person), fullName(person)].filter(Boolean).join(' '),
    address.careOf ?? '',
    oneLine(address, 'STREET'),
    oneLine(address, 'CITY'),
  ].filter(Boolean);
}

/** `Lindenweg 7, 69190 Walldorf`, or one half of it. */
export function oneLine(address: AddressContent, part: 'ALL' | 'STREET' | 'CITY' = 'ALL'): string {
  const street = [address.street, address.houseNumber].filter(Boolean).join(' ') || (address.lines ?? []).join(', ');
  const city = [address.postalCode, address.city].filter(Boolean).join(' ');
  return part === 'STREET' ? street : part === 'CITY' ? city : [street, city].filter(Boolean).join(', ');
}

/** The word for the job in the form that fits the person (`Koch|Köchin`). */
export function jobTitle({ title }: { title: string }, { sex }: Pick<Person, 'sex'>): string {
  const [man = title, woman = man] = title.split('|');
  return sex === 'F' ? woman : man;
}
