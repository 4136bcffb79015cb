const ROLE_NAMES = {
  INTAKE: 'Eingangsteam',
  CASEWORKER: 'Sachbearbeitung',
  TEAM_LEAD: 'Teamleitung',
  OFFICE_MANAGER: 'Amtsleitung',
  DESK: 'Erstanlaufstelle',
  ADMIN: 'Fachadministration',
  AUDITOR: 'Revision',
};
const OFFICE_NAMES = { '004200': 'Heidelberg', '004900': 'Rhein-Neckar-Kreis' };

/** What stands on the terminal when everything runs: one address and who can sign in. */
export function welcome({ env, foreign, accounts }) {
  const rows = accounts.map(
    ({ username, role, office }) => `  ${username.padEnd(16)} ${ROLE_NAMES[role].padEnd(20)} ${OFFICE_NAMES[office]}`,
  );
  const people = foreign.idp ? [`Sign in at ${env.OIDC_ISSUER}`] : ['Demo accounts, password "demo":', ...rows];
  return ['', `  Einkanal   ${env.PUBLIC_URL}`, '', ...people, ''].join('\n');
}
