import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ACCOUNTS, claimsOf } from '../apps/office-systems/src/identity-provider/account.ts';
import { MACHINE_CLIENTS } from '../apps/office-systems/src/identity-provider/machine-client.ts';

const REALM = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../deploy/keycloak/einkanal-realm.json'), 'utf8'),
);

test('the realm for Keycloak knows the same people as the demo identity provider', () => {
  const people = REALM.users.map(({ username, firstName, lastName, attributes, groups }) => ({
    sub: username,
    name: `${firstName} ${lastName}`,
    office: attributes.office[0],
    groups: groups.map((group) => group.slice(1)),
  }));
  expect(people).toEqual(ACCOUNTS.map(claimsOf));
});

test('the realm for Keycloak knows the same machines, and what they may do', () => {
  const senders = REALM.clients
    .filter(({ serviceAccountsEnabled }) => serviceAccountsEnabled)
    .map(({ clientId, secret, defaultClientScopes: scopes, protocolMappers: [offices] }) => ({
      id: clientId,
      secret,
      offices: JSON.parse(offices.config['claim.value']),
      scope: scopes.join(' '),
    }));
  expect(senders).toEqual(MACHINE_CLIENTS);
});
