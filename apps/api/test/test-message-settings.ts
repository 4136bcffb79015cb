/** What the head of a message says in tests of the adapters. */
export const TEST_MESSAGE_SETTINGS = {
  reader: { kennung: 'azr:004200', name: 'Ausländerbehörde (Test)' },
  author: {
    kennung: 'alp:einkanal-test',
    name: 'Einkanal Test',
    email: 'betrieb@einkanal.example',
    address: { street: 'Rathausplatz', houseNumber: '1', postalCode: '99999', city: 'Musterstadt' },
  },
  test: 'Test',
};
