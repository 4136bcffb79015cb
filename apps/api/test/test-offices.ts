/** The offices of every test: two that this deployment serves, and one that it only knows. */
export const HEIDELBERG = '01990000-0000-7000-8000-000000004200';
export const RHEIN_NECKAR = '01990000-0000-7000-8000-000000004900';
export const MANNHEIM = '01990000-0000-7000-8000-000000004400';

const ROLE_OF_GROUP = {
  'einkanal-intake': 'INTAKE',
  'einkanal-caseworker': 'CASEWORKER',
  'einkanal-team-lead': 'TEAM_LEAD',
  'einkanal-office-manager': 'OFFICE_MANAGER',
  'einkanal-desk': 'DESK',
  'einkanal-admin': 'ADMIN',
  'einkanal-auditor': 'AUDITOR',
};

const TEAMS = [
  ['STUDY', 'Studium'],
  ['WORK', 'Fachkräfte'],
  ['FAMILY', 'Familie'],
  ['PROTECTION', 'Schutz'],
  ['SETTLEMENT', 'Daueraufenthalt'],
  ['EU', 'Freizügigkeit'],
  ['CERTIFICATES', 'Bescheinigungen'],
  ['EMERGENCY', 'Notfälle'],
] as const;
export type TestTeam = (typeof TEAMS)[number][0];

/** The id of a team of one of the served offices. */
export function teamId(code: TestTeam, office: string = HEIDELBERG): string {
  const position = TEAMS.findIndex(([known]) => known === code) + 1;
  return `01990000-0000-7000-8001-0000000${office.slice(-4)}${position}`;
}

const quoted = (text: string) => `'${text}'`;
const groupRoles = [HEIDELBERG, RHEIN_NECKAR].flatMap((office) =>
  Object.entries(ROLE_OF_GROUP).map(([group, role]) => `(${[office, group, role].map(quoted).join(', ')})`),
);
const teams = [HEIDELBERG, RHEIN_NECKAR].flatMap((office) =>
  TEAMS.map(([code, name], at) => `(${[office, teamId(code, office), code, name].map(quoted).join(', ')}, ${at})`),
);

/** SQL that a superuser runs in a fresh database. */
export const testOfficesSql = `
  INSERT INTO office (id, abh_kennung, name, ags, state, served, demo) VALUES
    ('${HEIDELBERG}', '004200', 'Stadt Heidelberg (Demo)', '{08221000}', 'BW', true, true),
    ('${RHEIN_NECKAR}', '004900', 'Landratsamt Rhein-Neckar-Kreis (Demo)', '{08226}', 'BW', true, true),
    ('${MANNHEIM}', '004400', 'Stadt Mannheim', '{08222000}', 'BW', false, false);
  INSERT INTO machine_client (client_id, name, requests_per_minute) VALUES
    ('demo-portal', 'Demo-Portal', 100000), ('other-portal', 'Anderes Portal', 100000);
  INSERT INTO group_role (office_id, group_name, role) VALUES ${groupRoles.join(', ')};
  INSERT INTO team (office_id, id, code, name, position) VALUES ${teams.join(', ')};`;
