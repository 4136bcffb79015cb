import { ACCOUNTS, DEMO_PASSWORD, OFFICES, roleLabel } from '../apps/office-systems/dist/identity-provider/account.js';

/** What stands on the terminal when everything runs: one address and who can sign in. */
export function welcome({ env, foreign }) {
  const rows = ACCOUNTS.map(
    (account) => `  ${account.username.padEnd(16)}${roleLabel(account).padEnd(20)}${OFFICES[account.office]}`,
  );
  const people = foreign.idp
    ? [`  Accounts are those of ${env.OIDC_ISSUER}`]
    : [`  Demo accounts, password "${DEMO_PASSWORD}":`, ...rows];
  return ['', `  Einkanal: ${env.PUBLIC_URL}`, '', ...people, ''].join('\n');
}
