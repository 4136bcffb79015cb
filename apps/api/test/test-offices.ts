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

const quoted = (text: string) => `'${text}'`;
const groupRoles = [HEIDELBERG, RHEIN_NECKAR].flatMap((office) =>
  Object.entries(ROLE_OF_GROUP).map(([group, role]) => `(${[office, group, role].map(quoted).join(', ')})`),
);

/** SQL that a superuser runs in a fresh database. */
export const testOfficesSql = `
  INSERT INTO office (id, abh_kennung, name, ags, state, served, demo) VALUES
    ('${HEIDELBERG}', '004200', 'Stadt Heidelberg (Demo)', '{08221000}', 'BW', true, true),
    ('${RHEIN_NECKAR}', '004900', 'Landratsamt Rhein-Neckar-Kreis (Demo)', '{08226}', 'BW', true, true),
    ('${MANNHEIM}', '004400', 'Stadt Mannheim', '{08222000}', 'BW', false, false);
  INSERT INTO machine_client (client_id, name, requests_per_minute) VALUES
    ('demo-portal', 'Demo-Portal', 100000), ('other-portal', 'Anderes Portal', 100000);
  INSERT INTO group_role (office_id, group_name, role) VALUES ${groupRoles.join(', ')};`;
