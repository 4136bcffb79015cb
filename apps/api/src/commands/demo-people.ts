import type { EntityManager } from 'typeorm';
import type { Role } from '@einkanal/domain/office/role';
import type { TeamCode } from '@einkanal/domain/office/team';
import { replaceStatedMembership, rolesOfGroups, saveUser } from '../office/office.query.js';

type DemoPerson = { subject: string; name: string; role: Role; office: string; teams: readonly TeamCode[] };

const TEAMS: readonly { code: TeamCode; name: string }[] = [
  { code: 'STUDY', name: 'Studium' },
  { code: 'WORK', name: 'Fachkräfte' },
  { code: 'FAMILY', name: 'Familie' },
  { code: 'PROTECTION', name: 'Schutz' },
  { code: 'SETTLEMENT', name: 'Daueraufenthalt' },
  { code: 'EU', name: 'Freizügigkeit' },
  { code: 'CERTIFICATES', name: 'Bescheinigungen' },
  { code: 'EMERGENCY', name: 'Notfälle' },
];
const EVERY_TEAM = TEAMS.map(({ code }) => code);

/** The people of the demo identity provider, under the names that it gives them in its tokens. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { subject: 'jana.brandt', name: 'Jana Brandt', role: 'INTAKE', office: '004200', teams: [] },
  { subject: 'mehmet.kaya', name: 'Mehmet Kaya', role: 'INTAKE', office: '004200', teams: [] },
  {
    subject: 'tobias.weiss',
    name: 'Tobias Weiß',
    role: 'CASEWORKER',
    office: '004200',
    teams: ['STUDY', 'FAMILY', 'EU', 'CERTIFICATES', 'EMERGENCY'],
  },
  {
    subject: 'aylin.sommer',
    name: 'Aylin Sommer',
    role: 'CASEWORKER',
    office: '004200',
    teams: ['WORK', 'PROTECTION', 'SETTLEMENT'],
  },
  { subject: 'petra.lang', name: 'Petra Lang', role: 'TEAM_LEAD', office: '004200', teams: EVERY_TEAM },
  { subject: 'andreas.vogt', name: 'Andreas Vogt', role: 'OFFICE_MANAGER', office: '004200', teams: [] },
  { subject: 'sofia.reuter', name: 'Sofia Reuter', role: 'DESK', office: '004200', teams: [] },
  { subject: 'felix.neumann', name: 'Felix Neumann', role: 'ADMIN', office: '004200', teams: [] },
  { subject: 'karin.auer', name: 'Karin Auer', role: 'AUDITOR', office: '004200', teams: [] },
  { subject: 'lena.hoff', name: 'Lena Hoff', role: 'INTAKE', office: '004900', teams: [] },
  { subject: 'jan.peters', name: 'Jan Peters', role: 'CASEWORKER', office: '004900', teams: EVERY_TEAM },
];

type DemoOffice = { id: string; kennung: string };

/** Makes the teams of a demo office. What somebody has renamed since stays. */
export async function makeDemoTeams(tx: EntityManager, { id }: DemoOffice): Promise<void> {
  for (const [position, { code, name }] of TEAMS.entries())
    await tx.query(
      'INSERT INTO team (office_id, code, name, position) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [id, code, name, position],
    );
}

/** The group that the identity provider states for a role. */
export function demoGroupOf(role: Role): string {
  return `einkanal-${role.toLowerCase().replaceAll('_', '-')}`;
}

/**
 * Makes the people of a demo office known before they sign in for the first time, so that cases can be given to them.
 * The sign-in finds the same person by issuer and subject.
 */
export async function makeDemoPeople(tx: EntityManager, office: DemoOffice, issuer: string): Promise<void> {
  for (const { subject, name, role, teams } of DEMO_PEOPLE.filter((person) => person.office === office.kennung)) {
    await followProvider(tx, subject, issuer);
    const userId = await saveUser(tx, { issuer, subject, name });
    const groups = [demoGroupOf(role)];
    const roles = await rolesOfGroups(tx, groups);
    await replaceStatedMembership(tx, userId, { officeId: office.id, groups, roles });
    await tx.query(
      `INSERT INTO team_member (office_id, team_id, user_id)
       SELECT office_id, id, $2 FROM team WHERE office_id = $1 AND code = ANY($3) ON CONFLICT DO NOTHING`,
      [office.id, userId, teams],
    );
  }
}

// The provider of a demo is the same one on another port; its people would otherwise be there twice.
async function followProvider(tx: EntityManager, subject: string, issuer: string): Promise<void> {
  await tx.query(
    `UPDATE app_user SET issuer = $2 WHERE subject = $1 AND issuer LIKE 'http://localhost:%' AND issuer <> $2
       AND NOT EXISTS (SELECT FROM app_user u WHERE u.subject = $1 AND u.issuer = $2)`,
    [subject, issuer],
  );
}
