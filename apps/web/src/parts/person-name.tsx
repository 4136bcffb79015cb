type Person = { familyName: string; givenNames: string };

/** A person's name as the office writes it: surname first, in the spelling that was sent, never cut. */
export function nameOf({ familyName, givenNames }: Person): string {
  return [familyName, givenNames].filter((part) => part !== '').join(', ');
}

/** The name in its own language direction and marked as not to be translated. */
export function PersonName({ person }: { person: Person }) {
  return (
    <bdi translate="no" style={{ overflowWrap: 'anywhere' }}>
      {nameOf(person)}
    </bdi>
  );
}
