export type Person = { familyName: string; givenNames: string };

/** A person's name as the office writes it: surname first, in the spelling that was sent. Empty if it is withheld. */
export function nameOf({ familyName, givenNames }: Person): string {
  return [familyName, givenNames].filter((part) => part !== '').join(', ');
}
